"""What a message gives: the instant of a time, the point of a place."""

from __future__ import annotations

from datetime import date, datetime
from types import SimpleNamespace
from typing import cast

import pytest

from actions import heard
from actions.heard import Heard, instant_of, point_of
from bot.conversation.turn import Turn
from bot.directory.catalog import Directory
from bot.directory.model import Point
from tests.actions.small_services import MONTREAL, a_service

NOW = datetime(2026, 11, 21, 23, 40, tzinfo=MONTREAL)


@pytest.mark.parametrize(
    ("value", "instant"),
    [
        (None, None),
        ("", None),
        ("bientôt", None),
        ("2026-11-22T09:00:00-05:00", "2026-11-22T09:00:00-05:00"),
        ("2026-11-21T23:30:00-05:00", "2026-11-21T23:30:00-05:00"),  # just now still counts
        ("2026-11-21T23:10:00-05:00", None),  # half an hour ago is over
        ("2026-11-21T20:00:00-05:00", None),
        ("2026-11-21T18:00:00-05:00/2026-11-22T06:00:00-05:00", "2026-11-21T23:40:00-05:00"),
        ("2026-11-22T06:00:00-05:00/2026-11-22T12:00:00-05:00", "2026-11-22T06:00:00-05:00"),
        ("2026-11-21T18:00:00-05:00/2026-11-21T23:00:00-05:00", None),
        ("2026-11-22T00:00:00-05:00/2026-11-23T00:00:00-05:00", "2026-11-22T12:00:00-05:00"),
        ("2026-11-22T06:00:00-05:00/demain", None),
    ],
)
def test_the_instant_to_look_at(value: str | None, instant: str | None) -> None:
    """A moment itself; of an interval under way, now; of a whole day ahead, its middle; of what is
    over or cannot be read, none."""
    expected = None if instant is None else datetime.fromisoformat(instant)
    assert instant_of(value, NOW) == expected


@pytest.mark.parametrize(
    ("place", "point"),
    [
        (None, None),
        ({"name": "Berri", "region": "montreal"}, None),
        ({"name": None, "latitude": 45.5, "longitude": -73.6}, Point(45.5, -73.6)),
        ({"name": None, "latitude": 0.0, "longitude": 0.0}, Point(0.0, 0.0)),
    ],
)
def test_the_point_of_a_place(place: dict[str, object] | None, point: Point | None) -> None:
    """Only a position that was shared: a named place is the directory's to find."""
    assert point_of(place) == point


def test_a_winter_that_is_over_is_not_told_of_by_name() -> None:
    """Somebody who names a shelter of last winter is not sent to its door."""
    over = a_service(valid_until=date(2026, 3, 31))
    directory = Directory((over, still := a_service(id="jour", name="Jour")))
    turn = SimpleNamespace(directory=directory, region=SimpleNamespace(key="montreal"), now=NOW)
    heard = SimpleNamespace(organizations=("la halte",))
    assert Heard.named_services(heard, turn) == [still]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("region", "said", "known"),
    [("ontario", "downtown", False), ("montreal", "downtown", True), ("ontario", "Québec", True)],
)
def test_every_town_has_a_centre(region: str, said: str, known: bool) -> None:
    """ "Downtown", said in Ontario, is not the one of Montréal."""
    found = SimpleNamespace(name=said, region="quebec" if said == "Québec" else "montreal")
    turn = SimpleNamespace(
        directory=SimpleNamespace(place=lambda *_: found),
        region=SimpleNamespace(key=region),
        message=SimpleNamespace(body=SimpleNamespace(location=None)),
    )
    place, unknown = heard._place(cast(Turn, turn), [{"entity": "place", "value": said}])
    assert (place is not None) is known
    assert (unknown == said) is not known
