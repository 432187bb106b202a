"""Gives supplies, substances and populations their value in the contract's lists."""

from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.company import company
from nlu.components.stored import FilesComponent
from nlu.linear.classifier import TextClassifier
from nlu.names import ROOT, lexicon_names
from nlu.sentences import WITH_LISTED_VALUES


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class ListedValueResolver(FilesComponent):
    """One small classifier of spans an entity; it learns from the sentences and from `lexicons`.

    Config: `lexicons`, the table (from the project's root) of each entity that has one.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"lexicons": {}, "strength": 1.0}

    def train(self, training_data: TrainingData) -> Resource:
        """Learns which spans mean what."""
        classifiers = {
            entity: classifier
            for entity in WITH_LISTED_VALUES
            if (classifier := self._learnt(self._lexicon(entity) + _spans(training_data, entity)))
        }

        def write(folder: Path) -> None:
            for entity, classifier in classifiers.items():
                (folder / entity).mkdir()
                classifier.save(folder / entity)

        return self.keep(write)

    def restore(self, folder: Path) -> None:
        self._classifiers = {
            file.name: TextClassifier.load(file) for file in sorted(folder.iterdir())
        }

    def _learnt(self, spans: list[tuple[str, str]]) -> TextClassifier | None:
        """A classifier of spans to values; None where there is nothing to tell apart."""
        texts, values = [text for text, _ in spans], [value for _, value in spans]
        if len(set(values)) < 2:
            return None
        classifier = TextClassifier()
        classifier.train(texts, values, self._config["strength"])
        return classifier

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the value of each supply, substance and population."""
        for message in messages:
            for entity in message.get(ENTITIES, []):
                if classifier := self._classifiers.get(entity["entity"]):
                    said = company(entity["value"]) if entity["entity"] == "population" else None
                    entity["value"] = said or classifier.best(entity["value"])
        return messages

    def _lexicon(self, entity: str) -> list[tuple[str, str]]:
        file = self._config["lexicons"].get(entity)
        return [(name.form, name.value) for name in lexicon_names(ROOT / file)] if file else []


def _spans(training_data: TrainingData, entity: str) -> list[tuple[str, str]]:
    return [
        (example.get(TEXT)[marked["start"] : marked["end"]], marked["value"])
        for example in training_data.entity_examples
        for marked in example.get(ENTITIES)
        if marked["entity"] == entity
    ]
