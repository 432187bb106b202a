"""Sessions: a random token in a cookie, its digest here; they lock when nobody is there, and end.

A locked session shows nothing until the password is given again: the console of a shared computer
does not stay open for whoever sits down next.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.console import accounts
from bot.console.accounts import Account
from bot.console.tables import sessions
from bot.privacy import retention

LASTS = retention.SESSION
TOUCHED = timedelta(seconds=20)  # how often "somebody is there" is written down


@dataclass(frozen=True)
class Session:
    """One browser signed in. `form_token` is what each of its forms must carry back."""

    id: int
    account: Account
    form_token: str
    seen_at: datetime
    locked: bool


def begin(conn: Connection, account: Account, now: datetime) -> str:
    """A new session's token, for the cookie and nowhere else."""
    token = secrets.token_urlsafe(32)
    conn.execute(
        sa.insert(sessions).values(
            digest=_digest(token), account_id=account.id, form_token=secrets.token_urlsafe(24),
            started_at=now, seen_at=now, locked=False,
        )
    )  # fmt: skip
    conn.execute(sa.delete(sessions).where(sessions.c.started_at < now - LASTS))
    return token


def find(conn: Connection, token: str, now: datetime, idle: timedelta) -> Session | None:
    """The session of this token, locked when nobody was there for `idle`; None once it is over."""
    query = sa.select(sessions).where(
        sessions.c.digest == _digest(token), sessions.c.started_at > now - LASTS
    )
    row = conn.execute(query).first()
    if row is None:
        return None
    account = accounts.get(conn, row.account_id)
    if not account.active or not account.ready:
        return None
    locked = bool(row.locked) or row.seen_at + idle <= now
    return Session(row.id, account, row.form_token, row.seen_at, locked)


def touch(conn: Connection, session: Session, now: datetime) -> None:
    """Somebody is there."""
    conn.execute(sa.update(sessions).where(sessions.c.id == session.id).values(seen_at=now))


def lock(conn: Connection, session: Session) -> None:
    conn.execute(sa.update(sessions).where(sessions.c.id == session.id).values(locked=True))


def unlock(conn: Connection, session: Session, now: datetime) -> None:
    """The password was given again."""
    values = {"locked": False, "seen_at": now}
    conn.execute(sa.update(sessions).where(sessions.c.id == session.id).values(**values))


def end(conn: Connection, session: Session) -> None:
    conn.execute(sa.delete(sessions).where(sessions.c.id == session.id))


def end_others(conn: Connection, session: Session) -> None:
    """Close this account's sessions on every other browser."""
    same = sessions.c.account_id == session.account.id
    conn.execute(sa.delete(sessions).where(same, sessions.c.id != session.id))


def say(conn: Connection, session: Session, text: str) -> None:
    """What the next page tells: words of ours."""
    conn.execute(sa.update(sessions).where(sessions.c.id == session.id).values(said=text[:300]))


def has_word(conn: Connection, session: Session) -> bool:
    query = sa.select(sessions.c.said).where(sessions.c.id == session.id)
    return conn.execute(query).scalar() is not None


def hear(conn: Connection, session: Session) -> str:
    """What is to be told, once."""
    query = sa.select(sessions.c.said).where(sessions.c.id == session.id)
    said: str | None = conn.execute(query).scalar()
    if said:
        conn.execute(sa.update(sessions).where(sessions.c.id == session.id).values(said=None))
    return said or ""


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
