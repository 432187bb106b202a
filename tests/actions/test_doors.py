"""Which doors are told of, and in what order."""

from __future__ import annotations

from dataclasses import replace

from actions import doors
from bot.directory.hours import Status
from tests.actions.small_services import a_match, a_service


def test_a_door_of_no_use_is_not_the_next_best() -> None:
    """What stands in the way is told of a door one may still reach, not of one 740 km away."""
    near = a_match(a_service(), obstacle="c'est loin, à environ 70 km")
    far = replace(near, no_use=True)
    assert doors._usable([near, far]) == [near]
    assert doors._usable([far]) == []


def test_the_nearest_goes_first_when_it_is_asked_for() -> None:
    """Before what is open and far; not before what is open, when it is closed."""
    far = a_match(a_service(id="loin"), Status(True), 5_000)
    near = a_match(a_service(id="proche"), Status(None), 400)
    closed = a_match(a_service(id="fermee"), Status(False), 100)
    unknown = a_match(a_service(id="sans adresse"), Status(True), None)
    assert doors.nearest([far, unknown, closed, near]) == [near, far, unknown, closed]
