"""The tracer that every journey runs under sees what it must see."""

from __future__ import annotations

import asyncio
import logging

import pytest
from tracer import Leak, Tracer, secrets_of

from bot.channels.base import BadPayload
from bot.channels.telegram_update import parse_update

STEPS = [{"from": "+15145550123", "text": "jai faim a berri"}, {"from": "8000001", "text": "ok"}]


def test_what_is_secret_in_a_journey() -> None:
    """Numbers, chats and sentences; not a word that anybody may write."""
    secrets = secrets_of(STEPS, 'sms = "+15145550199"')
    assert {"15145550123", "15145550199", "8000001", "jai faim a berri"} <= secrets
    assert "ok" not in secrets


@pytest.mark.parametrize(
    "line", ["somebody said jai faim a berri", "sent to +15145550123", "chat 8000001 is gone"]
)
def test_a_log_line_that_tells_is_a_leak(line: str) -> None:
    """Even where the production handler would have struck the number out."""
    tracer = Tracer(secrets_of(STEPS, ""))
    with tracer.watching():
        logging.getLogger("bot.edge.edge").debug(line)
    with pytest.raises(Leak, match="a log line of bot"):
        tracer.check()


def test_what_a_library_writes_is_read_as_production_would() -> None:
    """A library's error reaches our log: a sentence in it is a leak."""
    tracer = Tracer(secrets_of(STEPS, ""))
    with tracer.watching():
        logging.getLogger("rasa.core").error("no rule for jai faim a berri")
    with pytest.raises(Leak, match="the log"):
        tracer.check()


def test_an_exception_that_tells_is_a_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    """Raised in a thread, swallowed by whoever called: it was made all the same."""
    tracer = Tracer(secrets_of(STEPS, ""))

    async def fail() -> None:
        with pytest.raises(BadPayload):
            await asyncio.to_thread(parse_update, {"update_id": None, "text": "jai faim a berri"})

    with tracer.watching():
        asyncio.run(fail())
    tracer.check()  # ours says nothing of what it could not read
    monkeypatch.setattr(BadPayload, "__str__", lambda self: "jai faim a berri")
    with tracer.watching():
        asyncio.run(fail())
    with pytest.raises(Leak, match="BadPayload"):
        tracer.check()
