"""Long polling: kept before moving on, through refusals and a store that is out of order."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.channels.base import Inbound, Unavailable
from bot.channels.polling import PAUSE_SECONDS, poll

if TYPE_CHECKING:
    from tests.channels.conftest import Line

pytestmark = pytest.mark.anyio

SAM = "4242"


class Store:
    """Keeps what it is given, durably as far as the poll knows; can refuse at first."""

    def __init__(self, refusals: int = 0, enough: int = 1) -> None:
        self.kept: list[Inbound] = []
        self.pauses: list[float] = []
        self._refusals, self._enough = refusals, enough
        self.done = asyncio.Event()

    async def next_offset(self) -> int | None:
        return int(self.kept[-1].provider_id) + 1 if self.kept else None

    async def accept(self, inbound: Inbound) -> None:
        if self._refusals:
            self._refusals -= 1
            raise Unavailable
        self.kept.append(inbound)
        if len(self.kept) == self._enough:
            self.done.set()

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)


async def until_kept(line: Line, store: Store) -> None:
    task = asyncio.create_task(
        poll(line.telegram, store.next_offset, store.accept, store.pause, wait_seconds=1)
    )
    await asyncio.wait_for(store.done.wait(), timeout=20)
    while line.providers.telegram.waiting:  # the next call tells that all is kept
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_updates_are_kept_in_order_then_forgotten(line: Line) -> None:
    """Two messages come in order, once each; Telegram is then told to forget them."""
    line.providers.phone_text("telegram", SAM, "un")
    line.providers.phone_text("telegram", SAM, "deux")
    store = Store(enough=2)
    await until_kept(line, store)
    assert [inbound.text for inbound in store.kept] == ["un", "deux"]
    assert store.pauses == []


async def test_what_cannot_be_kept_comes_again(line: Line) -> None:
    """While the store refuses, the same message is fetched again, after a pause each time."""
    line.providers.phone_text("telegram", SAM, "un")
    store = Store(refusals=2)
    await until_kept(line, store)
    assert [inbound.text for inbound in store.kept] == ["un"]
    assert store.pauses == [PAUSE_SECONDS] * 2


async def test_a_button_is_answered_and_nonsense_passed_over(line: Line) -> None:
    """A pressed button stops spinning; an update without an id does not stop the rest."""
    line.providers.telegram.waiting.append({"update_id": True})
    phone = line.providers.telegram_phone
    phone.request(phone.press(SAM, "ok:1", "12"))
    store = Store()
    await until_kept(line, store)
    assert [inbound.button for inbound in store.kept] == ["ok:1"]
    assert line.providers.telegram.answered == ["q12"]


async def test_a_refusal_is_waited_out(line: Line) -> None:
    """A webhook still set refuses polling: we pause and ask again, we do not stop."""
    await line.telegram.use_webhook(f"{line.ours}/telegram/webhook")
    store = Store()
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        await line.telegram.use_polling()
        line.providers.phone_text("telegram", SAM, "enfin")
        waited.append(seconds)

    store.pause = pause  # type: ignore[method-assign]
    await until_kept(line, store)
    assert waited == [PAUSE_SECONDS]
    assert [inbound.text for inbound in store.kept] == ["enfin"]


async def test_a_gap_in_the_numbers_is_no_end(line: Line) -> None:
    """Telegram leaves numbers out, and after a quiet week goes on anywhere: what follows a gap is
    taken, once, and asked for from its own number on."""
    phone = line.providers.telegram_phone
    for number, words in (("5", "un"), ("9", "deux"), ("700000000", "trois")):
        phone.request(phone.text(SAM, words, number))
    store = Store(enough=3)
    await until_kept(line, store)
    assert [(i.provider_id, i.text) for i in store.kept] == [
        ("5", "un"),
        ("9", "deux"),
        ("700000000", "trois"),
    ]
    assert await store.next_offset() == 700_000_001
