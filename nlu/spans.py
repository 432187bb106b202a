"""What goes with an entity by rule, whatever the sentences teach: how many they are, who comes along, the
other street of a corner, the word after an elision. The sentences are not all marked alike; what is given out is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nlu.company import companies
from nlu.matching import Candidate
from nlu.sentences import Entity
from nlu.tokens import Word

_CHILDREN = frozenset((
    "enfants", "kids", "gosses", "gamins", "gamines", "petits", "petites", "ptits", "ptites", "flos", "flots",
    "mousses", "bebes", "bbs", "bb", "ados", "teens", "jumeaux", "jumelles", "fils", "garcons", "enfant", "kid",
))  # fmt: skip
_NUMBER = re.compile(
    r"[1-9]\d?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|two|three|four"
)
_STATES = frozenset((
    "use", "uses", "usee", "usees", "souille", "souilles", "souillee", "souillees", "neuf", "neufs", "neuve",
    "neuves", "propre", "propres", "sale", "sales", "sterile", "steriles",
))  # fmt: skip
_ELIDED = frozenset({"d", "l"})
_HOW_MANY = re.compile(r"(?:familles?|couples?|groupes?|gang)\Z")


def counted(found: Sequence[Word], entities: Sequence[Entity]) -> list[Entity]:
    """The entities, with how many animals or children there are: "deux rats" and "3 kids" are one span each,
    of "deux gars" it is "gars". The sentences are not all marked so; the rule makes it so.
    """
    numbered = [
        (number, word) for number, word in pairwise(found) if _NUMBER.fullmatch(number.folded)
    ]
    return [_counted(entity, numbered) for entity in entities]


def _counted(entity: Entity, numbered: Sequence[tuple[Word, Word]]) -> Entity:
    """With the number when it is of children or animals, without when a population is only that."""
    if entity.entity not in ("pet", "population"):
        return entity
    for number, word in numbered:
        goes_along = entity.entity == "pet" or word.folded in _CHILDREN
        if goes_along and entity.start == word.start:
            return replace(entity, start=number.start)
        if not goes_along and (entity.start, entity.end) == (number.start, word.end):
            return replace(entity, start=word.start)
    return entity


def settled(entities: Sequence[Entity]) -> list[Entity]:
    """The entities in the order of the text, none over another: the longest wins, then the first given."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=lambda entity: entity.start - entity.end):
        if all(entity.end <= other.start or entity.start >= other.end for other in kept):
            kept.append(entity)
    return sorted(kept, key=lambda entity: entity.start)


def unbroken(found: Sequence[Word], entities: Sequence[Entity]) -> list[Entity]:
    """The entities, none ending within a written word: "kits d" is "kits d'injection"."""
    ends = {
        end: word.end
        for letter, mark, word in zip(found, found[1:], found[2:])
        if letter.folded in _ELIDED and mark.text in "'’" and word.text[0].isalpha()
        for end in (letter.end, mark.end)
    }
    return [replace(entity, end=ends.get(entity.end, entity.end)) for entity in entities]


def unqualified(found: Sequence[Word], entities: Sequence[Entity]) -> list[Entity]:
    """The entities, a supply without the state it is in: of "pompes usées" it is "pompes"."""
    shorter = {
        (thing.start, state.end): thing.end
        for thing, state in pairwise(found)
        if state.folded in _STATES
    }
    return [
        replace(entity, end=shorter.get((entity.start, entity.end), entity.end))
        if entity.entity == "supply"
        else entity
        for entity in entities
    ]


def sized(found: Sequence[Word], entities: Sequence[Entity]) -> list[Entity]:
    """The entities, a family or a group with its size: "famille de 5"."""
    longer = {
        noun.end: number.end
        for noun, particle, number in zip(found, found[1:], found[2:])
        if _HOW_MANY.match(noun.folded)
        and particle.folded == "de"
        and _NUMBER.fullmatch(number.folded)
    }
    return [
        replace(entity, end=longer.get(entity.end, entity.end))
        if entity.entity == "population"
        else entity
        for entity in entities
    ]


def accompanied(found: Sequence[Word], entities: Sequence[Entity]) -> list[Entity]:
    """The entities, whoever comes along with the writer in one span: "moi pis ma blonde"."""
    together = [(start, end) for start, end, _ in companies(found)]
    return [
        _widened(entity, together) if entity.entity == "population" else entity
        for entity in entities
    ]


def at_corners(candidates: Sequence[Candidate], entities: Sequence[Entity]) -> list[Entity]:
    """The entities, two streets that make a corner in one span."""
    corners = [(c.start, c.end) for c in candidates if c.kind == "corner"]
    streets = {
        corner
        for corner in corners
        if any(e.entity == "place" and e.start == corner[0] for e in entities)
        and any(e.entity == "place" and e.end == corner[1] for e in entities)
    }
    return [
        _widened(entity, sorted(streets)) if entity.entity == "place" else entity
        for entity in entities
    ]


def _widened(entity: Entity, spans: Sequence[tuple[int, int]]) -> Entity:
    """The entity, as wide as the first of the spans that holds a part of it."""
    for start, end in spans:
        if entity.start < end and entity.end > start:
            return replace(entity, start=min(start, entity.start), end=max(end, entity.end))
    return entity
