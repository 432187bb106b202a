"""Distances over the ground, as the crow flies."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from bot.directory.model import Point

EARTH_RADIUS_M = 6_371_009  # mean radius, International Union of Geodesy and Geophysics


def distance_m(a: Point, b: Point) -> int:
    """Metres between two points on the sphere (haversine), rounded to the metre."""
    latitude, longitude = radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)
    half_chord = (
        sin(latitude / 2) ** 2
        + cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(longitude / 2) ** 2
    )
    return round(2 * EARTH_RADIUS_M * asin(sqrt(min(1.0, half_chord))))
