"""A bench for one Rasa component: trained on a few sentences, kept, loaded again, asked."""

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.sentences import parse_annotated

CONTEXT = ExecutionContext(GraphSchema({}))


def examples(*lines: str) -> TrainingData:
    """Training data of `intent<TAB>annotated text` lines."""
    messages = []
    for line in lines:
        intent, _, annotated = line.partition("\t")
        text, entities = parse_annotated(annotated)
        marked = [
            {
                "entity": e.entity,
                "start": e.start,
                "end": e.end,
                "value": e.value or text[e.start : e.end],
            }
            for e in entities
        ]
        data = {TEXT: text, INTENT: intent}
        messages.append(Message(data={**data, ENTITIES: marked} if marked else data))
    return TrainingData(messages)


class Bench:
    """Runs components one after the other, as the graph would."""

    def __init__(self, folder: Path, data: TrainingData) -> None:
        self._storage = LocalModelStorage(folder)
        self._data = data
        self._loaded: list[Any] = []

    def add(self, component: type[Any], **config: Any) -> "Bench":
        """Trains a component, if it learns, and loads it as a model would."""
        full = {**component.get_default_config(), **config}
        place = self._storage, Resource(component.__name__), CONTEXT
        made = component.create(full, *place)
        if hasattr(made, "train"):
            made.train(self._data)
            made = component.load(full, *place)
        if hasattr(made, "process_training_data"):
            self._data = made.process_training_data(self._data)
        self._loaded.append(made)
        return self

    def ask(self, text: str, **metadata: Any) -> Message:
        """A message through all the components."""
        messages = [Message(data={TEXT: text, "metadata": metadata})]
        for component in self._loaded:
            messages = component.process(messages)
        return messages[0]
