"""A whole directory as read from files or facts, and the faults that keep one from being used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.directory.model import Helpline, Place, Service


@dataclass(frozen=True, slots=True)
class Dataset:
    """Everything one import brings; it replaces what was there, all of it or nothing."""

    services: tuple[Service, ...] = ()
    places: tuple[Place, ...] = ()
    helplines: tuple[Helpline, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a file: which one, which row (2 is the first under the header, 0 the whole
    file), which column, and a sentence that says what to write instead."""

    file: str
    row: int
    column: str
    message: str

    def __str__(self) -> str:
        place = ", ".join(
            part for part in (self.file, f"row {self.row}" if self.row else "", self.column) if part
        )
        return f"{place}: {self.message}"


class DirectoryFaults(ValueError):
    """The data cannot be loaded; `faults` lists every reason, not only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(slots=True)
class FaultList:
    """Faults gathered while reading goes on, so that one pass names them all."""

    faults: list[Fault] = field(default_factory=list)

    def add(self, file: str, row: int, column: str, message: str) -> None:
        self.faults.append(Fault(file, row, column, message))

    def raise_if_any(self) -> None:
        """Raises DirectoryFaults when anything was found."""
        if self.faults:
            raise DirectoryFaults(self.faults)
