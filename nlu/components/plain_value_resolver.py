"""Gives times, ages and animals their value: ISO 8601, years, true."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from nlu.components.candidates import candidates_of
from nlu.sentences import Entity
from nlu.values import age, best_overlap


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class PlainValueResolver(GraphComponent):  # type: ignore[misc]
    """A time that cannot be placed on the calendar, or an age without a number, has None for value."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "PlainValueResolver":
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the value of each time, age and pet."""
        for message in messages:
            for entity in message.get(ENTITIES, []):
                match entity["entity"]:
                    case "pet":
                        entity["value"] = True
                    case "age":
                        entity["value"] = age(entity["value"])
                    case "time":
                        span = Entity(entity["start"], entity["end"], "time")
                        placed = best_overlap(span, candidates_of(message))
                        entity["value"] = placed.value if placed else None
        return messages
