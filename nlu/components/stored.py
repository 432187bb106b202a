"""What the trained components share: a state of plain JSON, kept in the model and read back."""

import json
from abc import ABC, abstractmethod
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from typing_extensions import Self


class StoredComponent(GraphComponent, ABC):  # type: ignore[misc]
    """A component whose training gives a state (anything JSON can hold) that `restore` turns to use."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource

    @abstractmethod
    def restore(self, state: Any) -> None:
        """Makes the component ready to work from the state of its training."""

    def keep(self, state: Any) -> Resource:
        """Stores the state in the model, and works from it at once."""
        with self._storage.write_to(self._resource) as folder:
            (folder / "state.json").write_text(json.dumps(state), encoding="utf-8")
        self.restore(state)
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
            component.restore(json.loads((folder / "state.json").read_text(encoding="utf-8")))
        return component
