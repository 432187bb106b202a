"""What ranking looks at in services, as columns: one array a fact, one row a service."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

import numpy as np

from bot.directory import ranking
from bot.directory.matching import is_line
from bot.directory.model import Point, Service
from bot.directory.quarters import Quarters
from bot.directory.wishes import AFTER_USE, FREE, NO_PAPERS, STEP_FREE, grants

Column = Any
"""An array with one value a service."""


class Kinds:
    """One thing about services that many have in common, asked once for all of them."""

    def __init__(self, examples: Sequence[Service], kind: Column) -> None:
        self._examples = examples
        self._kind = kind

    @classmethod
    def of(cls, services: Sequence[Service], fact: Callable[[Service], Hashable]) -> Kinds:
        """The services told apart by a fact."""
        numbers: dict[Hashable, int] = {}
        examples: list[Service] = []
        kind = np.zeros(len(services), dtype=np.int64)
        for position, service in enumerate(services):
            number = numbers.setdefault(fact(service), len(numbers))
            kind[position] = number
            if number == len(examples):
                examples.append(service)
        return cls(examples, kind)

    def at(self, positions: Column) -> Kinds:
        """The kinds that are found among some of the services."""
        numbers, kind = np.unique(self._kind[positions], return_inverse=True)
        return Kinds([self._examples[number] for number in numbers], kind)

    def ask(self, question: Callable[[Service], int]) -> Column:
        """The answer for each service."""
        return np.array([question(each) for each in self._examples], dtype=np.int64)[self._kind]


class Columns:
    """Columns about services; `number` is each one's place among them, `alphabet` its name's place
    in an alphabetical list, which comes last in the order; `row` is where each one's hours are in
    the `Quarters` of its calendar."""

    def __init__(self, services: Sequence[Service], quarters: Quarters) -> None:
        self.number = np.arange(len(services))
        self.alphabet = _alphabet(services)
        self.x, self.y, self.z = _on_the_globe([s.point for s in services])
        self.line = np.array([is_line(s) for s in services], dtype=bool)
        self.reachable = np.array([ranking.reachable(s) for s in services], dtype=bool)
        self.told = np.array([s.hours is not None for s in services], dtype=bool)
        self.row = np.array([quarters.row(s) for s in services], dtype=np.int64)
        self.calendar = Kinds.of(services, lambda s: s.calendar)
        self.audience = Kinds.of(services, lambda s: (s.populations, s.min_age, s.max_age, s.pets))
        self.territory = Kinds.of(services, lambda s: s.territory)
        self.access = Kinds.of(services, _access)
        self.languages = Kinds.of(services, lambda s: s.languages)

    def at(self, positions: Column) -> Columns:
        """The same columns for some of the services."""
        chosen = object.__new__(Columns)
        for name, column in vars(self).items():
            setattr(
                chosen,
                name,
                column.at(positions) if isinstance(column, Kinds) else column[positions],
            )
        return chosen


def _on_the_globe(points: Sequence[Point | None]) -> tuple[Column, Column, Column]:
    """Where each point is from the centre of the Earth, in its radii: half a metre true."""
    latitude, longitude = (
        np.radians([getattr(point, axis) if point else np.nan for point in points])
        for axis in ("latitude", "longitude")
    )
    x, y = np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude)
    return x.astype(np.float32), y.astype(np.float32), np.sin(latitude).astype(np.float32)


def _alphabet(services: Sequence[Service]) -> Column:
    names = sorted((each.name, each.id, number) for number, each in enumerate(services))
    alphabet = np.zeros(len(names), dtype=np.float64)
    alphabet[[number for _, _, number in names]] = np.arange(len(names))
    return alphabet


def _access(service: Service) -> Hashable:
    """What `wishes.heed` comes to, whatever is asked."""
    doors = (FREE, NO_PAPERS, STEP_FREE, AFTER_USE)
    return (*(grants(service, wish) for wish in doors), service.languages, is_line(service))
