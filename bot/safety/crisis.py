"""The vocabulary of the safety screen: what a crisis is, and how sure a finding is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

Certainty = Literal["sure", "doubt", "none"]


class Crisis(str, Enum):
    """The five crises, named as the intents of `domain.yml`, most pressing first."""

    OVERDOSE = "crisis_overdose"  # an overdose seen, suspected or just taken
    SUICIDE = "crisis_suicide"  # wants to die or harm themselves, or somebody fears it
    MEDICAL = "crisis_medical"  # another bodily emergency
    VIOLENCE = "crisis_violence"  # assaulted, threatened, followed, held
    DISTRESS = "crisis_distress"  # panic, psychosis, "can't take it any more"


@dataclass(frozen=True)
class Finding:
    """What the screen saw in one message.

    `certainty` "sure" pages a worker at once; "doubt" makes the bot ask the person;
    "none" leaves the message to the model. `reason` names the rule, never the text, so that it
    may be logged. `topic` chooses the wording of the first response (see `protocols.TOPICS`).
    """

    kind: Crisis | None
    certainty: Certainty
    reason: str
    topic: str = ""


NOTHING = Finding(kind=None, certainty="none", reason="")
