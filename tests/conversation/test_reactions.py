"""Reactions that arrive as words."""

import pytest

from bot.conversation.reactions import is_reaction

DOOR = "Cactus Montréal, 1300 rue Sanguinet. Ouvert jusqu'à 4 h. Apporte tes seringues."
OURS = ["D'accord, à bientôt.", DOOR]


@pytest.mark.parametrize(
    "text",
    [
        f"A aimé « {DOOR} »",
        f"Liked “{DOOR}”",
        "A ri de “Cactus Montréal, 1300 rue Sanguinet. Ouvert jusqu'à…”",
        'Loved "Cactus Montreal, 1300 rue Sanguinet..."',
        "A réagi 👍 à « D'accord, à bientôt. »",
        "Laughed at “Ouvert jusqu'à 4 h. Apporte tes seringues.”",
    ],
)
def test_our_own_words_between_quotes(text: str) -> None:
    """In whatever language, whole or cut short."""
    assert is_reaction(text, OURS)


@pytest.mark.parametrize(
    "text",
    [
        "c koi « Cactus Montréal »",
        'c\'est où "rue Sanguinet"',
        f"Je vais me tuer « {DOOR} »",
        f"jcomprends pas pantoute ton affaire là aide moi « {DOOR} »",
        "ma mère m'a dit « reviens plus jamais à la maison »",
        f"{DOOR}",
        "« »",
        "merci",
        "",
    ],
)
def test_what_somebody_says_is_no_reaction(text: str) -> None:
    """A few of our words in a question, words of their own before ours, or other people's words."""
    assert not is_reaction(text, OURS)


def test_nothing_said_nothing_reacted_to() -> None:
    assert not is_reaction(f"A aimé « {DOOR} »", [])
