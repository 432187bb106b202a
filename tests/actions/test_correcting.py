"""A "non" that says what it is instead is searched for, not let go."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from actions.correcting import corrects
from actions.heard import Heard

LONGUEUIL = {"name": "Longueuil", "region": "montreal"}


@pytest.mark.parametrize(
    ("text", "place", "populations", "corrected"),
    [
        ("non jvoulais dire longueuil", LONGUEUIL, (), True),
        ("non c pour ma soeur", None, ("women",), True),
        ("non pas à berri, je suis à longueuil", LONGUEUIL, (), True),
        ("non pas à longueuil", LONGUEUIL, (), False),
        ("non merci", None, (), False),
    ],
)
def test_what_is_told_instead(
    text: str, place: dict[str, str] | None, populations: tuple[str, ...], corrected: bool
) -> None:
    """A place or somebody told beside the "non" is what is meant."""
    heard = SimpleNamespace(
        text=text, place=place, unknown_place=None, populations=populations, age=None, pet=False
    )
    assert corrects(cast(Heard, heard)) is corrected
