"""To whom first words were said without a database: known to every edge on the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.edge import told as told_module
from bot.edge.told import Told
from bot.sealing import Seal, new_key

SEAL = Seal([new_key()])
ALEX = "+15145550101"


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return Told(tmp_path, SEAL)


def say(told: Told, name: str, address: str = ALEX, kind: str = "crisis_overdose") -> None:
    told.note("sms", name, address, kind, 3)
    told.write()


def knows(told: Told, name: str) -> bool:
    return told.of_message("sms", name) == 3


def test_another_process_knows_at_once(told: Told, tmp_path: Path) -> None:
    """The one beside, whether it looked before or not, and the next one; neither of other words."""
    beside = Told(tmp_path, SEAL)
    assert not knows(beside, "SM1")
    assert beside.nothing()
    say(told, "SM1")
    assert not beside.nothing()
    say(beside, "SM2")
    for one in (told, beside, Told(tmp_path, SEAL)):
        assert knows(one, "SM1")
        assert knows(one, "SM2")
        assert not knows(one, "SM3")
        assert one.of_chat("sms", ALEX, "crisis_overdose")
        assert not one.of_chat("sms", ALEX, "crisis_suicide")
        assert not one.of_chat("telegram", ALEX, "crisis_overdose")


def test_once_the_database_is_back_chats_are_forgotten_by_all(told: Told, tmp_path: Path) -> None:
    """Those on disk and those that never got there; messages stay."""
    beside = Told(tmp_path, SEAL)
    say(beside, "SM1")
    beside.note("sms", "SM2", ALEX, "crisis_suicide", 3)
    told.forget_chats()
    beside.forget_chats()
    for one in (told, beside):
        assert not one.of_chat("sms", ALEX, "crisis_overdose")
        assert not one.of_chat("sms", ALEX, "crisis_suicide")
        assert knows(one, "SM1")
    assert knows(beside, "SM2")
    assert b"c" not in {line[:1] for line in (tmp_path / "told").read_bytes().split()}


def test_it_names_nobody(told: Told, tmp_path: Path) -> None:
    """Keyed digests: without the key neither a number nor a message's name can be tried."""
    say(told, "SM1")
    found = (tmp_path / "told").read_text()
    assert "SM1" not in found
    assert "5145550101" not in found
    assert not knows(Told(tmp_path, Seal([new_key()])), "SM1")


def test_a_disk_that_refuses_makes_nobody_forget(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """This process knows from memory, and writes it down with what comes next."""

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    sync = os.fsync
    monkeypatch.setattr(os, "fsync", full)
    say(told, "SM1")
    assert knows(told, "SM1")
    assert "not on disk" in caplog.text
    monkeypatch.setattr(os, "fsync", sync)
    say(told, "SM2")
    assert knows(Told(tmp_path, SEAL), "SM1")


def test_a_file_that_cannot_be_read_stops_nobody(told: Told, tmp_path: Path) -> None:
    """Words said twice are better than none."""
    (tmp_path / "told").mkdir()
    assert not knows(told, "SM1")
    say(told, "SM1")
    told.forget_chats()
    assert knows(told, "SM1")


def test_a_line_cut_short_stays_alone(told: Told, tmp_path: Path) -> None:
    """Killed at half a line: it says nothing, and the next is whole."""
    say(told, "SM1")
    with open(tmp_path / "told", "ab") as file:
        file.write(b"m0123")
    after = Told(tmp_path, SEAL)
    say(after, "SM2")
    assert knows(told, "SM1")
    assert knows(told, "SM2")


def test_it_does_not_grow_without_end(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The latest stay known, to all; the file is written anew now and then."""
    monkeypatch.setattr(told_module, "REMEMBERED", 20)
    beside = Told(tmp_path, SEAL)
    for number in range(100):
        say(told if number % 3 else beside, f"SM{number}")
        assert (tmp_path / "told").stat().st_size <= (2 * 20 + 2) * told_module.LINE
    for one in (told, beside, Told(tmp_path, SEAL)):
        assert knows(one, "SM99")
        assert knows(one, "SM91")
        assert not knows(one, "SM50")


def test_what_many_noted_is_written_at_once(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crowd in danger: one write, synced once, for all who were answered meanwhile."""
    say(told, "SM0")
    synced = []
    monkeypatch.setattr(os, "fsync", synced.append)
    for number in range(1, 50):
        told.note("sms", f"SM{number}", f"+1514555{number:04}", "crisis_overdose", 3)
    for _ in range(49):
        told.write()
    assert len(synced) == 1
    assert knows(Told(tmp_path, SEAL), "SM49")


def test_how_many_of_the_words_were_said_is_known(told: Told, tmp_path: Path) -> None:
    """Killed between two texts, the next process goes on with the one that is missing."""
    for words in (1, 2):
        told.note("sms", "SM1", ALEX, "crisis_overdose", words)
        told.write()
    after = Told(tmp_path, SEAL)
    assert after.of_message("sms", "SM1") == after.of_chat("sms", ALEX, "crisis_overdose") == 2
