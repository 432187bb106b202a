"""Known names in a message."""

import pytest

from nlu.matching import Matcher, Name
from nlu.tokens import words

NAMES = [
    Name("Saint-Henri", "Saint-Henri"),
    Name("Berri", "Berri"),
    Name("Berri-UQAM", "Berri-UQAM"),
    Name("L'Îlot", "L'Îlot"),
    Name("Îlot", "L'Îlot"),
    Name("berri", "another one"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("chu a st henri", [("st henri", "Saint-Henri")]),
        ("SAINT HENRI ou st-henri", [("SAINT HENRI", "Saint-Henri"), ("st-henri", "Saint-Henri")]),
        ("metro berri uqam", [("berri uqam", "Berri-UQAM")]),
        ("metro berri", [("berri", "Berri")]),
        ("chez l'ilot", [("l'ilot", "L'Îlot")]),
        ("chez ilot", [("ilot", "L'Îlot")]),
        ("saint", []),
        ("berrichon", []),
        ("", []),
    ],
)
def test_names_are_found_as_texted(text: str, found: list[tuple[str, str]]) -> None:
    """Longest first, whatever the case, accents, hyphens and "st"; the first value given wins."""
    matches = Matcher(NAMES).find(words(text))
    assert [(text[start:end], value) for start, end, value in matches] == found
