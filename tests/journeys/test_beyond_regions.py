"""What goes beyond one answer, in each region: the same story with the words and services there.

| | montreal | quebec | lanaudiere | ontario | bruxelles |
|---|---|---|---|---|---|
| a plan, stopped, taken up again, put aside for a crisis | x | x | x | x | x |
| a follow-up that failed, then a person | x | x | x | x | x |
| a referral, told to nobody without a yes | x | x | x | x | x |
| company to an office; who walks tonight | x | x | x | x | x |
| a group's door and request | x | x | x | x | x |
| needles, a conflict | x | x | x | x | x |
| a warning of bad supply | x | x | x | x | x |
| using alone | x | x | x | x | x |
| an agent for somebody beside them | x | x | x | x | x |

The audiences of the Brussels plan are in `test_audiences.py`.
"""

from __future__ import annotations

from datetime import datetime

import pytest
from regions import DATA, EVERYWHERE, REGIONS, Here, named, talk, when
from telling import Play, heard, pages, states, wait, words

from bot import assembly
from bot.db import transaction
from bot.directory.catalog import Directory
from bot.outreach import broadcast
from bot.settings import Settings
from bot.simulator.events import Event
from bot.simulator.scenario import Step

pytestmark = pytest.mark.model

DIRECTORY = Directory(DATA.services, DATA.places, DATA.helplines)


@pytest.fixture(params=EVERYWHERE)
def here(request: pytest.FixtureRequest) -> Here:
    return REGIONS[request.param]


def stamp(instant: str) -> float:
    return datetime.fromisoformat(instant).timestamp()


def last(events: list[Event]) -> str:
    return heard(events)[-1].text


# -- the parcours


def test_a_plan_is_stopped_with_one_word(journey: Play, here: Here) -> None:
    """STOP in the middle of the questions: nothing is said after it."""
    steps = talk(here, "jsais pas par où commencer", "dehors", "stop")
    events = journey([*steps, wait(when(here, "20:00", 24))], region=here.key)
    told = [event for event in heard(events) if event.text]
    assert "Il te faut quoi aujourd'hui?" in told[1 if len(told) < 3 else 2].text
    assert not [event for event in told if event.at > told[2].at and "?" in event.text]


def test_a_plan_waits_for_a_crisis(journey: Play, here: Here) -> None:
    """In the middle of the questions they want to die: that is answered, nothing of the plan is
    asked; PLAN meanwhile waits; once it is over it is spoken of once, and taken up where it was."""
    steps = talk(
        here, "aide-moi à m'en sortir", "chez un chum", "jai plus envie de vivre", "plan", hour=22
    )
    later = talk(here, "merci", "plan", hour=20, day=23)
    events = journey([*steps, *later], region=here.key)
    told = [event.text for event in heard(events)]
    crisis = next(n for n, one in enumerate(told) if one.startswith("Merci de me le dire"))
    waits = next(n for n, one in enumerate(told) if "Ton plan attend" in one)
    assert not any("Il te faut quoi" in one for one in told[crisis:waits])
    after = told[waits + 1 :]
    assert any("Ton plan est encore là" in one for one in after)
    assert "On reprend où tu étais." in after
    assert "Il te faut quoi aujourd'hui?" in after[-1], "the question left open"
    assert pages(events)


def test_a_doubt_calmed_goes_back_to_the_plan(journey: Play) -> None:
    """AIDE asks about danger first; "non": the question of the plan that stood is asked again."""
    here = REGIONS["montreal"]
    events = journey(
        talk(here, "aide-moi à m'en sortir", "chez un chum", "aide", "non"),
        region=here.key,
    )
    told = [event.text for event in heard(events)]
    assert told[-1].startswith("Il te faut quoi aujourd'hui?")


def test_a_plan_is_taken_up_days_later(journey: Play, here: Here) -> None:
    """Half-way on Saturday, finished on Tuesday, with services of the region in it."""
    events = journey(
        [
            *talk(here, "jveux m'en sortir", "dehors"),
            *talk(here, "plan", "manger", "3", here.place, "plus", hour=10, day=24),
        ],
        region=here.key,
    )
    resumed = [event.text for event in heard(events) if event.at.day == 24]
    assert resumed[0] == "On reprend où tu étais."
    assert any("MAINTENANT" in one for one in resumed)
    assert named(events, here)
    assert not pages(events)


def test_out_of_prison(journey: Play, here: Here) -> None:
    """One question instead of four: a bed, papers, an income, treatment; each with a service or,
    said plainly, none."""
    steps = talk(here, "je sors de prison bientôt", here.place, "plus", "plus", "plus")
    events = journey(steps, region=here.key)
    told = [event.text for event in heard(events)]
    assert told[0].startswith("Sortir, ca se prépare")
    assert told[1].startswith("Une question")
    assert "MAINTENANT: un lit" in told[2]
    said = words(events).lower()
    for part in ("papiers", "aide sociale", "arreter ou diminuer"):
        assert part in said
    assert named(events, here)


# -- the follow-up


def test_a_follow_up_that_failed_twice_brings_a_person(journey: Play, here: Here) -> None:
    """Asked at two, on the clocks there; the second door in vain is not followed by a third."""
    events = journey(
        [
            *talk(here, f"ou dormir à {here.place}", "merci", "oui"),
            *talk(here, "non c'était plein", "merci", "oui", hour=15, day=22),
            *talk(here, "non", "oui", hour=15, day=23),
        ],
        region=here.key,
    )
    asked = [event for event in heard(events) if "comme convenu" in event.text]
    local = [when(here, "14:00", day) for day in (22, 23)]
    assert [event.at.timestamp() for event in asked] == [stamp(one) for one in local]
    assert "On essaie autre chose" in words(events)
    assert "Deux fois pour rien: ce n'est pas ta faute" in words(events)
    assert states(events).count("follow-up failed") == 2
    assert named(events, here)
    assert pages(events)


def test_a_follow_up_and_stop(journey: Play, here: Here) -> None:
    """Agreed to, then STOP: it is never asked."""
    steps = talk(here, f"ou manger à {here.place}", "réécris moi demain 16h", "stop")
    events = journey([*steps, wait(when(here, "20:00", 24))], region=here.key)
    assert "comme convenu" not in words(events)
    assert "follow-up cancelled" in states(events)


# -- the referral


def test_a_referral(journey: Play, here: Here) -> None:
    """The way and what to know, whom to ask for; told by a worker, after a yes; no place is kept."""
    events = journey(talk(here, f"ou dormir à {here.place}", "ok j'y vais", "oui"), region=here.key)
    told = [event.text for event in heard(events)]
    assert named(events, here)
    assert "demande l'accueil" in "\n".join(told)
    assert any("Rien ne leur est dit sans ton OUI" in one for one in told)
    assert "un intervenant peut les avertir. Aucune place n'est gardée pour toi" in told[-1]


# -- company, and who is out


def test_company_to_an_office(journey: Play, here: Here) -> None:
    """Where and when, noted; no promise."""
    office = {"bruxelles": "au CPAS", "ontario": "à la clinique"}.get(here.key, "au CLSC")
    steps = talk(here, f"quelqu'un peut m'accompagner {office}?", here.place, "mardi 10h")
    events = journey(steps, region=here.key)
    assert "C'est noté pour l'équipe" in last(events)
    assert "mardi 10h" in last(events)
    assert "Ce n'est pas une promesse" in last(events)


def test_who_walks_tonight(journey: Play, here: Here) -> None:
    """From the shifts people may be told of: the area and until when, no name; else, who does street
    work there."""
    area = {"montreal": "Berri-UQAM", "bruxelles": "Molenbeek-Saint-Jean"}.get(
        here.key, here.place.title()
    )
    team = f"""
[[workers]]
name = "Camille"
sms = "+15145550199"

[[shifts]]
workers = ["Camille"]
level = 1
area = "{area}"
from = "{when(here, "18:00")}"
to = "{when(here, "23:00")}"
"""
    steps = talk(here, f"qui est dans la rue ce soir à {here.place}?", "non", hour=19)
    told = heard(journey(steps, team=team, region=here.key))[0].text
    assert told.startswith("Équipe de rue")
    assert "jusqu'à 23h" in told
    assert "Camille" not in told
    unknown = journey(steps, region=here.key)
    assert "Je ne sais pas qui marche ce soir" in words(unknown)
    named(unknown, here)


# -- groups


def test_a_group(journey: Play, here: Here) -> None:
    """The door of its territory when the directory knows one, else said so; the request noted, with
    its number and its support."""
    steps = talk(
        here, f"notre comité veut de l'aide pour un projet de jardin à {here.place}",
        "12 voisins", "passe", "passe",
    )  # fmt: skip
    events = journey(steps, region=here.key)
    first = heard(events)[0].text
    assert first.startswith(("Ta porte", "Je n'ai pas d'organisme pour ce coin"))
    if here.key == "lanaudiere":
        assert "450 471-2881" in first
    assert "demande 1" in last(events)
    if first.startswith("Ta porte"):
        assert "monter un projet" in last(events)
    else:
        assert "territoire non desservi" in last(events), "said why, and read all the same"
    named(events, here)


# -- neighbours


def test_needles(journey: Play, here: Here) -> None:
    """Where, to a stranger's eyes; what is safe meanwhile; the city's own line where one is
    published; and if somebody was pricked, what to do at once."""
    steps = talk(here, f"ya des seringues par terre {here.spot}", "oui mon gars s'est piqué")
    events = journey(steps, region=here.key)
    noted, pricked = (event.text for event in heard(events))
    assert here.spot.split(" à ")[0] in noted
    assert "N'y touche pas, garde enfants et animaux loin" in noted
    if here.city_line:
        assert here.city_line in noted
    assert "Lave à l'eau et au savon" in pricked
    assert "Va vite à l'urgence" in pricked
    assert not pages(events)


def test_a_town_is_no_place_to_walk_to(journey: Play, here: Here) -> None:
    """Needles "in my town": where exactly is asked."""
    events = journey(talk(here, f"il y a des aiguilles par terre à {here.place}"), region=here.key)
    assert "C'est où exactement" in last(events)


@pytest.mark.parametrize(
    ("danger", "calm"), [("non", True), ("ils crient", True), ("ils se battent", False)]
)
def test_a_conflict(journey: Play, here: Here, danger: str, calm: bool) -> None:
    """Place, what happens, danger: asked once, and shouting is an answer to it. Calm words, or the
    emergency and a pressing note."""
    steps = talk(
        here, "chicane avec des gens devant mon commerce, les clients ont peur", "12 rue principale",
        danger,
    )  # fmt: skip
    events = journey(steps, region=here.key)
    told = [event.text for event in heard(events)]
    assert told[0].startswith("Merci d'écrire avant que la tension monte")
    assert told[1].startswith("Quelqu'un est en danger en ce moment?")
    assert len(told) == 3, "no second question about the same danger"
    assert here.emergency in told[2]
    assert ("calmement" in told[2]) is calm
    assert ("pressant" in told[2]) is not calm
    assert not pages(events), "the mediators' queue, not the ladder"


def test_a_conflict_that_turns_on_who_writes(journey: Play, here: Here) -> None:
    """ "Il m'a frappé" is no answer about others: the crisis is served."""
    steps = talk(here, "chicane devant mon commerce coin principale et notre-dame", "il m'a frappé")
    events = journey(steps, region=here.key)
    assert "Je te crois" in words(events)
    assert pages(events)


# -- warnings


def test_a_warning_reaches_who_asked_there(journey: Play, here: Here) -> None:
    """Asked for, written by a coordinator, told once with how to use safer and where to test; left
    with one word; nothing after."""

    def warn(step: Step, settings: Settings) -> None:
        if step.at.isoformat() != when(here, "15:00"):
            return
        engine = assembly.open_database(settings)
        with transaction(engine) as conn:
            broadcast.warn(
                conn, DIRECTORY, "pilules bleues très fortes", here.key, None, 48, settings, step.at
            )
        engine.dispose()

    steps = [
        *talk(here, f"avertis moi quand ya de la mauvaise dope à {here.place}"),
        wait(when(here, "15:00")),
        *talk(here, "quitter", hour=16),
        wait(when(here, "20:00", 23)),
    ]
    events = journey(steps, region=here.key, meanwhile=warn)
    (alert,) = [event for event in heard(events) if event.text.startswith("ALERTE stock")]
    assert alert.at.timestamp() < stamp(when(here, "15:02"))
    for part in ("pilules bleues", "Garde quelqu'un avec toi", "Naloxone proche", "QUITTER"):
        assert part in alert.text
    assert "Faire tester" in alert.text or "Je n'ai pas de lieu pour faire tester ici" in alert.text
    assert "plus d'alertes" in last(events)
    named(events, here)


# -- using alone


def test_using_alone(journey: Play, here: Here) -> None:
    """Said plainly that nothing of ours watches; the voice line where there is one; no watch."""
    events = journey(talk(here, "jvais consommer tout seul", hour=20), region=here.key)
    told = words(events)
    assert "Je suis un robot: je ne peux pas veiller sur toi" in told
    if here.key == "bruxelles":
        assert "Urgence: 112" in told
    else:
        assert "reste en ligne avec toi" in told
    assert not [state for state in states(events) if state.startswith("watch")]


# -- partners


def test_an_agent_for_somebody_beside_them(journey: Play, here: Here) -> None:
    """For whom it is, a house that takes her, and a worker of ours with one word."""
    said = (
        f"bonjour, je suis intervenante, j'ai une dame avec moi qui cherche un lit à {here.place}"
    )
    events = journey(talk(here, said), region=here.key)
    assert "Pour la personne avec toi" in words(events) or "Je n'ai rien dans ma liste" in words(
        events
    )
    assert "(hommes)" not in words(events)
    named(events, here)
