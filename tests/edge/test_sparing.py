"""A crowd of refusals is a few lines."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from bot.edge.sparing import REFUSING, WHILE, Sparing, spare

REFUSED = "Refused an unsigned call to %s"


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def log(time: Time) -> Iterator[logging.Logger]:
    made = logging.getLogger("tests.sparing")
    spare = Sparing(time)
    made.addFilter(spare)
    yield made
    made.removeFilter(spare)


def test_the_same_refusal_is_told_once_in_a_while(
    log: logging.Logger, time: Time, caplog: pytest.LogCaptureFixture
) -> None:
    """A thousand in ten seconds are one line; the next says how many it stands for, then it is
    quiet again."""
    for number in range(1000):
        log.warning(REFUSED, f"/{number}")
    assert [record.getMessage() for record in caplog.records] == ["Refused an unsigned call to /0"]
    caplog.clear()
    time.now += WHILE
    for _ in range(2):
        log.warning(REFUSED, "/x")
    assert caplog.messages == ["Refused an unsigned call to /x (999 more like it before)"]


def test_other_sentences_are_told(log: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    """Each has its own while; what is no warning is never held back."""
    log.setLevel(logging.INFO)
    for _ in range(3):
        log.warning("one")
        log.error("two")
        log.info("three")
    assert sorted(caplog.messages) == ["one", "three", "three", "three", "two"]


def test_who_refuses_is_spared_once() -> None:
    """The web server and the doors, however often it is asked for."""
    try:
        spare()
        spare()
        for name in REFUSING:
            assert [type(one) for one in logging.getLogger(name).filters] == [Sparing]
    finally:
        for name in REFUSING:  # other tests read every line
            logging.getLogger(name).filters.clear()
