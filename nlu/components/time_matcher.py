"""Proposes times, resolved in the zone of the region the message was sent to."""

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

from nlu.components.candidates import CandidateMatcher
from nlu.matching import Candidate
from nlu.times import find_times

_DEFAULT_REGION = "montreal"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class TimeMatcher(CandidateMatcher):
    """Reads `at` (ISO 8601 with an offset) and `region` in the message's metadata.

    Without `at` the message is taken as sent now: a page of a console, a test by hand.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TimeMatcher":
        return cls()

    def candidates(self, text: str, metadata: dict[str, Any]) -> Iterator[Candidate]:
        sent = metadata.get("at")
        now = datetime.fromisoformat(sent) if sent else datetime.now(timezone.utc)
        for span in find_times(text, now, metadata.get("region") or _DEFAULT_REGION):
            yield Candidate(span.start, span.end, "time", span.value)
