"""Five nights, from the first word to the last: what the person reads, and who was woken."""

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

NIGHT = 22  # Sunday 22 November 2026
OVERDOSE = "mon chum respire pu y'est bleu, on est a frontenac"


def three(minutes: str) -> str:
    """ "02:10" past three is 03:02:10."""
    return at(f"03:{minutes}", NIGHT)


@pytest.mark.model
def test_an_overdose(journey: Play) -> None:
    """Rescue steps and page in the same second; he breathes; the worker stays until the end."""
    events = journey(
        [
            text(three("02:00"), OVERDOSE),
            text(three("02:15"), "jai un narcan"),
            worker(three("02:40"), "Camille", "1"),
            worker(three("03:00"), "Camille", "Une dose dans le nez, tout de suite. 911 appelé?"),
            text(three("03:30"), "oui y respire"),
            worker(three("09:00"), "Camille", "FIN"),
        ]
    )
    first = heard(events)[0]
    assert "911" in first.text
    assert {page.channel for page in pages(events, CAMILLE)} >= {"sms"}
    assert pages(events)[0].at == first.at
    said = words(events)
    assert said.index("911") < said.index("Camille de l'équipe te lit") < said.index("Une dose")
    assert "oui y respire" in words(events, CAMILLE)
    assert "est finie" in heard(events)[-1].text
    assert not pages(events, DOMINIQUE)


@pytest.mark.model
def test_a_suicide_with_nobody_on_call(journey: Play) -> None:
    """No promise is made: the line to call comes at once; whoever comes on at eight is told."""
    team = """
[[workers]]
name = "Camille"
sms = "+15145550199"
[[shifts]]
workers = ["Camille"]
from = "2026-11-22T08:00:00-05:00"
to = "2026-11-22T16:00:00-05:00"
"""
    events = journey(
        [
            text(three("10:00"), "jveux mourir, jai des pilules devant moi"),
            wait(at("07:59", NIGHT)),
            wait(at("08:00:30", NIGHT)),
            worker(at("08:01", NIGHT), "Camille", "1"),
            worker(at("08:02", NIGHT), "Camille", "je te lis, es-tu là?"),
        ],
        team=team,
    )
    before = "\n".join(e.text for e in heard(events) if e.at.astimezone().timestamp() < at_eight())
    assert "1 866 277-3553" in before
    assert "n'est de garde" in before
    assert "J'avertis" not in before
    assert "DEPUIS 03:10" in pages(events, CAMILLE)[0].text
    assert "je te lis" in words(events)


def at_eight() -> float:
    from datetime import datetime

    return datetime.fromisoformat(at("08:00", NIGHT)).timestamp()


@pytest.mark.model
def test_violence_where_the_telephone_may_be_read(journey: Play) -> None:
    """The answer may be erased and asks before it goes on; the page does not say what she wrote;
    afterwards the talk ends with one word."""
    events = journey(
        [
            text(three("20:00"), "mon chum vient de me frapper pis y dort a coté"),
            worker(three("20:50"), "Camille", "1"),
            worker(three("21:10"), "Camille", "Peux-tu écrire sans danger?"),
            text(three("21:40"), "bot"),
            wait(three("40:00")),
        ]
    )
    said = heard(events)
    assert "effacer nos messages" in words(events)
    assert "Réponds OUI ou NON" in said[0].text
    assert all((septets(e.text) or 999) <= 136 for e in said if e.at == said[0].at)
    assert all("frapp" not in page.text and "chum" not in page.text for page in pages(events))
    assert "la personne a demandé le robot" in words(events, CAMILLE)
    assert "robot" in said[-1].text


@pytest.mark.model
def test_a_worker_who_passes(journey: Play) -> None:
    """ "je conduis" takes nothing; "2" goes on to the next level in the same second; her late "1"
    is answered with who has it."""
    events = journey(
        [
            text(three("02:00"), OVERDOSE),
            worker(three("02:05"), "Camille", "je conduis"),
            worker(three("02:10"), "Camille", "2"),
            worker(three("02:30"), "Sam", "1"),
            worker(three("03:00"), "Camille", "1"),
        ]
    )
    to_sam = pages(events, SAM)[0]
    assert to_sam.at == next(e for e in events if e.status == "passed").at
    assert "taken" in states(events)
    assert "Sam l'a déjà" in words(events, CAMILLE)
    assert "Sam de l'équipe te lit" in words(events)


@pytest.mark.model
def test_an_hour_with_a_worker_and_a_crash_in_the_middle(journey: Play) -> None:
    """Forty words both ways, a colleague who takes over, the processes killed while words are on
    their way: each is read once, in order, and nobody sees a number."""
    hour = [chat(three("00:00"), "jveux parler a quelquun"), worker(three("00:30"), "Camille", "1")]
    for minute in range(1, 26):
        hour += [
            chat(three(f"{minute:02d}:00"), f"mot {minute}."),
            worker(three(f"{minute:02d}:20"), "Camille", f"réponse {minute}."),
        ]
        if minute == 12:
            hour += [{"at": three("12:20"), "crash": True}]
    hour += [
        worker(three("26:00"), "Camille", "passe 10 à Sam"),
        worker(three("26:20"), "Sam", "1 10"),
        chat(three("27:00"), "salut"),
        worker(three("27:20"), "Sam", "bonsoir"),
        worker(three("59:00"), "Sam", "FIN 10"),
    ]
    events = journey(hour)
    answers = [e.text for e in heard(events, CHAT) if e.text.startswith("réponse")]
    assert list(dict.fromkeys(answers)) == [f"réponse {n}." for n in range(1, 26)]
    assert len(answers) <= 26  # one may come twice: Telegram cannot be asked what it sent
    relayed = [e.text for e in heard(events, CAMILLE) if "mot" in e.text and "#10" in e.text]
    assert relayed == [f"#10: mot {n}." for n in range(1, 26)]
    assert "Sam de l'équipe te lit" in words(events, CHAT)
    assert "bonsoir" in words(events, CHAT)
    assert "#10: salut" in words(events, SAM)
    assert "#10: salut" not in words(events, CAMILLE)
    assert CHAT not in words(events, CAMILLE) + words(events, SAM)
    assert PERSON not in words(events, CHAT)
    assert heard(events, CHAT)[-1].text.startswith("La conversation avec Sam est finie")
