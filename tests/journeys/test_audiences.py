"""The audiences of the Brussels plan, found in people's words, in Brussels and in every region: a
service of that region that does it, or said plainly that there is none, with a number."""

from __future__ import annotations

import pytest
from regions import DATA, REGIONS, named, talk
from telling import Play, heard, words

from bot import assembly
from bot.conversation import requests
from bot.db import reading
from bot.settings import Settings
from bot.simulator.scenario import Step

pytestmark = pytest.mark.model

NOTHING = "Je n'ai rien dans ma liste"

BRUSSELS = [
    ("jcherche du taf payé le jour même", "employment", "Hobo"),
    ("une formation pour un métier?", "employment", "Infor Jeunes Bruxelles"),
    ("je sors de saint-gilles lundi, j'ai nulle part où dormir", "shelter", "New Samusocial"),
    ("je sors de prison, faut que je refasse ma carte d'identité", "identity_papers", "CPAS"),
    (
        "je suis à haren, je sors dans 2 semaines, faut que je continue ma méthadone",
        "treatment",
        "",
    ),
    ("ya moyen de faire du sport gratos", "culture_sport", "Hobo"),
    ("c'est quoi l'article 27 pour le ciné", "culture_sport", "Article 27 Bruxelles"),
    ("un atelier de peinture", "culture_sport", ""),
    ("je touche rien, comment avoir le ris", "income_support", "CPAS"),
    ("jveux un logement social", "housing", ""),
    ("un kot pas cher", "housing", ""),
    ("je peux pu payer mon loyer", "income_support", "CPAS"),
    ("je vais perdre mon appart", "housing", ""),
]

ELSEWHERE = [
    ("montreal", "jveux une job payée à la journée", "employment"),
    ("montreal", "un gym ou du sport gratuit", "culture_sport"),
    ("montreal", "jme fais évincer", "legal_help"),
    ("montreal", "j'ai des loyers en retard", "income_support"),
    ("montreal", "comment avoir le bs", "income_support"),
    ("montreal", "un hlm", "housing"),
    ("quebec", "une job à la journée", "employment"),
    ("quebec", "je sors de prison jcherche un lit", "shelter"),
    ("quebec", "jme fais évincer", "legal_help"),
    ("quebec", "un logement pas cher", "housing"),
    ("lanaudiere", "travail payé à la journée", "employment"),
    ("lanaudiere", "je vais perdre mon appart", "housing"),
    ("lanaudiere", "l'aide sociale ça se demande où", "income_support"),
    ("lanaudiere", "du sport gratuit", "culture_sport"),
    ("ontario", "travail à la journée à ottawa", "employment"),
    ("ontario", "un logement subventionné", "housing"),
    ("ontario", "l'aide sociale, ontario au travail", "income_support"),
    ("ontario", "refaire mes papiers à toronto", "identity_papers"),
    ("ontario", "du sport gratuit", "culture_sport"),
]


def offering(region: str, need: str) -> set[str]:
    """The organizations of a region that meet a need."""
    return {s.organization for s in DATA.services if region in s.regions and need in s.needs}


@pytest.mark.parametrize(("said", "need", "expected"), BRUSSELS)
def test_brussels(journey: Play, said: str, need: str, expected: str) -> None:
    """Each audience meets somebody of Brussels who does just that."""
    events = journey(talk(REGIONS["bruxelles"], said), region="bruxelles")
    found = named(events, REGIONS["bruxelles"]) & offering("bruxelles", need)
    assert found, words(events)
    assert not expected or any(name.startswith(expected) for name in found)


@pytest.mark.parametrize(("region", "said", "need"), ELSEWHERE)
def test_elsewhere(journey: Play, region: str, said: str, need: str) -> None:
    """Somebody of that region who does it; where nobody does, said so, with whom to call."""
    events = journey(talk(REGIONS[region], said), region=region)
    found = named(events, REGIONS[region]) & offering(region, need)
    if offering(region, need):
        assert found, words(events)
    else:
        answer = heard(events)[0].text
        assert answer.startswith(NOTHING)
        assert any(char.isdigit() for char in answer)


def test_a_need_nobody_meets_is_kept(journey: Play) -> None:
    """What is missing goes to the list of unmet needs, which the board sees."""
    kept: list[dict[str, object]] = []

    def read(step: Step, settings: Settings) -> None:
        engine = assembly.open_database(settings)
        with reading(engine) as conn:
            kept[:] = requests.waiting(conn, kind=requests.Kind.UNMET.value)
        engine.dispose()

    here = REGIONS["lanaudiere"]
    steps = talk(here, "travail payé à la journée", "merci")
    journey(steps, region=here.key, meanwhile=read)
    assert [request["subject"] for request in kept] == ["employment"]
