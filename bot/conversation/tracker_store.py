"""Rasa's memory of a talk, sealed in our database and bounded, in the turn's own transaction.

Rasa rebuilds its tracker from events and would read the whole history at each message: a turn grew
from 4 to 10 ms in a dozen messages. What a next turn needs is the slots and the active form, so
that is what is kept: no words of the person beyond what a slot holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from rasa.core.tracker_store import SerializedTrackerAsText, TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, SESSION_START_METADATA_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversation import talks
from bot.conversation.turn import current_turn


class SealedTrackerStore(TrackerStore, SerializedTrackerAsText):
    """Reads and writes through the current turn's connection."""

    def __init__(self, domain: Domain | None = None) -> None:
        super().__init__(domain)

    @property
    def domain(self) -> Domain:
        return self._domain

    @domain.setter
    def domain(self, domain: Domain | None) -> None:
        """Rasa hands over the trained domain when it loads a model."""
        self._domain = domain or Domain.empty()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        turn = current_turn()
        since = turn.now - timedelta(hours=turn.settings.session_hours)
        state = talks.recall(turn.conn, int(sender_id), since)
        return None if state is None else self._rebuild(sender_id, state)

    async def save(self, tracker: DialogueStateTracker) -> None:
        turn = current_turn()
        talks.keep(turn.conn, int(tracker.sender_id), _snapshot(tracker), turn.now)

    async def keys(self) -> Iterable[str]:
        """A turn sees its own conversation and no other."""
        return [str(current_turn().conversation.id)]

    def _rebuild(self, sender_id: str, state: dict[str, Any]) -> DialogueStateTracker:
        events: list[Event] = [SlotSet(name, value) for name, value in state["slots"].items()]
        if state["loop"]:
            events.append(ActiveLoop(state["loop"]))
        events.append(ActionExecuted(ACTION_LISTEN_NAME))
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots)


def _snapshot(tracker: DialogueStateTracker) -> dict[str, Any]:
    """The slots that differ from their start, and the form under way."""
    kept = {
        name: slot.value
        for name, slot in tracker.slots.items()
        if slot.value is not None and slot.value != slot.initial_value
    }
    kept.pop(SESSION_START_METADATA_SLOT, None)
    return {"slots": kept, "loop": tracker.active_loop_name}
