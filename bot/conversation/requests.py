"""What people ask of the team that is not an answer: needles to collect, a mediation, a project,
a wrong address to check. A row each, for the console; the words are sealed and soon destroyed."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, metadata
from bot.sealing import Sealed


class Kind(str, Enum):
    NEEDLE = "needle"  # used needles found in public
    MEDIATION = "mediation"  # a conflict around people in the street
    GROUP = "group"  # a group wants help to organise
    OUTDATED = "outdated"  # a fact of ours is said to be wrong
    UNMET = "unmet"  # a need for which we had nothing


requests = sa.Table(
    "requests",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), index=True),
    sa.Column("place", Sealed),  # a name of the gazetteer, or where the person said it is
    sa.Column("subject", sa.String(80)),  # a service's id, or a need
    sa.Column("words", Sealed),  # as the person wrote it; null once destroyed
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("state", sa.String(16), nullable=False, default="new"),
)


def write(
    conn: Connection,
    kind: Kind,
    conversation_id: int,
    now: datetime,
    *,
    place: str | None = None,
    subject: str | None = None,
    words: str | None = None,
) -> int:
    """Keep a request for the team; its id."""
    result = conn.execute(
        sa.insert(requests).values(
            kind=kind.value,
            conversation_id=conversation_id,
            place=place,
            subject=subject,
            words=words,
            created_at=now,
            state="new",
        )
    )
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def waiting(conn: Connection, kind: str | None = None) -> list[dict[str, object]]:
    """The requests not done, oldest first: number, kind, when, place, subject, words."""
    query = sa.select(requests).where(requests.c.state == "new").order_by(requests.c.id)
    if kind is not None:
        query = query.where(requests.c.kind == kind)
    return [
        {
            "number": row.id,
            "kind": row.kind,
            "at": row.created_at.isoformat(),
            "place": row.place,
            "subject": row.subject,
            "words": row.words,
        }
        for row in conn.execute(query)
    ]


def mark_done(conn: Connection, number: int) -> bool:
    """Close a request; False when there is none of that number."""
    changed = conn.execute(sa.update(requests).where(requests.c.id == number).values(state="done"))
    return changed.rowcount == 1
