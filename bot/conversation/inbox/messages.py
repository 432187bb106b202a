"""What a person sent, and the message a brain has in hand."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Body:
    """What a person sent. `location` is (latitude, longitude); `media` are MIME types, `files` the
    provider's names of those files."""

    text: str = ""
    kind: str = "text"  # text, location, button, media, other
    location: tuple[float, float] | None = None
    button: str | None = None
    media: tuple[str, ...] = field(default=())
    files: tuple[str, ...] = field(default=(), repr=False)

    def to_json(self) -> str:
        return json.dumps(self.__dict__, ensure_ascii=False)

    @staticmethod
    def from_json(raw: str) -> Body:
        data = json.loads(raw)
        location = tuple(data["location"]) if data["location"] else None
        media, files = tuple(data["media"]), tuple(data.get("files", ()))
        return Body(data["text"], data["kind"], location, data["button"], media, files)


@dataclass(frozen=True)
class Message:
    """A message claimed for a turn."""

    id: int
    conversation_id: int
    body: Body
    received_at: datetime
    screened: str | None
    claim: str
    attempts: int
    unreadable: bool = False  # sealed with a key that is not given: `body` is empty
