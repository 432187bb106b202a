"""Proposes organizations: those of the directory, by any of their names, and well-known others."""

from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.candidates import CandidateMatcher
from nlu.components.stored import StateComponent
from nlu.institutions import institutions
from nlu.matching import Candidate, Matcher, Name
from nlu.names import ROOT, lexicon_names, organization_names
from nlu.tokens import words

_KNOWN = "known"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class OrganizationMatcher(CandidateMatcher, StateComponent):
    """Config: `directory`, the folder of `organization.csv`; `others`, a table of shops, buildings and
    public bodies that are none of ours; both from the project's root."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"directory": "directory_data", "others": "nlu/lexicon/organizations.csv"}

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the names of the directory into the model."""
        ours = organization_names(ROOT / self._config["directory"])
        others = lexicon_names(ROOT / self._config["others"])
        return self.keep_state([[*name] for name in ours] + [[*name, _KNOWN] for name in others])

    def take(self, state: Any) -> None:
        self._ours = Matcher([Name(*row) for row in state if len(row) == 2])
        self._others = Matcher([Name(form, value) for form, value, *kind in state if kind])

    def candidates(self, text: str, metadata: dict[str, Any]) -> Iterator[Candidate]:
        found = words(text)
        for start, end, value in self._ours.find(found):
            yield Candidate(start, end, "organization", value)
        for start, end, value in self._others.find(found):
            yield Candidate(start, end, "organization", value, _KNOWN)
        yield from institutions(text)
