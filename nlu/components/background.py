"""Adds to the training, and only there, messages that mean nothing here (`nlu.background`)."""

import random
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.background import heaps, strange_words
from nlu.vectors import known_words

_SEED = 0
_BACKGROUND = "background"


def is_background(message: Message) -> bool:
    """Whether a training message was made up here."""
    return bool(message.get(_BACKGROUND))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Background(GraphComponent):  # type: ignore[misc]
    """Config: `count`, how many messages; `intent`, what they are, and whose words are usual."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"count": 3000, "intent": "out_of_scope"}

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Background":
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Leaves the messages people send as they are."""
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The training data with the background among it; as given when nothing has the intent."""
        intent = self._config["intent"]
        examples = training_data.intent_examples
        usual = [
            word
            for example in examples
            if example.get(INTENT) == intent
            for word in example.get(TEXT).lower().split()
        ]
        if not usual:
            return training_data
        strange = strange_words(known_words(), (example.get(TEXT) for example in examples))
        made_up = heaps(self._config["count"], strange, usual, random.Random(_SEED))
        return training_data.merge(
            TrainingData(
                [Message({TEXT: text, INTENT: intent, _BACKGROUND: True}) for text in made_up]
            )
        )
