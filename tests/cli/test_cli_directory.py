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
    """Services and lines that are undated or old are listed, with why and their source."""
    assert main(["directory", "stale", "--months", "12"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert all(len(cells) == 4 for cells in lines)
    reasons = [cells[0] for cells in lines]
    assert "never dated" in reasons
    assert any(reason.startswith("confirmed 20") for reason in reasons)


def test_preview_then_import_of_a_spreadsheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Filled in, shown, added to what is there; a fault names the cell and loads nothing."""
    sheet = tmp_path / "nouveaux.csv"
    assert main(["directory", "template", str(sheet)]) == 0
    header = sheet.read_text(encoding="utf-8-sig").splitlines()[0]
    row = dict.fromkeys(header.split(","), "")
    row |= {"Organisme": "La Halte", "Service": "Repas", "Besoins": "manger", "Source": "appel"}
    sheet.write_text(f"{header}\n{','.join(row.values())}\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["directory", "import", str(sheet)]) == 1
    assert "nouveaux.csv, row 2, Région: empty" in capsys.readouterr().err

    given = [str(sheet), "--keep", "--region", "montreal"]
    assert main(["directory", "import", "--preview", *given]) == 0
    out = capsys.readouterr().out
    assert out == "added\tLa Halte, Repas\n1 new, 0 gone, 0 changed; nothing was written\n"
    assert main(["directory", "import", *given]) == 0
    assert "1 new, 0 gone, 0 changed; release 2" in capsys.readouterr().out
    alone = [str(sheet), "--region", "montreal"]
    assert main(["directory", "import", *alone]) == 1
    assert "would go, nothing was changed: add --keep" in capsys.readouterr().err
    assert main(["directory", "export", str(tmp_path / "all.csv")]) == 0
    assert "1 services" not in capsys.readouterr().out
    assert main(["directory", "import", "--replace", *alone]) == 0
    assert "1 services" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "content"), [("rien.csv", ""), ("rien.json", "[]")])
def test_a_file_with_nothing_in_it_is_a_fault(
    tmp_path: Path, name: str, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It was not saved, or is another one."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert main(["directory", "import", str(tmp_path / name)]) == 1
    assert f"{name}: no services in it" in capsys.readouterr().err


def test_an_ending_that_is_no_form_makes_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names the endings there are."""
    assert main(["directory", "export", str(tmp_path / "services.pdf")]) == 1
    assert "name it in .xlsx, .csv, .json or .zip" in capsys.readouterr().err
    assert not (tmp_path / "services.pdf").exists()


@pytest.mark.parametrize("name", ["copy.json", "copy.xlsx"])
def test_other_forms(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Out and in again, nothing changes."""
    copy = tmp_path / name
    assert main(["directory", "export", str(copy)]) == 0
    assert main(["directory", "check", str(copy)]) == 0
    assert main(["directory", "import", str(copy)]) == 0
    assert "0 new, 0 gone, 0 changed" in capsys.readouterr().out


def test_the_terms_of_another_vocabulary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file says what they come to; a need that is none is named."""
    terms = tmp_path / "terms.csv"
    terms.write_text("taxonomy,term,needs\n211,BH-1800,dormir\n", encoding="utf-8")
    assert main(["directory", "check", "--terms", str(terms)]) == 1
    assert 'terms.csv, row 2, needs: "dormir" is not known' in capsys.readouterr().out
    terms.write_text("taxonomy,term,needs\n211,BH-1800,shelter\n", encoding="utf-8")
    assert main(["directory", "check", "--terms", str(terms)]) == 0


def test_a_template_needs_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    """Only a spreadsheet can be filled in."""
    assert main(["directory", "template", "modele.pdf"]) == 2
    assert ".xlsx or .csv" in capsys.readouterr().err
