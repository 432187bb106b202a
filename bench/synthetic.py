"""A large directory made of the shipped one: the same shapes, none of the same doors."""

from __future__ import annotations

import datetime as dt
import pickle
import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from bot.assembly import DIRECTORY_DATA
from bot.directory.catalog import Directory
from bot.directory.dataset import Dataset
from bot.directory.model import Point, Service
from bot.directory.public_holidays import calendar_of
from bot.directory.repository import load_folder
from bot.directory.search import Query
from bot.directory.wishes import AFTER_USE, FREE, NO_PAPERS, STEP_FREE

SPREAD_DEGREES = 0.03  # about 3 km: services lie close together in towns
WISHED = ((), (), (), (), (), (), (), (FREE,), (NO_PAPERS, AFTER_USE), (STEP_FREE,))
CLOCK = re.compile(r"(\d\d):(\d\d)")


def shipped() -> Dataset:
    """The directory that comes with the product."""
    return load_folder(DIRECTORY_DATA)


def services(real: Dataset, count: int, random: Random) -> Iterator[Service]:
    """Services made of several real ones each: needs and place of one, hours and audience of
    others, the point moved by some kilometres, the hours by some quarters."""
    for number in range(count):
        base, timed, kept = random.choices(real.services, k=3)
        own_texts: Service = pickle.loads(pickle.dumps(base))  # as rows of a database would have
        yield replace(
            own_texts,
            id=f"{number:06}",
            organization_id=f"organization {random.randrange(count // 2)}",
            organization=f"{base.organization} {number}",
            address=base.address and f"{number}, {base.address}",
            point=base.point and _near(base.point, random),
            hours=timed.hours and _moved(timed.hours, random),
            populations=kept.populations,
            min_age=kept.min_age,
            max_age=kept.max_age,
            pets=kept.pets,
            cost=kept.cost,
            papers=random.choice((None, None, None, "aucun", "pièce d'identité")),
            accessibility=random.choice((None, None, None, "plain-pied", "trois marches")),
            active_use=random.choice((None, None, None, True, False)),
            languages=kept.languages,
            valid_until=None,
        )


def queries(real: Dataset, directory: Directory, count: int, random: Random) -> Iterator[Query]:
    """What people ask, as often as services exist for it: most for now, some for later; most with
    a place, some with a position. The clock advances by some minutes from one to the next."""
    now = dt.datetime(2026, 11, 20, 13, tzinfo=dt.timezone.utc)
    for _ in range(count):
        now += dt.timedelta(minutes=random.randrange(15))
        service = random.choice(real.services)
        later = random.random() < 0.2
        places = [p for p in directory.places if p.region == service.region and p.point]
        place = random.choice(places) if places and random.random() < 0.7 else None
        shared = _near(place.point, random) if place and place.point else None
        yield Query(
            need=random.choice(sorted(service.needs)),
            region=service.region,
            at=_later(now, service.region, random) if later else now,
            at_explicit=later,
            place=place,
            point=shared if random.random() < 0.2 else None,
            populations=frozenset(random.choice([(), (), ("women",), ("men",), ("youth",)])),
            age=random.choice([None, None, 16, 24, 45]),
            pet=random.random() < 0.1,
            wishes=frozenset(random.choice(WISHED)),
            language="fr",
        )


def _later(now: dt.datetime, region: str, random: Random) -> dt.datetime:
    local = now.astimezone(calendar_of(region).zone) + dt.timedelta(days=random.randrange(1, 4))
    return local.replace(hour=random.randrange(7, 23), minute=random.choice((0, 30)))


def _near(point: Point, random: Random) -> Point:
    return Point(
        point.latitude + random.gauss(0, SPREAD_DEGREES),
        point.longitude + random.gauss(0, SPREAD_DEGREES),
    )


def _moved(hours: str, random: Random) -> str:
    """The same rules, each hour some quarters later or earlier: thousands of different hours."""
    return CLOCK.sub(lambda found: _clock(found, random.randrange(-3, 4)), hours)


def _clock(found: re.Match[str], quarters: int) -> str:
    if found[1] in ("00", "24"):
        return found[0]
    minutes = int(found[1]) * 60 + int(found[2]) + 15 * quarters
    return f"{minutes // 60:02}:{minutes % 60:02}"
