"""The edge says at its start when nobody can write to it."""

from __future__ import annotations

import pytest

from bot.channels.registry import build
from bot.cli.serve import nothing_is_on
from bot.settings import Settings

GATEWAY = {
    "sms_gateway_url": "http://127.0.0.1:9",
    "sms_gateway_login": "us",
    "sms_gateway_password": "fake",
    "sms_gateway_signing_key": "fake",
}


@pytest.mark.parametrize(
    ("settings", "nothing"),
    [
        ({}, True),
        (GATEWAY, False),
        ({"telegram_token": "1:fake"}, False),
    ],
)
def test_a_telephone_of_ones_own_is_a_channel(settings: dict[str, str], nothing: bool) -> None:
    """As the doctor sees it: by whatever means an SMS comes in."""
    assert nothing_is_on(build(Settings().with_values(settings))) is nothing
