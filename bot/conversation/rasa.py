"""Rasa as a library: one loaded model that understands a message and runs our actions in process.

The stock `RemoteAction` calls an action server and re-checks its JSON schema against the metaschema
at every call: 18 of a turn's 24 ms. Here a custom action is a local call. Stock Rasa also swallows
an action's exception and goes on; here it is kept in the turn, so that the turn is undone.
"""

from __future__ import annotations

import logging
import os
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")  # before any import of Rasa
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import structlog

# Rasa writes messages and parses to standard output at its debug level: never in our logs.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
warnings.filterwarnings("ignore", module=r"rasa\.|tensorflow\.|matplotlib\.|importlib\.")

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

from bot.conversation import questions, understood
from bot.conversation.conversations import Holder
from bot.conversation.outbox import Button
from bot.conversation.tracker_store import SealedTrackerStore
from bot.conversation.turn import Reply, Turn, taking
from bot.conversation.understanding import Context, settle
from bot.conversation.votes import as_met, from_parse
from bot.safety.screen import screen, takes_back

ABOUT_THEM = frozenset(("age", "population", "pet", "place"))  # what a greeting may tell


class NoModel(Exception):
    """There is no usable model at that path; `fanal train` makes one."""


class LocalAction(Action):
    """A custom action called in process, with the slots and the message, not the whole history."""

    def __init__(self, name: str, executor: ActionExecutor, turn: Turn) -> None:
        self._name = name
        self._executor = executor
        self._turn = turn

    def name(self) -> str:
        return self._name

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
        metadata: dict[str, Any] | None = None,
    ) -> list[Event]:
        dispatcher = CollectingDispatcher()
        try:
            events = await self._call(dispatcher, tracker)
        except Exception as error:
            self._turn.failure = error
            return []
        said = await RemoteAction._utter_responses(
            dispatcher.messages, output_channel, nlg, tracker
        )
        return [*said, *deserialise_events(events)]

    async def _call(
        self, dispatcher: CollectingDispatcher, tracker: DialogueStateTracker
    ) -> list[dict[str, Any]]:
        call = self._executor.actions[self._name]
        result = call(dispatcher, _sdk_tracker(tracker), {})
        return list((await result if hasattr(result, "__await__") else result) or [])


class Processor(MessageProcessor):
    """The stock processor with remote actions swapped for local ones."""

    executor: ActionExecutor
    turn: Turn | None

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> dict[str, Any]:
        """The model's parse with its intent settled (see `understanding`), under "settled"."""
        parsed: dict[str, Any] = await super().parse_message(
            message, tracker, only_output_properties
        )
        text = message.text or ""
        if not text.startswith("/"):  # the bot's own notation: nothing to settle
            found = from_parse(parsed)
            finding = screen(text)
            settled = settle(
                text,
                *found,
                finding,
                takes_back(text),
                self._context(tracker),
                any(entity["entity"] == "place" for entity in parsed.get("entities") or []),
            )
            name, confidence = next(iter(as_met(found[2])), (None, 0.0))
            parsed["guess"] = {"name": name, "confidence": confidence}
            meant = _to_act_on(settled.intent, parsed.get("entities") or [])
            parsed["intent"] = {"name": meant, "confidence": settled.confidence}
            parsed["settled"] = asdict(settled)
            if self.turn is not None:
                self.turn.intent = settled.intent
                self.turn.understood = understood.of(
                    settled, found[2], finding, parsed.get("entities") or []
                )
        return parsed

    def _context(self, tracker: DialogueStateTracker | None) -> Context:
        if self.turn is None or tracker is None:
            return Context()
        choices = tracker.get_slot("choices") or ()
        talk = self.turn.conversation
        return Context(
            doubt=talk.doubt,
            alarm=talk.doubt is not None or talk.holder is not Holder.BOT,
            choices=tuple(choices),
            doubt_below=self.turn.settings.doubt_below,
            crisis=self.turn.crisis,
            shown=bool(tracker.get_slot("focus")),
            asked=questions.standing(tracker.get_slot("asked"), self.turn.awaiting),
        )

    def predict_next_with_tracker_if_should(
        self, tracker: DialogueStateTracker
    ) -> tuple[Action, PolicyPrediction]:
        action, prediction = super().predict_next_with_tracker_if_should(tracker)
        if isinstance(action, RemoteAction) and self.turn is not None:
            action = LocalAction(action.name(), self.executor, self.turn)
        return action, prediction


def _to_act_on(intent: str, entities: Sequence[Mapping[str, Any]]) -> str:
    """ "Salut, j'ai 14 ans" greets, and tells something that the rest of the talk needs."""
    tells = any(entity["entity"] in ABOUT_THEM for entity in entities)
    return "inform" if intent == "greet" and tells else intent


class Collector(OutputChannel):
    """Gathers what the bot says into the turn."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn

    @classmethod
    def name(cls) -> str:
        return "fanal"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        custom = message.get("custom") or {}
        buttons = tuple(Button(b["title"], b["payload"]) for b in message.get("buttons") or [])
        location = custom.get("location")
        self._turn.replies.append(
            Reply(
                text=message.get("text") or "",
                buttons=buttons,
                location=tuple(location) if location else None,
                ask_location=bool(custom.get("ask_location")),
                crisis=bool(custom.get("crisis")),
            )
        )


class Runner:
    """A loaded model. `answer` fills a turn's replies; `parse` only understands."""

    def __init__(self, model: Path) -> None:
        if not model.is_file():
            raise NoModel(f"no trained model at {model}: run `fanal train`")
        store = SealedTrackerStore()
        self._agent = Agent.load(model, tracker_store=store)
        stock = self._agent.processor
        if stock is None:
            raise NoModel(f"the model at {model} cannot be loaded: run `fanal train --force`")
        # The stock processor is built inside Agent.load; it becomes ours where it stands.
        stock.__class__ = Processor
        self._processor: Processor = stock
        self._processor.tracker_store = store  # not the stock wrapper, which hides failures
        self._processor.turn = None
        self._processor.executor = ActionExecutor()
        self._processor.executor.register_package("actions")

    async def answer(self, turn: Turn, text: str) -> str | None:
        """Let the model and the actions answer `text` in this turn; the intent that was answered.

        A text the person wrote never names an intent: Rasa's own `/intent` notation is taken off
        by the caller (see `bot.brain`). Raises whatever an action raised.
        """
        with taking(turn):
            self._processor.turn = turn
            message = UserMessage(
                text=text,
                output_channel=Collector(turn),
                sender_id=str(turn.conversation.id),
                input_channel=turn.conversation.channel,
                metadata={"at": turn.now.isoformat(), "region": turn.conversation.region},
            )
            try:
                await self._processor.handle_message(message)
            finally:
                self._processor.turn = None
        if turn.failure is not None:
            raise turn.failure
        return turn.intent

    async def parse(self, text: str, at: str, region: str) -> dict[str, Any]:
        """What is understood of a text, as Rasa says it, with "settled" beside it.

        `at` is ISO 8601; a text that begins with "/" is read as words, not as an intent.
        """
        words = re.sub(r"^[\s/]+", "", text) or " "
        message = UserMessage(text=words, metadata={"at": at, "region": region})
        parsed: dict[str, Any] = await self._processor.parse_message(message)
        return parsed


def _sdk_tracker(tracker: DialogueStateTracker) -> Tracker:
    message = tracker.latest_message
    return Tracker(
        sender_id=tracker.sender_id,
        slots=tracker.current_slot_values(),
        latest_message=message.parse_data if message else {},
        events=[],
        paused=False,
        followup_action=None,
        active_loop=tracker.active_loop.__dict__ if tracker.active_loop else {},
        latest_action_name=tracker.latest_action_name,
    )
