"""What outreach does by itself as time passes, and what ends when the person wants no more of it."""

from __future__ import annotations

import logging
from datetime import datetime

from sqlalchemy import Connection

from bot.outreach import follow_ups, pacing, plans, subscriptions, watches, watching
from bot.privacy.logs import trace
from bot.settings import Settings

log = logging.getLogger(__name__)


def tick(conn: Connection, now: datetime, settings: Settings) -> None:
    """Do all that is due by `now`; may be called at any time, and again after a crash.

    A part that fails is undone and logged; the others are done.
    """
    watching.tick(conn, now, settings)
    for part in (pacing, subscriptions, follow_ups):
        try:
            with conn.begin_nested():
                part.tick(conn, now)
        except Exception as error:
            log.error("outreach failed in part: %s", trace(error))


def next_due(conn: Connection) -> datetime | None:
    """When there is next something to do by the clock."""
    parts = (watching, pacing, subscriptions, follow_ups)
    dues = [part.next_due(conn) for part in parts]
    return min((due for due in dues if due is not None), default=None)


def is_due(conn: Connection, now: datetime) -> bool:
    """Whether `tick` has work: something is due, or a watch stands (a worker may have acted)."""
    due = next_due(conn)
    return (due is not None and due <= now) or watching.any_open(conn)


def stop(conn: Connection, conversation_id: int, now: datetime) -> None:
    """The person wants no more messages: nothing agreed to before is sent any more."""
    follow_ups.cancel(conn, conversation_id, now)
    subscriptions.leave(conn, conversation_id, now)
    watches.end(conn, conversation_id, now)


def forget(conn: Connection, conversation_id: int, now: datetime) -> None:
    """The person wants all erased: what was agreed to ends, and the plan goes too."""
    stop(conn, conversation_id, now)
    plans.forget(conn, conversation_id)
