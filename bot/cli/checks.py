"""One thing `fanal doctor` looked at, as one line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """`good` None: not wrong, but worth knowing."""

    good: bool | None
    sentence: str

    def __str__(self) -> str:
        mark = {True: "ok", False: "FAULT", None: "note"}[self.good]
        return f"{mark:6}{self.sentence}"
