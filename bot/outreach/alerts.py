"""Bad-supply warnings: a coordinator writes one, those who asked for it in that area get it.

Each gets it once, a few a minute so that carriers let them pass and the testing service is not
flooded; who subscribes while it stands gets it at once. It ends by itself: nothing of it leaves
after `ends_at`. Who asked for them is in `bot.outreach.subscriptions`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import journal
from bot.db import insert_new
from bot.outreach import texts
from bot.outreach.tables import alert_sends, alert_subscriptions, alerts
from bot.settings import Settings

LONGEST = timedelta(days=14)
WORDS = 300  # characters of a warning: with what we add it stays within four segments

Overlaps = Callable[[str, str], bool]
"""Whether two areas (names of the gazetteer) touch: one is the other, or lies within it."""


class BadAlert(ValueError):
    """A warning cannot be sent as written; the message says what to change."""


@dataclass(frozen=True)
class Alert:
    id: int
    region: str
    area: str | None
    words: str
    testing: str | None
    starts_at: datetime
    ends_at: datetime

    @property
    def text(self) -> str:
        return texts.alert(self.words, self.area, self.testing)


def write(
    conn: Connection,
    words: str,
    region: str,
    area: str | None,
    hours: float,
    overlaps: Overlaps,
    settings: Settings,
    now: datetime,
    *,
    testing: str | None = None,
    worker_id: int | None = None,
) -> tuple[Alert, int]:
    """Keep a warning and who is to get it; the warning, and how many they are. Raises BadAlert.

    `testing` says where to have it tested ("GRIP: 438-887-8338"), from the directory.
    """
    words = " ".join(words.split())
    if not words:
        raise BadAlert("a warning needs its words: what was found, how it looks, where")
    if len(words) > WORDS:
        raise BadAlert(f"a warning has {WORDS} characters at most; this one has {len(words)}")
    if not 0 < hours * 3600 <= LONGEST.total_seconds():
        raise BadAlert(f"a warning stands from one to {LONGEST.days * 24} hours, not {hours:g}")
    result = conn.execute(
        sa.insert(alerts).values(
            region=region,
            area=area,
            words=words,
            testing=testing,
            worker_id=worker_id,
            starts_at=now,
            ends_at=now + timedelta(hours=hours),
        )
    )
    found = get(conn, int(result.inserted_primary_key[0]))  # type: ignore[index]
    assert found is not None  # just inserted
    listed = _subscribers(conn, found, overlaps)
    for place, conversation_id in enumerate(listed):
        wait = timedelta(minutes=place // settings.alerts_per_minute)
        _to_send(conn, found, conversation_id, now + wait)
    journal.write(conn, now, "alert written", worker_id=worker_id, detail=str(found.id))
    return found, len(listed)


def catch_up(
    conn: Connection, conversation_id: int, overlaps: Overlaps, now: datetime
) -> list[Alert]:
    """The warnings that stand where this new subscriber asked, to be told now; each told once."""
    query = sa.select(alert_subscriptions).where(
        alert_subscriptions.c.conversation_id == conversation_id,
        alert_subscriptions.c.ended_at.is_(None),
    )
    mine = conn.execute(query).first()
    if mine is None:
        return []
    here = [
        alert
        for alert in standing(conn, now)
        if alert.region == mine.region and _touch(mine.area, alert.area, overlaps)
    ]
    return [a for a in here if _to_send(conn, a, conversation_id, now, state="said")]


def end(conn: Connection, alert_id: int, now: datetime) -> bool:
    """End a warning before its time; False when it is over or there is none of that number."""
    ended = conn.execute(
        sa.update(alerts).where(alerts.c.id == alert_id, alerts.c.ends_at > now).values(ends_at=now)
    )
    return ended.rowcount == 1


def standing(conn: Connection, now: datetime) -> list[Alert]:
    """The warnings that stand now, oldest first."""
    query = sa.select(alerts).where(alerts.c.ends_at > now).order_by(alerts.c.id)
    return [_alert(row) for row in conn.execute(query)]


def sent(conn: Connection, alert_id: int) -> dict[str, int]:
    """How many are said, waiting and dropped."""
    query = (
        sa.select(alert_sends.c.state, sa.func.count())
        .where(alert_sends.c.alert_id == alert_id)
        .group_by(alert_sends.c.state)
    )
    return {str(state): int(count) for state, count in conn.execute(query)}


def get(conn: Connection, alert_id: int) -> Alert | None:
    row = conn.execute(sa.select(alerts).where(alerts.c.id == alert_id)).first()
    return None if row is None else _alert(row)


def _subscribers(conn: Connection, alert: Alert, overlaps: Overlaps) -> list[int]:
    query = (
        sa.select(alert_subscriptions)
        .where(
            alert_subscriptions.c.region == alert.region,
            alert_subscriptions.c.ended_at.is_(None),
        )
        .order_by(alert_subscriptions.c.id)
    )
    return [
        row.conversation_id for row in conn.execute(query) if _touch(row.area, alert.area, overlaps)
    ]


def _touch(one: str | None, other: str | None, overlaps: Overlaps) -> bool:
    return one is None or other is None or one == other or overlaps(one, other)


def _to_send(
    conn: Connection, alert: Alert, conversation_id: int, due_at: datetime, state: str = "waiting"
) -> bool:
    """Whether this person had not been counted in before."""
    row = insert_new(
        conn,
        alert_sends,
        alert_id=alert.id,
        conversation_id=conversation_id,
        due_at=due_at,
        state=state,
    )
    return row is not None


def _alert(row: sa.Row[tuple[object, ...]]) -> Alert:
    return Alert(row.id, row.region, row.area, row.words, row.testing, row.starts_at, row.ends_at)
