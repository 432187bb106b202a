"""The page that walks the four steps says what the product says."""

from __future__ import annotations

import re

import pytest
from telling import Play, at, heard, text

from bot.segments import to_gsm7
from bot.settings import ROOT

PAGE = ROOT / "docs" / "parcours.md"
LINE = re.compile(r"^\*\*(Person|Fanal):\*\* (.+)$", re.MULTILINE)


def told() -> list[tuple[str, str]]:
    """(who, what) of the page, in order."""
    return LINE.findall(PAGE.read_text(encoding="utf-8"))


@pytest.mark.model
def test_the_page_is_what_people_get(journey: Play) -> None:
    """Every line the page gives to Fanal is said, in that order; one that introduces services of
    the directory is the beginning of what is said."""
    page = told()
    said_by_person = [words for who, words in page if who == "Person"]
    steps = [text(at(f"14:{minute:02}"), words) for minute, words in enumerate(said_by_person[:-1])]
    steps.append(text(at("15:00", 22), said_by_person[-1]))
    said = [event.text for event in heard(journey(steps, region="ontario"))]
    for line in (to_gsm7(words) for who, words in page if who == "Fanal"):
        found = next((n for n, one in enumerate(said) if to_gsm7(one).startswith(line)), None)
        assert found is not None, f"not said any more, or not in this order: {line}\n{said}"
        del said[: found + 1]
