"""The inbox: a message is taken in once, answered once, in order, by one brain at a time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.conversation import inbox
from bot.conversation.conversations import Conversation
from bot.conversation.inbox import LEASE, Body, LostClaim, Message, State
from bot.db import transaction

Meet = Callable[[], Conversation]
WORDS = st.text(st.characters(exclude_categories=["Cs"]))


def accept(engine: Engine, talk: Conversation, name: str, now: datetime) -> int | None:
    with transaction(engine) as conn:
        return inbox.accept(conn, "sms", name, Body(name), now, conversation_id=talk.id)


def claim(engine: Engine, now: datetime) -> Message | None:
    with transaction(engine) as conn:
        return inbox.claim(conn, now)


def claimed(engine: Engine, now: datetime) -> Message:
    message = claim(engine, now)
    assert message is not None
    return message


def finish(engine: Engine, message: Message, now: datetime, state: State = State.DONE) -> None:
    with transaction(engine) as conn:
        inbox.finish(conn, message, now, state)


def test_one_provider_id_is_one_message(engine: Engine, meet: Meet, now: datetime) -> None:
    """Delivered twice, a message is written once; the same id on another channel is another one."""
    talk = meet()
    assert accept(engine, talk, "SM1", now) is not None
    assert accept(engine, talk, "SM1", now) is None
    with transaction(engine) as conn:
        assert inbox.accept(conn, "telegram", "SM1", Body("x"), now, conversation_id=talk.id)
        assert inbox.waiting(conn) == 2


def test_one_provider_id_is_one_message_for_eight_at_once(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """Eight webhooks bring the same five messages at the same moment: five rows stand."""
    talk = meet()
    brought = [f"SM{number}" for number in range(5)] * 8
    with ThreadPoolExecutor(8) as threads:
        ids = list(threads.map(lambda name: accept(engine, talk, name, now), brought))
    assert len([one for one in ids if one is not None]) == 5
    with transaction(engine) as conn:
        assert inbox.waiting(conn) == 5


def test_a_conversation_is_answered_in_order(engine: Engine, meet: Meet, now: datetime) -> None:
    """While the first message is in hand the second waits; another person's does not."""
    ana, ben = meet(), meet()
    for talk, name in ((ana, "ana 1"), (ana, "ana 2"), (ben, "ben 1")):
        accept(engine, talk, name, now)
    first = claimed(engine, now)
    assert first.body.text == "ana 1"
    assert claimed(engine, now).body.text == "ben 1"
    assert claim(engine, now) is None
    finish(engine, first, now)
    assert claimed(engine, now).body.text == "ana 2"


def test_brains_that_claim_at_once_get_different_conversations(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """Eight brains claim together: each gets the first message of a person, nobody gets the same."""
    talks = [meet() for _ in range(5)]
    for order in (1, 2):
        for talk in talks:
            accept(engine, talk, f"{talk.id} {order}", now)
    with ThreadPoolExecutor(8) as threads:
        got = [one for one in threads.map(lambda _: claim(engine, now), range(8)) if one]
    assert sorted(one.body.text for one in got) == sorted(f"{talk.id} 1" for talk in talks)


def test_a_claim_not_yet_committed_is_passed_over(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """Where two can write at once, the second brain takes another person, and does not wait."""
    if engine.dialect.name == "sqlite":
        pytest.skip("SQLite lets one write at a time: there is no such moment")
    ana, ben = meet(), meet()
    for talk, name in ((ana, "ana 1"), (ana, "ana 2"), (ben, "ben 1")):
        accept(engine, talk, name, now)
    with transaction(engine) as conn:
        first = inbox.claim(conn, now)
        second = claimed(engine, now)
    assert first is not None
    assert (first.body.text, second.body.text) == ("ana 1", "ben 1")


def test_a_brain_that_dies_leaves_its_message_to_the_next(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """Until the lease is over nobody touches it; then it is claimed again, counted, and in order."""
    talk = meet()
    accept(engine, talk, "un", now)
    accept(engine, talk, "deux", now)
    claimed(engine, now)
    assert claim(engine, now + LEASE - timedelta(seconds=1)) is None
    with transaction(engine) as conn:
        assert inbox.next_due(conn) == now + LEASE
    again = claimed(engine, now + LEASE)
    assert (again.body.text, again.attempts) == ("un", 2)


def test_a_lost_claim_cannot_finish(engine: Engine, meet: Meet, now: datetime) -> None:
    """The slow brain comes back after another took its message: what it wrote is not kept."""
    talk = meet()
    accept(engine, talk, "un", now)
    slow = claimed(engine, now)
    fast = claimed(engine, now + LEASE)
    with pytest.raises(LostClaim):
        finish(engine, slow, now + LEASE)
    finish(engine, fast, now + LEASE)
    with pytest.raises(LostClaim):
        finish(engine, fast, now + LEASE)


def test_a_lost_claim_cannot_give_the_message_back(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """The slow brain's failure does not take the message out of the other's hands."""
    accept(engine, meet(), "un", now)
    slow = claimed(engine, now)
    claimed(engine, now + LEASE)
    with transaction(engine) as conn:
        inbox.release(conn, slow)
    assert claim(engine, now + LEASE) is None


def test_a_message_given_back_is_claimed_at_once(engine: Engine, meet: Meet, now: datetime) -> None:
    """After a failed turn nobody waits for a lease; the try is counted."""
    accept(engine, meet(), "un", now)
    first = claimed(engine, now)
    with transaction(engine) as conn:
        inbox.release(conn, first)
    assert claimed(engine, now).attempts == 2


@pytest.mark.parametrize("state", [State.DONE, State.FAILED])
def test_a_message_finished_is_over(
    engine: Engine, meet: Meet, now: datetime, state: State
) -> None:
    """Done or failed, it is never claimed again, and it is still there."""
    accept(engine, meet(), "un", now)
    finish(engine, claimed(engine, now), now, state)
    assert claim(engine, now + timedelta(days=1)) is None
    with transaction(engine) as conn:
        row = conn.execute(sa.select(inbox.inbox)).one()
        assert inbox.waiting(conn) == 0
    assert (row.state, row.done_at) == (state.value, now)


def test_a_message_the_edge_dealt_with_is_no_brain_s(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """Closed by the edge (STOP, a relay), or a worker's: no brain sees it."""
    talk = meet()
    closed = accept(engine, talk, "STOP", now)
    assert closed is not None
    with transaction(engine) as conn:
        inbox.close(conn, closed, now)
        inbox.accept(conn, "sms", "SM2", Body("1"), now, worker_id=1)
    assert claim(engine, now) is None


def test_the_screen_s_finding_goes_with_the_message(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """The brain knows which crisis the edge answered already."""
    message_id = accept(engine, meet(), "il respire pas", now)
    assert message_id is not None
    with transaction(engine) as conn:
        inbox.mark_screened(conn, message_id, "crisis_overdose")
    assert claimed(engine, now).screened == "crisis_overdose"


@given(
    text=WORDS,
    kind=st.sampled_from(["text", "location", "button", "media", "other"]),
    location=st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    button=st.none() | WORDS,
    media=st.lists(WORDS).map(tuple),
)
def test_what_a_person_sent_is_kept_whole(
    text: str,
    kind: str,
    location: tuple[float, float] | None,
    button: str | None,
    media: tuple[str, ...],
) -> None:
    """A body written down and read again is the same body."""
    body = Body(text, kind, location, button, media)
    assert Body.from_json(body.to_json()) == body
