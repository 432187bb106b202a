"""The language the phrase tables are written in."""

from __future__ import annotations

import pytest

from bot.safety.phrases import PhraseError, either, sign
from bot.safety.spelling import canonical

WORDS = {"proche": "ami|soeur", "gens": "<proche>|voisin"}


def found(phrase: str, text: str) -> bool:
    """Whether one phrase is found in a text."""
    return sign(phrase, words=WORDS).search(canonical(text)) is not None


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("je veux mourir", "là jveux mourir svp", True),
        ("je veux mourir", "je veux pas mourir", False),
        ("veux mourir|crever", "je veux crever", True),
        ("veux en_finir|mourir", "je veux en finir", True),
        ("suicid*", "elle est suicidaire", True),
        ("respire* plus", "il respire plus", True),
        ("respire* plus", "la respiration plus lente", False),
        ("veux ?juste|vraiment mourir", "je veux vraiment mourir", True),
        ("veux ?juste mourir", "je veux mourir", True),
        ("pris ~ pilules", "elle a pris toutes ses pilules", True),
        ("pris ~ pilules", "elle a pris le bus puis un ami a parlé de pilules", False),
        ("pris ~ pilules", "elle a pris. Mes pilules", False),
        ("pris ~~ pilules", "elle a pris avec sa mère toutes les petites pilules", True),
        ("mon <proche> dort", "mon ami dort", True),
        ("mon <gens> dort", "mon voisin dort", True),
        ("envie de mourir", "envi d'mourir", True),
    ],
)
def test_what_a_phrase_finds(phrase: str, text: str, expected: bool) -> None:
    """Each mark of the language, found and not found."""
    assert found(phrase, text) is expected


@pytest.mark.parametrize(
    "phrase", ["~ mourir", "?juste mourir", "", "de la <personne>", "de", "peur|", "la ?? es"]
)
def test_a_badly_written_phrase_is_refused(phrase: str) -> None:
    """A phrase that would match anywhere, or nothing, stops the start."""
    with pytest.raises(PhraseError):
        sign(phrase, words=WORDS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("je veux mourir", True), ("adieu mes amis", True), ("à demain", False)],
)
def test_either_of_two_tables_is_enough(text: str, expected: bool) -> None:
    """A theme told over two tables is found when one of them is."""
    sign_of_both = either(
        sign("veux mourir", words=WORDS), sign("adieu ~ <gens>", "voila", words=WORDS)
    )
    assert (sign_of_both.search(canonical(text)) is not None) is expected
