"""What somebody says of files that were not made for this directory, once for all of them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.directory.dataset import FaultList
from bot.directory.hsds_cells import Cells
from bot.directory.names import fold
from bot.directory.taxonomy import NEEDS


@dataclass(frozen=True, slots=True)
class Assumed:
    """What to read where a service says nothing: `region`, `source`; and `needs`: what the terms of
    another vocabulary come to, (vocabulary, term) -> needs, both folded, "" for any vocabulary."""

    region: str | None = None
    source: str | None = None
    needs: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def needs_of(self, vocabulary: str, *terms: str) -> frozenset[str]:
        """The needs that a term stands for, told by its code or its name; none when nobody said."""
        found: set[str] = set()
        for term in terms:
            for of in (fold(vocabulary), ""):
                found |= self.needs.get((of, fold(term)), frozenset()) if term else set()
        return frozenset(found)

    @property
    def facts(self) -> dict[str, str]:
        """The facts given, by their field."""
        given = {"region": self.region, "source": self.source}
        return {name: value for name, value in given.items() if value}


NOTHING_ASSUMED = Assumed()


def read_terms(path: Path) -> dict[tuple[str, str], frozenset[str]]:
    """A CSV of `taxonomy`, `term` and `needs` (several separated by semicolons). An empty taxonomy
    is any. Raises DirectoryFaults."""
    faults, terms = FaultList(), {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            cells = Cells(path.name, {k: v or "" for k, v in row.items() if k}, number, faults)
            vocabulary = fold(cells.text("taxonomy") or "")
            terms[vocabulary, fold(cells.required("term"))] = cells.terms("needs", NEEDS)
    faults.raise_if_any()
    return terms
