"""The ten answers shown in the documents are made of what the directory says today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.assembly import DIRECTORY_DATA
from bot.directory.dataset import Dataset
from bot.directory.hsds_read import load_folder

PAGE = Path(DIRECTORY_DATA).parent / "docs" / "answers.md"
ROWS = [line.split(" | ") for line in PAGE.read_text(encoding="utf-8").splitlines() if "«" in line]
NUMBER = re.compile(r"\b(?:\d-)?\d{2,3}[ -]\d{3}[ -]\d{2,4}(?:[ -]\d{2})?\b")


@pytest.fixture(scope="module")
def data() -> Dataset:
    """The shipped files."""
    return load_folder(Path(DIRECTORY_DATA))


def test_there_are_ten() -> None:
    """Ten messages, each with what was gathered, what is said and why."""
    assert [len(row) for row in ROWS] == [4] * 10


@pytest.mark.parametrize("answer", [row[2] for row in ROWS])
def test_an_answer_holds(data: Dataset, answer: str) -> None:
    """It names a service of the directory, with that service's own address and number."""
    named = [s for s in data.services if f"{s.organization}:" in answer]
    assert named
    numbers = {s.phone for s in named}
    assert set(NUMBER.findall(answer)) <= {number or "" for number in numbers}
    addresses = [s.address for s in named if s.address]
    assert not addresses or any(address in answer for address in addresses)
