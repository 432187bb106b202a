"""What the talk remembers, read from Rasa's slots and written back as the slots that changed."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet


@dataclass
class Memory:
    """One field a slot of domain.yml. Values are JSON: that is what slots hold."""

    need: str | None = None
    place: dict[str, Any] | None = None
    time: str | None = None
    populations: list[str] | None = None
    age: int | None = None
    pet: bool | None = None
    shown: list[str] | None = None
    focus: list[str] | None = None
    last_question: str | None = None
    asked: str | None = None
    choices: list[str] | None = None
    other_need: str | None = None
    misses: int | None = None
    said: list[str] | None = None
    form: dict[str, Any] | None = None
    partner: bool | None = None
    language: str | None = None
    _before: dict[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, tracker: Tracker) -> Memory:
        values = {name: tracker.get_slot(name) for name in cls.slots()}
        return cls(**values, _before=dict(values))

    @classmethod
    def slots(cls) -> list[str]:
        return [f.name for f in fields(cls) if not f.name.startswith("_")]

    def changes(self) -> list[dict[str, Any]]:
        """The SlotSet events that bring Rasa's slots to this memory."""
        after = asdict(self)
        changed = (name for name in self._before if after[name] != self._before[name])
        return [SlotSet(name, after[name]) for name in changed]
