"""Proposes places: those of the gazetteer, and postal codes."""

from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.candidates import CandidateMatcher
from nlu.components.stored import StoredComponent
from nlu.matching import Candidate
from nlu.names import ROOT, place_names
from nlu.places import PlaceFinder


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class PlaceMatcher(CandidateMatcher, StoredComponent):
    """Config: `directory`, the folder of `places*.csv`, from the project's root."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"directory": "directory_data"}

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the names of the gazetteer into the model."""
        folder = ROOT / self._config["directory"]
        return self.keep([place_names(folder, stations=s) for s in (True, False)])

    def restore(self, state: Any) -> None:
        self._finder = PlaceFinder(*state)

    def candidates(self, text: str, metadata: dict[str, Any]) -> Iterator[Candidate]:
        return self._finder.candidates(text)
