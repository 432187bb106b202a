"""Conversations: one a contact, with one holder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Engine

from bot.conversation import conversations
from bot.conversation.conversations import Conversation, Holder
from bot.db import transaction


def test_a_contact_has_one_conversation(
    engine: Engine, meet: Callable[[], Conversation], now: datetime
) -> None:
    """Opening it again gives the same one, with the region it began in, and says it is not new."""
    first = meet()
    with transaction(engine) as conn:
        again, begun = conversations.open_with(conn, first.contact_id, "sms", "quebec", now)
    assert again == first
    assert not begun
    assert again.region == "montreal"


def test_it_begins_with_the_bot(meet: Callable[[], Conversation], now: datetime) -> None:
    """Nobody holds a new talk but the bot; nothing is known of it yet."""
    talk = meet()
    assert (talk.holder, talk.worker_id, talk.area, talk.doubt) == (Holder.BOT, None, None, None)
    assert talk.last_in_at == now


def test_a_worker_s_talks_are_theirs_oldest_first(
    engine: Engine, meet: Callable[[], Conversation], now: datetime
) -> None:
    """Those held by somebody else, or only waiting, are not listed."""
    held_second, held_first, waiting, other = meet(), meet(), meet(), meet()
    with transaction(engine) as conn:
        for talk, holder, worker, minutes in (
            (held_second, Holder.WORKER, 1, 5),
            (held_first, Holder.WORKER, 1, 2),
            (waiting, Holder.WAITING, 1, 1),
            (other, Holder.WORKER, 2, 1),
        ):
            conversations.hold(conn, talk.id, holder, worker, now + timedelta(minutes=minutes))
        held = conversations.held_by(conn, 1)
    assert [talk.id for talk in held] == [held_first.id, held_second.id]


def test_what_is_noted_is_read_again(
    engine: Engine, meet: Callable[[], Conversation], now: datetime
) -> None:
    """The area for pages, the doubt that was asked about, the region that changed."""
    talk, later = meet(), now + timedelta(minutes=1)
    with transaction(engine) as conn:
        conversations.note(
            conn, talk.id, area="Hochelaga", doubt="crisis_suicide", region="quebec",
            last_in_at=later,
        )  # fmt: skip
        read = conversations.get(conn, talk.id)
        assert read == conversations.by_contact(conn, talk.contact_id)
    assert (read.area, read.doubt, read.region) == ("Hochelaga", "crisis_suicide", "quebec")
    assert read.last_in_at == later
