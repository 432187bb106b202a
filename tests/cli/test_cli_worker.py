"""`fanal worker`, as whoever keeps the team calls it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.clock import HandClock


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANAL_DATA_DIR", str(tmp_path / "var"))


def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["worker", "list"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_coordinator_stays_one(capsys: pytest.CaptureFixture[str]) -> None:
    """Through an address more, an account, and a roster that does not say."""
    assert main(["worker", "add", "Jo", "--sms", "+15145550101", "--role", "coordinator"]) == 0
    assert main(["worker", "add", "Jo", "--voice", "+1 514 555-0101"]) == 0
    assert main(["user", "add", "Jo"]) == 0
    shown = {"name": "Jo", "role": "coordinator", "active": True, "reached_by": ["sms", "voice"]}
    assert listed(capsys) == [shown]


def test_a_number_that_cannot_be_called_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is on call with it; the message says how one writes it."""
    assert main(["worker", "add", "Jo", "--sms", "514 555-0123"]) == 1
    assert "write +15145550199" in capsys.readouterr().err
    assert listed(capsys) == []


def test_a_shift_given_again_is_as_it_was_given_last(capsys: pytest.CaptureFixture[str]) -> None:
    """An area nobody knows is refused; a corrected one is kept; one taken out comes back."""
    main(["worker", "add", "Jo", "--sms", "+15145550101"])
    shift = ["worker", "shift", "jo", "--from", "2030-11-21T20:00:00-05:00"]
    shift += ["--to", "2030-11-22T08:00:00-05:00"]
    assert main([*shift, "--area", "Nulleparttt"]) == 1
    assert "'Nulleparttt' is no place known in montreal" in capsys.readouterr().err
    assert main([*shift, "--area", "rosemont"]) == 0
    capsys.readouterr()
    assert main([*shift, "--area", "hochelaga"]) == 0
    assert json.loads(capsys.readouterr().out)["area"] == "Hochelaga"

    def kept() -> set[int]:
        capsys.readouterr()
        assert main(["rota", "week", "--of", "2030-11-21"]) == 0
        days = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return {shift["shift"] for day in days for shift in day["shifts"]}

    (there,) = kept()
    assert main(["rota", "remove", str(there)]) == 0
    assert kept() == set()
    assert main(shift) == 0
    assert kept() == {there}


def test_a_telephone_goes_to_somebody_else(capsys: pytest.CaptureFixture[str]) -> None:
    """Taken from one, or left by who left."""
    number = ["--sms", "+15145550101"]
    assert main(["worker", "add", "Marie", *number]) == 0
    assert main(["worker", "add", "Noor", *number]) == 1
    assert "fanal worker forget" in capsys.readouterr().err
    assert main(["worker", "forget", "Marie"]) == 1
    assert main(["worker", "forget", "marie", *number]) == 0
    assert main(["worker", "add", "Noor", *number]) == 0
    assert main(["worker", "remove", "Noor"]) == 0
    assert main(["worker", "add", "Élodie", *number]) == 0
    capsys.readouterr()
    assert main(["worker", "list"]) == 0
    out = capsys.readouterr().out
    assert "Élodie" in out
    assert [json.loads(line)["reached_by"] for line in out.splitlines()] == [[], [], ["sms"]]


@pytest.mark.parametrize(
    ("region", "loaded", "begins"),
    [
        ("bruxelles", "2030-07-20T12:00:00+02:00", ["2030-07-20T20:00:00+02:00"]),
        ("montreal", "2030-11-23T21:00:00-05:00", [f"2030-11-{day}T20:00:00-05:00" for day in (23, 24)]),
    ],
)  # fmt: skip
def test_weekly_hours_of_a_file_are_the_region_s(
    region: str,
    loaded: str,
    begins: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """By its clocks and its holidays (21 July in Belgium), from the evening on which they are
    loaded: in Montréal it is tomorrow in UTC by then."""
    clock = HandClock(datetime.fromisoformat(loaded))
    monkeypatch.setattr("bot.cli.worker.SystemClock", lambda: clock)
    monkeypatch.setenv("FANAL_REGION", region)
    (tmp_path / "team.toml").write_text(
        '[[workers]]\nname = "An"\nsms = "+32470000001"\n'
        '[[shifts]]\nworkers = ["An"]\nhours = "Mo-Su 20:00-23:00; PH off"\n'
    )
    assert main(["worker", "load", str(tmp_path / "team.toml")]) == 0
    capsys.readouterr()
    assert main(["rota", "week", "--of", loaded[:10]]) == 0
    days = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [shift["from"] for day in days for shift in day["shifts"]] == begins
