"""Journeys beyond one answer: each system of the source documents, in the person's words."""

from __future__ import annotations

import re
from typing import Any

import pytest
from telling import CAMILLE, PERSON, Play, at, chat, heard, pages, states, text, wait, words, worker

from bot import assembly
from bot.directory.repository import load_folder
from bot.segments import to_gsm7
from bot.simulator.events import Event

DATA = load_folder(assembly.DIRECTORY_DATA)
BRUSSELS = "+01:00"


def talk(*said: str, hour: int = 14, day: int = 21) -> list[dict[str, Any]]:
    """One message a minute."""
    return [text(at(f"{hour}:{minute:02}", day), one) for minute, one in enumerate(said)]


def named(events: list[Event]) -> list[str]:
    """The organizations of the directory that were said."""
    said = to_gsm7(words(events))
    return [s.organization for s in DATA.services if to_gsm7(s.organization) in said]


def last(events: list[Event], by: str = PERSON) -> str:
    return heard(events, by)[-1].text


@pytest.mark.model
@pytest.mark.parametrize(
    ("region", "place"),
    [
        ("montreal", "berri"), ("quebec", "saint-roch"), ("lanaudiere", "joliette"),
        ("ontario", "ottawa"), ("bruxelles", "molenbeek"),
    ],
)  # fmt: skip
def test_a_plan_in_steps(journey: Play, region: str, place: str) -> None:
    """ "Aide-moi à m'en sortir": light questions, a plan with real services, no queue, no promise;
    PLUS tells each step; nobody is paged for it."""
    steps = talk(
        "aide-moi à m'en sortir", "dehors", "passe", "1 et 2", place, "plus", "plus", "plus"
    )
    events = journey(steps, region=region)
    said = words(events)
    for step in ("MAINTENANT", "CETTE SEMAINE", "ENSUITE"):
        assert said.count(step) == 2, "in the plan and in its details"
    assert "ni promesse" in said
    assert named(events) or "appelle le" in said
    assert not pages(events)
    overview = next(event for event in heard(events) if "ni promesse" in event.text)
    assert (overview.segments or 9) <= 2


@pytest.mark.model
def test_a_plan_is_taken_up_again_after_days(journey: Play) -> None:
    """Half-way on Saturday, the next question on Tuesday; later PLAN shows it again."""
    events = journey(
        [
            *talk("jsais pas par ou commencer", "chez un chum"),
            text(at("10:00", 24), "plan"),
            text(at("10:01", 24), "manger"),
            text(at("10:02", 24), "passe"),
            text(at("10:03", 24), "berri"),
        ]
    )
    resumed = [event.text for event in heard(events) if event.at.day == 24]
    assert "On reprend" in resumed[0]
    assert "aujourd'hui" in resumed[1], "the question left open, not the first one"
    assert "MAINTENANT" in resumed[-1]


@pytest.mark.model
def test_follow_up_worked(journey: Play) -> None:
    """Offered when they leave, agreed to, asked the day after at two, answered: that is all."""
    events = journey(
        [*talk("ou dormir a berri", "merci", "oui"), text(at("15:00", 22), "oui merci"), wait(at("15:00", 25))]
    )  # fmt: skip
    asked = [e for e in heard(events) if "comme convenu" in e.text]
    assert [event.at.astimezone().tzinfo is not None for event in asked] == [True]
    assert "follow-up worked" in states(events)


@pytest.mark.model
def test_no_follow_up_after_a_crisis(journey: Play) -> None:
    """To whom wanted to die an hour ago, "as-tu trouvé?" is not the question."""
    events = journey(
        [
            *talk("ou dormir a berri", "jai plus envie de vivre"),
            worker(at("14:02"), "Camille", "1"),
            worker(at("14:05"), "Camille", "FIN"),
            text(at("14:06"), "merci"),
        ]
    )
    assert "pour savoir si tu as trouvé" not in words(events)


@pytest.mark.model
def test_no_revolving_door(journey: Play) -> None:
    """It failed: another door, and the directory's keeper hears of it. Twice: a worker, who comes."""
    events = journey(
        [
            *talk("ou dormir a berri", "merci", "oui"),
            *talk("non c'était plein", "merci", "oui", hour=15, day=22),
            *talk("non", "oui", hour=17, day=23),
        ]
    )
    assert states(events).count("follow-up failed") == 2
    assert "vraie personne" in words(events)
    assert pages(events), "their yes pages the team"


@pytest.mark.model
def test_a_follow_up_taken_back(journey: Play) -> None:
    """ANNULER: nothing is ever written."""
    events = journey(
        [*talk("ou manger a berri", "réécris moi demain 16h", "annuler"), wait(at("20:00", 23))]
    )
    assert "comme convenu" not in words(events)
    assert "follow-up cancelled" in states(events)


@pytest.mark.model
def test_personal_referral(journey: Play) -> None:
    """ "J'y vais": the way, what to know, whom to ask for; nobody is told without a yes."""
    steps = talk("ou dormir a berri", "ok jy vais", "non")
    said = words(journey(steps))
    assert "demande l'accueil" in said
    assert "sans ton OUI" in said
    assert "c'est noté" not in said.lower()


@pytest.mark.model
def test_accompaniment_goes_to_the_street_team(journey: Play) -> None:
    """Where and when, noted with its hour; no promise."""
    events = journey(talk("peux tu m'accompagner", "a la cour municipale", "demain 9h30"))
    assert "demain 9h30" in last(events)
    assert "promesse" in last(events)


@pytest.mark.model
def test_who_is_out_tonight(journey: Play) -> None:
    """A shift that people may be told of: where and until when, and no name."""
    team = """
[[workers]]
name = "Camille"
sms = "+15145550199"

[[shifts]]
workers = ["Camille"]
level = 1
area = "Hochelaga"
from = "2026-11-21T18:00:00-05:00"
to = "2026-11-22T02:00:00-05:00"
"""
    events = journey(talk("qui est dans la rue ce soir a hochelaga?", hour=19), team=team)
    assert "Hochelaga, jusqu'à 2h" in words(events)
    assert "Camille" not in words(events)


@pytest.mark.model
@pytest.mark.parametrize(
    ("town", "number"), [("repentigny", "450 470-0770"), ("terrebonne", "450 471-2881")]
)
def test_a_group_gets_its_door(journey: Play, town: str, number: str) -> None:
    """The leaflet's two doors, by town; the request has its number, and every question may be
    skipped."""
    events = journey(
        talk(f"on veut partir un comité de locataires à {town}", "12 voisins", "passe", "passe"),
        region="lanaudiere",
    )
    assert number in heard(events)[0].text, "the door comes first"
    assert "demande 1" in last(events)


@pytest.mark.model
def test_one_person_is_no_group(journey: Play) -> None:
    """Said why it cannot be taken as it is, and read all the same."""
    steps = talk("on cherche des fonds pour un jardin", "terrebonne", "juste moi", "passe", "passe")
    assert "pas un groupe" in last(journey(steps, region="lanaudiere"))


@pytest.mark.model
@pytest.mark.parametrize("region", ["montreal", "quebec", "bruxelles"])
def test_needles_and_a_conflict(journey: Play, region: str) -> None:
    """What is safe meanwhile, whom to call; calm words for a conflict, the emergency if it grows."""
    needles = last(journey(talk("ya des seringues par terre", "parc, pres du banc"), region=region))
    assert "N'y touche pas" in needles
    if region != "bruxelles":  # where nobody publishes a line for it, none is made up
        assert re.search(r"\d{3}", needles)
    steps = talk("conflit avec des gens devant mon commerce", "coin de la rue", "non")
    calm = last(journey(steps, region=region))
    assert "calmement" in calm
    assert ("911" if region != "bruxelles" else "112") in calm


@pytest.mark.model
@pytest.mark.parametrize(
    "need",
    [
        "travail payé le jour même", "une formation pour un métier", "je sors de prison où dormir",
        "du sport gratuit", "aller au théâtre avec article 27", "un atelier de peinture",
        "le revenu d'intégration", "un logement social", "je vais perdre mon appart",
    ],
)  # fmt: skip
def test_the_audiences_of_the_brussels_plan(journey: Play, need: str) -> None:
    """Each is met by real services of Brussels, or it is said that there is none, with a number."""
    events = journey(talk(need), region="bruxelles")
    assert named(events) or re.search(r"appelle[rz]? le", words(events).lower())


@pytest.mark.model
def test_alerts_asked_for_and_left(journey: Play) -> None:
    """Subscribed for an area with one message, left with one word."""
    events = journey(talk("avertis moi quand ya de la mauvaise dope a hochelaga", "quitter"))
    first, second = (event.text for event in heard(events))
    assert "Hochelaga" in first
    assert "plus d'alertes" in second


@pytest.mark.model
@pytest.mark.parametrize("region", ["montreal", "ontario", "bruxelles", "france"])
def test_using_alone_is_not_watched_by_a_machine(journey: Play, region: str) -> None:
    """Said plainly; who does it by voice, where a source names them; nothing of ours begins."""
    events = journey(talk("jvais consommer seul", hour=20), region=region)
    assert "je ne peux pas veiller" in words(events)
    assert not [state for state in states(events) if state.startswith("watch")]


@pytest.mark.model
def test_a_watch_a_worker_accepts(journey: Play) -> None:
    """Turned on, agreed, accepted: two questions without an answer, and the team is called at once;
    a crash in between changes nothing."""
    events = journey(
        [
            *talk("jvais consommer seul", "12 rue Fictive, porte 4", "le 911", hour=20),
            worker(at("20:03"), "Camille", "1"),
            {"at": at("20:05"), "crash": True},
            wait(at("20:30")),
        ],
        watch_minutes=10,
    )
    assert "Camille accepte de veiller" in words(events)
    assert "12 rue Fictive" in words(events, CAMILLE)
    order = [state for state in states(events) if state.startswith("watch")]
    assert order == [
        "watch proposed", "watch accepted", "watch asked", "watch alarmed", "watch missed",
    ]  # fmt: skip


@pytest.mark.model
def test_a_partner_writes_for_somebody(journey: Play) -> None:
    """An agent for a woman beside them: the answer says for whom it is, and suits her."""
    agent = "bonjour je suis intervenante dans un refuge, une dame devant moi cherche un lit"
    events = journey(talk(agent))
    assert "Pour la personne avec toi" in words(events)
    men_only = [s.organization for s in DATA.services if s.populations == {"men"}]
    assert set(named(events)) - set(men_only), "a house that takes women"


@pytest.mark.model
def test_english_gets_the_same_services(journey: Play) -> None:
    """The numbers, then a service of the directory in English words."""
    events = journey(talk("english please", "where can i sleep tonight"))
    said = words(events)
    assert "Emergency: call 911" in said
    assert named(events)
    assert "open" in last(events) or "hours unknown" in last(events)


@pytest.mark.model
def test_buttons_and_a_map_on_telegram(journey: Play) -> None:
    """The way, the number, more, closed: one tap each."""
    events = journey([chat(at("14:00"), "ou manger pres de berri")])
    (answer,) = [event for event in events if event.buttons]
    assert {"address", "phone", "more", "closed"} & {data for _, data in answer.buttons}
    assert "Itinéraire" in [label for label, _ in answer.buttons]


@pytest.mark.model
def test_a_guy_is_a_man_not_a_metro_station(journey: Play) -> None:
    """In English too: the women's house is not shown to him, nor what is near Guy-Concordia."""
    events = journey([text(at("23:00"), "need a bed for tonight im a guy")])
    assert "(women)" not in words(events)
    assert "min" not in words(events)
