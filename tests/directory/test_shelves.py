"""The quick search finds what the plain one finds, in the same order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

import pytest

from bench.synthetic import queries, services, shipped
from bot.directory import shelves
from bot.directory.catalog import MOST, Directory
from bot.directory.dataset import Dataset
from bot.directory.learned import Capacity, Closure, Learned, Reported
from bot.directory.ranking import weigh
from bot.directory.search import Query, search
from bot.directory.shelves import Shelves
from bot.directory.taxonomy import NEEDS

EVENING = dt.datetime(2026, 11, 22, 4, 40, tzinfo=dt.timezone.utc)
CLOCK_CHANGES = [
    dt.datetime(2026, 11, 1, 3, tzinfo=dt.timezone.utc),
    dt.datetime(2027, 3, 14, 4, tzinfo=dt.timezone.utc),
    dt.datetime(2027, 3, 27, 23, tzinfo=dt.timezone.utc),
]


@pytest.fixture(scope="module")
def real() -> Dataset:
    """The directory that comes with the product."""
    return shipped()


@pytest.fixture(scope="module")
def large(real: Dataset) -> Directory:
    """Some thousand services, so that most are never weighed."""
    return Directory(services(real, 4_000, Random(7)), real.places, real.helplines)


def test_the_shipped_directory_is_searched_whole(real: Dataset) -> None:
    """Every question, with every need and place, gets the plain search's matches."""
    directory = Directory(real.services, real.places, real.helplines)
    everything = (*real.services, *directory.lines)
    for query in queries(real, directory, 300, Random(1)):
        plain = search(everything, directory.completed(query))
        assert directory.search(query) == plain[:MOST], query


@pytest.mark.parametrize("most", [1, 7, 60, 5_000])
def test_a_large_directory_is_searched_in_the_same_order(
    real: Dataset, large: Directory, most: int
) -> None:
    """However many are wanted, they are the first of the plain search."""
    everything = (*large.services, *large.lines)
    quick = Shelves(everything)
    for query in queries(real, large, 25, Random(most)):
        asked = large.completed(query)
        assert quick.search(asked, most) == search(everything, asked)[:most], query


def test_what_was_learned_is_searched_in_the_same_order(real: Dataset, large: Directory) -> None:
    """Closures, counted beds and reports about one service in three, some of them over."""
    everything = (*large.services, *large.lines)
    for seed in range(20):
        random = Random(seed)
        (query,) = queries(real, large, 1, random)
        learned = some_learned([each.id for each in everything], query.at, random)
        asked = large.having_learned(learned, (1, 1)).completed(query)
        found = Shelves(everything).search(asked, 60)
        assert found == search(everything, asked)[:60], query


def some_learned(ids: list[str], at: dt.datetime, random: Random) -> Learned:
    """Something about many services, around that instant."""
    closures, capacities, reported = {}, {}, {}
    hour = dt.timedelta(hours=1)
    for id in random.sample(ids, len(ids) // 3):
        start = at + random.randrange(-9, 9) * hour
        end = start + random.randrange(1, 30) * hour
        closures[id] = (Closure(start, end),) if random.random() < 0.4 else ()
        capacities[id] = Capacity(random.choice([0, 1, 12]), start, end)
        reported[id] = Reported(random.randrange(3), random.random() < 0.3)
    return Learned(closures, capacities, reported)


def test_nights_on_which_the_clocks_change(large: Directory) -> None:
    """Quarters of an hour are not where they seem, and nothing is missed."""
    everything = (*large.services, *large.lines)
    quick = Shelves(everything)
    for start in CLOCK_CHANGES:
        for region in ("montreal", "bruxelles"):
            for quarter in range(0, 40, 5):
                at = start + dt.timedelta(minutes=15 * quarter)
                query = Query("food", region, at)
                assert quick.search(query, 30) == search(everything, query)[:30], query


@pytest.mark.parametrize("need", NEEDS)
def test_a_region_or_need_with_nothing(need: str) -> None:
    """An empty shelf is no fault."""
    assert Shelves(()).search(Query(need, "montreal", EVENING), 5) == []


def test_few_services_are_weighed(large: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The point of it: for the first five of hundreds, most are not looked at."""
    weighed = []

    def counted(service, query):  # type: ignore[no-untyped-def]
        weighed.append(service)
        return weigh(service, query)

    monkeypatch.setattr(shelves, "weigh", counted)
    query = large.completed(Query("shelter", "montreal", EVENING))
    hundreds = search(large.services, query)
    assert len(Shelves(large.services).search(query, 5)) == 5
    assert len(weighed) < len(hundreds) / 5


def test_an_ended_season_is_left_out(large: Directory) -> None:
    """As by the plain search, on the service's own calendar."""
    ended = [replace(each, valid_until=dt.date(2026, 11, 20)) for each in large.services[:200]]
    last_evening = [
        replace(each, valid_until=dt.date(2026, 11, 21)) for each in large.services[200:]
    ]
    query = Query("shelter", "montreal", EVENING)
    found = Shelves([*ended, *last_evening]).search(query, 5_000)
    assert found == search([*ended, *last_evening], query)
    assert found
    assert not {match.service.id for match in found} & {each.id for each in ended}


def test_a_naive_instant_is_refused(large: Directory) -> None:
    """Nobody knows which evening it is."""
    with pytest.raises(ValueError, match="time zone"):
        large.search(Query("shelter", "montreal", dt.datetime(2026, 11, 21, 20)))
