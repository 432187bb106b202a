"""Every fault of the directory has its sentence in French, with the same things filled in."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from bot.console import fault_words as french
from bot.directory import fault_words as english
from bot.directory.dataset import DirectoryFaults, Fault
from bot.directory.fault_words import problem
from bot.directory.files import read_path


def filled_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_code_is_said_in_french() -> None:
    """No code without its sentence, no sentence without its code."""
    assert set(french.SENTENCES) == set(english.SENTENCES)


@pytest.mark.parametrize("code", english.SENTENCES)
def test_the_same_is_filled_in(code: str) -> None:
    """Nothing is asked for that the fault does not carry; a parser's English may be left out."""
    there = filled_in(english.SENTENCES[code])
    assert filled_in(french.SENTENCES[code]) | {"position"} >= there | {"position"}
    assert filled_in(french.SENTENCES[code]) <= there


def test_a_sheet_with_a_wrong_cell(tmp_path: Path) -> None:
    """Where it is, under the header people see, and what to write instead."""
    sheet = tmp_path / "services.csv"
    sheet.write_text(
        "Organisme,Service,Besoins,Région,Source,Âge minimum,Horaire\n"
        "A,Repas,food,montreal,a.org,douze,ouvert quand ça adonne\n",
        encoding="utf-8",
    )
    with pytest.raises(DirectoryFaults) as caught:
        read_path(sheet)
    told = [(french.where(fault), french.said(fault)) for fault in caught.value.faults]
    assert (
        "services.csv, ligne 2, Âge minimum",
        "« douze » n'est pas un âge; écris un nombre d'années, comme 18",
    ) in told
    assert any(place.endswith("Horaire") and "n'est pas un horaire" in said for place, said in told)


def test_what_has_no_code_is_said_as_it_is() -> None:
    """A sentence from elsewhere is better than none."""
    assert french.said(Fault("a", 0, "", "as it came")) == "as it came"
    assert french.said(Fault("a", 0, "", problem("no_column"))) == "la colonne manque"
