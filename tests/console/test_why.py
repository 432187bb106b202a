"""Why the bot took a message as it did, in French that nobody has to decode."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.console import labels, thread
from bot.console.thread import Entry
from bot.console.why import HEARD, why
from bot.conversation.inbox import Body
from bot.conversation.understood import Understood

FOUND = Understood(
    "crisis_suicide", 1.0, "find_shelter", 0.87, "find_housing", 0.05, "suicide.bridge",
    {"place": "Berri"},
)  # fmt: skip


def entry(now: datetime, found: Understood) -> Entry:
    return thread.from_person(1, now, Body("x").to_json(), "crisis_suicide", {1: found})


def test_why_is_told_in_sentences(now: datetime) -> None:
    """What was answered, how sure, what else it could have been, which rule spoke, what was heard."""
    told = " ".join(why(entry(now, FOUND)))
    for words in (
        "CRISE: suicide", "cherche: un lit pour la nuit (87 %)", "(5 %)", "suicide.bridge",
        "(endroit): « Berri »", "dépistage",
    ):  # fmt: skip
        assert words in told
    assert why(Entry("bot", now, "mots")) == []


def test_no_code_of_a_programmer_is_shown(now: datetime) -> None:
    """For every meaning and everything listened for; the rule's name alone stays, to be reported."""
    for intent in labels.MEANINGS:
        found = replace(FOUND, intent=intent, guess=intent, second=intent, rule=None)
        found = replace(found, heard=dict.fromkeys(HEARD, "x"))
        assert not re.search(r"[a-z]_[a-z]|crisis|find", " ".join(why(entry(now, found))))


def test_what_says_nothing_more_is_left_out(now: datetime) -> None:
    """A model that agrees, a second guess that is nearly nothing."""
    found = Understood("find_food", 0.97, "find_food", 0.97, "find_shelter", 0.01)
    assert len(why(replace(entry(now, found), screened=None))) == 1
