"""The spreadsheet: what is filled in is read, what is exported comes back, faults name the cell."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from small_directory import a_line
from test_hsds_write import BARE, DATASET, FULL, SECRET

from bot.directory.assumed import Assumed
from bot.directory.dataset import Dataset, DirectoryFaults
from bot.directory.model import Helpline, Service
from bot.directory.sheet_columns import COLUMNS, columns_for
from bot.directory.sheet_read import LINES, SERVICES, read_sheet
from bot.directory.sheet_write import write_sheet

SERVICES_ALONE = Dataset(services=(FULL, BARE, SECRET))
WITH_LINES = dataclasses.replace(SERVICES_ALONE, helplines=(a_line(min_age=12, hours="24/7"),))


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def faults_of(path: Path) -> list[str]:
    with pytest.raises(DirectoryFaults) as raised:
        read_sheet(path)
    return [str(fault) for fault in raised.value.faults]


@pytest.mark.parametrize(("name", "dataset"), [("a.xlsx", WITH_LINES), ("a.csv", SERVICES_ALONE)])
def test_round_trip(tmp_path: Path, name: str, dataset: Dataset) -> None:
    """Nothing of a service or a line is lost on the way out and back."""
    write_sheet(dataset, tmp_path / name)
    assert read_sheet(tmp_path / name) == dataset


def test_words_that_look_like_a_formula_stay_words(tmp_path: Path) -> None:
    """A spreadsheet that opens them runs nothing, and they come back as they were."""
    said = '=HYPERLINK("https://example.org";"ici")'
    dataset = Dataset(services=(dataclasses.replace(FULL, hours_text=said),))
    write_sheet(dataset, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    kinds = {cell.data_type for row in book[SERVICES].iter_rows() for cell in row}
    assert "f" not in kinds
    assert read_sheet(tmp_path / "a.xlsx") == dataset


def test_a_line_break_in_a_cell_is_a_blank(tmp_path: Path) -> None:
    """Forms and spreadsheets break lines each in its own way; an answer by text has none."""
    dataset = Dataset(services=(dataclasses.replace(FULL, hours_text="le soir\nsauf le lundi"),))
    for name in ("a.xlsx", "a.csv"):
        write_sheet(dataset, tmp_path / name)
        (service,) = read_sheet(tmp_path / name).services
        assert service.hours_text == "le soir sauf le lundi"


def test_the_shipped_directory_as_a_spreadsheet(tmp_path: Path) -> None:
    """All of it, through .xlsx."""
    from bot.assembly import DIRECTORY_DATA
    from bot.directory.hsds_read import load_folder

    data = load_folder(DIRECTORY_DATA)
    write_sheet(data, tmp_path / "a.xlsx")
    assert read_sheet(tmp_path / "a.xlsx") == dataclasses.replace(data, places=())


def test_what_people_write(tmp_path: Path) -> None:
    """Headers in any order and case, words instead of codes, semicolons between columns, as French
    Excel saves it: one new service, with identifiers of its own."""
    path = written(
        tmp_path / "a.csv",
        "BESOINS;service;Organisme;Région;Pour qui;Animaux;Source;Âge minimum;Ville\n"
        "Un lit pour la nuit; ;La Halte;montreal;Femmes;oui;appel à Léa;18;Montréal\n".replace(
            "; ;", ";Nuits;"
        )
        + ";;;;;;;;\n",
        "cp1252",
    )
    (service,) = read_sheet(path).services
    assert (service.organization, service.name) == ("La Halte", "Nuits")
    assert (service.needs, service.populations) == ({"shelter"}, {"women"})
    assert (service.pets, service.min_age, service.city) == (True, 18, "Montréal")
    assert service.source == "appel à Léa"
    assert service.id == read_sheet(path).services[0].id


def test_several_words_in_a_cell(tmp_path: Path) -> None:
    """Separated by semicolons inside quotes, codes and words mixed."""
    path = written(
        tmp_path / "a.csv",
        'Organisme,Service,Besoins,Région,Source,Pour qui\nA,B,"manger; hygiene",montreal,x,"femmes;youth"\n',
    )
    (service,) = read_sheet(path).services
    assert service.needs == {"food", "hygiene"}
    assert service.populations == {"women", "youth"}


def test_what_a_spreadsheet_makes_of_cells(tmp_path: Path) -> None:
    """Dates, whole numbers and ticks are read as what was meant."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SERVICES
    sheet.append(["Organisme", "Service", "Besoins", "Région", "Source", "Dernier jour"])
    sheet["G1"], sheet["H1"], sheet["I1"] = "Âge minimum", "Animaux", "Téléphone"
    sheet.append(["A", "B", "manger", "montreal", "x", dt.datetime(2027, 3, 31), 18.0, True])
    sheet["I2"] = 5145550100
    book.save(tmp_path / "a.xlsx")
    (service,) = read_sheet(tmp_path / "a.xlsx").services
    assert (service.valid_until, service.min_age) == (dt.date(2027, 3, 31), 18)
    assert (service.pets, service.phone) == (True, "5145550100")


def test_what_is_given_for_all_rows(tmp_path: Path) -> None:
    """A region and a source said once stand where a row says nothing, and nowhere else."""
    path = written(
        tmp_path / "a.csv",
        "Organisme,Service,Besoins,Région\nA,B,manger,\nA,C,manger,ontario\n",
    )
    first, second = read_sheet(path, Assumed("quebec", "appel")).services
    assert (first.region, first.source) == ("quebec", "appel")
    assert second.region == "ontario"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (
            "Organisme,Service,Besoins,Région,Source\nA,B,dormir,laval,\n",
            [
                "a.csv, row 2, Source: empty",
                'a.csv, row 2, Besoins: "dormir" is not known; use one of: exchange_site',
                'a.csv, row 2, Région: "laval" is not known; use one of: montreal',
                "a.csv, row 2, Besoins: empty; name at least one need",
            ],
        ),
        (
            "Organisme,Service,Besoins,Région,Source,Horaire,Confirmé le\n"
            "A,B,manger,montreal,x,9h-17h,hier\n",
            [
                "a.csv, row 2, Confirmé le: \"hier\" is not a date; write 2020",
                "a.csv, row 2, Horaire: '9h-17h' is not an opening_hours expression",
            ],
        ),
        (
            "Organisme,Service,Besoins,Région,Source,Telephon\nA,B,manger,montreal,x,1\n",
            ["a.csv, row 1, Telephon: no column is called so; take it out, or use: Organisme"],
        ),
        (
            "Organisme,Service,Besoins,Région,Source\n" + "A,B,manger,montreal,x\n" * 2,
            ["a.csv, row 3, Identifiant: the same id as row 2"],
        ),
    ],
)  # fmt: skip
def test_a_fault_names_the_cell(tmp_path: Path, text: str, faults: list[str]) -> None:
    """File, row, header, and what to write instead; all of them at once."""
    found = faults_of(written(tmp_path / "a.csv", text))
    assert len(found) == len(faults)
    for expected in faults:
        assert any(fault.startswith(expected) for fault in found), (expected, found)


def test_a_file_that_is_no_spreadsheet(tmp_path: Path) -> None:
    """It is refused with what to do, not with a trace of the library."""
    assert "save it again" in faults_of(written(tmp_path / "a.xlsx", "bonjour"))[0]
    book = openpyxl.Workbook()
    book.save(tmp_path / "b.xlsx")
    assert 'no sheet is called "Services"' in faults_of(tmp_path / "b.xlsx")[0]


@pytest.mark.parametrize("kind", [Service, Helpline])
def test_every_fact_has_its_column(kind: type[Service]) -> None:
    """A field added to the model has its header, and no header is without a field."""
    from bot.directory.flat import columns_of

    assert {column.field for column in columns_for(kind)} == set(columns_of(kind))
    both = {*columns_of(Service), *columns_of(Helpline)}
    assert {column.field for column in COLUMNS} == both


def test_the_empty_sheet_explains_itself(tmp_path: Path) -> None:
    """Each header that needs it carries a note, and the words to use have their own sheet."""
    write_sheet(Dataset(), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == [SERVICES, LINES, "Mots"]
    header = {cell.value: cell.comment for cell in book[SERVICES][1]}
    assert "opening_hours" in header["Horaire"].text
    assert read_sheet(tmp_path / "a.xlsx") == Dataset()
    assert ("manger", "food") in {(row[0], row[1]) for row in book["Mots"].values}


def test_places_are_not_in_it(tmp_path: Path) -> None:
    """A spreadsheet of services says nothing of places."""
    write_sheet(DATASET, tmp_path / "a.xlsx")
    assert read_sheet(tmp_path / "a.xlsx").places == ()
