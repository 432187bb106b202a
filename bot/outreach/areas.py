"""Whether two named areas touch, as the gazetteer knows them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone

from bot.directory.catalog import Directory
from bot.directory.model import Place
from bot.directory.names import key
from bot.directory.search import Query

_ANY_TIME = datetime(
    2000, 1, 1, tzinfo=timezone.utc
)  # a query has one; areas do not change with it


def touching(directory: Directory, region: str) -> Callable[[str, str], bool]:
    """A function of two names: true when one is the other, or lies within it.

    A name that is not in the gazetteer touches only itself.
    """

    def around(name: str) -> frozenset[str]:
        place: Place | None = directory.place(name, region)
        if place is None:
            return frozenset({key(name)})
        query = Query(need="", region=region, at=_ANY_TIME, place=place)
        return directory.completed(query).within | {key(place.name)}

    def touch(one: str, other: str) -> bool:
        here, there = around(one), around(other)
        return _own(one) in there or _own(other) in here

    def _own(name: str) -> str:
        place = directory.place(name, region)
        return key(place.name if place else name)

    return touch
