"""What can change in a directory, and what an import would change, fact by fact. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from bot.directory.dataset import Dataset
from bot.directory.flat import row_of
from bot.directory.model import Helpline, Service


class What(str, Enum):
    CONFIRMED = "confirmed"  # somebody checked that the facts are true
    CORRECTED = "corrected"  # one fact was replaced
    CLOSED = "closed"  # closed for a time
    CAPACITY = "capacity"  # beds left, as counted at an instant
    REPORTED = "reported"  # somebody says that the facts are wrong
    SETTLED = "settled"  # what was reported has been checked
    ADDED = "added"  # an import brought it
    REMOVED = "removed"  # an import no longer had it


@dataclass(frozen=True, slots=True)
class Difference:
    """A service or line that comes (ADDED), goes (REMOVED), or one fact of it (CORRECTED, with the
    texts before and after). `name` is for people to read."""

    service_id: str
    name: str
    what: What
    field: str | None = None
    old: str | None = None
    new: str | None = None


def differences(before: Dataset, after: Dataset) -> Iterator[Difference]:
    """What leads from one to the other, in the order of `after`, then what is gone. Places and the
    order of rows are not looked at."""
    old, new = _by_id(before), _by_id(after)
    for id, entity in new.items():
        if id not in old:
            yield Difference(id, _name(entity), What.ADDED)
        elif old[id] != entity:
            yield from _facts(old[id], entity)
    for id, entity in old.items():
        if id not in new:
            yield Difference(id, _name(entity), What.REMOVED)


def counted(found: Iterable[Difference]) -> dict[What, int]:
    """How many services come, go, and have at least one fact changed."""
    ids: dict[What, set[str]] = {What.ADDED: set(), What.REMOVED: set(), What.CORRECTED: set()}
    for each in found:
        ids[each.what].add(each.service_id)
    return {what: len(those) for what, those in ids.items()}


def _by_id(dataset: Dataset) -> dict[str, Service | Helpline]:
    found: dict[str, Service | Helpline] = {each.id: each for each in dataset.services}
    return {**found, **{each.id: each for each in dataset.helplines}}


def _facts(old: Service | Helpline, new: Service | Helpline) -> Iterator[Difference]:
    before, after = row_of(old), row_of(new)
    for field in after:
        if before.get(field, "") != after[field]:
            name = _name(new)
            yield Difference(
                new.id, name, What.CORRECTED, field, before.get(field, ""), after[field]
            )


def _name(entity: Service | Helpline) -> str:
    if isinstance(entity, Service):
        return f"{entity.organization}, {entity.name}"
    return entity.name
