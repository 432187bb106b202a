"""What a message asks of a door, from its words."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from actions.wished import merged, only_wishes, people_of, tongue_of, wishes_in, wishes_of
from bot.conversation.plain import bare

NOW = datetime(2026, 11, 22, 20, tzinfo=timezone(timedelta(hours=-5)))


def said(text: str) -> set[str]:
    """The wishes a message says, in short."""
    return {word.split("@")[0].removeprefix("wish:") for word in wishes_in(bare(text), NOW)}


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("un repas gratuit", {"free"}),
        ("jai pas d'argent", {"free"}),
        ("j'ai pus une cenne", {"free"}),
        ("j'ai pas un sou", {"free"}),
        ("chu cassé ben raide", {"free"}),
        ("sans payer", {"free"}),
        ("zéro cash", {"free"}),
        ("no money for food", {"free"}),
        ("une place où dormir sans carte", {"no_papers"}),
        ("j'ai pas ma carte soleil", {"no_papers"}),
        ("j'ai perdu mes papiers", {"no_papers"}),
        ("sans papiers ni argent", {"no_papers", "free"}),
        ("i have no id", {"no_papers"}),
        ("chu en fauteuil roulant", {"step_free"}),
        ("en chaise roulante", {"step_free"}),
        ("avec ma marchette", {"step_free"}),
        ("pas capable de monter les marches", {"step_free"}),
        ("im in a wheelchair", {"step_free"}),
        ("si chu gelé", {"after_use"}),
        ("chu gelée", {"after_use"}),
        ("je suis saoul", {"after_use"}),
        ("j'ai consommé", {"after_use"}),
        ("jai trop bu", {"after_use"}),
        ("ça accepte ceux qui consomment", {"after_use"}),
        ("même si j'ai bu", {"after_use"}),
        ("acceptez-vous ceux qui consomment? je cherche un lit", {"after_use"}),
        ("prenez vous le monde qui consomme", {"after_use"}),
        ("est-ce que vous prenez les gens sous influence", {"after_use"}),
        ("un refuge qui tolère la consommation", {"after_use"}),
        ("acceptez-vous les consommateurs", {"after_use"}),
        ("les toxicomanes sont acceptés?", {"after_use"}),
        ("faut-tu être sobre pour avoir un lit", {"after_use"}),
        ("est-ce qu'il faut être clean", {"after_use"}),
        ("ils laissent entrer quand t'es soul?", {"after_use"}),
        ("un refuge bas seuil", {"after_use"}),
        ("un refuge où on peut consommer", {"after_use"}),
        ("je suis sous l'effet je peux tu dormir", {"after_use"}),
        ("je m'injecte, est-ce qu'ils m'acceptent", {"after_use"}),
        ("do you take people who use", {"after_use"}),
        ("do they let you in if you're high", {"after_use"}),
        ("il prend de la drogue il est gelé", set()),
        ("mon chum consomme", set()),
        ("un refuge sans consommation", set()),
        ("un endroit où personne consomme", set()),
        ("les gens qui consomment me font peur", set()),
        ("il faut que je reste sobre", set()),
        ("faut-tu être à jeun pour la prise de sang", set()),
        ("je suis sous l'effet du choc", set()),
        ("j'ai bu mon café", set()),
        ("j'ai pris mes médicaments", set()),
        ("est-ce que vous acceptez les chiens", set()),
        ("où consommer en sécurité", set()),
        ("faut-tu payer", {"free"}),
        ("faut-tu une carte pour manger", {"no_papers"}),
        ("demandez-vous des papiers", {"no_papers"}),
        ("j'ai besoin d'une carte d'identité", set()),
        ("chu handicapé", {"step_free"}),
        ("chu gelé dehors jai froid", set()),
        ("chu gelé pis j'ai bu, y fait frette", {"after_use"}),
        ("j'ai pas bu", set()),
        ("je consomme", {"after_use"}),
        ("je consomme pas mal", {"after_use"}),
        ("je suis pas mal saoul", {"after_use"}),
        ("chu ben gelé", {"after_use"}),
        ("peux-tu être saoul là-bas", {"after_use"}),
        ("ils prennent le monde quand y ont bu", {"after_use"}),
        ("je consomme plus depuis 3 mois, je cherche un lit", set()),
        ("je consomme pu", set()),
        ("chu pas saoul", set()),
        ("im not drunk", set()),
        ("je veux pas être saoul à soir", set()),
        ("un endroit où ils acceptent pas le monde qui consomme", set()),
        ("un endroit où ils acceptent le monde qui consomme pas", set()),
        ("j'étais pas sous la tente", set()),
        ("j'ai pas de sous-vêtements", set()),
        ("j'ai pas de sous", {"free"}),
        ("sans le sou", {"free"}),
        ("un psy en anglais", {"language:en"}),
        ("elle parle que anglais", {"language:en"}),
        ("quelqu'un qui parle espagnol", {"language:es"}),
        ("un docteur francophone", {"language:fr"}),
        ("où manger à berri", set()),
        ("une carte du métro", set()),
        ("du matériel neuf", set()),
    ],
)
def test_what_people_write(text: str, wishes: set[str]) -> None:
    """As it is typed, in French of the street or in English."""
    assert said(text) == wishes


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("mais jai pas une cenne", True),
        ("sans carte", True),
        ("jai pas d'argent", True),
        ("sans carte d'identité", True),
        ("en fauteuil roulant stp", True),
        ("un repas gratuit", False),
        ("où dormir sans carte", False),
        ("merci", False),
    ],
)
def test_wishes_alone(text: str, alone: bool) -> None:
    """They complete what was asked before, when nothing else is asked."""
    assert only_wishes(bare(text)) is alone


def test_wishes_add_up_and_people_are_said_again() -> None:
    """A wish stays with the talk; who they are is what was said last."""
    kept = merged(["women", "wish:free"], ["wish:language:en"])
    kept = merged(kept, ["youth", "wish:language:es"])
    assert people_of(kept) == {"youth"}
    assert wishes_of(kept, NOW) == {"free", "language"}
    assert tongue_of(kept) == "es"
    assert merged([], []) == []


def test_having_used_is_forgotten_by_the_next_day() -> None:
    """A wheelchair stays; what one took yesterday says nothing of today."""
    kept = merged([], wishes_in(bare("chu gelé, en fauteuil roulant"), NOW))
    assert wishes_of(kept, NOW) == {"after_use", "step_free"}
    assert wishes_of(kept, NOW + timedelta(hours=13)) == {"step_free"}
