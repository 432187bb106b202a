"""Annotated sentences: the form they are written in, and the Rasa YAML they are kept in.

A sentence is written `intent<TAB>text`, entities inline: `[span](entity)` or `[span](entity:value)`.
In `nlu/data/` one file holds one intent, one block a voice, so that a model can be measured on voices
it was not trained on. Spans are trimmed to the contract on the way in: no article or possessive before a
population or an animal.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from nlu.text import fold

ENTITIES = (
    "place",
    "organization",
    "time",
    "supply",
    "substance",
    "population",
    "pet",
    "age",
)
WITH_LISTED_VALUES = ("supply", "substance", "population")
"""Entities whose value is one of a short list and is written in the data; others are worked out."""

_ANNOTATION = re.compile(r"\[([^\]\[]+)\]\(([a-z]+)(?::([^)]+))?\)")
_ARTICLE = re.compile(
    r"(?:(?:un|une|le|la|les|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs|des)\s+"
    r"|[lL]['’]\s*)+(?=\w)",
    re.IGNORECASE,
)


class SentenceError(ValueError):
    """A line of sentences that cannot be read; says which file and line, and what is expected."""


@dataclass(frozen=True)
class Entity:
    """A span of the text as written: `text[start:end]` names an `entity`, perhaps with its value."""

    start: int
    end: int
    entity: str
    value: str | None = None


@dataclass(frozen=True)
class Sentence:
    text: str
    intent: str
    entities: tuple[Entity, ...]
    voice: str

    @property
    def key(self) -> str:
        """What two sentences share when they differ only in case, accents, marks or held letters."""
        return re.sub(r"(.)\1+", r"\1", re.sub(r"[\W_]+", "", fold(self.text).text))


def parse_annotated(annotated: str) -> tuple[str, tuple[Entity, ...]]:
    """The plain text and the entities of `text with [span](entity:value)`."""
    plain = ""
    entities: list[Entity] = []
    done = 0
    for found in _ANNOTATION.finditer(annotated):
        plain += annotated[done : found.start()]
        span, entity, value = found.groups()
        entities.append(_trimmed(Entity(len(plain), len(plain) + len(span), entity, value), span))
        plain += span
        done = found.end()
    return plain + annotated[done:], tuple(entities)


def _trimmed(entity: Entity, span: str) -> Entity:
    """The entity without its article ("mes deux chats" -> "deux chats"), with a value only if listed."""
    if entity.entity in ("population", "pet") and (lead := _ARTICLE.match(span)):
        entity = replace(entity, start=entity.start + lead.end())
    return entity if entity.entity in WITH_LISTED_VALUES else replace(entity, value=None)


def read_sentences(file: Path) -> Iterator[Sentence]:
    """Every sentence of a tab-separated file; its name, less a part letter ("a_"), is the voice.

    Raises `SentenceError` for a line without a tab or with an unknown entity.
    """
    voice = re.sub(r"^[a-z]_", "", file.stem)
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        intent, tab, annotated = line.partition("\t")
        if not tab or not annotated.strip():
            raise SentenceError(f"{file.name}, line {number}: expected `intent<TAB>text`")
        text, entities = parse_annotated(annotated.strip())
        for entity in entities:
            if entity.entity not in ENTITIES:
                raise SentenceError(f"{file.name}, line {number}: unknown entity {entity.entity!r}")
        yield Sentence(text, intent.strip(), entities, voice)


def annotate(sentence: Sentence) -> str:
    """The sentence as Rasa's YAML wants it: `[span](entity)` or `[span]{"entity": …, "value": …}`."""
    written = ""
    done = 0
    for entity in sentence.entities:
        span = sentence.text[entity.start : entity.end]
        written += f"{sentence.text[done : entity.start]}[{span}]"
        if entity.value is None:
            written += f"({entity.entity})"
        else:
            written += json.dumps({"entity": entity.entity, "value": entity.value})
        done = entity.end
    return written + sentence.text[done:]


def write_yaml(sentences: Sequence[Sentence], folder: Path) -> list[Path]:
    """Writes one `<intent>.yml` a label, one block a voice, in sorted order: same input, same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    ordered = sorted(sentences, key=lambda sentence: (sentence.intent, sentence.voice))
    for intent, group in groupby(ordered, key=lambda sentence: sentence.intent):
        file = folder / f"{intent}.yml"
        file.write_text(_yaml(intent, group), encoding="utf-8")
        files.append(file)
    return files


def _yaml(intent: str, sentences: Iterable[Sentence]) -> str:
    lines = ['version: "3.1"', "nlu:"]
    for voice, group in groupby(sentences, key=lambda sentence: sentence.voice):
        lines += [
            f"- intent: {intent}",
            "  metadata:",
            f"    voice: {voice}",
            "  examples: |",
        ]
        lines += [f"    - {annotate(sentence)}" for sentence in group]
    return "\n".join(lines) + "\n"
