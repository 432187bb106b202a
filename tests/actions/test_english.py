"""English: the need heard in English words, and the same facts in the card."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import cast

import pytest

from actions import texts_english
from actions.english import ABOUT_IT, NEEDS, completes, need_of
from actions.heard import Heard
from actions.texts_door import whom_words
from bot.conversation.plain import bare
from bot.directory.hours import Status
from bot.directory.taxonomy import NEEDS as TAXONOMY
from tests.actions.small_services import MONTREAL, a_match, a_service

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=MONTREAL)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("where can I sleep tonight", "shelter"),
        ("I'm hungry", "food"),
        ("clean needles near berri", "exchange_site"),
        ("a shower please", "hygiene"),
        ("I want to quit", "treatment"),
        ("english please", None),
    ],
)
def test_the_need(text: str, need: str | None) -> None:
    """The first need that the words name."""
    assert need_of(bare(text)) == need


@pytest.mark.parametrize(
    ("text", "about_it"),
    [
        ("is it open right now?", True), ("what time do they close", True),
        ("what's their number", True), ("where is it", True),
        ("where can I sleep", False), ("english please", False),
    ],
)  # fmt: skip
def test_a_question_about_what_was_shown(text: str, about_it: bool) -> None:
    """It is answered with the card again, not with "what do you need?"."""
    assert (ABOUT_IT.search(bare(text)) is not None) is about_it


def test_needs_are_those_of_the_directory() -> None:
    """Nothing is looked for that no service is filed under."""
    assert {need for need, _ in NEEDS} <= set(TAXONOMY)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status(True), "open 24/7"),
        (Status(True, NOW + timedelta(hours=2)), "open until 20:00"),
        (Status(False, NOW + timedelta(hours=15)), "closed, opens tomorrow 9:00"),
        (Status(None), "hours unknown"),
    ],
)
def test_the_card_has_the_same_facts(status: Status, said: str) -> None:
    """Name, open or not, address, number, how old: as in French."""
    card = texts_english.card(a_match(a_service(confirmed="2024-05"), status), NOW, NOW)
    assert card == f"La Halte: {said}. 1, rue Un, Montréal. 514-555-0100. info from 2024."


def test_an_obstacle_is_not_hidden() -> None:
    """Who may be turned away is told before going."""
    card = texts_english.card(a_match(a_service(), obstacle="c'est réservé aux femmes"), NOW, NOW)
    assert "ask first" in card


@pytest.mark.parametrize(
    ("audience", "name"),
    [({"women"}, "La Halte (women)"), ({"men"}, "La Halte (men)"), ({"all"}, "La Halte")],
)
def test_whom_a_door_is_kept_for(audience: set[str], name: str) -> None:
    """Said beside the name, as in French."""
    service = a_service(populations=frozenset(audience))
    assert texts_english.card(a_match(service), NOW, NOW).startswith(f"{name}: ")


def test_every_audience_has_its_english() -> None:
    """No French word in an English card; ages are numbers."""
    for audience in ("women", "men", "youth", "indigenous", "seniors"):
        said = whom_words(a_service(populations=frozenset({audience})))
        assert said in texts_english.KEPT_FOR
    ages = a_service(populations=frozenset({"youth"}), min_age=12, max_age=17)
    assert "(12-17)" in texts_english.card(a_match(ages), NOW, NOW)


@pytest.mark.parametrize(
    ("text", "populations", "completed"),
    [
        ("im with my dog", (), True),
        ("it is for a girl", ("women",), True),
        ("what can you do", (), False),
        ("my dog is here and i dont know where to go i feel so lost", (), False),
    ],
)
def test_a_word_more_completes_the_search(
    text: str, populations: tuple[str, ...], completed: bool
) -> None:
    """A dog, or whom it is for, is not a new talk; who tells more is told whom to call."""
    heard = SimpleNamespace(place=None, populations=populations, pet=False, wishes=())
    assert completes(cast(Heard, heard), bare(text)) is completed
