"""How Rasa's own processor is made ours: what the model heard is settled, our actions are local."""

# Rasa's classes carry no types: to subclass them is all that can be done.
# mypy: allow-subclassing-any
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.channels.channel import UserMessage
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk.executor import ActionExecutor

from bot.conversation import picks, questions, understood
from bot.conversation.conversations import Holder
from bot.conversation.rasa_action import LocalAction
from bot.conversation.turn import Turn
from bot.conversation.understanding import Context, settle
from bot.conversation.votes import as_met, from_parse
from bot.safety.screen import screen, takes_back

ABOUT_THEM = frozenset(("age", "population", "pet", "place"))  # what a greeting may tell


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
            self._settle(parsed, text, tracker)
        return parsed

    def _settle(
        self, parsed: dict[str, Any], text: str, tracker: DialogueStateTracker | None
    ) -> None:
        """Weigh the model with the screen and with what was asked; note it in `parsed` and the turn."""
        found, entities = from_parse(parsed), parsed.get("entities") or []
        finding = screen(text)
        settled = settle(
            text,
            *found,
            finding,
            takes_back(text),
            self._context(tracker),
            any(entity["entity"] == "place" for entity in entities),
        )
        name, confidence = next(iter(as_met(found[2])), (None, 0.0))
        parsed["guess"] = {"name": name, "confidence": confidence}
        meant = _to_act_on(settled.intent, entities)
        parsed["intent"] = {"name": meant, "confidence": settled.confidence}
        parsed["settled"] = asdict(settled)
        if self.turn is not None:
            self.turn.intent = settled.intent
            self.turn.understood = understood.of(settled, found[2], finding, entities)

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
            listed=picks.listed(tracker.get_slot("focus"), tracker.get_slot("shown")),
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
