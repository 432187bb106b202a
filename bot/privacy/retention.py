"""Destroying what people wrote when its time is over, or at once when they ask.

Every sealed column of the database has its fate declared here (a test holds that none is missing).
Rows stay, emptied, so that counts and "already received" stay true; words and addresses go.
Quebec's Law 25, section 23: destroy once the purpose is met (safety_facts, section 5).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant
from bot.privacy import contacts
from bot.settings import Settings


@dataclass(frozen=True)
class Fate:
    """What becomes of a sealed column: emptied (or its row deleted) after so many days.

    `dated` is the column its age is counted from; `done` names the states in which a row may lose
    its words (an unanswered message or an unsent answer keeps them); `talk` is the column that
    names the conversation, for erasing on request.
    """

    table: str
    column: str
    dated: str
    talk: str
    done: tuple[str, ...] = ()
    delete_row: bool = False


@dataclass(frozen=True)
class Passing:
    """Rows that hold nobody's words and are worth nothing after a while: deleted then, whether or
    not somebody signs in or sends a file again."""

    table: str
    dated: str
    lasts: timedelta


SESSION = timedelta(hours=14)  # a long night shift; then everything is asked again
TRY = timedelta(minutes=15)  # how long a wrong sign-in counts
SENT_FILE = timedelta(days=1)  # a directory file nobody imported
PASSING = (
    Passing("console_sessions", "started_at", SESSION),
    Passing("console_tries", "at", TRY),
    Passing("console_files", "at", SENT_FILE),
)

FATES = (
    Fate("inbox", "body", "received_at", "conversation_id", ("done", "failed")),
    Fate(
        "outbox",
        "body",
        "created_at",
        "conversation_id",
        ("sent", "delivered", "undelivered", "failed", "suppressed"),
    ),
    Fate("talks", "state", "updated_at", "id", delete_row=True),
    Fate("requests", "words", "created_at", "conversation_id"),
    Fate("requests", "place", "created_at", "conversation_id"),
    Fate("requests", "details", "created_at", "conversation_id"),
    Fate("plans", "state", "updated_at", "id", delete_row=True),
    Fate("watches", "place", "ended_at", "conversation_id"),
    Fate("watches", "call", "ended_at", "conversation_id"),
    Fate("alert_subscriptions", "area", "ended_at", "conversation_id", delete_row=True),
    Fate("directory_report", "words", "at", "conversation_id"),
    Fate("console_notes", "words", "at", "conversation_id"),
    Fate("understood", "heard", "at", "conversation_id"),
    Fate("understood", "sentence", "at", "conversation_id"),
    Fate("conversations", "area", "last_in_at", "id"),
    Fate("pages", "area", "opened_at", "conversation_id", ("closed",)),
    Fate("shared_files", "reference", "created_at", "conversation_id", delete_row=True),
)
ERASED = "erased"  # in the journal: somebody asked for it
# The address goes last, after `idle_days` of silence (`_forget_silent`).
ADDRESS = ("contacts", "address")
# Nobody's words: the secret of a team member's one-time codes, gone with the account.
KEPT = (("console_accounts", "totp"),)


def purge(conn: Connection, now: datetime, settings: Settings) -> int:
    """Empty what is older than `retention_days`, forget who is silent; how many rows changed."""
    limit = now - timedelta(days=settings.retention_days)
    emptied = sum(_apply(conn, fate, _table(fate).c[fate.dated] < limit) for fate in FATES)
    emptied += sum(_drop(conn, passing, now - passing.lasts) for passing in PASSING)
    emptied += _erase_what_waited(conn, limit)
    return emptied + _forget_silent(conn, now - timedelta(days=settings.idle_days), now)


def erase_words(conn: Connection, conversation_id: int) -> None:
    """Empty at once all that is kept of one conversation, but what still waits to be answered or
    sent: a later purge finds it by the journal's line ERASED, which the caller writes."""
    for fate in FATES:
        _apply(conn, fate, _table(fate).c[fate.talk] == conversation_id)


def _erase_what_waited(conn: Connection, since: datetime) -> int:
    """Somebody was erased while words of theirs waited: those that are done with by now go too, and
    what was understood of them. How many rows."""
    lines = sa.table(
        "journal", sa.column("conversation_id"), sa.column("what"), sa.column("at", Instant())
    )
    asked = (
        sa.select(lines.c.conversation_id, sa.func.max(lines.c.at, type_=Instant()).label("at"))
        .where(lines.c.what == ERASED, lines.c.at >= since)
        .group_by(lines.c.conversation_id)
    )
    return sum(
        _apply(conn, fate, _said_by(fate, talk, at))
        for talk, at in conn.execute(asked).all()
        for fate in FATES
    )


def _said_by(fate: Fate, talk: int, at: datetime) -> sa.ColumnElement[bool]:
    """Of this conversation, and not later; what was understood is as old as the message itself."""
    table = _table(fate)
    if fate.table != "understood":
        return sa.and_(table.c[fate.talk] == talk, table.c[fate.dated] <= at)
    inbox = sa.table(
        "inbox", sa.column("id"), sa.column("conversation_id"), sa.column("received_at", Instant())
    )
    heard = sa.select(inbox.c.id).where(inbox.c.conversation_id == talk, inbox.c.received_at <= at)
    return sa.column("id").in_(heard)


def _apply(conn: Connection, fate: Fate, which: sa.ColumnElement[bool]) -> int:
    table = _table(fate)
    if fate.done:
        which = sa.and_(which, table.c.state.in_(fate.done))
    if fate.delete_row:
        return conn.execute(sa.delete(table).where(which)).rowcount
    filled = sa.and_(which, table.c[fate.column].is_not(None))
    return conn.execute(sa.update(table).where(filled).values({fate.column: None})).rowcount


def _drop(conn: Connection, passing: Passing, since: datetime) -> int:
    dated: sa.ColumnClause[datetime] = sa.column(passing.dated, Instant())
    return conn.execute(sa.delete(sa.table(passing.table, dated)).where(dated <= since)).rowcount


def _forget_silent(conn: Connection, since: datetime, now: datetime) -> int:
    """Destroy the addresses of people not heard from since; workers keep theirs, and who asked for
    warnings is reachable until they leave or it lapses (see `bot.outreach.subscriptions`)."""
    known, workers = contacts.contacts, sa.table("worker_contacts", sa.column("contact_id"))
    talks = sa.table("conversations", sa.column("id"), sa.column("contact_id"))
    asked = sa.table("alert_subscriptions", sa.column("conversation_id"), sa.column("ended_at"))
    warned = sa.select(talks.c.contact_id).join_from(
        talks, asked, sa.and_(asked.c.conversation_id == talks.c.id, asked.c.ended_at.is_(None))
    )
    silent = conn.execute(
        sa.select(known.c.id).where(
            known.c.address.is_not(None),
            known.c.last_seen_at < since,
            known.c.id.not_in(sa.select(workers.c.contact_id)),
            known.c.id.not_in(warned),
            known.c.id.not_in(_still_to_hear(now - timedelta(days=1))),
        )
    ).scalars()
    forgotten = list(silent)
    for contact_id in forgotten:
        contacts.destroy(conn, contact_id)
    return len(forgotten)


def _still_to_hear(since: datetime) -> sa.Select[tuple[int]]:
    """Whom a message written since then waits for: its address goes at a later purge."""
    outbox = sa.table(
        "outbox", sa.column("contact_id"), sa.column("state"), sa.column("created_at", Instant())
    )
    waits = outbox.c.state.in_(("pending", "sending"))
    return sa.select(outbox.c.contact_id).where(waits, outbox.c.created_at > since)


@lru_cache
def _table(fate: Fate) -> sa.TableClause:
    """The table by name: this room stands below those whose tables it empties."""
    state: list[sa.ColumnClause[str]] = [sa.column("state", sa.String)] if fate.done else []
    columns: dict[str, sa.ColumnClause[object]] = {
        name: sa.column(name) for name in (fate.column, fate.talk)
    }
    dated = sa.column(fate.dated, Instant())
    return sa.table(fate.table, *columns.values(), dated, *state)
