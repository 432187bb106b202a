"""The simulated providers and our tables against the names in the providers' own descriptions."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, get_args

import httpx
import pytest

from bot.channels.twilio_codes import CALL_STATUSES, MESSAGE_STATUSES
from bot.simulator.providers import spec
from bot.simulator.providers.app import TELEGRAM_TOKEN, Providers
from bot.simulator.providers.telegram_phone import TelegramPhone
from bot.simulator.providers.twilio_model import (
    Sent,
    TwilioAccount,
    call_json,
    call_walk,
    message_json,
    message_walk,
)
from bot.simulator.providers.world import Fault

NOW = datetime(2026, 11, 22, 8, 2, tzinfo=timezone.utc)
SENT = Sent("SM1", "+15145550123", "+15145550100", "allo", NOW, "", [])


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def providers() -> Providers:
    return Providers(lambda: NOW)


def test_the_resources_have_the_fields_twilio_describes() -> None:
    """A message and a call, field by field; no field is invented or left out."""
    assert set(message_json(TwilioAccount(), SENT)) == spec.MESSAGE
    assert set(call_json(TwilioAccount(), SENT)) == spec.CALL


@pytest.mark.parametrize("fault", [None, *get_args(Fault)])
def test_every_status_on_the_way_exists(fault: Fault | None) -> None:
    """Whatever the fault, a message or call walks through statuses Twilio has."""
    assert {status for status, _ in message_walk(fault)} <= spec.MESSAGE_STATUS
    assert {status for status, _ in call_walk(fault)} <= spec.CALL_STATUS | spec.CALL_EVENT


def test_every_status_is_understood() -> None:
    """Our tables have each status an outgoing message or a call may have, and no other."""
    assert set(MESSAGE_STATUSES) == spec.MESSAGE_STATUS - spec.INBOUND_STATUS
    assert set(CALL_STATUSES) - spec.CALL_EVENT == spec.CALL_STATUS


def test_what_telephones_cause_has_the_fields_telegram_promises(providers: Providers) -> None:
    """A text, a position and a press: every field the Bot API says is always there."""
    phone = TelegramPhone(providers.telegram)
    messages: list[dict[str, Any]] = [
        phone.text("8000001", "allo")["message"],
        phone.share_location("8000001", (45.5, -73.6))["message"],
    ]
    press = phone.press("8000001", "take:10")["callback_query"]
    assert set(press) >= spec.CALLBACK_QUERY_NEEDS
    for message in [*messages, press["message"]]:
        assert set(message) >= spec.MESSAGE_NEEDS
        assert set(message["from"]) >= spec.USER_NEEDS
        assert set(message["chat"]) >= spec.CHAT_NEEDS


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "form", "named"),
    [
        ("/Messages.json", {"To": "+15145550123", "From": "+15145550100", "Boddy": "x"}, "Boddy"),
        ("/Calls.json", {"To": "+15145550123", "From": "+15145550100", "Twimml": "x"}, "Twimml"),
    ],
)
async def test_a_parameter_twilio_does_not_have_is_refused(
    providers: Providers, path: str, form: dict[str, str], named: str
) -> None:
    """The real one would pass over it in silence; here a slip of ours is found."""
    account = providers.twilio.account
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=providers.app),
        base_url=f"http://twilio.test/2010-04-01/Accounts/{account.sid}",
        auth=(account.sid, account.token),
    ) as client:
        answer = await client.post(path, data=form)
    assert answer.status_code == 400
    assert named in answer.json()["message"]


@pytest.mark.anyio
async def test_an_argument_telegram_does_not_have_is_refused(providers: Providers) -> None:
    """The same on the other side."""
    transport = httpx.ASGITransport(app=providers.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://telegram.test") as client:
        answer = await client.post(
            f"/bot{TELEGRAM_TOKEN}/sendMessage", json={"chat_id": 1, "text": "x", "silent": True}
        )
    assert answer.status_code == 400
    assert "silent" in answer.json()["description"]
