"""Texts cut into pieces: the likeliest cut of all."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.pieces import Pieces

SCORES = {"▁dor": -2.0, "mir": -2.0, "▁dormir": -3.0, "▁": -5.0, "d": -6.0, "o": -6.0, "▁le": -1.0}
PIECES = Pieces(SCORES, {"É": "é", "\u200b": ""})


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("dormir", ["▁dormir"]),
        ("le dor mir", ["▁le", "▁dor", "▁", "mir"]),
        ("  le\n\nle ", ["▁le", "▁le"]),
        ("dor\u200bmir", ["▁dormir"]),
        ("do", ["▁", "d", "o"]),
        ("leÉ", ["▁le", "é"]),
        ("", []),
        (" \t", []),
    ],
)
def test_the_likeliest_cut(text: str, cut: list[str]) -> None:
    assert PIECES.cut(text) == cut


@given(st.text(max_size=40))
def test_nothing_is_lost_but_spaces(text: str) -> None:
    """The pieces end to end are the text as it is read, each word after a mark."""
    read = "".join({"É": "é", "\u200b": ""}.get(letter, letter) for letter in text)
    assert "".join(PIECES.cut(text)) == "".join("▁" + word for word in read.split())


@given(st.text(alphabet="dormile", min_size=1, max_size=7))
def test_no_other_cut_is_likelier(text: str) -> None:
    """Against every way to cut a short word."""

    def score(cut: list[str]) -> float:
        unknown = min(SCORES.values()) - 10
        return sum(SCORES.get(piece, unknown if len(piece) == 1 else -1e9) for piece in cut)

    line = "▁" + text
    ways = (
        [line[a:b] for a, b in itertools.pairwise((0, *cuts, len(line)))]
        for count in range(len(line))
        for cuts in itertools.combinations(range(1, len(line)), count)
    )
    assert score(PIECES.cut(text)) == pytest.approx(max(map(score, ways)))
