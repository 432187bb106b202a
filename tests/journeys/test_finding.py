"""Journeys of people who look for something, on the real directory."""

from __future__ import annotations

import re

import pytest
from telling import CHAT, PERSON, Play, at, chat, heard, text, words

from bot import assembly
from bot.directory.repository import load_folder
from bot.segments import segments, to_gsm7

DATA = load_folder(assembly.DIRECTORY_DATA)
BERRI = {"lat": 45.5152, "lon": -73.5611}


def services_said(said: str) -> list[str]:
    """The organizations of the directory that a text names."""
    return [s.organization for s in DATA.services if to_gsm7(s.organization) in to_gsm7(said)]


def known_numbers() -> set[str]:
    """Every telephone number of the directory and of the regions, digits only."""
    numbers = {s.phone for s in DATA.services} | {s.text_phone for s in DATA.services}
    numbers |= {line.phone for line in DATA.helplines} | {line.text_to for line in DATA.helplines}
    for region in assembly.regions().values():
        numbers |= {region.emergency, region.police, region.emergency_text}
        numbers |= {line.phone for line in region.lines.values()}
        numbers |= {line.text_to for line in region.lines.values()}
    return {re.sub(r"\D", "", number) for number in numbers if number}


@pytest.mark.model
def test_hours_tonight(journey: Play) -> None:
    """ "Dopamine a soir jusqua kel heure": that service's own hours of tonight, with their age."""
    events = journey([text(at("18:30"), "dopamine a soir jusqua kel heure")])
    said = words(events)
    assert "Dopamine" in said
    assert re.search(r"\d+h|minuit|heures", said)
    assert "2017" in said or "info" in said  # old information says so


@pytest.mark.model
def test_exchange_site_near_a_metro_by_text(journey: Play) -> None:
    """A metro in the message: exchange sites near it, at most two, in two segments."""
    events = journey([text(at("18:00"), "ou pogner des kits pres du metro berri")])
    (answer,) = heard(events)
    near = [s for s in DATA.services if s.organization in answer.text]
    assert any("exchange_site" in s.needs for s in near)
    assert answer.segments is not None
    assert answer.segments <= 2
    assert answer.encoding == "GSM-7"


@pytest.mark.model
def test_an_ok_to_doors_asks_for_no_others(journey: Play) -> None:
    """It is taken note of; a "oui" brings the next ones."""
    here = text(at("18:00"), "ou pogner des kits pres du metro berri")
    noted = heard(journey([here, text(at("18:02"), "ok")]))[-1].text
    assert services_said(noted) == []
    assert "PLUS" in noted
    assert services_said(heard(journey([here, text(at("18:02"), "oui")]))[-1].text)


@pytest.mark.model
def test_exchange_site_by_telegram_location(journey: Play) -> None:
    """The need first, then a shared position: the nearest sites, with how far they are."""
    events = journey(
        [chat(at("18:00"), "jcherche du materiel neuf"), chat(at("18:01"), location=BERRI)]
    )
    answers = heard(events, CHAT)
    assert services_said(answers[0].text), "help comes before the question of the place"
    assert services_said(answers[-1].text)
    assert re.search(r"min à pied|km", answers[-1].text)


@pytest.mark.model
def test_shelter_for_a_woman_with_a_dog_at_2340(journey: Play) -> None:
    """No men's house is shown to her as if it would do, and there is a number that finds a bed."""
    steps = [
        text(at("23:40"), "chu une fille dehors avec mon chien a berri jai nul part ou dormir")
    ]
    said = words(journey(steps))
    shelters = [service for service in DATA.services if "shelter" in service.needs]
    men_only = [service for service in shelters if service.populations == {"men"}]
    others = {service.organization for service in shelters if service not in men_only}
    assert not [s.address for s in men_only if s.address and s.address in said]
    assert not [
        s.organization for s in men_only if s.organization in said and s.organization not in others
    ]
    assert "211" in said


@pytest.mark.model
def test_a_meal_tomorrow(journey: Play) -> None:
    """ "Manger demain midi" answers for tomorrow noon, then "leur numéro" is about what was shown."""
    events = journey(
        [
            text(at("20:00"), "ou manger demain midi pres de atwater"),
            text(at("20:01"), "leur numero?"),
        ]
    )
    first, second = heard(events)[0], heard(events)[-1]
    assert "demain" in first.text
    assert [name for name in services_said(second.text) if name in first.text]


@pytest.mark.model
def test_what_was_just_shown_is_remembered(journey: Play) -> None:
    """ "Autre chose?" shows others; "c'est où?" is about the last shown."""
    events = journey(
        [
            text(at("12:00"), "ou manger pres de papineau"),
            text(at("12:01"), "autre chose?"),
            text(at("12:02"), "c ou ca"),
        ]
    )
    first, second, third = (event.text for event in heard(events)[:3])
    assert services_said(first)
    assert set(services_said(first)).isdisjoint(services_said(second))
    assert services_said(third)[0] in services_said(second)


@pytest.mark.model
@pytest.mark.parametrize(
    ("region", "words_said"),
    [
        ("montreal", "jai mal aux dents ki voir"),
        ("quebec", "ou prendre une douche"),
        ("lanaudiere", "jai besoin dun lit"),
        ("ontario", "une place pour manger à ottawa"),
        ("bruxelles", "je cherche où dormir ce soir"),
        ("france", "où dormir ce soir"),
    ],
)
def test_every_region_answers_with_what_it_knows(
    journey: Play, region: str, words_said: str
) -> None:
    """In each region a need gets a service of the directory or a number that exists there."""
    said = words(journey([text(at("15:00"), words_said)], region=region))
    numbers = re.findall(r"\d[\d -]{1,}\d", said)
    assert services_said(said) or [n for n in numbers if re.sub(r"\D", "", n) in known_numbers()]


@pytest.mark.model
def test_no_number_is_invented(journey: Play) -> None:
    """Every telephone number said in a long talk is one of the directory or the region."""
    needs = [
        "jai faim", "ou dormir", "une douche", "test vih", "narcan", "methadone", "un psy",
        "travail aujourdhui", "avocat gratuit", "jai perdu mes cartes", "des pipes",
        "faire tester ma dope", "jveux consommer seul", "parler a quelqun", "aide",
    ]  # fmt: skip
    steps = [text(at(f"13:{n:02}"), need) for n, need in enumerate(needs)]
    said = words(journey(steps))
    numbers = {
        re.sub(r"\D", "", n) for n in re.findall(r"\b1?[ -]?\d{3}[ -]\d{3}[ -]\d{4}\b", said)
    }
    known = known_numbers()
    assert numbers
    assert not {n for n in numbers if n not in known and n.removeprefix("1") not in known}


@pytest.mark.model
def test_answers_are_short_and_gsm(journey: Play) -> None:
    """By SMS nothing leaves GSM-7, and answers keep to two segments."""
    needs = ["jai faim", "ou dormir à québec", "kits neufs", "cactus c koi", "autre chose", "aide"]
    events = heard(journey([text(at(f"14:{n:02}"), need) for n, need in enumerate(needs)]))
    assert len(events) >= len(needs)
    assert all(event.encoding == "GSM-7" for event in events)
    assert all(segments(event.text)[0] <= 2 for event in events)


@pytest.mark.model
def test_strange_messages_get_an_answer(journey: Play) -> None:
    """Empty, emoji, 5,000 characters, another language, an engine's own command, which is not
    obeyed: each is answered."""
    strange = [
        "",
        "😂😂😂",
        "a" * 1500,
        "jai faim " * 150,
        "дай хлеб",
        "/opt_out",
        "\x00\x01",
    ]
    steps = [text(at(f"15:{n:02}"), words_said) for n, words_said in enumerate(strange)]
    events = journey(steps)
    for n in range(len(strange)):
        minute = [e for e in heard(events) if e.at.astimezone().minute == n]
        assert minute, f"message {n} was not answered"
    assert not [event for event in events if event.kind == "page"]
    assert heard(events, PERSON)


@pytest.mark.model
def test_a_second_need_is_offered_once(journey: Play) -> None:
    """Not beside the question where, and not again after each answer; a "oui" to it still counts."""
    steps = [
        text(at("20:00"), "jai faim pis jsais pas ou dormir"),
        text(at("20:01"), "berri"),
        text(at("20:02"), "plus"),
        text(at("20:03"), "oui"),
    ]
    told = [event.text for event in heard(journey(steps))]
    [offer] = [place for place, said in enumerate(told) if "Aussi besoin d" in said]
    assert "Ton coin" in told[0]
    assert 0 < offer < len(told) - 1


@pytest.mark.model
def test_an_age_said_in_a_greeting_is_kept(journey: Play) -> None:
    """Fourteen years old, put out of the house: never sent to a house for men."""
    events = journey(
        [
            chat(at("22:10"), "cc jai 14 ans"),
            chat(at("22:11"), "ma mere ma mis dehors jsp ou aller"),
            chat(at("22:12"), "berri uqam"),
        ]
    )
    said = words(events, CHAT)
    assert said.startswith("Salut! Ici Fanal.")
    assert "12-17" in said
    assert "hommes" not in said


@pytest.mark.model
def test_a_hard_moment_is_not_turned_away(journey: Play) -> None:
    """Sick, cold, nothing asked: a door that is open now, or what they need is asked, danger first."""
    events = journey([text(at("23:40"), "salut chu malade pis y fait frette jai 5% de batterie")])
    said = words(events)
    assert said.startswith("Es-tu en danger?") or (services_said(said) and "ouvert" in said)
