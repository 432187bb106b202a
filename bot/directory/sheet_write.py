"""A spreadsheet out: the services and lines of a directory, or the empty one to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font

from bot.directory.dataset import Dataset
from bot.directory.flat import row_of
from bot.directory.model import Helpline, Service
from bot.directory.sheet_columns import columns_for, worded
from bot.directory.sheet_read import LINES, SERVICES, WORDS
from bot.directory.taxonomy import NEEDS, POPULATIONS

WIDTH = 22


def write_sheet(dataset: Dataset, path: Path) -> None:
    """Services and lines as .xlsx, each in its sheet; services alone as .csv. Places are in neither.

    Read back, they are the same.
    """
    services = _rows(Service, dataset.services)
    if path.suffix.lower() == ".csv":
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(services)
        path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")
        return
    book = openpyxl.Workbook()
    book.remove(book.active)
    _sheet(book, SERVICES, services, Service)
    _sheet(book, LINES, _rows(Helpline, dataset.helplines), Helpline)
    words = book.create_sheet(WORDS)
    words.append(["Besoins", "", "Pour qui", ""])
    needs, people = list(NEEDS.items()), list(POPULATIONS.items())
    for number in range(max(len(needs), len(people))):
        words.append([*_pair(needs, number), *_pair(people, number)])
    book.save(path)


def _rows(
    kind: type[Service] | type[Helpline], entities: Sequence[Service] | Sequence[Helpline]
) -> list[list[str]]:
    columns = columns_for(kind)
    rows = [[column.header for column in columns]]
    for entity in entities:
        told = row_of(entity)
        rows.append([worded(column.field, told[column.field]) for column in columns])
    return rows


def _sheet(
    book: openpyxl.Workbook,
    title: str,
    rows: list[list[str]],
    kind: type[Service] | type[Helpline],
) -> None:
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append([text or None for text in row])
    for cell, column in zip(sheet[1], columns_for(kind), strict=True):
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if column.help:
            cell.comment = Comment(column.help, "Fanal")
        sheet.column_dimensions[cell.column_letter].width = WIDTH
        for below in sheet[cell.column_letter][1:]:
            below.number_format = "@"  # text, so that a number or a date stays as it is written
            if below.data_type == "f":
                below.data_type = "s"  # somebody's words that begin with "=", no formula
    sheet.freeze_panes = "C2"


def _pair(words: list[tuple[str, str]], number: int) -> tuple[str, str]:
    return (words[number][1], words[number][0]) if number < len(words) else ("", "")
