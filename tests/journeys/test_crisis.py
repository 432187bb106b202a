"""Journeys of people in danger, and of the workers woken for them."""

from __future__ import annotations

import pytest
from telling import (
    CAMILLE,
    CHAT,
    DOMINIQUE,
    PERSON,
    SAM,
    Play,
    at,
    chat,
    heard,
    pages,
    states,
    text,
    wait,
    words,
    worker,
)

from bot.segments import septets

OVERDOSE = "mon chum respire pu y'est bleu, on est a frontenac"


@pytest.mark.model
def test_overdose_page_ack_relay_end(journey: Play) -> None:
    """The right words at once, the page, the worker takes it, both talk, it ends, the bot is back."""
    events = journey(
        [
            text(at("03:02", 22), OVERDOSE),
            worker(at("03:02:20", 22), "Camille", "1"),
            worker(at("03:02:40", 22), "Camille", "il respire?"),
            text(at("03:03", 22), "un peu, jy ai donné un narcan"),
            worker(at("03:05", 22), "Camille", "FIN"),
            text(at("03:30", 22), "ou avoir dautre narcan"),
        ]
    )
    first = heard(events)[0]
    assert "911" in first.text
    assert first.at == pages(events)[0].at, "help and page leave at once"
    assert "il respire?" in words(events)
    assert "narcan" in words(events, CAMILLE)
    assert "naloxone" in heard(events)[-1].text.lower(), "the bot answers again after FIN"
    assert states(events).count("page opened") == 1


@pytest.mark.model
def test_crisis_words_fit_one_short_segment(journey: Play) -> None:
    """Every message of a crisis is GSM-7 and at most 136 septets."""
    events = journey([text(at("03:02", 22), OVERDOSE)])
    said = [event for event in events if event.kind in ("reply", "page") and event.channel == "sms"]
    assert said
    assert all((septets(event.text) or 999) <= 136 for event in said)


@pytest.mark.model
def test_a_page_names_nobody(journey: Play) -> None:
    """On a locked screen: a code, the severity, the area; no address, no name, not the message."""
    events = journey([text(at("03:02", 22), OVERDOSE)])
    for page in pages(events):
        assert "SURDOSE" in page.text
        assert PERSON not in page.text
        assert "chum" not in page.text


@pytest.mark.model
def test_neither_sees_the_others_number(journey: Play) -> None:
    """Through page, relay and end, no address of one appears on the other's telephone."""
    events = journey(
        [
            chat(at("03:02", 22), OVERDOSE),
            worker(at("03:02:20", 22), "Camille", "1"),
            worker(at("03:02:40", 22), "Camille", "je suis là"),
            chat(at("03:03", 22), "merci"),
        ]
    )
    assert "je suis là" in words(events, CHAT)
    assert CAMILLE not in words(events, CHAT)
    assert CHAT not in words(events, CAMILLE)


@pytest.mark.model
def test_nobody_on_call(journey: Play) -> None:
    """With nobody on call the person is told so plainly, with numbers to call, in the same answer."""
    events = journey([text(at("03:02", 22), "jveux mourir, jai des pilules devant moi")], team="")
    said = words(events)
    assert "personne de l'équipe" in said.lower()
    assert "911" in said or "1 866 277-3553" in said
    assert not pages(events)


@pytest.mark.model
def test_a_silent_worker_is_followed_by_the_next(journey: Play) -> None:
    """Level 1 says nothing: level 2 is paged, then the coordinator; then the person is told."""
    events = journey([text(at("03:02", 22), OVERDOSE), wait(at("03:20", 22))])
    order = [(page.to, page.at) for page in pages(events)]
    first = {to: min(when for who, when in order if who == to) for to, _ in order}
    assert first[CAMILLE] < first[SAM] < first[DOMINIQUE]
    assert "n'a pu répondre" in words(events)


@pytest.mark.model
def test_undelivered_is_not_sent(journey: Play) -> None:
    """A page that does not arrive moves to another way or another worker within ten seconds."""
    events = journey(
        [
            {"at": at("03:01", 22), "fault": "undelivered", "to": CAMILLE},
            text(at("03:02", 22), OVERDOSE),
            wait(at("03:02:10", 22)),
        ]
    )
    arrived = [page for page in pages(events) if page.status == "delivered"]
    assert arrived
    assert (arrived[0].at - pages(events)[0].at).total_seconds() <= 10


@pytest.mark.model
def test_a_doubt_is_a_question(journey: Play) -> None:
    """Unclear words are asked about; a yes opens the page, and a no does not."""
    asked = "jen ai plein le dos de toute"
    events = journey([text(at("22:00"), asked), text(at("22:01"), "non")])
    assert "?" in words(events)
    assert not pages(events)


@pytest.mark.model
def test_figures_of_speech_page_nobody(journey: Play) -> None:
    """Dying of laughter, of hunger or of cold jokes wakes nobody."""
    calm = [
        "jsuis mort de rire",
        "je meurs de faim ou manger",
        "ce jeu me tue lol",
        "g tué le temps",
    ]
    events = journey([text(at(f"20:0{n}"), words_said) for n, words_said in enumerate(calm)])
    assert not pages(events)


@pytest.mark.model
def test_stop_inside_a_cry_for_help_is_a_cry_for_help(journey: Play) -> None:
    """ "Stop" in a crisis sentence does not unsubscribe anybody."""
    events = journey([text(at("22:00"), "arrete stp jveux mourir la la")])
    assert pages(events)
    assert "said stop" not in states(events)


@pytest.mark.model
def test_a_position_and_a_picture_before_anybody_answers(journey: Play) -> None:
    """Neither is taken for a wish for a service: what was understood is said, those paged learn
    that a position came, and who takes the page has it."""
    events = journey(
        [
            chat(at("03:02:00", 22), "mon ami répond plus y est mauve"),
            chat(at("03:02:10", 22), location={"lat": 45.53, "lon": -73.55}),
            worker(at("03:02:20", 22), "Camille", "1"),
        ]
    )
    said = words(events, CHAT)
    assert "J'ai ta position" in said
    assert "ce qu'il te faut" not in said
    to_camille = [event.text for event in heard(events, CAMILLE)]
    assert any("a envoyé sa position" in text and "45.5" not in text for text in to_camille)
    assert "45.53000, -73.55000" in to_camille[-1] + to_camille[-2]
