"""The spool: nothing acknowledged is lost, in order, through crashes, full disks and lost keys."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.channels.base import Inbound, SendStatus, StatusUpdate
from bot.channels.twilio_voice import Key
from bot.edge import spool as spool_module
from bot.edge.records import Record, from_json, to_json
from bot.edge.spool import Outcome, Spool, SpoolFull
from bot.sealing import Seal, new_key
from bot.settings import BadSetting

SEAL = Seal([new_key()])


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    return fresh(tmp_path)


def fresh(folder: Path, limit: int = 100_000, seal: Seal = SEAL) -> Spool:
    """A process that starts on this folder."""
    made = Spool(folder / "spool", seal, limit)
    made.open()
    return made


def taken(spool: Spool, most: int = 10_000) -> list[str]:
    """What a replay takes before the database goes away again after `most` of them."""
    found: list[str] = []

    def take(record: str) -> Outcome:
        if len(found) == most:
            return Outcome.WAIT
        found.append(record)
        return Outcome.TAKEN

    spool.replay(take)
    return found


def test_what_is_kept_comes_back_in_order_once(spool: Spool) -> None:
    """Three messages, in the order they came; then nothing is left."""
    for text in ("un", "deux", "trois"):
        spool.keep(text)
    assert taken(spool) == ["un", "deux", "trois"]
    assert (taken(spool), spool.size()) == ([], 0)


def test_another_process_finds_what_was_kept(tmp_path: Path) -> None:
    """Killed with messages on disk: the next process takes them."""
    fresh(tmp_path).keep("un")
    assert taken(fresh(tmp_path)) == ["un"]


@hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None
)
@given(st.lists(st.integers(0, 4) | st.just("keep"), max_size=25))
def test_no_way_to_interrupt_it_loses_or_reorders(
    tmp_path_factory: pytest.TempPathFactory, steps: list[int | str]
) -> None:
    """Kept and replayed in any turn, each replay cut short anywhere: all arrive, in order, once."""
    folder, found, kept = tmp_path_factory.mktemp("spool"), [], 0
    spool = fresh(folder)
    for step in steps:
        if isinstance(step, str):
            spool.keep(str(kept))
            kept += 1
        else:
            found += taken(spool, step)
            spool = fresh(folder)
    found += taken(spool)
    assert found == [str(number) for number in range(kept)]


def test_killed_while_replaying_it_is_taken_again(tmp_path: Path) -> None:
    """The process dies after the first of two was taken: both come again, the first a second time,
    for it is the taking that must be safe to repeat."""
    spool = fresh(tmp_path)
    spool.keep("un")
    spool.keep("deux")
    seen: list[str] = []

    def die_at_the_second(record: str) -> Outcome:
        seen.append(record)
        if record == "deux":
            raise KeyboardInterrupt
        return Outcome.TAKEN

    with pytest.raises(KeyboardInterrupt):
        spool.replay(die_at_the_second)
    assert taken(fresh(tmp_path)) == ["un", "deux"]


def test_a_line_cut_short_stays_alone(tmp_path: Path) -> None:
    """A crash in the middle of a line: it was never acknowledged; those after it are whole."""
    spool = fresh(tmp_path)
    spool.keep("un")
    with open(tmp_path / "spool" / "incoming", "ab") as file:
        file.write(SEAL.seal("coupé")[:40])
    spool.keep("deux")
    assert taken(spool) == ["un", "deux"]
    assert spool.refused() == 1


def test_what_is_refused_is_kept_aside_and_tried_at_the_next_start(tmp_path: Path) -> None:
    """A message that fails by itself holds up nobody, and is not thrown away."""
    spool = fresh(tmp_path)
    for text in ("un", "poison", "trois"):
        spool.keep(text)
    found: list[str] = []

    def take(record: str) -> Outcome:
        if record == "poison":
            return Outcome.REFUSED
        found.append(record)
        return Outcome.TAKEN

    spool.replay(take)
    assert (found, spool.refused(), spool.size()) == (["un", "trois"], 1, 0)
    assert taken(fresh(tmp_path)) == ["poison"]


def test_without_its_key_a_message_is_kept_aside(tmp_path: Path) -> None:
    """The key is not given any more: nothing can be read, nothing is thrown away; back, it is."""
    fresh(tmp_path).keep("un")
    stranger = fresh(tmp_path, seal=Seal([new_key()]))
    assert (taken(stranger), stranger.refused()) == ([], 1)
    assert taken(fresh(tmp_path)) == ["un"]


def test_nothing_readable_is_on_the_disk(spool: Spool, tmp_path: Path) -> None:
    """Neither words nor numbers, and the folder is its owner's alone."""
    spool.keep(to_json(Inbound("sms", "SM1", "+15145550101", "je suis au parc")))
    for path in (tmp_path / "spool").iterdir():
        assert b"parc" not in path.read_bytes()
        assert b"5145550101" not in path.read_bytes()
    assert (tmp_path / "spool").stat().st_mode & 0o077 == 0


def test_the_spool_is_bounded(tmp_path: Path) -> None:
    """Over its limit it refuses, and what it holds stays good."""
    spool = fresh(tmp_path, limit=500)
    for _ in range(3):
        spool.keep("un message")
    with pytest.raises(SpoolFull):
        spool.keep("un long message " * 20)
    assert spool.size() <= 500
    assert len(taken(spool)) == 3


def test_it_does_not_start_where_it_cannot_write(tmp_path: Path) -> None:
    """A file where the folder should be: refused at once, naming the folder and what to do."""
    (tmp_path / "spool").write_text("")
    with pytest.raises(BadSetting, match=r"spool cannot be written.*FANAL_DATA_DIR"):
        fresh(tmp_path)


def test_every_line_is_synced_before_it_counts(
    spool: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that cannot sync is a message that is not kept."""

    def fail(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="Input/output"):
        spool.keep("un")


def test_two_replays_at_once_are_one(spool: Spool) -> None:
    """While one process replays, another leaves it alone."""
    spool.keep("un")
    meanwhile: list[int] = []

    def take(record: str) -> Outcome:
        meanwhile.append(spool.replay(lambda _: Outcome.TAKEN))
        return Outcome.TAKEN

    assert spool.replay(take) == 1
    assert meanwhile == [0]


def test_what_is_being_replayed_still_counts(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is renamed while its size is asked for: never does it look as if nothing waited."""
    spool.keep("un")
    look = spool_module._size
    looked: list[Path] = []

    def renamed_after_the_first_look(path: Path) -> int:
        size = look(path)
        if not looked:
            spool._rotate()
        looked.append(path)
        return size

    monkeypatch.setattr(spool_module, "_size", renamed_after_the_first_look)
    assert spool.size() > 0


@pytest.mark.parametrize(
    "record",
    [
        Inbound("sms", "SM1", "+15145550101", "à l'aide 🙏\n"),
        Inbound(
            "telegram", "7", "77001", "", "location", location=(45.5, -73.6), button="more",
            media=("image/jpeg",), files=("a-file",), language="fr", opt_out="stop",
        ),
        StatusUpdate("SM1", SendStatus.UNDELIVERED, "30003"),
        Key("CA1", "+15145550101", "1"),
    ],
)  # fmt: skip
def test_a_record_comes_back_equal(record: Record) -> None:
    """Whatever a provider brings, what is taken later is what came."""
    assert from_json(to_json(record)) == record
