"""The fields of a region file, each read with a check and a message that names it."""

from __future__ import annotations

import re
from typing import Any


class RegionError(ValueError):
    """A region file cannot be used; the message names the file, the field and what is expected."""


class Fields:
    """A TOML table whose fields are read with a check, and a message that names them."""

    def __init__(self, file: str, raw: object, where: str = "", *, known: frozenset[str]) -> None:
        self._file, self._prefix = file, f"{where}." if where else ""
        if not isinstance(raw, dict):
            raise RegionError(f"{file}: {where}: expected a table")
        self._raw: dict[str, Any] = raw
        for key in sorted(set(raw) - known):
            expected = ", ".join(sorted(known))
            raise RegionError(f"{file}: {self._prefix}{key}: unknown field; one of: {expected}")

    def _refuse(self, key: str, expected: str) -> RegionError:
        got = repr(self._raw[key]) if key in self._raw else "nothing"
        return RegionError(f"{self._file}: {self._prefix}{key}: expected {expected}, got {got}")

    def _matching(self, key: str, pattern: str, expected: str) -> str:
        value = self._raw.get(key)
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise self._refuse(key, expected)
        return value

    def text(self, key: str) -> str:
        return self._matching(key, r"(?s).*\S.*", "a text")

    def optional_text(self, key: str) -> str | None:
        return self.text(key) if key in self._raw else None

    def number(self, key: str) -> str:
        return self._matching(key, r"\d[\d -]*( \(option \d\))?", "a number as it is dialled")

    def optional_number(self, key: str) -> str | None:
        return self.number(key) if key in self._raw else None

    def address(self, key: str) -> str:
        return self._matching(key, r"https?://\S+", "the address of the page that says so")

    def optional_date(self, key: str) -> str | None:
        pattern = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
        return self._matching(key, pattern, "YYYY-MM-DD") if key in self._raw else None

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._raw.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self._refuse(key, 'a list such as ["fr", "en"]')
        return tuple(values)

    def optional_age(self, key: str) -> int | None:
        value = self._raw.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise self._refuse(key, "an age in years")
        return value

    def table(self, key: str) -> dict[str, Any]:
        value = self._raw.get(key, {})
        if not isinstance(value, dict):
            raise self._refuse(key, "a table")
        return value
