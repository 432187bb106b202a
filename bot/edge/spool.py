"""What comes in while the database is away: lines on disk, sealed, synced before anybody is told
"received", and taken into the database in order once it is back.

A record stays until it was taken, so a crash in between has it taken twice: taking must be such that
twice is once. Several processes may share the folder: appending holds one lock, replaying another.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

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
                self._append(refused)
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
            self._append(lines)

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
            with open(self._aside, "ab") as file:
                _synced(file.fileno(), line + b"\n")
        return outcome

    def _rotate(self) -> list[bytes]:
        """The lines to replay: those left from before, else all that came since."""
        if not self._oldest.exists():
            with self._locked("append.lock"):
                os.rename(self._newest, self._oldest)
                self._sync_folder()
        return [line for line in self._oldest.read_bytes().split(b"\n") if line]

    def _leave(self, lines: list[bytes]) -> None:
        """Only these are still to be replayed."""
        if lines:
            draft = self._folder / "replaying.new"
            with open(draft, "wb") as file:
                _synced(file.fileno(), b"\n".join(lines) + b"\n")
            os.replace(draft, self._oldest)
        else:
            self._oldest.unlink()
        self._sync_folder()

    def _append(self, lines: bytes) -> None:
        new = not self._newest.exists()
        with open(self._newest, "a+b") as file:
            if file.tell() and not _ends_a_line(file.fileno(), file.tell()):
                lines = b"\n" + lines  # what a crash or a full disk cut short stays alone
            _synced(file.fileno(), lines)
        if new:
            self._sync_folder()

    def _sync_folder(self) -> None:
        """Names of files are durable only once their folder is synced."""
        descriptor = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    @contextmanager
    def _locked(self, name: str, patient: bool = True) -> Iterator[bool]:
        """Hold a lock among processes; False, when not patient, if another holds it."""
        with open(self._folder / name, "ab") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX if patient else fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            yield True  # closing the file gives the lock back


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _ends_a_line(descriptor: int, size: int) -> bool:
    return os.pread(descriptor, 1, size - 1) == b"\n"


def _synced(descriptor: int, data: bytes) -> None:
    """All of it on the disk, not in a cache. Raises OSError."""
    while data:
        data = data[os.write(descriptor, data) :]
    os.fsync(descriptor)
