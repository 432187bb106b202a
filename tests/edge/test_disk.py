"""A crowd written to disk at once: in order, synced together, none held up by another."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.edge.disk import Disk
from bot.edge.spool import Outcome, Spool, SpoolFull
from bot.sealing import Seal, new_key

pytestmark = pytest.mark.anyio

CROWD = 200


@pytest.fixture
def kept(tmp_path: Path) -> Spool:
    made = Spool(tmp_path / "spool", Seal([new_key()]), 1_000_000)
    made.open()
    return made


@pytest.fixture
def disk(kept: Spool) -> Iterator[Disk]:
    made = Disk(kept)
    yield made
    made.close()


def all_of(kept: Spool) -> list[str]:
    taken: list[str] = []

    def take(record: str) -> Outcome:
        taken.append(record)
        return Outcome.TAKEN

    kept.replay(take)
    return taken


async def test_a_crowd_is_synced_together(
    disk: Disk, kept: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hundred at once: a handful of syncs, and the order they came in."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda number: synced.append(number))
    await asyncio.gather(*(disk.keep(f"record {number}") for number in range(CROWD)))
    assert len(synced) < 10
    assert all_of(kept) == [f"record {number}" for number in range(CROWD)]
    assert not disk.writing


async def test_nobody_is_told_before_it_is_synced(
    disk: Disk, kept: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails fails everybody who waits for it, and serves those who come after."""

    def refuse(number: int) -> None:
        raise OSError("no")

    sync = os.fsync
    monkeypatch.setattr(os, "fsync", refuse)
    told = await asyncio.gather(*(disk.keep("lost") for _ in range(3)), return_exceptions=True)
    assert [type(error) for error in told] == [OSError] * 3
    monkeypatch.setattr(os, "fsync", sync)
    await disk.keep("kept")
    assert all_of(kept)[-1] == "kept"


async def test_one_that_is_too_large_takes_nobody_with_it(disk: Disk, kept: Spool) -> None:
    """What does not fit is refused alone."""
    told = await asyncio.gather(
        disk.keep("one"), disk.keep("x" * 1_000_000), disk.keep("two"), return_exceptions=True
    )
    assert [type(outcome) for outcome in told] == [type(None), SpoolFull, type(None)]
    assert all_of(kept) == ["one", "two"]
