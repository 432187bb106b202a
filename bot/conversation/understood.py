"""What the bot understood of each message and why: for the worker who reads the talk, and for review.

What was heard in the words (places, times, substances) quotes the person: it is sealed, and
destroyed with the words themselves.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.understanding import Settled
from bot.db import Instant, insert_new, metadata
from bot.safety.crisis import Finding
from bot.sealing import Sealed

understood = sa.Table(
    "understood",
    metadata,
    sa.Column("id", sa.ForeignKey("inbox.id"), primary_key=True),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False, index=True),
    sa.Column("at", Instant, nullable=False, index=True),
    sa.Column("intent", sa.String(60), nullable=False),  # what was answered
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("guess", sa.String(60)),  # what the model believed most
    sa.Column("guess_confidence", sa.Float),
    sa.Column("second", sa.String(60)),  # and next
    sa.Column("second_confidence", sa.Float),
    sa.Column("rule", sa.String(60)),  # the screen's rule that spoke, if one did
    sa.Column("heard", Sealed),  # JSON: {entity: what was heard}; null once destroyed
    sa.Column("label", sa.String(60)),  # what somebody of the team says it meant
    sa.Column("labelled_at", Instant),
    sa.Column("sentence", Sealed),  # the words, redacted, to learn from; null once destroyed
)


@dataclass(frozen=True)
class Understood:
    """What was made of one message. `heard` maps an entity to the words that said it."""

    intent: str
    confidence: float
    guess: str | None = None
    guess_confidence: float | None = None
    second: str | None = None
    second_confidence: float | None = None
    rule: str | None = None
    heard: Mapping[str, str] | None = None


def of(
    settled: Settled,
    ranking: Sequence[tuple[str, float]],
    finding: Finding,
    entities: Sequence[Mapping[str, Any]],
) -> Understood:
    """What to keep of a parse: the settled meaning, the model's two best, the screen's rule."""
    best = [*ranking[:2], (None, None), (None, None)]
    heard = {str(one["entity"]): str(one.get("value", ""))[:80] for one in entities}
    rule = finding.reason if finding.kind is not None else None
    return Understood(
        settled.intent, settled.confidence, best[0][0], best[0][1], best[1][0], best[1][1],
        rule, heard,
    )  # fmt: skip


def keep(
    conn: Connection, message_id: int, conversation_id: int, what: Understood, now: datetime
) -> None:
    """Write it down, once a message."""
    heard = None if not what.heard else json.dumps(dict(what.heard), ensure_ascii=False)
    values = {**what.__dict__, "heard": heard, "rule": (what.rule or "")[:60] or None}
    insert_new(
        conn, understood, id=message_id, conversation_id=conversation_id, at=now, **values
    )  # fmt: skip


def of_conversation(conn: Connection, conversation_id: int) -> dict[int, Understood]:
    """By message, what was made of it."""
    query = sa.select(understood).where(understood.c.conversation_id == conversation_id)
    return {
        row.id: Understood(
            row.intent, row.confidence, row.guess, row.guess_confidence, row.second,
            row.second_confidence, row.rule, json.loads(row.heard) if row.heard else None,
        )
        for row in conn.execute(query)
    }  # fmt: skip
