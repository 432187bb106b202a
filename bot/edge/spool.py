"""What comes in while the database is away: lines on disk, sealed, synced before anybody is told
"received", and taken into the database in order once it is back.

A record stays until it was taken, so a crash in between has it taken twice: taking must be such that
twice is once. Several processes may share the folder: appending holds one lock, replaying another.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import Enum
from pathlib import Path

from bot.edge import lines as disk
from bot.sealing import Seal, Unsealable
from bot.settings import BadSetting


class Outcome(Enum):
    """What became of a record that was replayed."""

    TAKEN = "taken"
    WAIT = "wait"  # the database is not back: this one and those behind it stay
    REFUSED = "refused"  # it fails by itself: set aside, so that those behind it pass


class SpoolFull(Exception):
    """As much waits on disk as FANAL_SPOOL_MB allows."""


class Spool:
    """A folder of sealed records, oldest first. `limit` is in bytes."""

    def __init__(self, folder: Path, seal: Seal, limit: int) -> None:
        self._folder = folder
        self._seal = seal
        self._limit = limit
        self._newest = folder / "incoming"
        self._oldest = folder / "replaying"
        self._aside = folder / "refused"

    def open(self) -> None:
        """Make sure that it can be written, and give what was refused another chance.

        Raises BadSetting when it cannot: an edge that could lose a message must not start.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._locked("append.lock"):
                refused = self._aside.read_bytes() if self._aside.exists() else b""
                disk.append(self._newest, refused)
                self._aside.unlink(missing_ok=True)
        except OSError as error:
            raise BadSetting(
                f"{self._folder} cannot be written ({error.strerror}): messages would be lost while "
                "the database is away; make FANAL_DATA_DIR writable, or free space on its disk"
            ) from error

    def size(self) -> int:
        """Bytes that wait to be taken, what was refused left out."""
        # In this order: what another thread renames in between counts twice, rather than not at all.
        return sum(_size(path) for path in (self._newest, self._oldest))

    def refused(self) -> int:
        """How many records were set aside."""
        return self._aside.read_bytes().count(b"\n") if self._aside.exists() else 0

    def keep(self, *records: str) -> None:
        """Write records down for good, in this order. Raises SpoolFull, or OSError when the disk
        refuses: some of them may then be there, and come twice."""
        lines = b"".join(self._seal.seal(record) + b"\n" for record in records)
        if self.size() + len(lines) > self._limit:
            raise SpoolFull(f"{self._limit} bytes of messages wait already")
        with self._locked("append.lock"):
            disk.append(self._newest, lines)

    def replay(self, take: Callable[[str], Outcome]) -> int:
        """Give every record to `take`, oldest first, until one must wait; how many are done with.

        0 at once when another process is replaying.
        """
        done = 0
        with self._locked("replay.lock", patient=False) as ours:
            while ours and self.size():
                lines = self._rotate()
                for number, line in enumerate(lines):
                    outcome = self._give(line, take)
                    if outcome is Outcome.WAIT:
                        self._leave(lines[number:])
                        return done
                    done += 1
                self._leave([])
        return done

    def _give(self, line: bytes, take: Callable[[str], Outcome]) -> Outcome:
        """A line cut short by a crash was never acknowledged; like one whose key is lost, it is set
        aside rather than thrown away."""
        try:
            outcome = take(self._seal.open(line))
        except Unsealable:
            outcome = Outcome.REFUSED
        if outcome is Outcome.REFUSED:
            disk.append(self._aside, line + b"\n")
        return outcome

    def _rotate(self) -> list[bytes]:
        """The lines to replay: those left from before, else all that came since."""
        if not self._oldest.exists():
            with self._locked("append.lock"):
                os.rename(self._newest, self._oldest)
                disk.sync_names(self._folder)
        return [line for line in self._oldest.read_bytes().split(b"\n") if line]

    def _leave(self, lines: list[bytes]) -> None:
        """Only these are still to be replayed."""
        if lines:
            disk.rewrite(self._oldest, b"\n".join(lines) + b"\n")
        else:
            self._oldest.unlink()
            disk.sync_names(self._folder)

    def _locked(self, name: str, patient: bool = True) -> AbstractContextManager[bool]:
        return disk.locked(self._folder / name, patient)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
