"""The region files, each over what it inherits; what is missing, unknown or misspelt stops the load."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tomli

from bot.regions.fields import Fields, RegionError
from bot.regions.region import PURPOSES, Line, Region

_REGION_FIELDS = frozenset([
    "inherits", "name", "zone", "country", "subdivision", "emergency", "police", "emergency_text",
    "consent_age", "lines", "words", "sources",
])  # fmt: skip
_LINE_FIELDS = frozenset([
    "name", "phone", "text_to", "hours", "hours_text", "languages", "audience", "source", "confirmed",
])  # fmt: skip


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
    fields = Fields(path.name, data, known=_REGION_FIELDS)
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
    fields = Fields(file, raw, where, known=_LINE_FIELDS)
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
