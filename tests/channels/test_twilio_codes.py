"""Twilio's codes, each read as what to do next."""

import pytest

from bot.channels.base import SendStatus, merge
from bot.channels.errors import (
    DeadNumber,
    NotReached,
    OptedOut,
    RateLimited,
    Refused,
    SendError,
    Undeliverable,
    Unreachable,
)
from bot.channels.twilio_codes import CALL_STATUSES, ERRORS, MESSAGE_STATUSES, twilio_error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (21610, OptedOut),
        ("21610", OptedOut),
        (21614, DeadNumber),
        (21211, DeadNumber),
        (20003, Refused),
        (20429, RateLimited),
        (30001, NotReached),
        (30003, Unreachable),
        (30004, Undeliverable),
        (30005, DeadNumber),
        (30006, DeadNumber),
        (30007, Undeliverable),
        (30008, Unreachable),
        (30099, Undeliverable),  # a carrier's code we do not know
        (99999, Refused),
        (None, Refused),
        ("", Refused),
        ("30003; drop", Refused),
    ],
)
def test_what_a_code_means(code: int | str | None, kind: type[SendError]) -> None:
    """Each code gives its kind of error; an unknown one is never retried."""
    assert type(twilio_error(code)) is kind


def test_every_error_tells_workers_something() -> None:
    """Every code has a sentence, and an error that cannot be retried points elsewhere."""
    for code in ERRORS:
        error = twilio_error(code)
        assert error.sentence.endswith((".", "réglages."))
        assert error.retryable or error.other_channel
        assert str(code) in str(error)


def test_undelivered_is_not_sent() -> None:
    """A carrier that gives up is not success, in any order of reports."""
    sent, undelivered = MESSAGE_STATUSES["sent"], MESSAGE_STATUSES["undelivered"]
    assert merge(undelivered, sent) is merge(sent, undelivered) is SendStatus.UNDELIVERED
    assert CALL_STATUSES["no-answer"] is SendStatus.UNDELIVERED
