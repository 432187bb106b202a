"""The outline of a message: its plain spelling, with names and times replaced by what they are.

"c ou cactus", "c ou spectre": one outline, "c'est ou xxorganization". What is learnt with one name holds
with all, and a message that is a name and nothing else looks like every other such message.
"""

from collections.abc import Iterable, Sequence

from nlu.matching import Candidate
from nlu.text import normalise

_REPLACED = frozenset({"place", "organization", "time", "substance", "population", "pet"})


def outline(text: str, candidates: Iterable[Candidate]) -> str:
    """`normalise(text)` with each candidate's span replaced; of two that overlap the longer counts."""
    written, done = "", 0
    for candidate in _apart([found for found in candidates if found.entity in _REPLACED]):
        written += f"{text[done : candidate.start]} xx{candidate.entity} "
        done = candidate.end
    return normalise(written + text[done:]).text


def _apart(candidates: Sequence[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda found: found.start - found.end):
        if all(candidate.end <= other.start or candidate.start >= other.end for other in kept):
            kept.append(candidate)
    return sorted(kept)
