"""Which channels an installation has."""

import pytest

from bot.channels.registry import build
from bot.settings import Settings

TWILIO = {"twilio_account_sid": "AC1", "twilio_auth_token": "t"}


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("values", "on"),
    [
        ({}, set()),
        ({"telegram_token": "1:x"}, {"telegram"}),
        (TWILIO | {"twilio_number": "+15145550100"}, {"sms", "voice"}),
        (TWILIO | {"twilio_messaging_service": "MG1"}, {"sms"}),
        (
            TWILIO | {"twilio_number": "+15145550100", "telegram_token": "1:x"},
            {"sms", "voice", "telegram"},
        ),
    ],
)
async def test_what_is_set_is_on(values: dict[str, str], on: set[str]) -> None:
    """A channel is on when its account is set; calls need a number to call from."""
    channels = build(Settings().with_values(values))
    assert {n for n in ("sms", "telegram", "voice") if getattr(channels, n) is not None} == on
    for name in ("sms", "telegram"):
        channel = channels.get(name)
        assert (channel.name if channel else None) == (name if name in on else None)
    await channels.close()
