"""What time alone brings: the paging ladder, silent workers, the purge. One clock, `tick(now)`."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Engine

from bot.conversation import pace
from bot.db import reading, transaction
from bot.edge import marks
from bot.outreach import service as outreach
from bot.paging import rounds
from bot.paging import service as paging
from bot.privacy import retention
from bot.settings import Settings

PURGE_EVERY = timedelta(hours=1)
LAST_PURGE = "last purge"


def tick(engine: Engine, settings: Settings, now: datetime) -> None:
    """Do all that is due by `now`. Safe to call at any time, and from several edges at once.

    What fails in one part keeps no other from its work; the first failure is raised at the end.
    """
    failures = []
    for part in (_page, _make_rounds, _reach_out, _set_right, _purge):
        try:
            part(engine, settings, now)
        except Exception as error:
            failures.append(error)
    if failures:
        raise failures[0]


def _page(engine: Engine, settings: Settings, now: datetime) -> None:
    if _paging_due(engine, now):
        with transaction(engine) as conn:
            paging.tick(conn, now, settings)


def _make_rounds(engine: Engine, settings: Settings, now: datetime) -> None:
    if _rounds_due(engine, now):
        with transaction(engine) as conn:
            rounds.tick(conn, now, settings)


def _reach_out(engine: Engine, settings: Settings, now: datetime) -> None:
    if _outreach_due(engine, now):
        with transaction(engine) as conn:
            outreach.tick(conn, now, settings)


def _set_right(engine: Engine, settings: Settings, now: datetime) -> None:
    """The machine's clock was put back: what it wrote while it ran ahead holds nobody up."""
    with reading(engine) as conn:
        wrong = pace.is_ahead(conn, now)
    if wrong:
        with transaction(engine) as conn:
            pace.drop_ahead(conn, now)


def _purge(engine: Engine, settings: Settings, now: datetime) -> None:
    if _purge_due(engine, now):
        with transaction(engine) as conn:
            retention.purge(conn, now, settings)
            pace.forget(conn, now)
            marks.write(conn, LAST_PURGE, now.isoformat())


def next_due(engine: Engine) -> datetime | None:
    """When paging or outreach next has something to do by the clock."""
    with reading(engine) as conn:
        dues = (paging.next_due(conn), outreach.next_due(conn))
    return min((due for due in dues if due is not None), default=None)


def _paging_due(engine: Engine, now: datetime) -> bool:
    with reading(engine) as conn:
        due = paging.next_due(conn)
    return due is not None and due <= now


def _rounds_due(engine: Engine, now: datetime) -> bool:
    with reading(engine) as conn:
        return rounds.is_due(conn, now)


def _outreach_due(engine: Engine, now: datetime) -> bool:
    with reading(engine) as conn:
        return outreach.is_due(conn, now)


def _purge_due(engine: Engine, now: datetime) -> bool:
    with reading(engine) as conn:
        last = marks.read(conn, LAST_PURGE)
    if last is None:
        return True
    purged_at = datetime.fromisoformat(last)
    return purged_at > now or purged_at + PURGE_EVERY <= now  # later than now: a clock put back
