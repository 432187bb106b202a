"""The six regions Fanal serves: whom to call there, in which time zone, under which law.

A region is one TOML file of `directory_data/regions`; what several share (the lines of Canada, of
Québec) is in `shared/` and named by `inherits`. Every line carries its source: a purpose
nobody could source is absent, and the caller falls back with `region.best(...)`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tomli

# What a line is for. A purpose outside this table is a typing mistake and stops the load.
PURPOSES: Mapping[str, str] = MappingProxyType(
    {
        "suicide": "thoughts of suicide, or fear for somebody",
        "information": "which organization, which resource: 211 or its local equivalent",
        "health": "a nurse's advice that is not an emergency",
        "distress": "somebody who listens, whatever the trouble",
        "mental_crisis": "a psychosocial crisis team of the area",
        "drugs": "drugs, alcohol, medicines: listening and referral",
        "overdose_alone": "somebody on the line while one uses alone",
        "poison": "poison centre",
        "violence": "violence between partners or in the family",
        "sexual_violence": "sexual violence: listening and referral",
        "sexual_violence_care": "care, at any hour, after sexual violence",
        "victims": "help for victims of crime",
        "legal": "free legal advice for victims",
        "child_protection": "a child in danger, missing or exploited",
        "youth": "children and young people, any subject",
        "youth_local": "a second youth line, of the province or the city",
        "shelter": "a bed tonight",
        "indigenous": "First Nations, Inuit, Métis",
        "indigenous_women": "Indigenous women",
        "residential_schools": "survivors of residential schools and their families",
        "lgbtq": "sexual and gender diversity",
        "elder_abuse": "mistreatment of an older person",
        "men": "men: anger, conflict, distress",
        "alcohol": "mutual help about alcohol",
    }
)


_REGION_FIELDS = frozenset(
    [
        "inherits",
        "name",
        "zone",
        "country",
        "subdivision",
        "emergency",
        "police",
        "emergency_text",
        "consent_age",
        "lines",
        "words",
        "sources",
    ]
)
_LINE_FIELDS = frozenset(
    [
        "name",
        "phone",
        "text_to",
        "hours",
        "hours_text",
        "languages",
        "audience",
        "source",
        "confirmed",
    ]
)


class RegionError(ValueError):
    """A region file cannot be used; the message names the file, the field and what is expected."""


@dataclass(frozen=True)
class Line:
    """A help line, as its source describes it."""

    name: str
    phone: str | None  # as dialled there; None when the line only takes texts
    text_to: str | None  # number that takes SMS; None when no source says it does
    hours: str | None  # OpenStreetMap opening_hours; None when no source says
    hours_text: str | None  # the same in French, for people
    languages: tuple[str, ...]  # ISO 639-1; empty when no source says
    audience: str
    source: str  # address of the page that says so
    confirmed: str | None  # YYYY, YYYY-MM or YYYY-MM-DD of that page; None when undated

    @property
    def reach(self) -> str:
        """The shortest way to say how to reach it: the phone, else the number to text."""
        return self.phone or f"SMS {self.text_to}"


@dataclass(frozen=True)
class Region:
    """One region. `emergency` is the number for an ambulance, `police` for the police."""

    key: str
    name: str
    zone: ZoneInfo
    country: str  # ISO 3166-1 alpha-2
    subdivision: str | None  # ISO 3166-2 without the country, as the `holidays` package takes it
    emergency: str
    police: str
    emergency_text: (
        str | None
    )  # number that takes an emergency by SMS from anybody who cannot speak
    overdose_immunity: bool  # the law protects who calls for an overdose (Canada only)
    consent_age: int | None  # age from which one consents alone to data about oneself
    lines: Mapping[str, Line]  # by purpose
    words: Mapping[str, str] = field(default_factory=dict)  # what things are called there

    def line(self, purpose: str) -> Line | None:
        """The line for a purpose, or None when no source names one. KeyError on an unknown purpose."""
        PURPOSES[purpose]
        return self.lines.get(purpose)

    def best(self, *purposes: str) -> Line | None:
        """The line of the first of these purposes that has one, or None."""
        return next((found for purpose in purposes if (found := self.line(purpose))), None)


def load_regions(folder: Path) -> dict[str, Region]:
    """Every region of `folder`, by key (the file's name without `.toml`).

    Raises RegionError, naming file and field, when a file is missing, unreadable or incomplete.
    """
    shared = {path.stem: _read(path) for path in sorted((folder / "shared").glob("*.toml"))}
    regions = {path.stem: _region(path, shared) for path in sorted(folder.glob("*.toml"))}
    if not regions:
        raise RegionError(f"{folder}: no region found; expected files such as montreal.toml")
    return regions


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise RegionError(f"{path.name}: cannot be read as TOML: {error}") from error


def _region(path: Path, shared: Mapping[str, dict[str, Any]]) -> Region:
    data = _merged(path.name, _read(path), shared)
    fields = _Fields(path.name, data, known=_REGION_FIELDS)
    lines = {
        purpose: _line(path.name, purpose, raw) for purpose, raw in fields.table("lines").items()
    }
    return Region(
        key=path.stem,
        name=fields.text("name"),
        zone=_zone(path.name, fields.text("zone")),
        country=fields.text("country"),
        subdivision=fields.optional_text("subdivision"),
        emergency=fields.number("emergency"),
        police=fields.number("police"),
        emergency_text=fields.optional_number("emergency_text"),
        overdose_immunity="overdose_immunity" in data["sources"],
        consent_age=fields.optional_age("consent_age"),
        lines=MappingProxyType(lines),
        words=MappingProxyType({str(k): str(v) for k, v in fields.table("words").items()}),
    )


def _merged(file: str, own: dict[str, Any], shared: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """The file over what it inherits; the last one named wins, purpose by purpose."""
    merged: dict[str, Any] = {"lines": {}, "words": {}, "sources": {}}
    for layer in [*_parents(file, own, shared), own]:
        for key, value in layer.items():
            if key in ("lines", "words", "sources") and isinstance(value, dict):
                merged[key] = {**merged[key], **value}
            else:
                merged[key] = value
    return merged


def _parents(
    file: str, own: dict[str, Any], shared: Mapping[str, dict[str, Any]]
) -> list[dict[str, Any]]:
    names = own.get("inherits", [])
    if not isinstance(names, list):
        raise RegionError(f'{file}: inherits: expected a list such as ["ca", "ca-qc"]')
    for name in names:
        if name not in shared:
            known = ", ".join(sorted(shared)) or "none"
            raise RegionError(f"{file}: inherits: no shared/{name}.toml; there are: {known}")
    return [shared[name] for name in names]


def _line(file: str, purpose: str, raw: object) -> Line:
    where = f"lines.{purpose}"
    if purpose not in PURPOSES:
        raise RegionError(f"{file}: {where}: unknown purpose; one of: {', '.join(PURPOSES)}")
    fields = _Fields(file, raw, where, known=_LINE_FIELDS)
    line = Line(
        name=fields.text("name"),
        phone=fields.optional_number("phone"),
        text_to=fields.optional_number("text_to"),
        hours=fields.optional_text("hours"),
        hours_text=fields.optional_text("hours_text"),
        languages=fields.texts("languages"),
        audience=fields.text("audience"),
        source=fields.address("source"),
        confirmed=fields.optional_date("confirmed"),
    )
    if line.phone is None and line.text_to is None:
        raise RegionError(f"{file}: {where}: needs a phone or a text_to")
    return line


def _zone(file: str, name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise RegionError(f"{file}: zone: {name!r} is no time zone (America/Toronto...)") from error


class _Fields:
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
