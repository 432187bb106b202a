"""The service or help line that an act of curation is about, and what may keep it from being done."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from bot.directory import repository
from bot.directory.model import Helpline, Service
from bot.directory.public_holidays import calendar_of


class Unknown(LookupError):
    """No service or help line has that id: it left the directory; look it up again by its name."""


class AlreadyChanged(ValueError):
    """The fact is not what the person saw when they decided: show it anew and ask again."""


class CannotUndo(ValueError):
    """That change cannot be taken back; the message says what to do instead."""


def subject_of(conn: Connection, id: str) -> Service | Helpline:
    """Raises Unknown."""
    found = repository.find(conn, id)
    if found is None:
        raise Unknown(f"{id} is not, or no longer, in the directory; look for it by its name")
    return found


def region_of(subject: Service | Helpline) -> str:
    """The region whose clocks and holidays it is read by."""
    return subject.region if isinstance(subject, Service) else min(subject.regions)


def today_of(subject: Service | Helpline, now: dt.datetime) -> dt.date:
    """The date where it is, at the aware instant `now`."""
    return now.astimezone(calendar_of(region_of(subject)).zone).date()
