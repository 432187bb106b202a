"""Candidates: spans of a message that known names, times or ages propose as entities.

Matchers run before the classifier and the tagger, which weigh the candidates with all the rest:
"parc" is a station, a street, or any park. Nothing a matcher says is an entity yet.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any

from rasa.engine.graph import GraphComponent
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.matching import Candidate

_KEPT_AS = "candidates"


def candidates_of(message: Message) -> list[Candidate]:
    """What the matchers that have run propose for a message."""
    return list(message.get(_KEPT_AS, ()))


class CandidateMatcher(GraphComponent, ABC):  # type: ignore[misc]
    """A matcher: adds its candidates to every message, in training as in use."""

    @abstractmethod
    def candidates(self, text: str, metadata: dict[str, Any]) -> Iterable[Candidate]:
        """The candidates of one text; metadata may say when (`at`) and where (`region`) it was sent."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the candidates of each message that has a text."""
        for message in messages:
            if text := message.get(TEXT):
                found = self.candidates(text, message.get("metadata") or {})
                message.set(_KEPT_AS, (*message.get(_KEPT_AS, ()), *found))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Adds the candidates of each training example."""
        self.process(training_data.training_examples)
        return training_data
