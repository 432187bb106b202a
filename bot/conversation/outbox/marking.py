"""What became of a letter, and the name by which the provider knows it. States only move forward."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.outbox.claiming import LEASE
from bot.conversation.outbox.letters import Letter
from bot.conversation.outbox.table import OPEN, State, outbox


def mark_part(conn: Connection, letter: Letter, parts_sent: int, now: datetime) -> None:
    """One more part of a long text is with the provider: a later try starts after it."""
    conn.execute(
        sa.update(outbox)
        .where(_ours(letter))
        .values(parts_sent=parts_sent, uncertain=False, leased_until=now + LEASE)
    )


def mark_sent(conn: Connection, letter_id: int, provider_id: str, now: datetime) -> None:
    """The provider has it. A status that already came further (delivered) is left alone."""
    conn.execute(
        sa.update(outbox)
        .where(outbox.c.id == letter_id, outbox.c.state.in_(OPEN))
        .values(state=State.SENT.value, provider_id=provider_id, sent_at=now, leased_until=None)
    )


def mark_failed(conn: Connection, letter: Letter, state: State, code: str | None) -> bool:
    """It will not be sent: FAILED, UNDELIVERED or SUPPRESSED, with the provider's code if any.

    False, and nothing done, when another sender has it since our lease ran out.
    """
    failed = conn.execute(
        sa.update(outbox)
        .where(_ours(letter))
        .values(state=state.value, error_code=code, leased_until=None)
    )
    return failed.rowcount == 1


def retry_at(
    conn: Connection, letter: Letter, due_at: datetime, code: str | None, uncertain: bool
) -> bool:
    """Try again from `due_at`. False, and nothing done, when another sender has it since."""
    waiting = conn.execute(
        sa.update(outbox)
        .where(_ours(letter))
        .values(
            state=State.PENDING.value,
            due_at=due_at,
            error_code=code,
            leased_until=None,
            uncertain=uncertain,
        )
    )
    return waiting.rowcount == 1


def mark(conn: Connection, letter_id: int, state: State, code: str | None = None) -> None:
    values = {"state": state.value} if code is None else {"state": state.value, "error_code": code}
    conn.execute(sa.update(outbox).where(outbox.c.id == letter_id).values(**values))


def by_provider_id(conn: Connection, provider_id: str) -> tuple[int, State] | None:
    """The row the provider knows under this id, and its state."""
    query = sa.select(outbox.c.id, outbox.c.state).where(outbox.c.provider_id == provider_id)
    row = conn.execute(query).first()
    return None if row is None else (row.id, State(row.state))


def known_ids(conn: Connection, contact_id: int, since: datetime) -> list[str]:
    """The provider's names of what this contact was sent since then."""
    query = sa.select(outbox.c.provider_id).where(
        outbox.c.contact_id == contact_id,
        outbox.c.provider_id.is_not(None),
        outbox.c.sent_at >= since,
    )
    return [str(name) for name in conn.execute(query).scalars()]


def _ours(letter: Letter) -> sa.ColumnElement[bool]:
    """The row is still in the hands of the sender that claimed this letter: every claim counts."""
    return sa.and_(
        outbox.c.id == letter.id,
        outbox.c.state == State.SENDING.value,
        outbox.c.attempts == letter.attempts,
    )
