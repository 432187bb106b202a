"""What people look for, in a sentence."""

import pytest

from actions.texts_needs import of


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("un lit", "d'un lit"),
        ("manger", "de manger"),
        ("de la naloxone", "de naloxone"),
        ("de l'aide pour tes droits", "d'aide pour tes droits"),
        ("du matériel neuf", "de matériel neuf"),
        ("des soins", "de soins"),
    ],
)
def test_after_besoin(word: str, said: str) -> None:
    """ "Aussi besoin de: de la naloxone?" is nobody's French."""
    assert of(word) == said
