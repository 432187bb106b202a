"""Which services answer a need, best first: one can get in, it is open, it is near.

Pure: services and a query in, matches out. A service that cannot take the person is never dressed
up as if it could: it comes last, with the obstacle in words. One that nobody knows the hours of
comes after those known to be open. A telephone line is a legitimate last resort.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from bot.directory.matching import Match, Query, is_line
from bot.directory.model import Service
from bot.directory.public_holidays import calendar_of
from bot.directory.ranking import weigh
from bot.directory.taxonomy import ALSO_ANSWERED_BY

__all__ = ["Match", "Query", "is_line", "search"]


def search(services: Iterable[Service], query: Query) -> list[Match]:
    """Every service that answers the need in the region at that time, best first.

    Services past their `valid_until` are left out. Needs that another kind of service answers too
    (`ALSO_ANSWERED_BY`) are completed with it, behind. Raises ValueError for a naive `at`.
    `shelves.Shelves` finds the first of them among very many.
    """
    needs = needs_of(query.need)
    ranked = []
    for service in services:
        rank = next((i for i, need in enumerate(needs) if need in service.needs), None)
        if rank is None or query.region not in service.regions or ended(service, query.at):
            continue
        match, order = weigh(service, query)
        ranked.append(((not match.fits, rank, *order, service.name, service.id), match))
    best_first = [match for _, match in sorted(ranked, key=lambda pair: pair[0])]
    return one_door_each(best_first)


def needs_of(need: str) -> tuple[str, ...]:
    """The need itself, then those whose services answer it too."""
    return (need, *ALSO_ANSWERED_BY.get(need, ()))


def one_door_each(matches: Iterable[Match], most: int | None = None) -> list[Match]:
    """The first `most` matches once other services behind a door already named have gone after the
    other doors, never before the services that fit.

    Takes them best first, those that fit before the others, and no more of them than it needs.
    """
    first: dict[bool, list[Match]] = {True: [], False: []}
    again: dict[bool, list[Match]] = {True: [], False: []}
    seen: set[tuple[str, str]] = set()
    for match in matches:
        service = match.service
        door = (service.organization_id, service.address or service.area or service.id)
        (again if door in seen else first)[match.fits].append(match)
        seen.add(door)
        certain = len(first[True])
        if not match.fits:  # no other will fit
            certain += len(again[True]) + len(first[False])
        if certain == most:
            break
    return [*first[True], *again[True], *first[False], *again[False]][:most]


def ended(service: Service, at: dt.datetime) -> bool:
    """Whether the season it is for is over, on the service's own calendar."""
    if service.valid_until is None:
        return False
    return at.astimezone(calendar_of(service.calendar).zone).date() > service.valid_until
