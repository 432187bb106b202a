"""Pictures and sounds passed in a talk: a link that lives an hour, and no copy of anything.

What a person or a worker sends stays with the provider it came by. The other side gets a link with
a secret nobody can guess; the edge fetches the file from the provider at the moment it is opened.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.inbox import Body
from bot.db import Instant, metadata
from bot.sealing import Sealed, seal_of

shared_files = sa.Table(
    "shared_files",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("secret", sa.String(64), nullable=False, unique=True),  # a keyed digest of the link's
    sa.Column("conversation_id", sa.Integer, nullable=False, index=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("reference", Sealed),  # the provider's name of the file; null once destroyed
    sa.Column("kind", sa.String(80), nullable=False),  # its MIME type
    sa.Column("created_at", Instant, nullable=False),
)

OPENS = timedelta(hours=1)
# What a browser may show; anything else is refused rather than guessed.
SHOWN = re.compile(r"(?:image/(?:jpeg|png|gif|webp|heic)|audio/[a-z0-9.+-]+|video/(?:mp4|3gpp))")


@dataclass(frozen=True)
class Shared:
    """A file somebody may open: who has it, what it calls it, and its type."""

    channel: str
    reference: str
    kind: str


def share(
    conn: Connection, conversation_id: int, channel: str, body: Body, base: str, now: datetime
) -> tuple[str, ...]:
    """A link for each picture or sound of this message that can be passed on, under `base`."""
    links = []
    for kind, reference in zip(body.media, body.files):
        if not base or not reference or not SHOWN.fullmatch(kind):
            continue
        secret = secrets.token_urlsafe(12)  # 96 bits, in one segment with its sentence
        conn.execute(
            sa.insert(shared_files).values(
                secret=_digest(conn, secret), conversation_id=conversation_id, channel=channel,
                reference=reference, kind=kind, created_at=now,
            )
        )  # fmt: skip
        links.append(f"{base.rstrip('/')}/f/{secret}")
    return tuple(links)


def opened(conn: Connection, secret: str, now: datetime) -> Shared | None:
    """The file behind a link; None when there is none, or its hour is over."""
    table = shared_files.c
    query = sa.select(shared_files).where(
        table.secret == _digest(conn, secret), table.created_at > now - OPENS
    )
    row = conn.execute(query).first()
    return None if row is None else Shared(row.channel, row.reference, row.kind)


def _digest(conn: Connection, secret: str) -> str:
    return seal_of(conn.dialect).fingerprint(f"file:{secret}")
