"""What is known before a message is understood, and the one meaning it is settled to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Context:
    """What the talk knows before this message."""

    doubt: str | None = None  # the crisis the bot asked about
    alarm: bool = False  # a page is up, or a crisis was just asked about
    choices: tuple[str, ...] = ()  # intents offered as "1" and "2"
    doubt_below: float = 0.3
    crisis: str | None = None  # the crisis whose page is up, held by nobody yet
    asked: str | None = None  # what the bot asked last (see actions/names.py)
    shown: bool = False  # whether services were shown that a question may be about
    listed: int = 0  # how many of them a list numbered


@dataclass(frozen=True)
class Settled:
    """The one meaning to act on. `crisis` is the kind that opens a page, or None.

    `suspected` is the crisis to ask the person about when `intent` is "crisis_doubt";
    `choices` are the two intents to offer when it is "unsure"; `other_need` is a second need.
    """

    intent: str
    confidence: float
    crisis: str | None = None
    suspected: str | None = None
    choices: tuple[str, ...] = ()
    other_need: str | None = None
    guess: str | None = None  # what it would mean outside of a crisis, when `intent` is "in_crisis"


def ask(suspected: str, mass: float) -> Settled:
    """The person is asked about this crisis; `mass`: how much the model puts on crises."""
    return Settled("crisis_doubt", mass, suspected=suspected)
