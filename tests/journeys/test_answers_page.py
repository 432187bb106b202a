"""The ten answers of docs/answers.md are those that are given, to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from telling import Play, heard

from bot.assembly import DIRECTORY_DATA
from bot.segments import to_gsm7

pytestmark = pytest.mark.model

PAGE = Path(DIRECTORY_DATA).parent / "docs" / "answers.md"
ROW = re.compile(r"\| « (?P<asked>.+?) » \((?P<where>[^)]*?,? ?)(?P<clock>\d+h\d*)\) \| ")
ROWS = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| «")]
ABROAD = {"ontario": "-05:00", "bruxelles": "+01:00"}
REGIONS = {
    "Anderlecht": "bruxelles",
    "Schaerbeek": "bruxelles",
    "Bourse": "bruxelles",
    "coke": "bruxelles",
    "argent": "ontario",
    "Ottawa": "ontario",
    "Joliette": "lanaudiere",
}


def test_there_are_ten() -> None:
    assert len(ROWS) == 10


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[4:24])
def test_an_answer_is_what_is_said(journey: Play, row: str) -> None:
    """Somebody writes that, at that hour of that Monday, in that region."""
    found = ROW.match(row)
    assert found is not None
    told = row.split(" | ")[2]
    region = next((r for word, r in REGIONS.items() if word in found["asked"]), "montreal")
    hour, _, minute = found["clock"].partition("h")
    when = f"2026-11-23T{int(hour):02}:{minute or '00'}:00{ABROAD.get(region, '-05:00')}"
    step = {"at": when, "channel": "sms", "from": "+15145550123", "text": found["asked"]}
    first = heard(journey([step], region=region))[0].text
    said = " ".join(
        first.replace("\nPLUS: d'autres.", "").replace("\nTon coin (métro)?", "").split()
    )
    assert to_gsm7(told.rstrip(".")) in to_gsm7(said) + ".", said
