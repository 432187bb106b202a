"""Files somebody edited by hand: every fault is named, with its row and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from small_directory import BERRI, BERRI_METRO, a_line, a_service

from bot.directory.dataset import Dataset, DirectoryFaults
from bot.directory.hsds_read import load_folder, read_files
from bot.directory.hsds_write import files_of

SERVICE = a_service(
    "La Halte", hours="24/7", point=BERRI, precision="exact", min_age=18, confirmed="2025"
)
GOOD = {
    name: text.encode()
    for name, text in files_of(Dataset((SERVICE,), (BERRI_METRO,), (a_line(),))).items()
}
Files = dict[str, bytes]


def edited(file: str, row: int, column: str, value: str) -> Files:
    """The good files with one cell changed; rows are numbered as in a spreadsheet."""
    reader = csv.DictReader(io.StringIO(GOOD[file].decode()))
    rows = list(reader)
    rows[row - 2][column] = value
    text = io.StringIO()
    writer = csv.DictWriter(text, reader.fieldnames or [])
    writer.writeheader()
    writer.writerows(rows)
    return GOOD | {file: text.getvalue().encode()}


@pytest.mark.parametrize(
    ("file", "column", "value", "words"),
    [
        ("service.csv", "id", "", "every row needs it"),
        ("service.csv", "name", "", "every row needs it"),
        ("service.csv", "source", "", "every row needs it"),
        ("service.csv", "organization_id", "nobody", "no such id in organization.csv"),
        ("service.csv", "minimum_age", "dix-huit", "write a whole number such as 18"),
        ("service.csv", "maximum_age", "12", "swap them"),
        ("service.csv", "pets", "oui", "not true, false or empty"),
        ("service.csv", "confirmed", "l'an passé", "write 2020, 2025-09 or 2025-09-12"),
        ("service.csv", "confidential", "true", "take it out of them"),
        ("schedule.csv", "opening_hours", "tous les jours", "write for instance 'Mo-Fr"),
        ("schedule.csv", "valid_to", "31 mars", "write it as 2026-03-31"),
        ("phone.csv", "number", "appelle-moi", "not a telephone number"),
        ("location.csv", "latitude", "45,5", "degrees, such as 45.51"),
        ("location.csv", "latitude", "", "both latitude and longitude"),
        ("location.csv", "latitude", "-173.5", "latitude comes first"),
        ("location.csv", "precision", "à peu près", "use one of: exact, postal, area, city"),
        ("service_area.csv", "name", "laval", "use one of: montreal, quebec"),
        ("service_at_location.csv", "location_id", "ailleurs", "no such id in location.csv"),
        ("phone.csv", "service_id", "perdu", "no such id in service.csv"),
        ("attribute.csv", "taxonomy_term_id", "inconnu", "no such id in taxonomy_term.csv"),
        ("taxonomy_term.csv", "code", "abri", "use one of: exchange_site"),
        ("places.csv", "region", "laval", "use one of: montreal"),
        ("places.csv", "name", "", "every row needs it"),
        ("helplines.csv", "regions", "", "name the regions"),
        ("helplines.csv", "needs", "abri", "use one of: exchange_site"),
        ("helplines.csv", "phone", "", "write a number to call"),
    ],
)
def test_a_cell(file: str, column: str, value: str, words: str) -> None:
    """One cell made wrong: its file and row are named, and what to write instead."""
    with pytest.raises(DirectoryFaults) as raised:
        read_files(edited(file, 2, column, value))
    told = [fault for fault in raised.value.faults if words in fault.message]
    assert told
    assert all(fault.row >= 2 for fault in told)
    assert (file, 2) in {(fault.file, fault.row) for fault in told} or column == "confidential"


def without(column: str) -> bytes:
    rows = list(csv.reader(io.StringIO(GOOD["service.csv"].decode())))
    kept = [i for i, name in enumerate(rows[0]) if name != column]
    return "\n".join(",".join(f'"{row[i]}"' for i in kept) for row in rows).encode()


@pytest.mark.parametrize(
    ("file", "change", "fault"),
    [
        ("service.csv", lambda _: None, "service.csv: the file is missing"),
        ("service.csv", lambda text: text.replace(b",", b";"), "service.csv, row 1: columns are separated by semicolons"),
        ("service.csv", lambda text: "é".encode("latin-1") + text, "service.csv: not UTF-8 (byte 0)"),
        ("service.csv", lambda text: text + b'"x', "service.csv, row"),
        ("service.csv", lambda _: without("name"), "service.csv, row 1, name: the column is missing"),
        ("phone.csv", lambda text: text.replace(b"voice\n", b"voice,extra\n"), "phone.csv, row 2: more cells than columns"),
        ("service.csv", lambda text: text + text.splitlines(True)[1], "service.csv, row 3, id: the same id as row 2"),
        ("attribute.csv", lambda text: text.splitlines(True)[0], "service.csv, row 2, id: no need for it"),
        ("service_area.csv", lambda text: text.splitlines(True)[0], 'service.csv, row 2, id: no "region" row'),
    ],
)  # fmt: skip
def test_a_file(file: str, change: Callable[[bytes], bytes | None], fault: str) -> None:
    """A file broken as a whole is told in one line, the way it came from a spreadsheet."""
    content = change(GOOD[file])
    files = {name: text for name, text in GOOD.items() if name != file}
    with pytest.raises(DirectoryFaults) as raised:
        read_files(files | ({file: content} if content is not None else {}))
    assert any(str(found).startswith(fault) for found in raised.value.faults)


def test_every_fault_at_once() -> None:
    """Three cells wrong are three faults, not the first of them three times over."""
    files = edited("service.csv", 2, "pets", "oui")
    files |= {"places.csv": edited("places.csv", 2, "region", "laval")["places.csv"]}
    files |= {"helplines.csv": edited("helplines.csv", 2, "needs", "abri")["helplines.csv"]}
    with pytest.raises(DirectoryFaults) as raised:
        read_files(files)
    assert {fault.file for fault in raised.value.faults} == {
        "service.csv",
        "places.csv",
        "helplines.csv",
    }


def test_files_of_other_tools_are_read() -> None:
    """A byte-order mark, Windows line ends, unknown columns and short ids do no harm."""
    text = GOOD["organization.csv"].decode().replace("\n", "\r\n").encode("utf-8-sig")
    files = GOOD | {"organization.csv": text, "funding.csv": b"id,source\n1,don\n"}
    assert read_files(files).services == (SERVICE,)


def test_an_inactive_service_is_left_out() -> None:
    """HSDS keeps services that stopped; the bot must not name them."""
    assert read_files(edited("service.csv", 2, "status", "inactive")).services == ()


def test_no_folder_there(tmp_path: Path) -> None:
    """A path that is no folder and no zip says what it should be."""
    with pytest.raises(DirectoryFaults, match="a folder of HSDS CSV files, or a zip"):
        load_folder(tmp_path / "absent")


def test_schedules_of_other_tools() -> None:
    """Weekly rows without our column are read as hours."""
    header = b"id,service_id,freq,byday,opens_at,closes_at\n"
    row = f'1,{SERVICE.id},WEEKLY,"MO,TU",09:00,17:00\n'.encode()
    (service,) = read_files(GOOD | {"schedule.csv": header + row}).services
    assert service.hours == "Mo,Tu 09:00-17:00"
