"""Who says it is not over is believed, from the first word to what a worker reads."""

from __future__ import annotations

from datetime import datetime

import pytest
from telling import CAMILLE, CHAT, Play, at, chat, heard, pages, states, text, words

BEATEN = "mon chum m'a frappée"


@pytest.mark.model
@pytest.mark.parametrize(
    ("first", "then"),
    [
        (BEATEN, "oui je suis en danger"),
        (BEATEN, "je suis pas en sécurité chez moi"),
        (BEATEN, "il est encore là"),
        ("je veux mourir", "non je suis pas correct"),
        ("je veux mourir", "laisse faire"),
        ("mon ami respire pus y'est bleu", "l'ambulance est pas venue"),
        ("mon ami respire pus y'est bleu", "y s'est réveillé pis y s'est rendormi"),
    ],
)
def test_a_page_stays_what_it_is(journey: Play, first: str, then: str) -> None:
    """Nobody is told of a false alarm, and the person reads a number to call."""
    events = journey([text(at("23:40"), first), text(at("23:42"), then)])
    assert "false alarm" not in states(events)
    assert "fausse alerte" not in words(events, CAMILLE)
    after = [
        event.text for event in heard(events) if event.at >= datetime.fromisoformat(at("23:42"))
    ]
    assert after
    assert any("911" in said for said in after), after


@pytest.mark.model
@pytest.mark.parametrize("answer", ["oui je suis en danger", "chu pas safe", "un peu"])
def test_a_cry_for_help_and_a_yes_page_somebody(journey: Play, answer: str) -> None:
    """ "Aide" is asked about; the answer counts."""
    assert pages(journey([text(at("23:40"), "aide"), text(at("23:41"), answer)]), CAMILLE)


@pytest.mark.model
def test_who_cannot_speak_is_not_asked_for_a_name(journey: Play) -> None:
    """ "Je peux pas appeler" asks for no door's number."""
    events = journey([text(at("23:40"), BEATEN), text(at("23:41"), "je peux pas appeler")])
    assert "535353" in heard(events)[-1].text
    assert "quel endroit" not in words(events)


@pytest.mark.model
def test_a_false_alarm_is_still_one(journey: Play) -> None:
    """Who takes it back is believed too, with a number for the case they change their mind."""
    events = journey(
        [text(at("23:40"), "mon ami respire pus"), text(at("23:45"), "fausse alerte il dormait")]
    )
    assert "false alarm" in states(events)
    assert "911" in heard(events)[-1].text


@pytest.mark.model
def test_an_apology_where_nobody_was_alarmed_stands_nothing_down(journey: Play) -> None:
    """It is answered as an apology."""
    events = journey([text(at("23:40"), "ok scuse")])
    assert "INTERVENANT" in heard(events)[-1].text


@pytest.mark.model
def test_a_no_to_a_second_question_stands_no_page_down(journey: Play) -> None:
    """Who wants to die and cries is asked whether they need to talk; "non" is only about that."""
    events = journey(
        [
            text(at("23:40"), "je veux mourir"),
            text(at("23:42"), "je pleure"),
            text(at("23:43"), "non"),
        ]
    )
    assert "RÉPONDS OUI OU NON" in words(events).upper()
    assert "false alarm" not in states(events)
    assert "fausse alerte" not in words(events, CAMILLE)


@pytest.mark.model
def test_the_position_asked_for_finds_the_shelter(journey: Play) -> None:
    """Beaten, she asks for a shelter, is asked where, and sends it: those it was sent to know of it,
    and she reads where to go."""
    berri = {"lat": 45.5152, "lon": -73.5611}
    events = journey(
        [chat(at("23:40"), BEATEN), chat(at("23:41"), "je veux un refuge"),
         chat(at("23:42"), location=berri)]
    )  # fmt: skip
    assert "a envoyé sa position" in words(events, CAMILLE)
    last = [e.text for e in heard(events, CHAT) if e.at >= datetime.fromisoformat(at("23:42"))]
    assert "1)" in last[0]


@pytest.mark.model
@pytest.mark.parametrize(
    ("told", "sorry"), [("ma soeur est morte", True), ("mon wifi est mort", False)]
)
def test_a_death_is_heard_through_the_model(journey: Play, told: str, sorry: bool) -> None:
    """And a thing that died is none."""
    said = words(journey([text(at("18:00"), told)]))
    assert ("condoléances" in said) is sorry
