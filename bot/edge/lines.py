"""Lines in a file that several processes share: on the disk for good, never half of one mistaken for
a whole, one writer at a time.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def append(path: Path, lines: bytes) -> None:
    """Add whole lines and return once the disk has them. The caller holds the file's lock.

    Raises OSError when the disk refuses; some of them may then be there.
    """
    new = not path.exists()
    with open(path, "a+b") as file:
        if file.tell() and not _ends_a_line(file.fileno(), file.tell()):
            lines = b"\n" + lines  # what a crash or a full disk cut short stays alone
        _synced(file.fileno(), lines)
    if new:
        sync_names(path.parent)


def rewrite(path: Path, lines: bytes) -> None:
    """These lines in place of the others; a crash leaves the one or the other. Raises OSError."""
    draft = path.with_suffix(".new")
    with open(draft, "wb") as file:
        _synced(file.fileno(), lines)
    os.replace(draft, path)
    sync_names(path.parent)


def sync_names(folder: Path) -> None:
    """Names of files are durable only once their folder is synced."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(path: Path, patient: bool = True) -> Iterator[bool]:
    """Hold a lock among processes; False, when not patient, if another holds it."""
    with open(path, "ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if patient else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True  # closing the file gives the lock back


def _ends_a_line(descriptor: int, size: int) -> bool:
    return os.pread(descriptor, 1, size - 1) == b"\n"


def _synced(descriptor: int, data: bytes) -> None:
    """All of it on the disk, not in a cache. Raises OSError."""
    while data:
        data = data[os.write(descriptor, data) :]
    os.fsync(descriptor)
