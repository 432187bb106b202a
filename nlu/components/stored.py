"""What the trained components share: files kept in the model, or a state of plain JSON, read back."""

import json
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from typing_extensions import Self

_STATE = "state.json"


class FilesComponent(GraphComponent, ABC):  # type: ignore[misc]
    """A component whose training leaves files in a folder of the model, which `restore` reads."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource

    @abstractmethod
    def restore(self, folder: Path) -> None:
        """Makes the component ready to work from the files of its training."""

    def keep(self, write: Callable[[Path], None]) -> Resource:
        """Stores what `write` puts in a folder, and works from it at once."""
        with self._storage.write_to(self._resource) as folder:
            write(folder)
            self.restore(folder)
        return self._resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """A component still to be trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """A component as it was trained."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component.restore(folder)
        return component


class StateComponent(FilesComponent):
    """A component whose training gives a state: anything JSON can hold, which `take` turns to use."""

    @abstractmethod
    def take(self, state: Any) -> None:
        """Makes the component ready to work from the state of its training."""

    def keep_state(self, state: Any) -> Resource:
        """Stores the state in the model, and works from it at once."""
        written = json.dumps(state)
        return self.keep(lambda folder: _write(folder / _STATE, written))

    def restore(self, folder: Path) -> None:
        self.take(json.loads((folder / _STATE).read_text(encoding="utf-8")))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
