"""Proposes substances, supplies, people and animals by the words of the street, from `nlu/lexicon/`."""

from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.company import companies
from nlu.components.candidates import CandidateMatcher
from nlu.components.stored import StateComponent
from nlu.matching import Candidate, Matcher, Name
from nlu.names import ROOT, lexicon_names, with_plurals
from nlu.tokens import words


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LexiconMatcher(CandidateMatcher, StateComponent):
    """Config: `lexicons`, the table (from the project's root) of each entity."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"lexicons": {}}

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the lexicons into the model."""
        tables = self._config["lexicons"].items()
        return self.keep_state(
            {entity: with_plurals(lexicon_names(ROOT / file)) for entity, file in tables}
        )

    def take(self, state: Any) -> None:
        self._matchers = {
            entity: Matcher([Name(*name) for name in names]) for entity, names in state.items()
        }

    def candidates(self, text: str, metadata: dict[str, Any]) -> Iterator[Candidate]:
        found = words(text)
        for entity, matcher in self._matchers.items():
            for start, end, value in matcher.find(found):
                yield Candidate(start, end, entity, value)
        for start, end, value in companies(found):
            yield Candidate(start, end, "population", value, "company")
