"""What is to be said, and how it is written into a row."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.conversation.outbox.table import Purpose


@dataclass(frozen=True)
class Button:
    """A tap that stands for words: `label` is shown (20 characters at most), `data` comes back."""

    label: str
    data: str


@dataclass(frozen=True)
class Outgoing:
    """Something to say to a contact. `location` is (latitude, longitude)."""

    contact_id: int
    channel: str
    text: str
    purpose: Purpose
    conversation_id: int | None = None
    page_id: int | None = None
    buttons: tuple[Button, ...] = ()
    location: tuple[float, float] | None = None
    ask_location: bool = False  # offer the telephone's "send my location" button


@dataclass(frozen=True)
class Letter:
    """An outgoing message claimed for sending. `uncertain`: an earlier try may have left.

    `parts_sent` is how many parts of a long text the provider already has.
    """

    id: int
    out: Outgoing
    attempts: int
    uncertain: bool
    created_at: datetime
    parts_sent: int = 0


def to_json(out: Outgoing) -> str:
    """What the row seals: the words and what stands beside them."""
    body = {
        "text": out.text,
        "buttons": [[b.label, b.data] for b in out.buttons],
        "location": out.location,
        "ask_location": out.ask_location,
    }
    return json.dumps(body, ensure_ascii=False)


def outgoing(row: sa.Row[Any], words: str) -> Outgoing:
    """The row as it was written, from its opened words (`to_json`)."""
    body = json.loads(words)
    return Outgoing(
        row.contact_id,
        row.channel,
        body["text"],
        Purpose(row.purpose),
        row.conversation_id,
        row.page_id,
        tuple(Button(*pair) for pair in body["buttons"]),
        tuple(body["location"]) if body["location"] else None,
        body["ask_location"],
    )
