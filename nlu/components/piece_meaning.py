"""Notes on each message what it is about by the pieces of its words (`nlu.piece_vectors`)."""

from pathlib import Path

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.background import is_background
from nlu.components.stored import FilesComponent
from nlu.packed import Packed
from nlu.piece_vectors import PieceVectors
from nlu.vectors import Floats, known_words

_DIRECTION = "piece_meaning"


def piece_meaning_of(message: Message) -> Floats:
    """The direction of a message by its pieces, of length 1 (or 0 when none of it is known)."""
    return np.frombuffer(message.get(_DIRECTION), dtype=np.float32)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class PieceMeaning(FilesComponent):
    """No config. The model keeps the pieces of French words and of the training sentences."""

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the vectors into the model. Raises `nlu.packed.UnreadableEncoder`."""
        examples = training_data.nlu_examples
        texts = [example.get(TEXT) for example in examples if not is_background(example)]
        vectors = PieceVectors.build(Packed.of_package(), [*texts, *known_words()])
        vectors.take_centre(texts)
        return self.keep(vectors.save)

    def restore(self, folder: Path) -> None:
        self._vectors = PieceVectors.load(folder)

    def process(self, messages: list[Message]) -> list[Message]:
        """Notes the direction of each message that has a text, as bytes: see `word_meaning`."""
        for message in messages:
            if (text := message.get(TEXT)) is not None:
                message.set(_DIRECTION, self._vectors.direction(text).tobytes())
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Notes the direction of each training example."""
        self.process(training_data.training_examples)
        return training_data
