"""Bringing files into the directory in force: what would change, then the change. The same for a
command and for a console, which shows the first before it does the second."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from bot.directory import repository
from bot.directory.dataset import Dataset
from bot.directory.differences import Difference, counted, differences


class Identified(Protocol):
    """A service or a help line."""

    @property
    def id(self) -> str: ...


Entity = TypeVar("Entity", bound=Identified)


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole directory as it would be, and what that changes."""

    dataset: Dataset
    differences: tuple[Difference, ...]

    @property
    def loses_most(self) -> bool:
        """Whether more than half of what was there would go: seldom what is meant."""
        go, there = self.gone
        return go * 2 > there

    @property
    def gone(self) -> tuple[int, int]:
        """How many services and help lines would go, of how many that are there."""
        come, go, _ = counted(self.differences).values()
        return go, len(self.dataset.services) + len(self.dataset.helplines) - come + go

    def summary(self) -> str:
        """How many services come, go, and change."""
        come, go, change = counted(self.differences).values()
        return f"{come} new, {go} gone, {change} changed"


def plan(conn: Connection, brought: Dataset, *, keep: bool = False) -> Plan:
    """What an import of `brought` would do. Nothing is written.

    Of what the files say nothing (places, in a spreadsheet) all stays. The services and lines they
    do hold replace all those in force; with `keep`, only those of the same id.
    """
    before = repository.dataset_of(conn)
    after = Dataset(
        _replaced(before.services, brought.services, keep),
        brought.places or before.places,
        _replaced(before.helplines, brought.helplines, keep),
    )
    return Plan(after, tuple(differences(before, after)))


def carry_out(conn: Connection, planned: Plan, who: str, now: datetime) -> int:
    """Do what was planned, in the caller's transaction; the number of the new release."""
    return repository.store(conn, planned.dataset, now, who)


def _replaced(
    before: tuple[Entity, ...], brought: Iterable[Entity], keep: bool
) -> tuple[Entity, ...]:
    new = {entity.id: entity for entity in brought}
    if not new:
        return before
    if not keep:
        return tuple(new.values())
    kept = [new.pop(entity.id, entity) for entity in before]
    return (*kept, *new.values())
