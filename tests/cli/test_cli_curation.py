"""`fanal directory` on one service, as somebody without a console keeps the directory."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main

PLEIN_MILIEU = "4b1aa6d6-2616-558b-a2a8-6a377706d248"


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new embedded database for each test, with the shipped directory."""
    monkeypatch.setenv("FANAL_DATA_DIR", str(tmp_path / "var"))


def said(capsys: pytest.CaptureFixture[str], *args: str, code: int = 0) -> str:
    """What `fanal directory` prints, on either side."""
    assert main(["directory", *args]) == code
    out, err = capsys.readouterr()
    return (err if code else out).strip()


def test_one_service_from_its_name_to_its_history(capsys: pytest.CaptureFixture[str]) -> None:
    """Found, confirmed, corrected, looked back on, undone."""
    found = said(capsys, "find", "site fixe")
    assert PLEIN_MILIEU in {line.split("\t")[0] for line in found.splitlines()}
    assert "undo 1" in said(capsys, "confirm", PLEIN_MILIEU, "--who", "Marie", "--source", "appel")
    said(capsys, "correct", PLEIN_MILIEU, "phone", "514-555-0111", "--who", "Ali")
    newest, oldest = said(capsys, "history", PLEIN_MILIEU).splitlines()
    assert newest.split("\t")[2:4] == ["Ali", "corrected"]
    assert oldest.split("\t")[2:4] == ["Marie", "confirmed"]
    said(capsys, "undo", "2")
    assert said(capsys, "history").splitlines()[0].endswith("undoes 2")
    assert "514-555-0111" not in said(capsys, "find", "site fixe")


def test_closed_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """By the clocks of the service's region when no zone is said."""
    said(capsys, "close", PLEIN_MILIEU, "--from", "2030-01-01T00:00", "--until", "2030-01-02T00:00")
    assert "2030-01-01T00:00:00-05:00/2030-01-02T00:00:00-05:00" in said(capsys, "history")
    said(capsys, "beds", PLEIN_MILIEU, "12", "--until", "2030-01-01T00:00:00+00:00")
    assert "capacity" in said(capsys, "history").splitlines()[0]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("confirm", "nobody"), "look for it by its name"),
        (("correct", PLEIN_MILIEU, "hours", "toujours"), "not an opening_hours expression"),
        (("correct", PLEIN_MILIEU, "telephone", "1"), "use one of: organization"),
        (("close", PLEIN_MILIEU, "--until", "demain"), "write 2026-12-01T09:00"),
        (("close", PLEIN_MILIEU, "--until", "2020-01-01T00:00"), "a later end"),
        (("beds", PLEIN_MILIEU, "-1", "--until", "2030-01-01T00:00"), "from 0 up"),
        (("undo", "7"), "no change has the number 7"),
        (("settle", "7", "right"), "no open report has the number 7"),
    ],
)
def test_what_cannot_be_done(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...], words: str
) -> None:
    """A sentence says what to mend, and nothing is in the history."""
    assert words in said(capsys, *args, code=1)
    assert said(capsys, "history") == "nothing was changed yet"


def test_nothing_to_look_at(capsys: pytest.CaptureFixture[str]) -> None:
    """No report and no such name are said, not shown as nothing."""
    assert said(capsys, "reports") == "nothing is reported"
    assert "nothing has those words" in said(capsys, "find", "xyzzy")
