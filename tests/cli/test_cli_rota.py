"""`fanal rota` and `fanal partner`, as a coordinator calls them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main

# A Monday three or four weeks from now: these verbs read the machine's own clock.
MONDAY = date.today() + timedelta(days=28 - date.today().weekday())
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty one, with two workers."""
    monkeypatch.setenv("FANAL_DATA_DIR", str(tmp_path))
    for name, number in (("Marie", "+15145550101"), ("Sam", "+15145550102")):
        assert main(["worker", "add", name, "--sms", number]) == 0


def week(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["rota", "week", "--of", str(MONDAY)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_rota_made_and_changed(capsys: pytest.CaptureFixture[str]) -> None:
    """Weekly hours, a night given to somebody else, a night taken out, and who did it."""
    made = ["rota", "every", "Marie", "Mo-We 20:00-08:00"]
    made += ["--starts", str(MONDAY), "--ends", str(TUESDAY)]
    assert main(made) == 0
    nights = [
        shift for day in week(capsys) for shift in day["shifts"] if shift["from"][11:13] == "20"
    ]
    assert [shift["name"] for shift in nights] == ["Marie", "Marie"]
    assert (
        main(["rota", "replace", str(nights[0]["shift"]), "Sam", "--to", f"{TUESDAY}T00:00"]) == 0
    )
    assert main(["rota", "remove", str(nights[1]["shift"])]) == 0
    monday, tuesday = week(capsys)[:2]
    assert [shift["name"] for shift in monday["shifts"]] == ["Sam"]
    assert [(shift["name"], shift["to"][11:16]) for shift in tuesday["shifts"]] == [
        ("Marie", "08:00")
    ]
    assert len(tuesday["gaps"]) == 1
    assert main(["rota", "history"]) == 0
    whats = [json.loads(line)["what"] for line in capsys.readouterr().out.splitlines()]
    assert whats == ["shift taken out", "shift replaced", "pattern added"]


def test_the_rota_as_a_calendar(capsys: pytest.CaptureFixture[str]) -> None:
    """iCalendar on standard output, of everybody or of one."""
    main(["rota", "every", "Sam", "24/7"])
    capsys.readouterr()
    assert main(["rota", "export", "--worker", "Marie"]) == 0
    assert "VEVENT" not in capsys.readouterr().out
    assert main(["rota", "export"]) == 0
    assert "SUMMARY:Sam (De garde)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["every", "Zoé", "24/7"], "no worker is called 'Zoé'"),
        (["every", "Sam", "parfois"], "parfois"),
        (["remove", "99"], "no shift 99"),
        (["follow", "x", "http://example.org"], "begins with https"),
        (["unfollow", "x"], "no calendar is called 'x'"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on standard error, exit code 1."""
    capsys.readouterr()
    assert main(["rota", *arguments]) == 1
    assert said in capsys.readouterr().err


def test_a_partner_gets_a_code_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed when it is made; the list has names only."""
    capsys.readouterr()
    assert main(["partner", "add", "Refuge Rosemont"]) == 0
    assert capsys.readouterr().out.startswith("CODE ")
    assert main(["partner", "list"]) == 0
    assert capsys.readouterr().out == "Refuge Rosemont\n"
    assert main(["partner", "remove", "Refuge Rosemont"]) == 0
    assert main(["partner", "remove", "Refuge"]) == 1
