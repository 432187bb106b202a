"""Journeys of people who say what they ask of a door, and of one who says that it is closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from telling import Play, at, heard, text, words

from bot import assembly
from bot.conversation import requests
from bot.db import reading
from bot.directory import curation
from bot.settings import Settings

pytestmark = pytest.mark.model


def test_who_has_used_is_told_where_that_is_accepted(journey: Play) -> None:
    """The door whose source says so is first; the others say to ask, none is said to be fine."""
    said = words(journey([text(at("20:00"), "jai bu ou dormir ce soir")], region="quebec"))
    first = said.index("Lauberivière")
    assert "c'est accepté" in said[first : first + 120]
    assert said.count("c'est accepté") == 1


def test_a_wheelchair_is_asked_about_where_nobody_wrote_it_down(journey: Play) -> None:
    """Unknown is neither yes nor no: the number, and what to ask."""
    steps = [text(at("20:00"), "chu en fauteuil roulant ou dormir ce soir a berri")]
    said = words(journey(steps))
    assert "appelle pour savoir si un fauteuil passe" in said
    assert "accessible en fauteuil" not in said


def test_no_money_completes_what_was_asked(journey: Play) -> None:
    """ "jai pas d'argent" after a need is no new need: the same one, free."""
    steps = [
        text(at("13:00"), "jai faim a verdun"),
        text(at("13:01"), "jai pas une cenne"),
    ]
    last = heard(journey(steps))[-1].text
    assert "gratuit" in last
    assert "aide sociale" not in last.lower()


def test_no_papers_for_a_doctor(journey: Play) -> None:
    """The clinic that takes people without a card says so beside its hours."""
    steps = [text(at("10:00"), "un docteur sans carte à saint-roch")]
    said = words(journey(steps, region="quebec"))
    assert "SABSA" in said
    assert "sans papiers" in said


def test_a_closed_door_is_reported_once(journey: Play, tmp_path: Path) -> None:
    """One thing to check, in the directory; no request beside it that nobody would close."""
    folder = {"data_dir": str(tmp_path / "kept")}
    journey([text(at("13:00"), "dopamine est fermé pour de bon")], **folder)
    with reading(assembly.open_database(Settings().with_values(folder))) as conn:
        (report,) = curation.reports(conn)
        assert report.words == "dopamine est fermé pour de bon"
        assert requests.waiting(conn) == []
