"""Warnings: to those who asked, where they asked, once, paced, and over by themselves."""

from __future__ import annotations

import pytest

from bot.conversation.outbox import Purpose
from bot.db import transaction
from bot.outreach import alerts, service, subscriptions
from bot.outreach.alerts import Alert, BadAlert
from tests.outreach.conftest import Outreach

WORDS = "pilules bleues très fortes, deux surdoses hier"


def touch(one: str, other: str) -> bool:
    return {one, other} == {"Hochelaga", "Mercier"}


def ask(story: Outreach, talk: int, area: str | None, region: str = "montreal") -> None:
    with transaction(story.engine) as conn:
        subscriptions.subscribe(conn, talk, region, area, story.now)


def warn(
    story: Outreach, area: str | None = "Hochelaga", hours: float = 48, words: str = WORDS
) -> tuple[Alert, int]:
    with transaction(story.engine) as conn:
        return alerts.write(
            conn, words, "montreal", area, hours, touch, story.settings, story.now,
            testing="GRIP 438-887-8338",
        )  # fmt: skip


def test_who_asked_there_gets_it_and_nobody_else(story: Outreach) -> None:
    """The same area, one that touches it, or the whole region; not another area or region."""
    wanted = {"Ana": "Hochelaga", "Bo": "Mercier", "Cy": None}
    for name, area in wanted.items():
        ask(story, story.person(name), area)
    ask(story, story.person("Dee"), "Verdun")
    ask(story, story.person("Eve"), "Hochelaga", region="quebec")
    story.person("Flo")
    _, count = warn(story)
    story.tick()
    heard = story.heard()
    assert {one.who for one in heard} == set(wanted)
    assert count == len(wanted)
    assert {one.purpose for one in heard} == {Purpose.ALERT}


def test_it_says_what_safer_where_to_test_and_how_to_leave(story: Outreach) -> None:
    """Everything one needs in the one message."""
    ask(story, story.person(), None)
    warn(story)
    story.tick()
    (text,) = story.heard_by("Alex")
    for part in (WORDS, "Hochelaga", "Naloxone", "GRIP 438-887-8338", "QUITTER"):
        assert part in text


def test_each_once_whatever_repeats(story: Outreach) -> None:
    """Ticks, and asking again while it stands, bring no second copy."""
    talk = story.person()
    ask(story, talk, None)
    warn(story)
    story.tick()
    story.wait(3600)
    ask(story, talk, "Hochelaga")
    with transaction(story.engine) as conn:
        assert alerts.catch_up(conn, talk, touch, story.now) == []
    assert len(story.heard_by("Alex")) == 1


def test_a_few_a_minute(story: Outreach) -> None:
    """With two a minute, five people hear it over three minutes."""
    story.settings = story.settings.with_values({"alerts_per_minute": 2})
    for number in range(5):
        ask(story, story.person(f"P{number}"), None)
    warn(story)
    story.tick()
    waves = [len(story.heard())]
    for _ in range(2):
        story.wait(60)
        waves.append(len(story.heard()))
    assert waves == [2, 2, 1]


def test_one_word_leaves_also_what_waits(story: Outreach) -> None:
    """Who left hears nothing more, not even the warning on its way."""
    talk = story.person()
    ask(story, talk, None)
    warn(story)
    with transaction(story.engine) as conn:
        assert subscriptions.leave(conn, talk, story.now)
        assert not subscriptions.is_subscribed(conn, talk)
    story.wait(3600)
    assert story.heard_by("Alex") == []


def test_it_ends_by_itself(story: Outreach) -> None:
    """After its end nothing of it leaves, and a new subscriber is told of nothing."""
    story.settings = story.settings.with_values({"alerts_per_minute": 1})
    for number in range(3):
        ask(story, story.person(f"P{number}"), None)
    alert, _ = warn(story, hours=1 / 60)
    story.tick()
    story.wait(300)
    assert len(story.heard()) == 1
    with transaction(story.engine) as conn:
        assert alerts.sent(conn, alert.id) == {"said": 1, "dropped": 2}
        assert alerts.standing(conn, story.now) == []
        assert not alerts.end(conn, alert.id, story.now)


def test_who_asks_while_it_stands_is_told_at_once(story: Outreach) -> None:
    """Without waiting for the next one."""
    warn(story)
    talk = story.person()
    ask(story, talk, "Mercier")
    with transaction(story.engine) as conn:
        (told,) = alerts.catch_up(conn, talk, touch, story.now)
    assert told.words == WORDS


def test_stop_ends_everything_agreed_to(story: Outreach) -> None:
    """STOP and EFFACER leave the warnings too."""
    talk = story.person()
    ask(story, talk, None)
    with transaction(story.engine) as conn:
        service.forget(conn, talk, story.now)
        assert not subscriptions.is_subscribed(conn, talk)


@pytest.mark.parametrize(
    ("words", "hours", "told"),
    [("  ", 4, "words"), ("x" * 301, 4, "300"), ("fort", 0, "hours"), ("fort", 400, "hours")],
)
def test_a_warning_that_cannot_be_sent_says_why(
    story: Outreach, words: str, hours: float, told: str
) -> None:
    """Empty, too long, or standing for no time or for ever."""
    with pytest.raises(BadAlert, match=told):
        warn(story, hours=hours, words=words)
