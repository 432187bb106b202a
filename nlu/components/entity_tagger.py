"""Finds the entities of a message: a linear-chain CRF over words and candidates."""

from pathlib import Path
from typing import Any

import pycrfsuite
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.background import is_background
from nlu.components.candidates import candidates_of
from nlu.components.stored import FilesComponent
from nlu.components.word_meaning import clusters_of
from nlu.sentences import Entity
from nlu.spans import accompanied, at_corners, counted, settled, sized, unbroken, unqualified
from nlu.tagging import entities_of, features, likeliest, tags_of
from nlu.tokens import Word, words

_FILE = "entities.crfsuite"
_TIME = "time"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class EntityTagger(FilesComponent):
    """Times are not learnt: `nlu.times` finds them better than examples can teach.

    Config: `c1` and `c2` (the regularisation), `iterations` (of L-BFGS, at most), `least`: the
    probability from which a word is believed to be part of an entity.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"c1": 0.05, "c2": 0.05, "iterations": 60, "least": 0.4}

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from every example, those without entities too."""
        trainer = pycrfsuite.Trainer(verbose=False)
        for example in training_data.nlu_examples:
            if is_background(example):
                continue
            found = words(example.get(TEXT))
            entities = [
                Entity(entity["start"], entity["end"], entity["entity"])
                for entity in example.get(ENTITIES, [])
                if entity["entity"] != _TIME
            ]
            intent = example.get(INTENT) or ""
            trainer.append(_features(found, example, intent), tags_of(found, entities))
        trainer.set_params(
            {
                "c1": self._config["c1"],
                "c2": self._config["c2"],
                "max_iterations": self._config["iterations"],
            }
        )
        return self.keep(lambda folder: trainer.train(str(folder / _FILE)))

    def restore(self, folder: Path) -> None:
        # The tagger reads from these bytes as long as it lives, and does not hold them.
        self._bytes = (folder / _FILE).read_bytes()
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._bytes)
        self._tags: list[str] = self._tagger.labels()

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the entities of each message: spans, their text as value; resolvers do the rest."""
        for message in messages:
            text = message.get(TEXT)
            found = words(text)
            tags = likeliest(self._chances(found, message), self._config["least"])
            tagged = unbroken(found, sized(found, entities_of(found, tags)))
            tagged = unqualified(found, counted(found, accompanied(found, tagged)))
            times = [
                Entity(candidate.start, candidate.end, _TIME)
                for candidate in candidates_of(message)
                if candidate.entity == _TIME
            ]
            spans = settled(times + at_corners(candidates_of(message), tagged))
            message.set(ENTITIES, [_as_rasa(text, span) for span in spans], add_to_output=True)
        return messages

    def _chances(self, found: list[Word], message: Message) -> list[dict[str, float]]:
        """The probability of each tag of each word."""
        if not found:
            return []
        intent = (message.get(INTENT) or {}).get(INTENT_NAME_KEY) or ""
        self._tagger.set(_features(found, message, intent))
        return [
            {tag: self._tagger.marginal(tag, at) for tag in self._tags} for at in range(len(found))
        ]


def _features(found: list[Word], message: Message, intent: str) -> list[list[str]]:
    return features(found, candidates_of(message), clusters_of(message), intent)


def _as_rasa(text: str, entity: Entity) -> dict[str, Any]:
    return {
        "entity": entity.entity,
        "start": entity.start,
        "end": entity.end,
        "value": text[entity.start : entity.end],
        "extractor": EntityTagger.__name__,
    }
