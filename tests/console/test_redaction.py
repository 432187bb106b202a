"""Words without what points to somebody: places, names, numbers, addresses, links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console.redaction import redact

PLACES = frozenset({"rosemont", "parc extension", "st roch", "plateau", "guy"})
PIECES = st.sampled_from(
    ("chu à", "Rosemont", "pis j'ai 16 ans", "Kevin", "514-555-0199", "12 rue des Essais,",
     "parc-extension", "le Plateau", "moi c'est", "je m'appelle", "H2X 3Y7", "faim.", "Où dormir",
     "https://example.org/x", "a@b.ca", "@kevin_x", "app. 4")
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("chu à Rosemont pis j'ai faim", "chu à ‹lieu› pis j'ai faim"),
        ("ROSEMONT ou parc-extension", "‹lieu› ou ‹lieu›"),
        ("une douche vers saint-roch svp", "une douche vers ‹lieu› svp"),
        ("sur le plateau", "sur le ‹lieu›"),
        ("je dors chez l'oncle tom", "je dors ‹lieu›"),
        ("rappelle moi au 514 555-0199", "rappelle moi au ‹numéro›"),
        ("+32 470 12 34 56", "‹numéro›"),
        ("j'ai 16 ans et 2 chats", "j'ai 16 ans et 2 chats"),
        ("chu au 1234 rue Ontario, app. 4", "chu au ‹adresse›, ‹adresse›"),
        ("mon code postal h2x 1y4", "mon code postal ‹adresse›"),
        ("Moi c'est kevin, j'ai froid", "Moi c'est ‹nom›, j'ai froid"),
        ("je m'appelle Ève Tremblay", "je m'appelle ‹nom›"),
        ("dis à Marie que oui", "dis à ‹nom› que oui"),
        ("Où dormir ce soir", "Où dormir ce soir"),
        ("ecris a moi@example.org ou https://example.org/moi", "ecris a ‹lien› ou ‹lien›"),
        ("ligne\nsuivante\tlà", "ligne suivante là"),
        ("", ""),
    ],
)
def test_what_points_to_somebody_is_struck_out(text: str, redacted: str) -> None:
    """And nothing else is: an age, a number of cats, the first word of a sentence stay."""
    assert redact(text, ["chez l'oncle tom", "x"], PLACES) == redacted


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_struck_out_once_for_all(text: str) -> None:
    """Its own result has nothing more to strike out, and holds no place, number or address."""
    once = redact(text, [], PLACES)
    assert redact(once, [], PLACES) == once
    for told in ("osemont", "514", "0199", "example", "a@b", "kevin_x", "xtension"):
        assert told not in once
