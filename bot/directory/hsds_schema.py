"""HSDS's own schemas, and what in a page of services they find wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, RefResolver

FOLDER = Path(__file__).parent / "hsds_schemas"
FORMATS = ("uuid", "email")


def faults_of(page: Mapping[str, Any]) -> Iterable[str]:
    """One sentence a fault: where in the page, and what HSDS 3.0 wants there."""
    validator = _validator()
    for number, service in enumerate(page["contents"]):
        for error in validator.iter_errors(service):
            where = "".join(
                f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path
            )
            yield f"contents[{number}]{where}: {error.message}"


@lru_cache(maxsize=1)
def _validator() -> Draft202012Validator:
    """Of one service, with the schemas it refers to; nothing is fetched."""
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
    resolver = RefResolver("service.json", schemas["service.json"], store=schemas)
    return Draft202012Validator(
        schemas["service.json"], resolver=resolver, format_checker=FormatChecker(FORMATS)
    )
