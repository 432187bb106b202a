"""Who holds the talk with a person: a table of what may happen, and nothing else.

Pure. The bot is silent exactly while the holder is WORKER; that state is entered only when a worker
takes the page, and left only when the talk ends or the worker falls silent.
"""

from __future__ import annotations

from enum import Enum

from bot.conversation.conversations import Holder


class Event(str, Enum):
    """What can happen to a page, as far as the talk is concerned."""

    RAISED = "raised"  # a page is opened, or starts climbing again
    TAKEN = "taken"  # a worker takes it
    LEFT = "left"  # the worker who held it answers no more
    EXHAUSTED = "exhausted"  # nobody is left to page
    ENDED = "ended"  # a worker, the person or time ends it


BOT, WAITING, WORKER = Holder.BOT, Holder.WAITING, Holder.WORKER

NEXT: dict[tuple[Holder, Event], Holder] = {
    (BOT, Event.RAISED): WAITING,
    (BOT, Event.TAKEN): WORKER,  # a late answer to an exhausted page
    (BOT, Event.LEFT): BOT,
    (BOT, Event.EXHAUSTED): BOT,
    (BOT, Event.ENDED): BOT,
    (WAITING, Event.RAISED): WAITING,
    (WAITING, Event.TAKEN): WORKER,
    (WAITING, Event.LEFT): WAITING,
    (WAITING, Event.EXHAUSTED): BOT,
    (WAITING, Event.ENDED): BOT,
    (WORKER, Event.RAISED): WORKER,  # a worse message does not take the talk from the worker
    (WORKER, Event.TAKEN): WORKER,
    (WORKER, Event.LEFT): WAITING,
    (WORKER, Event.EXHAUSTED): WORKER,  # a ladder that still climbed has nothing to take away
    (WORKER, Event.ENDED): BOT,
}


def after(holder: Holder, event: Event) -> Holder:
    """Who holds the talk after this event. Total: every holder knows every event."""
    return NEXT[holder, event]


def bot_may_speak(holder: Holder) -> bool:
    return holder is not WORKER
