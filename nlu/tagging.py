"""Tagging words with entities: what the tagger sees of each word, and the tags it gives.

Tags are B-, I- and O, as in CoNLL. The features are those usual for named entities: the word, its ends, its
shape, the kind of word it is, its neighbours; and what the matchers propose for it.
"""

from collections.abc import Mapping, Sequence

from nlu.matching import Candidate
from nlu.sentences import Entity
from nlu.tokens import Word

OUTSIDE = "O"


def tags_of(found: Sequence[Word], entities: Sequence[Entity]) -> list[str]:
    """The tag of each word: "B-place", "I-place", "O"."""
    tags = [OUTSIDE] * len(found)
    for entity in entities:
        inside = [
            at
            for at, word in enumerate(found)
            if word.start < entity.end and word.end > entity.start
        ]
        for place, at in enumerate(inside):
            tags[at] = f"{'I' if place else 'B'}-{entity.entity}"
    return tags


def entities_of(found: Sequence[Word], tags: Sequence[str]) -> list[Entity]:
    """The spans that tags make: the inverse of `tags_of`. An I- after another entity begins one."""
    entities: list[Entity] = []
    before = OUTSIDE
    for word, tag in zip(found, tags):
        if tag != OUTSIDE:
            kind = tag[2:]
            if tag.startswith("I-") and before[2:] == kind:
                entities[-1] = Entity(entities[-1].start, word.end, kind)
            else:
                entities.append(Entity(word.start, word.end, kind))
        before = tag
    return entities


def likeliest(chances: Sequence[Mapping[str, float]], least: float) -> list[str]:
    """The tag of each word, given the chances of its tags.

    Entities are missed more often than they are invented (annotators overlook some too), so one is
    believed from `least` on, its B- and I- together, even when "O" is likelier.
    """
    tags: list[str] = []
    before = OUTSIDE
    for chance in chances:
        kinds: dict[str, float] = {}
        for tag, likely in chance.items():
            if tag != OUTSIDE:
                kinds[tag[2:]] = kinds.get(tag[2:], 0.0) + likely
        kind = max(kinds, key=lambda name: kinds[name], default="")
        tag = OUTSIDE
        if kind and kinds[kind] >= least:
            inside = before[2:] == kind and chance.get(f"I-{kind}", 0) > chance.get(f"B-{kind}", 0)
            tag = f"{'I' if inside else 'B'}-{kind}"
        tags.append(tag)
        before = tag
    return tags


def features(
    found: Sequence[Word],
    candidates: Sequence[Candidate],
    clusters: Sequence[int],
    intent: str = "",
) -> list[list[str]]:
    """What the tagger sees of each word, as "name=value" strings.

    `intent` is what the message asks for: a pipe is a supply when somebody wants one.
    """
    seen_from_afar = [
        [f"s={_shape(word.text)}", f"k={cluster}", *proposed]
        for word, cluster, proposed in zip(found, clusters, _proposals(found, candidates))
    ]
    seen = []
    for at, word in enumerate(found):
        here = ["bias", f"w={word.folded}", *seen_from_afar[at]]
        here += [f"p{size}={word.folded[:size]}" for size in (2, 3, 4)]
        here += [f"e{size}={word.folded[-size:]}" for size in (2, 3, 4)]
        for step in (-3, -2, -1, 1, 2, 3):
            here += _neighbour(found, seen_from_afar, at, step)
        if at:
            here.append(f"b={found[at - 1].folded}|{word.folded}")
        if at + 1 < len(found):
            here.append(f"a={word.folded}|{found[at + 1].folded}")
        seen.append([*here, f"i={intent}", *_figure(word)])
    _trust(seen, found, candidates, intent)
    return seen


def _figure(word: Word) -> list[str]:
    """How large a figure is: "16" may be an age, "4" a size, "2300" a debt."""
    if not word.text.isdigit():
        return []
    return [f"n={len(word.text) if len(word.text) != 2 or word.text < '10' else 'age'}"]


def _trust(
    seen: list[list[str]], found: Sequence[Word], candidates: Sequence[Candidate], intent: str
) -> None:
    """Adds what helps to trust a candidate or not: its word, its length, its capital, the intent."""
    for candidate in candidates:
        kind = candidate.kind or candidate.entity
        inside = [
            at
            for at, word in enumerate(found)
            if word.start < candidate.end and word.end > candidate.start
        ]
        for place, at in enumerate(inside):
            tag = f"{'I' if place else 'B'}-{kind}"
            seen[at] += [f"cw={tag}|{found[at].folded}", f"ci={tag}|{intent}"]
            if len(inside) > 1:
                seen[at].append(f"long={tag}")
        if inside:
            seen[inside[0]].append(f"capital={kind}|{found[inside[0]].text[0].isupper()}")


def _neighbour(
    found: Sequence[Word], seen_from_afar: Sequence[list[str]], at: int, step: int
) -> list[str]:
    near = at + step
    if near < 0 or near >= len(found):
        return [f"{step}:none"]
    told = [f"{step}:w={found[near].folded}"]
    if abs(step) < 3:
        told += [f"{step}:{trait}" for trait in seen_from_afar[near]]
    return told


def _proposals(found: Sequence[Word], candidates: Sequence[Candidate]) -> list[list[str]]:
    """For each word, "c=B-place" and the like for every candidate that covers it."""
    proposed: list[list[str]] = [[] for _ in found]
    for candidate in candidates:
        entity = Entity(candidate.start, candidate.end, candidate.kind or candidate.entity)
        for at, tag in enumerate(tags_of(found, [entity])):
            if tag != OUTSIDE:
                proposed[at].append(f"c={tag}")
    return proposed


def _shape(text: str) -> str:
    """ "X" a capital, "x" a small letter, "9" a digit, runs cut at two: "Berri" -> "Xxx", "22" -> "99"."""
    shape = ""
    for letter in text:
        kind = (
            "9"
            if letter.isdigit()
            else "X"
            if letter.isupper()
            else "x"
            if letter.isalpha()
            else "."
        )
        if not shape.endswith(kind * 2):
            shape += kind
    return shape
