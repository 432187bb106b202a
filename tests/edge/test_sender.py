"""Sending: once, in order, tried again when it may help, and never lost without a word."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import hypothesis
import pytest
import sqlalchemy as sa
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.channels import errors
from bot.channels.base import SendStatus, StatusUpdate
from bot.channels.errors import SendError
from bot.clock import HandClock
from bot.conversation import conversations, outbox
from bot.conversation.journal import journal
from bot.conversation.outbox import LEASE, Button, Outgoing, Purpose, State
from bot.db import transaction
from bot.edge.retries import CRISIS_WAITS, URGENT_WAITS, WAITS, Next, Verdict, after_error
from bot.edge.sender import Sender
from bot.edge.statuses import note_status
from bot.privacy import contacts
from bot.settings import Settings

pytestmark = pytest.mark.anyio

ANA = "+15145550101"
GIVE_UP = Next(Verdict.GIVE_UP)
UNCERTAIN = errors.Uncertain("?", "500")
NOT_REACHED = errors.NotReached("?", "0")

Say = Callable[..., int]


def retry(seconds: float) -> Next:
    return Next(Verdict.RETRY, timedelta(seconds=seconds))


@pytest.fixture
def say(engine: Engine, now: datetime) -> Say:
    """Put words for Ana (or another number) into the outbox; the row's id."""

    def words(text: str, purpose: Purpose = Purpose.REPLY, number: str = ANA, **more: Any) -> int:
        with transaction(engine) as conn:
            contact = contacts.meet(conn, "sms", number, now)
            talk, _ = conversations.open_with(conn, contact.id, "sms", "montreal", now)
            out = Outgoing(contact.id, "sms", text, purpose, talk.id, **more)
            return outbox.enqueue(conn, out, now)

    return words


def row(engine: Engine, letter_id: int) -> sa.Row[Any]:
    with transaction(engine) as conn:
        query = sa.select(outbox.outbox).where(outbox.outbox.c.id == letter_id)
        return conn.execute(query).one()


async def send_all(sender: Sender) -> None:
    while await sender.step() is not None:
        pass


@pytest.mark.parametrize(
    ("error", "attempts", "purpose", "then"),
    [
        (errors.NotReached("", "0"), 1, Purpose.REPLY, retry(WAITS[0])),
        (errors.NotReached("", "0"), len(WAITS), Purpose.REPLY, retry(WAITS[-1])),
        (errors.NotReached("", "0"), len(WAITS) + 1, Purpose.REPLY, GIVE_UP),
        (errors.NotReached("", "0"), 1, Purpose.CRISIS, retry(URGENT_WAITS[0])),
        (errors.NotReached("", "0"), len(URGENT_WAITS), Purpose.PAGE, retry(URGENT_WAITS[-1])),
        (errors.NotReached("", "0"), len(URGENT_WAITS) + 1, Purpose.PAGE, GIVE_UP),
        (errors.NotReached("", "0"), len(URGENT_WAITS) + 1, Purpose.CRISIS, retry(60)),
        (errors.NotReached("", "0"), len(CRISIS_WAITS) + 1, Purpose.CRISIS, GIVE_UP),
        (errors.RateLimited("", "429", 7), 1, Purpose.REPLY, retry(7)),
        (errors.RateLimited("", "429", 7), 2, Purpose.CRISIS, retry(7)),
        (errors.RateLimited("", "429", 3600), 1, Purpose.CRISIS, retry(60)),
        (errors.RateLimited("", "429", 3600), 1, Purpose.PAGE, retry(60)),
        (errors.RateLimited("", "429", 3600), 1, Purpose.REPLY, retry(3600)),
        (errors.RateLimited("", "429"), 2, Purpose.RELAY, retry(WAITS[1])),
        (errors.Uncertain("", "500"), 1, Purpose.NOTICE, retry(WAITS[0])),
        (errors.Unreachable("", "30003"), 3, Purpose.PAGE, retry(URGENT_WAITS[2])),
        (errors.Undeliverable("", "30007"), 1, Purpose.CRISIS, GIVE_UP),
        (errors.OptedOut("", "21610"), 1, Purpose.REPLY, GIVE_UP),
        (errors.DeadNumber("", "21614"), 1, Purpose.PAGE, GIVE_UP),
        (errors.Refused("", "20003"), 1, Purpose.ALERT, GIVE_UP),
    ],
)
def test_what_follows_a_failed_send(
    error: SendError, attempts: int, purpose: Purpose, then: Next
) -> None:
    """The provider's own wait first, a minute of it for the urgent; else ours; else it is given up."""
    assert after_error(error, attempts, purpose) == then


@pytest.mark.parametrize("purpose", Purpose)
def test_every_try_waits_longer_and_the_tries_end(purpose: Purpose) -> None:
    """Whatever is said, waits grow, and a provider that stays away is given up at last."""
    steps = [after_error(NOT_REACHED, attempts, purpose) for attempts in range(1, 30)]
    waits = [step.wait for step in itertools.takewhile(lambda step: step != GIVE_UP, steps)]
    assert waits == sorted(waits)
    assert set(steps[len(waits) :]) == {GIVE_UP}
    longest = {Purpose.PAGE: 2, Purpose.CRISIS: 20}.get(purpose, 60)
    assert sum(waits, timedelta()) <= timedelta(minutes=longest)


async def test_what_is_written_is_sent(
    engine: Engine, sender: Sender, sms: Any, say: Say, now: datetime
) -> None:
    """The text goes to the contact's address; the row knows the provider's name for it."""
    letter = say("Bonjour", buttons=(Button("Plus", "more"),))
    await send_all(sender)
    (message,) = sms.sent
    assert (message.address, message.text) == (ANA, "Bonjour")
    assert [(b.label, b.data) for b in message.buttons] == [("Plus", "more")]
    kept = row(engine, letter)
    assert (kept.state, kept.provider_id, kept.sent_at) == ("sent", "SM1", now)


async def test_a_long_text_goes_in_parts(sender: Sender, sms: Any, say: Say) -> None:
    """Parts in order; the buttons and the map only with the last."""
    say("un|deux|trois", buttons=(Button("Plus", "more"),), location=(45.5, -73.6))
    await send_all(sender)
    assert sms.texts == ["un", "deux", "trois"]
    assert [bool(message.buttons) for message in sms.sent] == [False, False, True]
    assert [bool(message.location) for message in sms.sent] == [False, False, True]


async def test_parts_go_on_where_they_failed(
    sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """The second part was refused for now: the first is not said again."""
    say("un|deux|trois")
    sms.errors = [None, NOT_REACHED]
    await send_all(sender)
    assert sms.texts == ["un"]
    clock.advance(timedelta(seconds=WAITS[0]))
    await send_all(sender)
    assert sms.texts == ["un", "deux", "trois"]


async def test_an_uncertain_send_is_looked_up_first(
    engine: Engine, sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """The provider took it without an answer: it is found there, and not sent twice."""
    letter = say("Bonjour")
    sms.errors, sms.taken_anyway = [UNCERTAIN], True
    await send_all(sender)
    assert row(engine, letter).uncertain
    clock.advance(timedelta(seconds=WAITS[0]))
    await send_all(sender)
    assert sms.texts == ["Bonjour"]
    assert (row(engine, letter).state, row(engine, letter).provider_id) == ("sent", "SM1")


async def test_an_uncertain_send_that_was_lost_is_sent(
    sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """The provider does not know it: it leaves now."""
    say("Bonjour")
    sms.errors = [UNCERTAIN]
    await send_all(sender)
    clock.advance(timedelta(seconds=WAITS[0]))
    await send_all(sender)
    assert sms.texts == ["Bonjour"]


async def test_a_doubt_stays_while_nobody_can_be_asked(
    sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """Taken without an answer, then the provider is away: asked again later, never sent blindly."""
    say("Bonjour")
    sms.errors, sms.taken_anyway = [UNCERTAIN], True
    sms.find_errors = [NOT_REACHED, errors.RateLimited("", "429")]
    for wait in (0, *WAITS[:3]):
        clock.advance(timedelta(seconds=wait))
        await send_all(sender)
    assert sms.texts == ["Bonjour"]
    assert sms.find_errors == []


async def test_what_to_do_outlives_a_bad_quarter_of_an_hour(
    sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """The provider is away for fifteen minutes: all three texts of a crisis arrive, in order, within
    a minute of its return."""
    for text in ("Appelle le 911", "Naloxone", "Sur le côté"):
        say(text, Purpose.CRISIS)
    back = clock.now() + timedelta(minutes=15)
    while clock.now() < back:
        sms.errors = [NOT_REACHED] * 3
        await send_all(sender)
        clock.advance(timedelta(seconds=10))
    assert sms.texts == []
    sms.errors = []
    for _ in range(7):
        await send_all(sender)
        clock.advance(timedelta(seconds=10))
    assert sms.texts == ["Appelle le 911", "Naloxone", "Sur le côté"]


async def test_an_error_with_a_long_name_is_recorded(
    engine: Engine, sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """A dropped connection is named by its exception: the row goes back in line all the same, and
    urgent words wait a second, not the end of a lease."""
    letter = say("Appelle le 911", Purpose.CRISIS)
    sms.errors = [errors.Uncertain("?", "RemoteProtocolError")]
    await send_all(sender)
    assert row(engine, letter).state == "pending"
    clock.advance(timedelta(seconds=URGENT_WAITS[0]))
    await send_all(sender)
    assert sms.texts == ["Appelle le 911"]


async def test_the_same_words_said_before_are_not_taken_for_these(
    sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """Twice the same sentence to the same person; the second is lost on the way: it is sent again,
    not found in the first."""
    say("Tu es où?")
    say("Tu es où?")
    sms.errors = [None, UNCERTAIN]
    await send_all(sender)
    assert sms.texts == ["Tu es où?"]
    clock.advance(timedelta(seconds=WAITS[0]))
    await send_all(sender)
    assert sms.texts == ["Tu es où?"] * 2


async def test_the_same_page_a_round_before_is_not_taken_for_this_one(
    engine: Engine, sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """A page is said again 20 seconds later in the same words, and lost on the way: a provider's
    clock is not ours, so the first is among those it looks through, and is known to be the first."""
    say("SURDOSE #10. Réponds 1", Purpose.PAGE)
    await send_all(sender)
    clock.advance(timedelta(seconds=20))
    with transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", ANA, clock.now())
        again = Outgoing(contact.id, "sms", "SURDOSE #10. Réponds 1", Purpose.PAGE)
        outbox.enqueue(conn, again, clock.now())
    sms.errors = [UNCERTAIN]
    await send_all(sender)
    clock.advance(timedelta(seconds=URGENT_WAITS[0]))
    await send_all(sender)
    assert len(sms.texts) == 2


async def test_a_sender_that_dies_is_followed_up(
    engine: Engine, sender: Sender, sms: Any, say: Say, clock: HandClock, now: datetime
) -> None:
    """Killed after the provider took it, before we noted it: found there once the lease is over."""
    letter = say("Bonjour")
    with transaction(engine) as conn:
        claimed = outbox.claim(conn, now, ("sms",))
    assert claimed is not None
    sms.taken_anyway, sms.errors = True, [UNCERTAIN]
    with pytest.raises(SendError):
        await sender._send(claimed, ANA)
    await send_all(sender)
    assert row(engine, letter).state == "sending"
    clock.advance(LEASE)
    await send_all(sender)
    assert sms.texts == ["Bonjour"]
    assert row(engine, letter).state == "sent"


async def test_who_said_stop_hears_only_the_confirmation(
    engine: Engine, sender: Sender, sms: Any, say: Say, now: datetime
) -> None:
    """After STOP every purpose but the notice is suppressed, in the row's state too."""
    ids = {purpose: say(purpose.value, purpose) for purpose in Purpose}
    with transaction(engine) as conn:
        contacts.opt_out(conn, contacts.meet(conn, "sms", ANA, now).id, now)
    await send_all(sender)
    assert sms.texts == ["notice"]
    states = {row(engine, letter).state for p, letter in ids.items() if p is not Purpose.NOTICE}
    assert states == {"suppressed"}


async def test_a_forgotten_person_is_sent_nothing(
    engine: Engine, sender: Sender, sms: Any, say: Say, now: datetime
) -> None:
    """The address is destroyed while words wait: they end suppressed, and nobody fails."""
    letter = say("Bonjour")
    with transaction(engine) as conn:
        contacts.destroy(conn, contacts.meet(conn, "sms", ANA, now).id)
    await send_all(sender)
    assert sms.sent == []
    assert row(engine, letter).state == "suppressed"


@pytest.mark.parametrize(
    ("error", "opted_out", "unreachable"),
    [
        (errors.OptedOut("", "21610"), True, True),
        (errors.DeadNumber("", "21614"), False, True),
        (errors.Refused("", "20003"), False, False),
    ],
)
async def test_what_is_given_up_is_written_down(
    engine: Engine, sender: Sender, sms: Any, say: Say, now: datetime,
    error: SendError, opted_out: bool, unreachable: bool,
) -> None:  # fmt: skip
    """The row fails with the provider's code, the journal says so, the contact is marked."""
    letter = say("Bonjour")
    sms.errors = [error]
    await send_all(sender)
    assert (row(engine, letter).state, row(engine, letter).error_code) == ("failed", error.code)
    with transaction(engine) as conn:
        contact = contacts.find(conn, "sms", ANA)
        lines = conn.execute(sa.select(journal.c.what, journal.c.detail)).all()
    assert contact is not None
    assert (contact.opted_out, contact.unreachable) == (opted_out, unreachable)
    assert [tuple(line) for line in lines] == [("not sent", error.code)]


async def test_one_person_s_trouble_stops_nobody_else(sender: Sender, sms: Any, say: Say) -> None:
    """Ana's provider is away: Ben hears his answer now."""
    say("Ana")
    say("Ben", number="+15145550102")
    sms.errors = [NOT_REACHED]
    await send_all(sender)
    assert sms.texts == ["Ben"]


async def test_a_status_already_known_at_the_send_is_noted(
    engine: Engine, sender: Sender, sms: Any, say: Say
) -> None:
    """Telegram delivers at once; a lost message found undelivered is journalled as such."""
    sms.status = SendStatus.DELIVERED
    first = say("un")
    await send_all(sender)
    assert row(engine, first).state == "delivered"
    sms.status = SendStatus.UNDELIVERED
    second = say("deux")
    await send_all(sender)
    assert row(engine, second).state == "undelivered"
    with transaction(engine) as conn:
        assert conn.execute(sa.select(journal.c.what)).scalars().all() == ["undelivered"]


REPORTS = st.lists(st.sampled_from(SendStatus), max_size=6)
HARDNESS = [State.SENT, State.DELIVERED, State.UNDELIVERED, State.FAILED]


@hypothesis.given(reports=REPORTS, data=st.data())
@hypothesis.settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture],
)
def test_reports_in_any_order_end_the_same(
    engine: Engine, settings: Settings, say: Say, now: datetime, reports: list[SendStatus],
    data: st.DataObject,
) -> None:  # fmt: skip
    """Shuffled and repeated, the carrier's reports leave one state, and it never goes back."""
    ends = set()
    for order in (reports, data.draw(st.permutations(reports))):
        letter = say("un")
        states = [State.SENT]
        with transaction(engine) as conn:
            outbox.mark_sent(conn, letter, f"SM{letter}", now)
            for status in [*order, *order]:
                note_status(conn, StatusUpdate(f"SM{letter}", status), now, settings)
                found = outbox.by_provider_id(conn, f"SM{letter}")
                assert found is not None
                states.append(found[1])
        ranks = [HARDNESS.index(state) for state in states]
        assert ranks == sorted(ranks)
        ends.add(states[-1])
    assert len(ends) == 1


def test_a_report_of_something_else_is_passed_over(
    engine: Engine, settings: Settings, now: datetime
) -> None:
    """A provider id we never sent (another program's message) changes and journals nothing."""
    with transaction(engine) as conn:
        note_status(conn, StatusUpdate("SM404", SendStatus.FAILED, "30003"), now, settings)
        assert conn.execute(sa.select(journal)).all() == []


async def test_the_database_is_not_held_while_a_provider_is_waited_for(
    engine: Engine, sender: Sender, sms: Any, say: Say, now: datetime
) -> None:
    """However long it takes to send a part, or to look one up, nobody has to wait for it to write."""
    held: list[int] = []
    send, find = sms.send, sms.find

    def look() -> None:
        held.append(engine.pool.checkedout())  # type: ignore[attr-defined]
        with transaction(engine) as conn:  # SQLite has room for one writer
            contacts.meet(conn, "sms", f"+1514555{len(held):04}", now)

    async def sending(message: Any) -> Any:
        look()
        return await send(message)

    async def finding(*about: Any) -> Any:
        look()
        return await find(*about)

    sms.send, sms.find = sending, finding
    say("un|deux")
    assert await sender.step() is not None
    say("trois")
    sms.errors = [UNCERTAIN]
    await sender.step()
    sender._clock.advance(timedelta(seconds=WAITS[0]))  # type: ignore[attr-defined]
    await sender.step()
    assert held == [0] * len(held)
    assert len(held) >= 5  # two parts, one that failed, one looked up, and sent


async def test_a_failure_nobody_foresaw_is_counted_and_given_up(
    engine: Engine, sender: Sender, sms: Any, say: Say, clock: HandClock, now: datetime
) -> None:
    """A channel that breaks in a way of its own: the letter would come back at every lease, for
    ever, and all that this contact is to hear would wait behind it."""
    letter = say("Bonjour")

    async def breaks(message: object) -> None:
        raise KeyError("result")

    sms.send = breaks
    for _ in range(len(WAITS) + 1):
        await send_all(sender)
        clock.advance(timedelta(seconds=WAITS[-1]))
    kept = row(engine, letter)
    assert (kept.state, kept.error_code) == ("failed", "KeyError")
