"""A warning with what the directory adds: the area's own name, where to test."""

from __future__ import annotations

import pytest

from bot.assembly import DIRECTORY_DATA
from bot.db import transaction
from bot.directory.catalog import Directory
from bot.directory.repository import load_folder
from bot.outreach import broadcast, subscriptions
from bot.outreach.alerts import BadAlert
from bot.outreach.areas import touching
from tests.outreach.conftest import Outreach


@pytest.fixture(scope="module")
def directory() -> Directory:
    data = load_folder(DIRECTORY_DATA)
    return data if isinstance(data, Directory) else Directory(data.services, data.places)


def test_a_quarter_and_what_holds_it_touch(directory: Directory) -> None:
    """A station is in its borough, a quarter in its city; two boroughs are apart."""
    touch = touching(directory, "montreal")
    assert touch("Hochelaga", "Mercier–Hochelaga-Maisonneuve")
    assert touch("Montréal", "Hochelaga")
    assert not touch("Rosemont", "Verdun")
    assert touch("nulle part connu", "nulle part connu")


def test_it_reaches_the_area_however_it_is_written(story: Outreach, directory: Directory) -> None:
    """The name is the gazetteer's, so that who asked for the borough hears of its quarter; a
    testing service with a number is named."""
    talk = story.person()
    with transaction(story.engine) as conn:
        borough = "Mercier–Hochelaga-Maisonneuve"
        subscriptions.subscribe(conn, talk, "montreal", borough, story.now)
        alert, count = broadcast.warn(
            conn, directory, "poudre grise", "montreal", "hochelaga", 24, story.settings, story.now
        )
    assert (alert.area, count) == ("Hochelaga", 1)
    assert alert.testing is not None
    assert any(char.isdigit() for char in alert.testing)


def test_an_unknown_area_is_refused(story: Outreach, directory: Directory) -> None:
    """A warning that would reach nobody for a spelling is not sent at all."""
    with transaction(story.engine) as conn, pytest.raises(BadAlert, match="Hochelagga-les-Bains"):
        broadcast.warn(
            conn, directory, "x", "montreal", "Hochelagga-les-Bains", 24, story.settings, story.now
        )


def test_where_nobody_tests_it_is_said(directory: Directory, story: Outreach) -> None:
    """No testing service in the region's directory: none is made up, and the text says so."""
    assert broadcast.testing_site(directory, "lanaudiere", None, story.now) is None
