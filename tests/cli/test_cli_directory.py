"""`fanal directory`, on a folder of files and a database of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assembly import DIRECTORY_DATA
from bot.cli import main
from bot.directory.hsds_read import load_folder


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new embedded database for each test."""
    monkeypatch.setenv("FANAL_DATA_DIR", str(tmp_path / "var"))


def test_check_of_the_shipped_files(capsys: pytest.CaptureFixture[str]) -> None:
    """They can be imported, and how many there are is told."""
    assert main(["directory", "check"]) == 0
    assert "services" in capsys.readouterr().out


def test_check_names_every_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One fault a line on standard output, one sentence on standard error."""
    for path in DIRECTORY_DATA.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    phones = (tmp_path / "phone.csv").read_text(encoding="utf-8")
    (tmp_path / "phone.csv").write_text(phones.replace("514-524-3661", "demande Luc"), "utf-8")
    assert main(["directory", "check", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert all(line.startswith("phone.csv, row ") for line in out.splitlines())
    assert "nothing was loaded" in err
    assert main(["directory", "import", str(tmp_path)]) == 1
    assert "phone.csv, row 2, number" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["copy", "copy.zip"])
def test_export_then_import(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A new database holds the shipped directory; what it exports can be imported again."""
    copy = tmp_path / name
    assert main(["directory", "export", str(copy)]) == 0
    assert load_folder(copy) == load_folder(DIRECTORY_DATA)
    assert main(["directory", "import", str(copy)]) == 0
    assert "release 2" in capsys.readouterr().out


def test_stale(capsys: pytest.CaptureFixture[str]) -> None:
    """Old, undated and ended services are listed, with why and their source."""
    assert main(["directory", "stale", "--months", "12"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert all(len(cells) == 4 for cells in lines)
    assert {"never dated", "confirmed 2020", "ended on 2026-03-31"} <= {cells[0] for cells in lines}
