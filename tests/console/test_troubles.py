"""What the first page says is broken: in words for the night, gravest first, nothing when all is well."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.console import health
from bot.console.troubles import SLOW, STILL, Facts, Failure, troubles
from bot.conversation import inbox, outbox
from bot.conversation.inbox import Body
from bot.db import reading, transaction
from bot.paging.planning import coverage_alarms
from tests.console.browser import Site
from tests.stories import Story

MINUTE = timedelta(minutes=1)
WELL = Facts({1: ["Marie"], 2: [], 3: ["Jo"]})
NOBODY = "Personne n'est de garde"


def test_when_all_is_well_nothing_is_said(now: datetime) -> None:
    """No line at all: what is always there is not read."""
    assert troubles(WELL, now) == []
    assert troubles(replace(WELL, looked_at=now - MINUTE), now) == []


@pytest.mark.parametrize(
    ("change", "words", "grave"),
    [
        ({"on_call": {1: [], 2: [], 3: []}}, NOBODY, True),
        ({"on_call": {1: [], 2: ["Ali"], 3: []}}, "premier niveau", False),
        ({"channels": frozenset()}, "Personne ne peut nous écrire", True),
        ({"failed": [Failure("sms", "30005", 2)]}, "2 messages n'ont pas pu partir", True),
        ({"failed": [Failure("sms", "20003", 2)]}, "Rien ne part par texto", True),
        ({"trying": [Failure("telegram", "401", 1)]}, "Rien ne part par Telegram", True),
        ({"trying": [Failure("sms", "20500", 3)]}, "3 messages tardent", True),
        ({"undelivered": 2}, "ne se sont pas rendus", False),
        ({"fault": "a page waits for its ladder"}, "Un appel devrait déjà être passé", True),
        ({"fault": "something new"}, "Un appel pourrait ne pas se rendre", True),
        ({"set_aside": 1}, "ne s'ouvrent pas", True),
        ({"holes": ["ALERTE GARDE: rien ne joint Ali."]}, "Rien ne joint Ali.", False),
    ],
)
def test_each_fault_is_named(
    change: dict[str, object], words: str, grave: bool, now: datetime
) -> None:
    """What is broken, how grave, and never another; what to do of it, without a server's jargon."""
    (found,) = troubles(replace(WELL, **change), now)  # type: ignore[arg-type]
    assert words in found.what
    assert found.grave is grave
    for jargon in ("fanal ", "doctor", "cerveau", "outbox", "webhook"):
        assert jargon not in f"{found.what} {found.do}"


def test_a_refusal_says_what_to_tell_whoever_mends_it(now: datetime) -> None:
    """The code and the sentence of the provider's refusal, once for each channel."""
    failed = [Failure("sms", "20003", 2), Failure("sms", "21606", 1)]
    (found,) = troubles(replace(WELL, failed=failed), now)
    assert "20003" in found.do


def test_a_slow_answer_is_a_fault(now: datetime) -> None:
    """A message just in is not yet late; nor is a clockwork that looked a moment ago."""
    assert troubles(replace(WELL, oldest_waiting=now - SLOW), now) == []
    late = replace(WELL, oldest_waiting=now - SLOW - MINUTE, waiting=3)
    (found,) = troubles(late, now)
    assert "3 messages attendent depuis 1 min" in found.what
    assert troubles(replace(WELL, looked_at=now - STILL), now) == []
    assert troubles(replace(WELL, kept_since=now - SLOW), now) == []
    (kept,) = troubles(replace(WELL, kept_since=now - SLOW - MINUTE), now)
    assert "attendent d'entrer" in kept.what
    (still,) = troubles(replace(WELL, looked_at=now - STILL - MINUTE), now)
    assert still.grave


def test_the_gravest_comes_first(now: datetime) -> None:
    """Whatever the order they are looked at."""
    found = troubles(replace(WELL, undelivered=1, channels=frozenset()), now)
    assert [trouble.grave for trouble in found] == [True, False]


def test_the_facts_are_those_of_the_tables(site: Site) -> None:
    """A message that waits, one refused, one lost, a still clockwork, bytes on disk: all are seen."""
    now, story = site.clock.now(), Story(site.engine, site.settings, site.clock.now())
    story.worker("Marie", level=1)
    talk = story.person()
    site.console.on_disk = lambda: (70, 1)
    with transaction(site.engine) as conn:
        inbox.accept(conn, "sms", "late", Body("allo"), now - MINUTE, conversation_id=talk)
        for number, state in enumerate(("failed", "undelivered", "pending")):
            outgoing = outbox.Outgoing(1, "sms", "x", outbox.Purpose.NOTICE)
            row = outbox.enqueue(conn, outgoing, now - timedelta(seconds=number))
            outbox.mark(conn, row, outbox.State(state), f"3000{number + 1}")
        look = {"subject": health.LOOK, "since": now, "said_at": now - 2 * STILL}
        conn.execute(sa.insert(coverage_alarms).values(look))
    with reading(site.engine) as conn:
        facts = health.look(conn, site.console, now)
    assert facts.on_call[1] == ["Marie"]
    assert (facts.waiting, facts.oldest_waiting) == (1, now - MINUTE)
    assert list(facts.failed) == [Failure("sms", "30001", 1)]
    assert list(facts.trying) == [Failure("sms", "30003", 1)]
    assert facts.undelivered == 1
    assert (facts.kept_since, facts.set_aside) == (now, 1)
    site.clock.advance(SLOW + MINUTE)
    assert facts.looked_at == now - 2 * STILL
    browser = site.signed_in("Marie")
    said = browser.get("/board").text
    for words in ("Le robot ne répond plus", "ne passent plus", "attendent d&#39;entrer"):
        assert words in said


def test_without_its_database_the_console_says_so(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A 503 in plain words instead of a fault: what is kept meanwhile, whom to tell."""
    browser = site.signed_in("Marie")

    def away(*_: object) -> None:
        raise sa.exc.OperationalError("SELECT 1", {}, Exception("gone"))

    monkeypatch.setattr("bot.console.doors.session_of", away)
    answer = browser.get("/")
    assert answer.status_code == 503
    assert "rien n&#39;est perdu" in answer.text
