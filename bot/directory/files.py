"""A directory in any of the forms it is kept in, by the name of the file or folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.directory.assumed import NOTHING_ASSUMED, Assumed
from bot.directory.data_inclusion import is_data_inclusion, read_services
from bot.directory.dataset import Dataset, DirectoryFaults, Fault
from bot.directory.fault_words import problem
from bot.directory.hsds_json_read import read_page
from bot.directory.hsds_json_write import page_of, text_of
from bot.directory.hsds_read import load_folder
from bot.directory.hsds_schema import faults_of
from bot.directory.hsds_write import write
from bot.directory.sheet_read import read_sheet
from bot.directory.sheet_write import write_sheet

SHEETS = (".xlsx", ".csv")


class UnknownForm(ValueError):
    """No form of the directory ends so."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brings; `left_out` names the services that nobody would ask this bot about."""

    dataset: Dataset
    left_out: tuple[str, ...] = ()


def read_path(path: Path, assumed: Assumed = NOTHING_ASSUMED) -> Brought:
    """HSDS tables (a folder or zip), HSDS or data·inclusion JSON, a spreadsheet.

    Raises DirectoryFaults with every fault found, also for what holds nothing at all; nothing is
    half loaded.
    """
    brought = _read(path, assumed)
    if brought == Brought(Dataset()):
        raise DirectoryFaults([Fault(path.name, 0, "", problem("nothing"))])
    return brought


def _read(path: Path, assumed: Assumed) -> Brought:
    suffix = path.suffix.lower()
    if suffix in SHEETS and path.is_file():
        return Brought(read_sheet(path, assumed))
    if suffix == ".json" and path.is_file():
        data = _json(path)
        if is_data_inclusion(data):
            return Brought(*read_services(path.name, data, assumed))
        return Brought(read_page(path.name, data, assumed))
    return Brought(load_folder(path, assumed))


def write_path(dataset: Dataset, path: Path) -> tuple[str, ...]:
    """Write the form that the name asks for: .json, .xlsx, .csv (services alone), .zip or a folder.

    What HSDS's own schemas find wrong in the JSON, nothing for any other form. Raises UnknownForm
    for another ending, lest "services.pdf" be made a folder; a folder's name has none.
    """
    suffix = path.suffix.lower()
    if suffix not in (*SHEETS, ".json", ".zip", "") and not path.is_dir():
        raise UnknownForm(f"{path.name}: name it in .xlsx, .csv, .json or .zip, or name a folder")
    if suffix in SHEETS:
        write_sheet(dataset, path)
    elif suffix == ".json":
        path.write_text(text_of(dataset), encoding="utf-8")
        return tuple(faults_of(page_of(dataset)))
    else:
        write(dataset, path)
    return ()


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except UnicodeDecodeError as error:
        message = problem("not_utf8", byte=error.start)
        raise DirectoryFaults([Fault(path.name, 0, "", message)]) from error
    except json.JSONDecodeError as error:
        message = problem("not_json", at=error.colno, error=error.msg)
        raise DirectoryFaults([Fault(path.name, error.lineno, "", message)]) from error
