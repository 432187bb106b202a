"""Who is told of so plainly that no model is needed."""

import pytest

from actions import whom
from actions.whom import plainly
from bot.conversation.plain import bare


@pytest.mark.parametrize(
    ("plain", "partner", "who"),
    [
        ("chu une fille dehors avec mon chien a berri", False, ["women"]),
        ("je suis juste un gars qui cherche un lit", False, ["men"]),
        ("im a guy downtown, where can i sleep", False, ["men"]),
        ("need a bed, i am a woman", False, ["women"]),
        ("je suis intervenante jai une dame avec moi", True, ["women"]),
        ("ici concierge, un monsieur dort dans l entree", True, ["men"]),
        ("jai une dame qui me suit", False, []),
        ("je peux aller ou avec mes 2 enfants demain", False, ["families"]),
        ("chu une fille avec mon bebe", False, ["women", "families"]),
        ("mes enfants jouent au parc ya des seringues", False, []),
        ("je suis une personne tannee", False, []),
        ("metro guy concordia", False, []),
        ("un lit pour ma soeur a soir", False, ["women"]),
        ("place ou dormir pour mon vieux pere, il marche mal", False, ["men"]),
        ("pour ma blonde pis moi", False, []),
        ("cest trop pour ma tete", False, []),
        ("mon frere ma mis dehors", False, []),
    ],
)
def test_who_it_is(plain: str, partner: bool, who: list[str]) -> None:
    """The writer, or somebody of theirs it is sought for; or, of an agent's words, whom they speak of."""
    assert plainly(plain, partner) == who


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("je suis mineur et j'ai fugué", 17),
        ("j'ai fugué hier", 17),
        ("chu pas mineur", None),
        ("mon fils est mineur", None),
    ],
)
def test_a_minor_is_sent_to_no_door_of_adults(text: str, age: int | None) -> None:
    """Who says so of themselves, without an age."""
    assert whom.minor(bare(text)) == age
