"""Distances over the ground."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.directory.geo import distance_m
from bot.directory.model import Point

POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


def test_berri_to_papineau() -> None:
    """A metro stop apart, about 1.1 km on the map of the network."""
    assert 1000 < distance_m(Point(45.51524, -73.56148), Point(45.52379, -73.55216)) < 1250


@given(POINTS, POINTS)
def test_distance_is_a_distance(a: Point, b: Point) -> None:
    """As far there as back, nothing from here to here, never more than half the Earth."""
    assert distance_m(a, b) == distance_m(b, a)
    assert distance_m(a, a) == 0
    assert 0 <= distance_m(a, b) <= 20_016_000
