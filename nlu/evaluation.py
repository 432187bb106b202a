"""Scores an NLU on labelled messages. Pure: the parse is passed in, nothing of Rasa is needed.

Definitions: accuracy of intents; precision, recall and F1 by intent; a crisis caught is any crisis
intent said of a crisis message (which one matters less than that a worker is paged); an entity is right
when its span, its kind and, where the truth gives one, its value are; the expected calibration
error is that of Guo et al. (2017) with 15 equal bins of confidence.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

CRISIS = "crisis_"
_BINS = 15


class LabelledError(ValueError):
    """A line of labelled messages that cannot be used; says which and why."""


@dataclass(frozen=True)
class Labelled:
    """A message and the truth about it. `entities` are (entity, start, end, value or None)."""

    text: str
    intent: str
    entities: tuple[tuple[str, int, int, Any], ...]
    register: str


@dataclass(frozen=True)
class Parsed:
    """What an NLU said of a message; `crisis` is the crisis intent that would page, or None."""

    intent: str
    confidence: float
    entities: tuple[tuple[str, int, int, Any], ...]
    crisis: str | None


@dataclass(frozen=True)
class Score:
    """Precision, recall and their harmonic mean over `support` true cases."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True)
class Bin:
    """The messages whose confidence is between `above` and the next bin: how sure, how right."""

    above: float
    messages: int
    confidence: float
    accuracy: float


@dataclass(frozen=True)
class Report:
    """`confusions` are (true, said, times), the most frequent first; so are those of each register."""

    messages: int
    accuracy: float
    intents: dict[str, Score]
    confusions: list[tuple[str, str, int]]
    registers: dict[str, float]
    entities: dict[str, Score]
    crisis_recall: float
    missed_crises: int
    false_alarms: int
    calm_messages: int
    calibration_error: float
    calibration: list[Bin]
    confusions_by_register: dict[str, list[tuple[str, str, int]]]

    def as_json(self) -> str:
        """The report as one JSON object."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def as_text(self) -> str:
        """The report as a page to read."""
        lines = [
            f"messages {self.messages}",
            f"accuracy {self.accuracy:.3f}, calibration error {self.calibration_error:.3f}",
            f"crisis recall {self.crisis_recall:.3f}, {self.missed_crises} missed",
            f"false alarms {self.false_alarms} of {self.calm_messages} calm messages",
            "",
            *_table("intent", self.intents),
            "",
            *_table("entity", self.entities),
            "",
            "register" + " " * 24 + "accuracy",
            *(f"{name:<32}{accuracy:8.3f}" for name, accuracy in self.registers.items()),
            "",
            "sure from   messages   confidence   right",
            *(
                f"{held.above:9.2f}{held.messages:11d}{held.confidence:13.3f}{held.accuracy:8.3f}"
                for held in self.calibration
            ),
            "",
            "said instead of: times",
            *(f"{said} instead of {true}: {times}" for true, said, times in self.confusions),
        ]
        return "\n".join(lines)


def _table(heading: str, scores: Mapping[str, Score]) -> list[str]:
    rows = [f"{heading:<32}precision   recall       f1  support"]
    for name, score in scores.items():
        figures = f"{score.precision:9.3f}{score.recall:9.3f}{score.f1:9.3f}{score.support:9d}"
        rows.append(f"{name:<32}{figures}")
    return rows


def read_labelled(lines: Iterable[str]) -> list[Labelled]:
    """JSON lines of `text`, `intent`, `entities` (`entity`, `text`, `value`?), `register`?.

    An entity stands at its first occurrence. Raises `LabelledError` with the line's number.
    """
    labelled = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                labelled.append(_labelled(json.loads(line)))
            except (KeyError, TypeError, ValueError) as fault:
                raise LabelledError(f"line {number}: {fault!r}") from fault
    if not labelled:
        raise LabelledError("no labelled message to score")
    return labelled


def _labelled(row: dict[str, Any]) -> Labelled:
    text = row["text"]
    spans = []
    for entity in row.get("entities", []):
        start = text.index(entity["text"])
        end = start + len(entity["text"])
        spans.append((entity["entity"], start, end, entity.get("value")))
    return Labelled(text, row["intent"], tuple(spans), row.get("register", ""))


def evaluate(truth: Sequence[Labelled], parse: Callable[[str], Parsed]) -> Report:
    """Parses every message once and scores the whole."""
    said = [parse(message.text) for message in truth]
    pairs = [(message.intent, parsed.intent) for message, parsed in zip(truth, said)]
    crises = [parsed for message, parsed in zip(truth, said) if message.intent.startswith(CRISIS)]
    calm = [parsed for message, parsed in zip(truth, said) if not message.intent.startswith(CRISIS)]
    caught = sum(parsed.crisis is not None for parsed in crises)
    sure = [parsed.confidence for parsed in said]
    right = [true == guess for true, guess in pairs]
    return Report(
        messages=len(truth),
        accuracy=_share(sum(right), len(right)),
        intents=_intent_scores(pairs),
        confusions=_confusions(pairs),
        registers=_by_register(truth, said),
        entities=_entity_scores(truth, said),
        crisis_recall=_share(caught, len(crises)),
        missed_crises=len(crises) - caught,
        false_alarms=sum(parsed.crisis is not None for parsed in calm),
        calm_messages=len(calm),
        calibration_error=calibration_error(sure, right),
        calibration=calibration(sure, right),
        confusions_by_register={
            name: _confusions(
                [pair for message, pair in zip(truth, pairs) if message.register == name]
            )
            for name in sorted({message.register for message in truth})
        },
    )


def _confusions(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str, int]]:
    wrong = Counter(pair for pair in pairs if pair[0] != pair[1])
    return [(true, guess, times) for (true, guess), times in wrong.most_common()]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def score(right: int, said: int, true: int) -> Score:
    """The score of `right` good answers among `said`, when `true` were to be found."""
    precision, recall = _share(right, said), _share(right, true)
    return Score(precision, recall, _share(2 * precision * recall, precision + recall), true)


def _intent_scores(pairs: Sequence[tuple[str, str]]) -> dict[str, Score]:
    right = Counter(true for true, guess in pairs if true == guess)
    true = Counter(true for true, _ in pairs)
    said = Counter(guess for _, guess in pairs)
    return {name: score(right[name], said[name], true[name]) for name in sorted(true | said)}


def _by_register(truth: Sequence[Labelled], said: Sequence[Parsed]) -> dict[str, float]:
    results: dict[str, list[bool]] = {}
    for message, parsed in zip(truth, said):
        results.setdefault(message.register, []).append(message.intent == parsed.intent)
    return {name: _share(sum(oks), len(oks)) for name, oks in sorted(results.items())}


def _entity_scores(truth: Sequence[Labelled], said: Sequence[Parsed]) -> dict[str, Score]:
    right: Counter[str] = Counter()
    true: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for message, parsed in zip(truth, said):
        values = {(kind, start, end): value for kind, start, end, value in parsed.entities}
        given.update(kind for kind, *_ in parsed.entities)
        true.update(kind for kind, *_ in message.entities)
        for kind, start, end, value in message.entities:
            found = values.get((kind, start, end), _ABSENT)
            if found is not _ABSENT and value in (None, found):
                right[kind] += 1
    return {name: score(right[name], given[name], true[name]) for name in sorted(true | given)}


_ABSENT = object()


def calibration_error(confidences: Sequence[float], rights: Sequence[bool]) -> float:
    """The mean distance, over 15 bins of confidence weighed by size, to the share that was right."""
    gaps = (
        held.messages * abs(held.confidence - held.accuracy)
        for held in calibration(confidences, rights)
    )
    return _share(sum(gaps), len(confidences))


def calibration(confidences: Sequence[float], rights: Sequence[bool]) -> list[Bin]:
    """The bins of confidence that hold a message, from the least sure on."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in zip(confidences, rights):
        bins.setdefault(min(int(confidence * _BINS), _BINS - 1), []).append((confidence, right))
    return [
        Bin(
            above=round(number / _BINS, 3),
            messages=len(held),
            confidence=sum(confidence for confidence, _ in held) / len(held),
            accuracy=sum(right for _, right in held) / len(held),
        )
        for number, held in sorted(bins.items())
    ]
