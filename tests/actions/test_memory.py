"""What the talk remembers, to and from Rasa's slots."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker

from actions.memory import Memory


def memory(**slots: Any) -> Memory:
    known = {name: slots.get(name) for name in Memory.slots()}
    return Memory.of(Tracker("1", known, {}, [], False, None, {}, None))


def changes(kept: Memory) -> dict[str, Any]:
    return {event["name"]: event["value"] for event in kept.changes()}


def test_what_is_in_the_slots_is_remembered() -> None:
    """Each slot is a field; a slot never set is None."""
    kept = memory(need="food", place={"name": "Berri"}, age=17)
    assert (kept.need, kept.place, kept.age, kept.asked) == ("food", {"name": "Berri"}, 17, None)


def test_nothing_changed_is_nothing_said() -> None:
    """No event for a memory that was only read."""
    assert changes(memory(need="food", shown=["a"])) == {}


def test_only_what_changed_is_written_back() -> None:
    """Set, replaced and forgotten fields, and no other."""
    kept = memory(need="food", shown=["a"], asked="place")
    kept.need = "shelter"
    kept.shown = [*(kept.shown or []), "b"]
    kept.asked = None
    assert changes(kept) == {"need": "shelter", "shown": ["a", "b"], "asked": None}
