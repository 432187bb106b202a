"""Who holds the talk: the bot is silent exactly while a worker has it, whatever the order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.conversations import Holder
from bot.paging.talk import NEXT, Event, after, bot_may_speak


def test_every_holder_knows_every_event() -> None:
    """The table is total: no event can leave a talk with nobody."""
    assert set(NEXT) == {(holder, event) for holder in Holder for event in Event}


@given(st.lists(st.sampled_from(Event)))
def test_the_bot_is_silent_exactly_while_a_worker_has_the_talk(events: list[Event]) -> None:
    """Silence begins when a worker takes the talk, and ends only when it ends or they leave."""
    holder, worker_has_it = Holder.BOT, False
    for event in events:
        holder = after(holder, event)
        if event is Event.TAKEN:
            worker_has_it = True
        elif event in (Event.LEFT, Event.ENDED):
            worker_has_it = False
        assert bot_may_speak(holder) is not worker_has_it
