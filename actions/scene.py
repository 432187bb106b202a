"""What every action starts from: the turn, what was heard, what is remembered, and a voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.heard import Heard
from actions.memory import Memory
from bot.conversation.turn import Turn, current_turn

OFFER = "offer_"  # how the name of a question begins that yes or no answers

IN_CHAT = ("out_of_scope", "complain")
IN_PASSING = ("greet", "help", "affirm", "deny", "thank", "talk_to_worker", "ask_privacy")

Button = tuple[str, str]
"""(label, data): data is one of `bot.brain.BUTTONS`."""


@dataclass
class Scene:
    turn: Turn
    heard: Heard
    memory: Memory
    dispatcher: CollectingDispatcher

    @property
    def now(self) -> datetime:
        """The instant of the turn, in the region's own zone."""
        return self.turn.now.astimezone(self.turn.region.zone)

    def say(
        self,
        text: str,
        *,
        buttons: Sequence[Button] = (),
        location: tuple[float, float] | None = None,
        ask_location: bool = False,
    ) -> None:
        """Say words assembled by the action."""
        custom = {"location": location, "ask_location": ask_location}
        shown = [{"title": label, "payload": data} for label, data in buttons]
        self.dispatcher.utter_message(text=text, buttons=shown, json_message=custom)

    def utter(self, response: str, *, ask_location: bool = False, **words: Any) -> None:
        """Say a response of domain.yml; the region's numbers are filled in everywhere."""
        self.dispatcher.utter_message(
            response=response,
            json_message={"ask_location": ask_location},
            **self.numbers(),
            **words,
        )

    def numbers(self) -> dict[str, str]:
        """What any sentence may need: {emergency}, {information}, {retention}."""
        region = self.turn.region
        line = region.best("information", "distress", "shelter")
        return {
            "emergency": region.emergency,
            "information": line.reach if line else region.emergency,
            "retention": str(self.turn.settings.retention_days),
        }


class FanalAction(Action):
    """An action of ours: `title` is its name in domain.yml, `act` does the work."""

    title: ClassVar[str] = ""

    def name(self) -> str:
        return self.title

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        turn = current_turn()
        scene = Scene(turn, Heard.of(tracker, turn), Memory.of(tracker), dispatcher)
        _know(scene)
        if self.understood:
            scene.memory.misses = scene.memory.choices = None
        offered = scene.memory.asked if (scene.memory.asked or "").startswith(OFFER) else None
        self.act(scene)
        if offered is not None and scene.memory.asked == offered:
            scene.memory.asked = None  # an offer stands for one message: a later "oui" is not to it
        return scene.memory.changes()

    understood: ClassVar[bool] = True  # whether reaching this action means we understood

    def act(self, scene: Scene) -> None:
        raise NotImplementedError


def _know(scene: Scene) -> None:
    """What somebody says of themselves in passing is kept: "allo, j'ai 14 ans", then where to sleep.

    Not what is said in chat: an age there is anybody's.
    """
    heard, memory = scene.heard, scene.memory
    if heard.intent not in IN_CHAT:
        memory.age = heard.age if heard.age is not None else memory.age
        memory.pet = heard.pet or memory.pet
    if heard.intent in IN_PASSING and not memory.populations:
        memory.populations = list(heard.populations) or memory.populations
