"""How old the directory's facts are, and which should be checked again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from bot.directory.learned import NOTHING, Learned
from bot.directory.model import Helpline, Service

Entity = TypeVar("Entity", bound=Service | Helpline)


def oldest_day(confirmed: str) -> dt.date:
    """The first day a published date can mean: "2020" is 1 January 2020, for age is not rounded."""
    year, month, day = (*map(int, confirmed.split("-")), 1, 1)[:3]
    return dt.date(year, month, day)


def months_ago(today: dt.date, months: int) -> dt.date:
    """The same day so many months before, or the last one of that month."""
    count = today.year * 12 + today.month - 1 - months
    year, month = divmod(count, 12)
    following = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (following - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(today.day, last))


def why_stale(
    service: Service | Helpline, today: dt.date, months: int, learned: Learned = NOTHING
) -> str | None:
    """Why a service or line needs checking, or None when its facts are young enough and nobody
    contests them."""
    if said := learned.reported.get(service.id):
        who = [f"{said.people} people"] if said.people else []
        who += ["a worker"] if said.by_worker else []
        return f"reported by {' and '.join(who)}"
    if isinstance(service, Service) and service.valid_until and service.valid_until < today:
        return f"ended on {service.valid_until.isoformat()}"
    if service.confirmed is None:
        return "never dated"
    if oldest_day(service.confirmed) < months_ago(today, months):
        return f"confirmed {service.confirmed}"
    return None


def stale(
    services: Iterable[Entity], today: dt.date, months: int, learned: Learned = NOTHING
) -> list[tuple[Entity, str]]:
    """Those that somebody contests first, then those not confirmed for so many months, the oldest
    first, each with the reason."""
    found = [(s, why) for s in services if (why := why_stale(s, today, months, learned))]
    return sorted(
        found,
        key=lambda pair: (
            pair[0].id not in learned.reported,
            pair[0].confirmed or "",
            name_of(pair[0]),
        ),
    )


def name_of(service: Service | Helpline) -> str:
    """Whom to call about it."""
    return service.organization if isinstance(service, Service) else service.name
