"""Notes on each message what its words mean: their clusters, and the direction of the whole."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.background import is_background
from nlu.components.stored import FilesComponent
from nlu.text import normalise
from nlu.tokens import words
from nlu.vectors import Floats, VectorTable, clusters

_DIRECTION = "meaning"
_CLUSTERS = "word_clusters"
_UNKNOWN = -1


def meaning_of(message: Message) -> Floats:
    """The direction of a message, of length 1 (or 0 when no word of it is known)."""
    return np.frombuffer(message.get(_DIRECTION), dtype=np.float32)


def clusters_of(message: Message) -> list[int]:
    """The cluster of each of `nlu.tokens.words`, -1 for a word that is not known."""
    return list(message.get(_CLUSTERS))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class WordMeaning(FilesComponent):
    """Config: `clusters`, how many kinds of words there are.

    In the direction of a message a word weighs by its rarity in the training sentences,
    ln((1 + n) / (1 + df)), as in TF-IDF: "je" says little, "seringue" much.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"clusters": 200}

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the vectors into the model, and learns how rare words are."""
        examples = training_data.nlu_examples
        texts = [example.get(TEXT) for example in examples if not is_background(example)]
        seen = Counter(word for text in texts for word in set(_plain_words(text)))
        rarity = {word: float(np.log((1 + len(texts)) / (1 + df))) for word, df in seen.items()}
        table = VectorTable.of_package()
        kinds = clusters(table.vectors, self._config["clusters"])

        def write(folder: Path) -> None:
            table.save(folder / "vectors.npz")
            np.save(folder / "clusters.npy", kinds)
            (folder / "rarity.json").write_text(json.dumps(rarity), encoding="utf-8")

        return self.keep(write)

    def restore(self, folder: Path) -> None:
        self._table = VectorTable.load(folder / "vectors.npz")
        self._clusters = np.load(folder / "clusters.npy")
        self._rarity = json.loads((folder / "rarity.json").read_text(encoding="utf-8"))
        self._rarest = max(self._rarity.values(), default=1.0)

    def process(self, messages: list[Message]) -> list[Message]:
        """Notes the meaning of each message that has a text."""
        for message in messages:
            if (text := message.get(TEXT)) is not None:
                # Bytes and a tuple: Rasa prints what a message holds to tell whether it has changed,
                # after every component, and printing an array of 300 numbers takes milliseconds.
                message.set(_DIRECTION, self._direction(text).tobytes())
                message.set(_CLUSTERS, tuple(self._cluster(word.folded) for word in words(text)))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Notes the meaning of each training example."""
        self.process(training_data.training_examples)
        return training_data

    def _direction(self, text: str) -> Floats:
        found = _plain_words(text)
        return self._table.mean(found, [self._rarity.get(word, self._rarest) for word in found])

    def _cluster(self, folded: str) -> int:
        row = self._table.row(folded)
        return int(self._clusters[row]) if row >= 0 else _UNKNOWN


def _plain_words(text: str) -> list[str]:
    return [word.folded for word in words(normalise(text).text)]
