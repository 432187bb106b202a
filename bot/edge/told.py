"""To whom first words were said while the database was away: kept beside the spool, so that neither
an edge that starts again nor the one next door says them anew.

A file of keyed digests, which name nobody: of each message answered, and until the database is back
of each chat spoken to, with how many of the words were said. A line is written as each text has left:
a crash in between has that one said twice, never not at all. Where the disk refuses, this process
still knows.
"""

from __future__ import annotations

import logging
import os
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bot.edge import lines
from bot.privacy.logs import trace
from bot.sealing import Seal

log = logging.getLogger(__name__)

REMEMBERED = 10_000  # the oldest go first; the file holds twice as many before it is written anew
MOST = 9  # texts that first words are made of
MESSAGE, CHAT = "m", "c"
LINE = 1 + 64 + 1  # kind, digest, end of line


class Stamp(NamedTuple):
    """By which one sees that a file was written."""

    file: int
    time: int
    size: int


NOTHING = Stamp(0, 0, 0)


class Told:
    """One process's view of the file. Any thread may call; `write` and `forget_chats` wait for the
    disk, the others never for a writer."""

    def __init__(self, folder: Path, seal: Seal) -> None:
        self._path = folder / "told"
        self._lock_path = folder / "told.lock"
        self._seal = seal
        self._written: OrderedDict[str, None] = OrderedDict()  # as the file has them
        self._unwritten: OrderedDict[str, None] = OrderedDict()
        self._seen = NOTHING
        self._looking = threading.Lock()  # for the fields above
        self._writing = threading.Lock()

    def nothing(self) -> bool:
        """Whether nobody was ever spoken to: then nothing else need be asked."""
        with self._looking, _forgiven("cannot be read"):
            self._look()
        return not self._written and not self._unwritten

    def of_message(self, channel: str, provider_id: str) -> int:
        """How many of its first words this message got."""
        return self._most(MESSAGE, channel, provider_id)

    def of_chat(self, channel: str, address: str, kind: str) -> int:
        """How many words of this crisis this chat got since the database is away."""
        return self._most(CHAT, channel, address, kind)

    def note(self, channel: str, provider_id: str, address: str, kind: str, words: int) -> None:
        """This message, of this chat, got as many words of this crisis: known here, and to be
        written."""
        marks = [self._mark(MESSAGE, channel, provider_id, str(words))]
        marks.append(self._mark(CHAT, channel, address, kind, str(words)))
        with self._looking:
            _remember(self._unwritten, marks)

    def write(self) -> None:
        """Have on disk all that was noted; what it refuses is tried again the next time."""
        with self._writing, _forgiven("is not on disk"):
            self._append()

    def forget_chats(self) -> None:
        """The database is back: the next time it is away is another time.

        A message answered stays so: its provider may bring it only later.
        """
        with self._writing, _forgiven("stays on disk"):
            with self._looking:
                _keep_messages(self._unwritten)
                self._look()
                if all(mark.startswith(MESSAGE) for mark in self._written):
                    return
            with lines.locked(self._lock_path):
                self._write_anew(MESSAGE)

    def _mark(self, kind: str, *about: str) -> str:
        return kind + self._seal.fingerprint("\n".join(("told", *about)))

    def _most(self, kind: str, *about: str) -> int:
        marks = {words: self._mark(kind, *about, str(words)) for words in range(MOST, 0, -1)}
        with self._looking:
            with _forgiven("cannot be read"):
                self._look()
            known = (words for words, mark in marks.items() if self._knows(mark))
            return next(known, 0)

    def _knows(self, mark: str) -> bool:
        return mark in self._written or mark in self._unwritten

    def _append(self) -> None:
        with self._looking:
            marks = list(self._unwritten)
        if not marks:
            return  # another call has just written them
        with lines.locked(self._lock_path):
            with self._looking:
                self._look()
                before = self._seen
            lines.append(self._path, _text(marks))
            with self._looking:
                for mark in marks:
                    self._unwritten.pop(mark, None)
                _remember(self._written, marks)
                if self._seen == before:  # else the file was read meanwhile: the next look is due
                    self._seen = _stamp(self._path)
            if _stamp(self._path).size > 2 * REMEMBERED * LINE:
                self._write_anew(MESSAGE, CHAT)

    def _write_anew(self, *kinds: str) -> None:
        """The file with the latest marks of these kinds; the caller holds it."""
        with self._looking:
            self._look()
            kept = [mark for mark in self._written if mark.startswith(kinds)]
        lines.rewrite(self._path, _text(kept))

    def _look(self) -> None:
        """Read the file again if it was written since."""
        now = _stamp(self._path)
        if now == self._seen:
            return
        found = self._path.read_bytes().decode("ascii", "replace") if now != NOTHING else ""
        self._written.clear()
        _remember(self._written, found.split())
        self._seen = now


@contextmanager
def _forgiven(what: str) -> Iterator[None]:
    """A disk that refuses is told of, and no reason to be silent or to stop."""
    try:
        yield
    except OSError as error:
        log.error("what was said without a database %s: %s", what, trace(error))


def _text(marks: Iterable[str]) -> bytes:
    return "".join(f"{mark}\n" for mark in marks).encode()


def _stamp(path: Path) -> Stamp:
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return NOTHING
    return Stamp(found.st_ino, found.st_mtime_ns, found.st_size)


def _remember(known: OrderedDict[str, None], marks: Iterable[str]) -> None:
    for mark in marks:
        known[mark] = None
        if len(known) > REMEMBERED:
            known.popitem(last=False)


def _keep_messages(known: OrderedDict[str, None]) -> None:
    for mark in [one for one in known if not one.startswith(MESSAGE)]:
        del known[mark]
