"""One spelling for the many ways a message is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.safety.spelling import canonical


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("jveux mourire", "je veux mourir"),
        ("JE VEUX MOURIR", "je veux mourir"),
        ("j’veux mouriiiiir", "je veux mourir"),
        ("chu tanné d'vivre", "je suis tanné de vivre"),
        ("y respire pu", "il respire plus"),
        ("yé bleu", "il est bleu"),
        ("kelkun", "quelqu'un"),
        ("jarrive pas a la reveiller", "j'arrive pas à la réveiller"),
        ("jme tue", "je me tue"),
        ("g avalé tt mes meds", "j'ai avalé tout mes médicaments"),
        ("je ne veux pas", "je veux pas"),
        ("ses lèvres sont violettes", "ses levres sont mauves"),
        ("sa sœur", "sa soeur"),
    ],
)
def test_two_spellings_one_form(typed: str, said: str) -> None:
    """What is typed and what is said fold to the same stems."""
    assert canonical(typed) == canonical(said)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("je veux plus vivre", "je veux vivre"),
        ("il respire pas", "il respire"),
        ("elle est passée", "elle est pas"),
        ("je veux mourir. Non", "je veux mourir non"),
        ("il dort?", "il dort"),
    ],
)
def test_what_differs_stays_different(one: str, other: str) -> None:
    """Folding never loses a negation, the end of a sentence or a question."""
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize("word", ["mdr", "mcdo", "mdma", "mtl", "msg"])
def test_a_word_that_begins_like_a_contraction_is_kept_whole(word: str) -> None:
    """ "mtl" is a city, not "me tl"."""
    assert canonical(word).split()[0].startswith(word[:2])


@given(st.text(max_size=400))
def test_folding_is_total_and_spaced(text: str) -> None:
    """Any text folds, with one space around every stem, and grows at most a few times."""
    folded = canonical(text)
    assert folded.startswith(" ")
    assert folded.endswith(" ")
    assert "   " not in folded
    assert len(folded) <= 12 * len(text) + 2
