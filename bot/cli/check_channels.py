"""`fanal doctor` on the ways in and out: SMS, a telephone of one's own, calls, Telegram."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone

from bot.channels.base import OutgoingMessage
from bot.channels.errors import SendError
from bot.channels.registry import Channels, build
from bot.channels.sms_gateway import SmsGateway
from bot.channels.telegram import Telegram
from bot.cli.checks import Check
from bot.settings import Settings

ASKED_FOR = "fanal-doctor"  # no message of ours has this id
LONG_AGO = datetime(2000, 1, 1, tzinfo=timezone.utc)
OUT_OF_USE = "+15005550006"  # one of Twilio's test numbers: never written to, here least of all


async def channels(settings: Settings) -> list[Check]:
    """What is on and answers, what is off, and what lacks an address to call back."""
    with_us = build(settings)
    checks = [*_sms(settings), *await _gateway(with_us.gateway), *_calls(settings)]
    checks += await _telegram(settings, with_us.telegram)
    if with_us.get("sms") is None and with_us.telegram is None:
        checks.append(Check(None, "no provider: `fanal up` serves simulated telephones"))
    elif not settings.public_url and _calls_back(settings, with_us):
        checks.append(Check(False, "FANAL_PUBLIC_URL is empty: providers cannot call back"))
    await with_us.close()
    return checks


def _calls_back(settings: Settings, with_us: Channels) -> bool:
    return bool(with_us.sms or with_us.gateway or settings.telegram_secret)


def _sms(settings: Settings) -> Iterator[Check]:
    if settings.gateway_on:
        return
    if settings.twilio_on:
        yield Check(
            True, "SMS is on, through Twilio; webhook: FANAL_PUBLIC_URL/twilio/sms#rc=5&rp=all"
        )
    else:
        yield Check(
            None, "SMS is off: neither FANAL_TWILIO_ACCOUNT_SID nor FANAL_SMS_GATEWAY_URL is set"
        )


async def _gateway(gateway: SmsGateway | None) -> list[Check]:
    """Ask the telephone for a message it cannot have: an answer means that it is there and that
    login and password are right."""
    if gateway is None:
        return []
    nothing = OutgoingMessage(OUT_OF_USE, "", key=ASKED_FOR)
    try:
        await gateway.find(nothing, LONG_AGO)
    except SendError as error:
        return [
            Check(
                False,
                f"SMS goes by your own telephone, which does not answer as it should: {error}",
            )
        ]
    webhook = "FANAL_PUBLIC_URL/gateway/sms"
    return [Check(True, f"SMS is on, by your own telephone, which answers; webhook: {webhook}")]


def _calls(settings: Settings) -> Iterator[Check]:
    if not settings.twilio_on:
        yield Check(None, "calls are off: an unanswered page does not ring (they need Twilio)")
    elif not settings.twilio_number:
        yield Check(None, "calls are off: FANAL_TWILIO_NUMBER is empty, nothing to call from")
    elif settings.public_url:
        yield Check(True, "calls are on, through Twilio: an unanswered page rings")


async def _telegram(settings: Settings, telegram: Telegram | None) -> list[Check]:
    if telegram is None:
        return [Check(None, "Telegram is off: FANAL_TELEGRAM_TOKEN is not set")]
    how = "webhook" if settings.telegram_secret else "long polling"
    try:
        await telegram.check()
    except SendError as error:
        return [Check(False, f"Telegram does not answer: {error}")]
    return [Check(True, f"Telegram is on, by {how}")]
