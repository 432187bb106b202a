"""Logs: neither addresses, nor secrets, nor anybody's words."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from bot.privacy import logs

TOKEN = "7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
AUTH = "9f86d081884c7d659a2feaa0c55ad015"
KEY = "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4="


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The program's log, set up as in production, into memory; put back as it was afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    quiet = {name: logging.getLogger(name).level for name in logs._QUIET}
    stream = io.StringIO()
    logs.set_up(stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    for name, was in quiet.items():
        logging.getLogger(name).setLevel(was)


@pytest.mark.parametrize(
    "secret",
    [
        "+15145550123",
        "514-555-0123",
        "(514) 555-0123",
        "514.555.0123",
        "1 514 555 0123",
        "32 470 12 34 56",
        "123456789",
        "-1001234567890",
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/sendMessage",
        AUTH,
        f"AC{AUTH}",
        f"SM{AUTH}",
        KEY,
    ],
)
def test_what_looks_like_an_address_or_a_secret_is_struck(log: io.StringIO, secret: str) -> None:
    """In the message or among its arguments: no run of five of its characters is left."""
    logging.getLogger("bot.test").warning("sent to %s now", secret)
    logging.getLogger("bot.test").warning(f"sent to {secret} now")
    said = [line.split("bot.test", 1)[1] for line in log.getvalue().splitlines()]
    assert len(said) == 2
    core = secret.removeprefix("https://api.telegram.org/bot").removesuffix("/sendMessage")
    left = [core[i : i + 5] for i in range(len(core) - 4) if core[i : i + 5] in said[0]]
    assert left == []
    assert said[0] == said[1]
    assert "sent to" in said[0]


@pytest.mark.parametrize(
    "words",
    [
        "turn 41 undone, try 2: KeyError at desk.py:40",
        "message 1234 not sent: 30003",
        "listening on port 8025",
        "3 rows of directory_data/service_at_location.csv",
    ],
)
def test_what_an_operator_needs_is_left(log: io.StringIO, words: str) -> None:
    """Our own lines come through as they were written."""
    logging.getLogger("bot.test").info(words)
    assert words in log.getvalue()


def test_a_traceback_is_cut_to_type_and_place(log: io.StringIO) -> None:
    """An exception that quotes somebody's message is logged without it, or its source line."""
    try:
        raise ValueError("je veux mourir")
    except ValueError:
        logging.getLogger("bot.test").exception("a turn failed")
    said = log.getvalue()
    assert "a turn failed: ValueError at test_logs.py:" in said
    assert "mourir" not in said
    assert len(said.splitlines()) == 1


def test_libraries_that_talk_too_much_are_quiet(log: io.StringIO) -> None:
    """httpx would write each URL, with Telegram's token in it, at INFO."""
    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot...")
    assert log.getvalue() == ""
    logging.getLogger("httpx").error("it broke")
    assert "it broke" in log.getvalue()


def test_a_trace_names_type_and_line_never_words() -> None:
    """Type and place of what first went wrong; nothing of what the error says."""

    def fail() -> None:
        try:
            int("je m'appelle Ludovic")
        except ValueError as error:
            raise RuntimeError("Ludovic") from error

    with pytest.raises(RuntimeError) as failed:
        fail()
    said = logs.trace(failed.value)
    assert said.startswith("ValueError at test_logs.py:")
    assert "Ludovic" not in said
    assert logs.trace(KeyError("Ludovic")) == "KeyError at an unknown place"
