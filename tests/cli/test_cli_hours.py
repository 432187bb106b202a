"""`fanal hours`, as a person or a script calls it."""

from __future__ import annotations

import io
import json

import pytest

from bot.cli import main

WEEK = "Mo-Fr 10:00-17:00; PH off"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            [WEEK, "--at", "2026-06-24T11:00:00-04:00", "--region", "montreal"],
            {"open": False, "until": "2026-06-25T10:00:00-04:00", "holiday": "Fête nationale du Québec"},
        ),
        (
            [WEEK, "--at", "2026-06-24T15:00:00Z", "--region", "ontario"],
            {"open": True, "until": "2026-06-24T17:00:00-04:00"},
        ),
        (["24/7", "--at", "2026-11-22T03:00"], {"open": True, "until": None}),
        (['"appelle"', "--at", "2026-11-22T03:00"], {"open": None, "until": None}),
        (
            ["20:00-08:00", "--at", "2026-11-22T03:00", "--region", "bruxelles"],
            {"open": True, "until": "2026-11-22T08:00:00+01:00"},
        ),
    ],
)  # fmt: skip
def test_one_question(
    arguments: list[str], told: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> None:
    """One line of JSON on standard output, nothing on standard error."""
    assert main(["hours", *arguments]) == 0
    out, err = capsys.readouterr()
    assert (json.loads(out), err) == (told, "")


def test_without_an_instant_it_is_now(capsys: pytest.CaptureFixture[str]) -> None:
    """What one asks most often."""
    assert main(["hours", "24/7"]) == 0
    assert json.loads(capsys.readouterr().out) == {"open": True, "until": None}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["tous les jours", "--at", "2026-11-22T03:00"], "not an opening_hours expression"),
        (["24/7", "--at", "demain"], "'demain' is no ISO 8601 instant"),
        ([], "give EXPR, or --jsonl"),
    ],
)
def test_what_cannot_be_answered(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clear line on standard error, nothing on standard output, a failing exit code."""
    assert main(["hours", *arguments]) != 0
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert err.count("\n") == 1


def test_lines_in_lines_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One answer a line in the same order; a bad line says so and fails the whole at the end."""
    asked = [
        {"expr": WEEK, "at": "2026-06-24T11:00:00-04:00", "region": "quebec"},
        {"expr": "foo", "at": "2026-06-24T11:00:00-04:00", "region": "quebec"},
        {"expr": "24/7", "at": "2026-06-24T11:00:00-04:00", "region": "laval"},
        {"at": "2026-06-24T11:00:00-04:00"},
        [],
        {"expr": "24/7", "at": "2026-06-24T11:00:00-04:00"},
    ]
    lines = "\n".join([*map(json.dumps, asked), "{", ""])
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert main(["hours", "--jsonl"]) == 1
    out, err = capsys.readouterr()
    told = [json.loads(line) for line in out.splitlines()]
    assert [answer.get("open", "error") for answer in told] == [
        False, "error", "error", "error", "error", True, "error",
    ]  # fmt: skip
    assert "line 2:" in err
