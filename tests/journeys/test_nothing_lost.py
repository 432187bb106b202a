"""Journeys through bad luck: messages twice, crashes, providers that fail."""

from __future__ import annotations

import pytest
from telling import CAMILLE, PERSON, Play, at, heard, pages, text, wait, words


@pytest.mark.model
def test_a_webhook_delivered_twice_is_answered_once(journey: Play) -> None:
    """The same provider id twice is one message and one answer."""
    twice = [text(at("12:00"), "jai faim", id="SM1"), text(at("12:00:05"), "jai faim", id="SM1")]
    once = journey(twice[:1])
    assert len(heard(journey(twice))) == len(heard(once))


@pytest.mark.model
def test_a_crash_between_accept_and_answer_loses_nothing(journey: Play) -> None:
    """Killed right after "received": the message is answered once the processes are back."""
    events = journey(
        [
            text(at("12:00"), "jai faim a berri"),
            {"at": at("12:00"), "crash": True},
            wait(at("12:02")),
        ]
    )
    plain = journey([text(at("12:00"), "jai faim a berri")])
    assert [e.text for e in heard(events)] == [e.text for e in heard(plain)]


@pytest.mark.model
def test_a_crash_right_after_a_cry_for_help_still_pages(journey: Play) -> None:
    """Killed after accepting an overdose: help and page leave, the page at most twice."""
    events = journey(
        [
            text(at("03:02", 22), "elle respire pu, ses levres sont bleues"),
            {"at": at("03:02", 22), "crash": True},
            wait(at("03:03", 22)),
        ]
    )
    assert "911" in words(events)
    first_round = [p for p in pages(events, CAMILLE) if "RAPPEL" not in p.text]
    assert 1 <= len(first_round) <= 2


@pytest.mark.model
@pytest.mark.parametrize("fault", ["timeout", "429", "500"])
def test_a_provider_that_fails_is_tried_again(journey: Play, fault: str) -> None:
    """A time-out, a 429 or a 500: the answer arrives all the same, once."""
    events = journey(
        [
            {"at": at("11:59"), "fault": fault, "to": PERSON},
            text(at("12:00"), "jai faim a berri"),
            wait(at("12:10")),
        ]
    )
    assert len(heard(events)) == 1


@pytest.mark.model
def test_who_blocked_us_is_not_written_to(journey: Play) -> None:
    """21610: the network refuses; nothing is sent again until the person writes START."""
    events = journey(
        [
            {"at": at("11:59"), "fault": "21610", "to": PERSON},
            text(at("12:00"), "jai faim"),
            wait(at("13:00")),
        ]
    )
    assert not heard(events)
