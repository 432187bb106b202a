"""Gives places and organizations the name the directory knows them by, slips forgiven."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.candidates import candidates_of
from nlu.components.stored import StateComponent
from nlu.institutions import INSTITUTION
from nlu.matching import Candidate, Name
from nlu.names import ROOT, organization_names, place_names
from nlu.sentences import Entity
from nlu.values import SpellingGuide, best_overlap


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class NameResolver(StateComponent):
    """Config: `directory`, the folder of the tables of names, from the project's root.

    A place or organization nobody knows keeps the text as sent for value.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"directory": "directory_data"}

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the names into the model."""
        folder = ROOT / self._config["directory"]
        places = place_names(folder, stations=False) + place_names(folder, stations=True)
        return self.keep_state({"place": places, "organization": organization_names(folder)})

    def take(self, state: Any) -> None:
        self._guides = {
            entity: SpellingGuide([Name(*name) for name in names])
            for entity, names in state.items()
        }

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the value of each place and organization."""
        for message in messages:
            for entity in message.get(ENTITIES, []):
                if guide := self._guides.get(entity["entity"]):
                    span = Entity(entity["start"], entity["end"], entity["entity"])
                    exact = best_overlap(span, _known(message))
                    same = exact and (exact.start, exact.end) == (span.start, span.end)
                    value = exact.value if exact and same else guide.value(entity["value"])
                    entity["value"] = value or (exact.value if exact else entity["value"])
        return messages


def _known(message: Message) -> list[Candidate]:
    """The candidates whose value is a name somebody knows."""
    return [one for one in candidates_of(message) if one.kind != INSTITUTION]
