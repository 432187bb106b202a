"""Says which intent a message has, how sure, and what else it may be."""

from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.background import is_background
from nlu.components.candidates import candidates_of
from nlu.components.piece_meaning import piece_meaning_of
from nlu.components.stored import FilesComponent
from nlu.components.word_meaning import meaning_of
from nlu.linear.classifier import TextClassifier
from nlu.outline import outline
from nlu.vectors import Floats

# How much each counts beside a block of n-grams, which counts 1.
_WORDS_WEIGHT = 0.5
_PIECES_WEIGHT = 0.7


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CalibratedIntentClassifier(FilesComponent):
    """Config: `strength` (the C of the linear models), `slips` (the share of sentences learnt
    with slips of a thumb too, see `nlu.noise`), `ranking_length` (intents given out)."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"strength": 0.5, "slips": 0.3, "ranking_length": 8}

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from every example that has an intent, the background last."""
        given = training_data.intent_examples
        background = [example for example in given if is_background(example)]
        examples = [example for example in given if not is_background(example)] + background
        texts = [example.get(TEXT) for example in examples]
        labels = [example.get(INTENT) for example in examples]
        meanings = np.vstack([_meaning(example) for example in examples])
        outlines = [_outline(example) for example in examples]
        model = TextClassifier()
        model.train(
            texts,
            labels,
            self._config["strength"],
            meanings,
            outlines,
            self._config["slips"],
            background=len(background),
        )
        return self.keep(model.save)

    def restore(self, folder: Path) -> None:
        self._model = TextClassifier.load(folder)

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets `intent` and `intent_ranking`, the most likely first, confidences calibrated."""
        for message in messages:
            text = message.get(TEXT) or ""
            chances = self._model.probabilities(text, _meaning(message), _outline(message))
            best = chances.argsort()[::-1][: self._config["ranking_length"]]
            ranking = [
                {"name": self._model.labels[at], "confidence": float(chances[at])} for at in best
            ]
            message.set("intent", ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages


def _outline(message: Message) -> str:
    return outline(message.get(TEXT) or "", candidates_of(message))


def _meaning(message: Message) -> Floats:
    """Of its words, then of its pieces."""
    both = (meaning_of(message) * _WORDS_WEIGHT, piece_meaning_of(message) * _PIECES_WEIGHT)
    return np.concatenate(both)
