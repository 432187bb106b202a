"""Proposes places: those of the gazetteer, postal codes, other towns, streets and corners."""

from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.candidates import CandidateMatcher
from nlu.components.stored import StateComponent
from nlu.matching import Candidate
from nlu.names import ROOT, lexicon_names, place_names
from nlu.places import PlaceFinder
from nlu.streets import StreetFinder


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class PlaceMatcher(CandidateMatcher, StateComponent):
    """Config: `directory`, the folder of `places*.csv`; `towns` and `streets`, tables of names of
    places the directory does not know; all from the project's root."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            "directory": "directory_data",
            "towns": "nlu/lexicon/towns.csv",
            "streets": "nlu/lexicon/streets.csv",
        }

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the names of the gazetteer into the model."""
        folder = ROOT / self._config["directory"]
        tables = [lexicon_names(ROOT / self._config[table]) for table in ("towns", "streets")]
        return self.keep_state([place_names(folder, stations=s) for s in (True, False)] + tables)

    def take(self, state: Any) -> None:
        stations, others, *more = state
        towns, streets = more or ([], [])
        self._finder = PlaceFinder(stations, others, towns)
        self._streets = StreetFinder(streets, [*stations, *others, *towns])

    def candidates(self, text: str, metadata: dict[str, Any]) -> Iterator[Candidate]:
        yield from self._finder.candidates(text)
        yield from self._streets.candidates(text)
