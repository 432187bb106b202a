"""`fanal doctor` on the spool: whether it can be written, and what waits in it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator

from sqlalchemy import Engine

from bot.cli.checks import Check
from bot.edge.spool import Spool
from bot.sealing import seal_of
from bot.settings import Settings

MEGABYTE = 1_000_000


def spool(settings: Settings, engine: Engine) -> Iterator[Check]:
    """Where messages go while the database is away."""
    folder = settings.data_dir / "spool"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"fanal doctor")
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        yield Check(
            False,
            f"spool: {folder} cannot be written ({error.strerror}): messages would be lost while "
            "the database is away; make FANAL_DATA_DIR writable, or free space on its disk",
        )
        return
    yield from _what_is_there(settings, Spool(folder, seal_of(engine.dialect), MEGABYTE))
    free = shutil.disk_usage(folder).free // MEGABYTE
    if free < settings.spool_mb:
        yield Check(False, f"spool: {free} MB are free, less than the {settings.spool_mb} "
                           "FANAL_SPOOL_MB promises")  # fmt: skip


def _what_is_there(settings: Settings, kept: Spool) -> Iterator[Check]:
    waits, refused = kept.size(), kept.refused()
    if waits:
        yield Check(None, f"spool: {waits} bytes of messages wait to be taken into the database; "
                          "if they still do in a minute, is `fanal serve` running?")  # fmt: skip
    else:
        yield Check(True, f"spool: can be written, up to {settings.spool_mb} MB; nothing waits")
    if refused:
        yield Check(False, f"spool: {refused} messages could not be taken in (a lost key, or a "
                           "fault of ours): the log says why, the next start tries again")  # fmt: skip
