"""The outbox: said in order to each, the urgent first, each state only forward."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.conversation import outbox
from bot.conversation.conversations import Conversation
from bot.conversation.outbox import LEASE, Button, Letter, Outgoing, Purpose, State
from bot.db import transaction

Meet = Callable[[], Conversation]
SMS = ("sms",)


def say(
    engine: Engine, talk: Conversation, text: str, now: datetime, purpose: Purpose = Purpose.REPLY
) -> int:
    with transaction(engine) as conn:
        out = Outgoing(talk.contact_id, "sms", text, purpose, talk.id)
        return outbox.enqueue(conn, out, now)


def claim(engine: Engine, now: datetime, channels: tuple[str, ...] = SMS) -> Letter | None:
    with transaction(engine) as conn:
        return outbox.claim(conn, now, channels)


def claimed(engine: Engine, now: datetime) -> Letter:
    letter = claim(engine, now)
    assert letter is not None
    return letter


def sent(engine: Engine, letter: Letter, now: datetime) -> None:
    with transaction(engine) as conn:
        outbox.mark_sent(conn, letter.id, f"SM{letter.id}", now)


def retry(engine: Engine, letter: Letter, due: datetime, uncertain: bool = False) -> bool:
    with transaction(engine) as conn:
        return outbox.retry_at(conn, letter, due, "500", uncertain)


def state_of(engine: Engine, letter_id: int) -> State:
    with transaction(engine) as conn:
        query = sa.select(outbox.outbox.c.state).where(outbox.outbox.c.id == letter_id)
        return State(conn.execute(query).scalar_one())


def all_that_leaves(engine: Engine, now: datetime) -> list[str]:
    """The texts in the order in which one sender takes them."""
    texts = []
    while (letter := claim(engine, now)) is not None:
        sent(engine, letter, now)
        texts.append(letter.out.text)
    return texts


def test_everything_said_is_kept(engine: Engine, meet: Meet, now: datetime) -> None:
    """Text, buttons, map and page come out as they went in."""
    talk = meet()
    out = Outgoing(
        talk.contact_id, "sms", "Viens", Purpose.PAGE, talk.id, 7,
        (Button("Plus", "more"), Button("Oui", "yes")), (45.5, -73.6), True,
    )  # fmt: skip
    with transaction(engine) as conn:
        outbox.enqueue(conn, out, now)
    letter = claimed(engine, now)
    assert letter.out == out
    assert (letter.attempts, letter.uncertain, letter.parts_sent) == (1, False, 0)
    assert letter.created_at == now


def test_each_person_hears_things_in_order(engine: Engine, meet: Meet, now: datetime) -> None:
    """While the first words are on their way the second wait; another person's do not."""
    ana, ben = meet(), meet()
    say(engine, ana, "ana 1", now)
    say(engine, ana, "ana 2", now)
    say(engine, ben, "ben 1", now)
    first = claimed(engine, now)
    assert first.out.text == "ana 1"
    assert claimed(engine, now).out.text == "ben 1"
    assert claim(engine, now) is None
    sent(engine, first, now)
    assert claimed(engine, now).out.text == "ana 2"


def test_the_urgent_overtakes(engine: Engine, meet: Meet, now: datetime) -> None:
    """Crisis words and pages leave first, relays next, then answers, then alerts."""
    ana, ben = meet(), meet()
    say(engine, ana, "alerte", now, Purpose.ALERT)
    say(engine, ana, "réponse", now, Purpose.REPLY)
    say(engine, ben, "relais", now, Purpose.RELAY)
    say(engine, ana, "crise", now, Purpose.CRISIS)
    say(engine, ben, "appel", now, Purpose.PAGE)
    assert all_that_leaves(engine, now) == ["crise", "appel", "relais", "réponse", "alerte"]


def test_the_urgent_does_not_wait_for_words_on_their_way(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """An answer being sent, or waiting for another try, holds no crisis words back."""
    talk = meet()
    say(engine, talk, "réponse", now)
    answer = claimed(engine, now)
    say(engine, talk, "crise", now, Purpose.CRISIS)
    assert claimed(engine, now).out.text == "crise"
    retry(engine, answer, now + timedelta(minutes=10))
    say(engine, talk, "encore", now, Purpose.CRISIS)
    assert claim(engine, now) is None  # crisis words keep their own order
    assert state_of(engine, answer.id) is State.PENDING


def test_a_retry_holds_back_its_own_person_only(engine: Engine, meet: Meet, now: datetime) -> None:
    """What could not leave waits with what follows it; everybody else is served."""
    ana, ben = meet(), meet()
    say(engine, ana, "ana 1", now)
    say(engine, ana, "ana 2", now)
    later = now + timedelta(seconds=30)
    assert retry(engine, claimed(engine, now), later)
    say(engine, ben, "ben 1", now)
    assert all_that_leaves(engine, now) == ["ben 1"]
    with transaction(engine) as conn:
        assert outbox.next_due(conn, SMS) == later
    assert all_that_leaves(engine, later) == ["ana 1", "ana 2"]


def test_only_the_channels_asked_for(engine: Engine, meet: Meet, now: datetime) -> None:
    """A sender takes nothing it cannot carry, and is not woken for it."""
    say(engine, meet(), "un", now)
    assert claim(engine, now, ("telegram",)) is None
    with transaction(engine) as conn:
        assert outbox.next_due(conn, ("telegram",)) is None


def test_senders_that_claim_at_once_get_different_people(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """Eight senders claim together: the first words of each of five people, each once."""
    people = [meet() for _ in range(5)]
    for order in (1, 2):
        for talk in people:
            say(engine, talk, f"{talk.id} {order}", now)
    with ThreadPoolExecutor(8) as threads:
        got = [one for one in threads.map(lambda _: claim(engine, now), range(8)) if one]
    assert sorted(one.out.text for one in got) == sorted(f"{talk.id} 1" for talk in people)


def test_a_dead_sender_leaves_a_doubt(engine: Engine, meet: Meet, now: datetime) -> None:
    """After the lease the row comes back marked uncertain: it may have left; before, nobody has it."""
    say(engine, meet(), "un", now)
    claimed(engine, now)
    assert claim(engine, now + LEASE - timedelta(seconds=1)) is None
    with transaction(engine) as conn:
        assert outbox.next_due(conn, SMS) == now + LEASE
    again = claimed(engine, now + LEASE)
    assert (again.uncertain, again.attempts) == (True, 2)


def test_a_doubt_stays_until_it_is_cleared(engine: Engine, meet: Meet, now: datetime) -> None:
    """A retry keeps the doubt it is given; a part known to be sent clears it."""
    say(engine, meet(), "un", now)
    retry(engine, claimed(engine, now), now, uncertain=True)
    doubted = claimed(engine, now)
    assert doubted.uncertain
    retry(engine, doubted, now, uncertain=False)
    assert not claimed(engine, now).uncertain


def test_a_long_text_goes_on_after_its_last_part(engine: Engine, meet: Meet, now: datetime) -> None:
    """Each part sent is noted, lengthens the lease, and is not sent again."""
    say(engine, meet(), "long", now)
    letter = claimed(engine, now)
    later = now + LEASE - timedelta(seconds=1)
    with transaction(engine) as conn:
        outbox.mark_part(conn, letter, 2, later)
    assert claim(engine, now + LEASE) is None
    again = claimed(engine, later + LEASE)
    assert (again.parts_sent, again.uncertain) == (2, True)


def test_a_sender_that_lost_its_lease_changes_nothing(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """The slow sender fails after another took the row over: neither undone nor sent again."""
    say(engine, meet(), "un", now)
    slow = claimed(engine, now)
    fast = claimed(engine, now + LEASE)
    assert not retry(engine, slow, now)
    with transaction(engine) as conn:
        assert not outbox.mark_failed(conn, slow, State.FAILED, "500")
        outbox.mark_part(conn, slow, 3, now)
    assert claim(engine, now + LEASE) is None
    sent(engine, fast, now + LEASE)
    assert not retry(engine, fast, now)
    assert state_of(engine, fast.id) is State.SENT


def test_sent_never_hides_delivered(engine: Engine, meet: Meet, now: datetime) -> None:
    """The provider's report came before our own mark: the state stays where it was."""
    letter_id = say(engine, meet(), "un", now)
    letter = claimed(engine, now)
    sent(engine, letter, now)
    with transaction(engine) as conn:
        outbox.mark(conn, letter_id, State.DELIVERED)
    sent(engine, letter, now)
    assert state_of(engine, letter_id) is State.DELIVERED


def test_who_said_stop_hears_nothing_that_waited(engine: Engine, meet: Meet, now: datetime) -> None:
    """All that waited for this person is suppressed; what is said afterwards, and others, is not."""
    ana, ben = meet(), meet()
    for purpose in Purpose:
        say(engine, ana, purpose.value, now, purpose)
    say(engine, ben, "ben", now)
    with transaction(engine) as conn:
        outbox.suppress_open(conn, ana.contact_id)
    say(engine, ana, "confirmé", now, Purpose.NOTICE)
    assert sorted(all_that_leaves(engine, now)) == ["ben", "confirmé"]


@pytest.mark.parametrize("state", [State.SENT, State.DELIVERED, State.FAILED, State.SUPPRESSED])
def test_what_is_over_holds_nothing_back(
    engine: Engine, meet: Meet, now: datetime, state: State
) -> None:
    """Whatever became of the first words, the next ones leave."""
    talk = meet()
    first = say(engine, talk, "un", now)
    say(engine, talk, "deux", now)
    with transaction(engine) as conn:
        outbox.mark(conn, first, state)
    assert all_that_leaves(engine, now) == ["deux"]


def test_a_row_is_found_by_the_provider_s_name(engine: Engine, meet: Meet, now: datetime) -> None:
    """A report names the provider's id; an id we never sent is nobody's."""
    letter_id = say(engine, meet(), "un", now)
    sent(engine, claimed(engine, now), now)
    with transaction(engine) as conn:
        assert outbox.by_provider_id(conn, f"SM{letter_id}") == (letter_id, State.SENT)
        assert outbox.by_provider_id(conn, "SM404") is None


def test_what_a_person_was_sent_since(engine: Engine, meet: Meet, now: datetime) -> None:
    """Only theirs, only what left since then: the names a doubtful send is not mistaken for."""
    ana, ben = meet(), meet()
    later = now + timedelta(minutes=1)
    ids = [say(engine, talk, "pareil", now) for talk in (ana, ana, ben)]
    for moment in (now, later, later):
        sent(engine, claimed(engine, now), moment)
    with transaction(engine) as conn:
        assert outbox.known_ids(conn, ana.contact_id, later) in ([f"SM{ids[1]}"], [])
        assert set(outbox.known_ids(conn, ana.contact_id, now)) == {f"SM{i}" for i in ids[:2]}
