"""`fanal alert`, as the coordinator who warns calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import main


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANAL_DATA_DIR", str(tmp_path / "var"))


def standing(capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert main(["alert", "list"]) == 0
    return [json.loads(line)["words"] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("where", [["--region", "quebc"], ["--area", "Hochelagga-les-Bains"]])
def test_a_warning_that_would_reach_nobody_is_refused(
    where: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A region misspelt, as a quarter: it is said, and no warning stands that nobody gets."""
    try:
        code = main(["alert", "send", "pilules bleues", *where])
    except SystemExit as refused:  # argparse's own
        code = int(refused.code or 0)
    assert code != 0
    assert where[1] in capsys.readouterr().err
    assert standing(capsys) == []


def test_a_warning_stands_until_it_is_ended(capsys: pytest.CaptureFixture[str]) -> None:
    """Its number ends it, once."""
    assert main(["alert", "send", "pilules bleues", "--region", "quebec"]) == 0
    number = str(json.loads(capsys.readouterr().out)["number"])
    assert standing(capsys) == ["pilules bleues"]
    assert main(["alert", "end", number]) == 0
    assert standing(capsys) == []
    assert main(["alert", "end", number]) == 1
    assert "no warning" in capsys.readouterr().err
