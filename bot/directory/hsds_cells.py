"""One row of a file, read cell by cell; what cannot be used is noted and read as absent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping

from bot.directory.dataset import FaultList
from bot.directory.fault_words import problem
from bot.directory.hours import validate
from bot.directory.model import Point
from bot.directory.public_holidays import CALENDARS

PHONE = re.compile(r"[\d+][\d\s().+-]*(?:(?:poste|option|x|ext\.?)\s*\d+|\(option \d+\))?")
CONFIRMED = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Cells:
    """A row of `file`; `number` is the one a spreadsheet shows, `names` what the file calls its
    columns where it is not the name they are asked for by."""

    def __init__(
        self,
        file: str,
        row: Mapping[str, str],
        number: int,
        faults: FaultList,
        names: Mapping[str, str] | None = None,
    ) -> None:
        self.file, self.number = file, number
        self._row, self._faults, self._names = row, faults, names or {}

    def fault(self, column: str, message: str) -> None:
        """Note what is wrong with a cell of this row."""
        self._faults.add(self.file, self.number, self._names.get(column, column), message)

    def text(self, column: str) -> str | None:
        return self._row.get(column) or None

    def required(self, column: str) -> str:
        value = self.text(column)
        if value is None:
            self.fault(column, problem("empty"))
        return value or ""

    def items(self, column: str) -> tuple[str, ...]:
        """Values separated by semicolons."""
        return tuple(item.strip() for item in (self.text(column) or "").split(";") if item.strip())

    def integer(self, column: str) -> int | None:
        value = self.text(column)
        if value is None:
            return None
        if re.fullmatch(r"\d{1,3}(?:\.0+)?", value):
            return int(float(value))
        self.fault(column, problem("age", value=value))
        return None

    def boolean(self, column: str) -> bool | None:
        value = (self.text(column) or "").lower()
        if value in ("true", "false", ""):
            return {"true": True, "false": False, "": None}[value]
        self.fault(column, problem("boolean", value=value))
        return None

    def date(self, column: str) -> dt.date | None:
        value = self.text(column)
        try:
            return dt.date.fromisoformat(value) if value else None
        except ValueError:
            self.fault(column, problem("date", value=value))
            return None

    def confirmed(self, column: str) -> str | None:
        """A date as precise as its source gives it: 2020, 2025-09 or 2025-09-12."""
        value = self.text(column)
        if value is None or CONFIRMED.fullmatch(value):
            return value
        self.fault(column, problem("confirmed", value=value))
        return None

    def hours(self, column: str) -> str | None:
        value = self.text(column)
        problem = validate(value) if value else None
        if problem:
            self.fault(column, problem)
        return None if problem else value

    def phone(self, column: str) -> str | None:
        value = self.text(column)
        if value is None or PHONE.fullmatch(value):
            return value
        self.fault(column, problem("phone", value=value))
        return None

    def regions(self, column: str) -> frozenset[str]:
        return self.terms(column, CALENDARS)

    def terms(self, column: str, known: Collection[str]) -> frozenset[str]:
        """Words of a closed vocabulary, separated by semicolons."""
        values = self.items(column)
        for value in values:
            self.one_of(column, value, known)
        return frozenset(value for value in values if value in known)

    def one_of(self, column: str, value: str, known: Collection[str]) -> bool:
        if value not in known:
            self.fault(column, problem("unknown_word", value=value, known=", ".join(known)))
        return value in known

    def point(self) -> Point | None:
        """`latitude` and `longitude`, both or neither."""
        latitude, longitude = self.text("latitude"), self.text("longitude")
        if latitude is None and longitude is None:
            return None
        try:
            point = Point(float(latitude or "none"), float(longitude or "none"))
        except ValueError:
            self.fault("latitude", problem("half_point"))
            return None
        if abs(point.latitude) <= 90 and abs(point.longitude) <= 180:
            return point
        self.fault("latitude", problem("off_earth", latitude=latitude, longitude=longitude))
        return None
