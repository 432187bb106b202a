"""Proposes organizations: those of the directory, by any of their names."""

from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.candidates import CandidateMatcher
from nlu.components.stored import StoredComponent
from nlu.matching import Candidate, Matcher, Name
from nlu.names import ROOT, organization_names
from nlu.tokens import words


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class OrganizationMatcher(CandidateMatcher, StoredComponent):
    """Config: `directory`, the folder of `organization.csv`, from the project's root."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"directory": "directory_data"}

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the names of the directory into the model."""
        return self.keep(organization_names(ROOT / self._config["directory"]))

    def restore(self, state: Any) -> None:
        self._matcher = Matcher([Name(*name) for name in state])

    def candidates(self, text: str, metadata: dict[str, Any]) -> Iterator[Candidate]:
        for start, end, value in self._matcher.find(words(text)):
            yield Candidate(start, end, "organization", value)
