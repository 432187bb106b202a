"""Rasa as a library: one loaded model that understands a message and runs our actions in process.

Rasa is made quiet here, before any import of it: `rasa_processor` and `rasa_action`, what differs
from the stock engine, are reached through this module alone.
"""

from __future__ import annotations

import logging
import os
import re
import warnings
from pathlib import Path
from typing import Any

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")  # before any import of Rasa
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import structlog

# Rasa writes messages and parses to standard output at its debug level: never in our logs.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
warnings.filterwarnings("ignore", module=r"rasa\.|tensorflow\.|matplotlib\.|importlib\.")

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa_sdk.executor import ActionExecutor

from bot.conversation.outbox import Button
from bot.conversation.rasa_processor import Processor
from bot.conversation.tracker_store import SealedTrackerStore
from bot.conversation.turn import Reply, Turn, taking


class NoModel(Exception):
    """There is no usable model at that path; `fanal train` makes one."""


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
