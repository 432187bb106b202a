"""What a provider brings, as text for the spool and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from bot.channels.base import Inbound, SendStatus, StatusUpdate
from bot.channels.twilio_voice import Key

Record = Inbound | StatusUpdate | Key


def to_json(record: Record) -> str:
    """One line that `from_json` turns back into an equal record."""
    data = asdict(record)
    if isinstance(record, StatusUpdate):
        data["status"] = record.status.name
    return json.dumps({"is": type(record).__name__, **data}, ensure_ascii=False)


def from_json(text: str) -> Record:
    """The record of a line. Raises ValueError, KeyError or TypeError when it is none of ours."""
    data: dict[str, Any] = json.loads(text)
    kind = data.pop("is")
    if kind == "StatusUpdate":
        return StatusUpdate(**data | {"status": SendStatus[data["status"]]})
    if kind == "Key":
        return Key(**data)
    if kind != "Inbound":
        raise ValueError("no record of ours")
    location = data["location"]
    data["location"] = None if location is None else (location[0], location[1])
    return Inbound(**data | {"media": tuple(data["media"]), "files": tuple(data.get("files", ()))})
