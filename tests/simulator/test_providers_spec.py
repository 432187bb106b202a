"""The simulated providers and our tables against the providers' own descriptions."""

from __future__ import annotations

import ast
import re
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, get_args

import httpx
import pytest

import bot.channels
from bot.channels.twilio_codes import CALL_STATUSES, MESSAGE_STATUSES
from bot.channels.twilio_voice import page_twiml
from bot.paging import texts
from bot.simulator.providers import telegram_spec, twilio_spec
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
MESSAGE = {"To": "+15145550123", "From": "+15145550100", "Body": "x"}
CALL = {"To": "+15145550123", "From": "+15145550100", "Twiml": "<Response/>"}
TELEGRAM: dict[str, dict[str, Any]] = {
    "getMe": {},
    "getFile": {"file_id": "x"},
    "sendMessage": {"chat_id": 1, "text": "x"},
    "sendLocation": {"chat_id": 1, "latitude": 45.5, "longitude": -73.5},
    "answerCallbackQuery": {"callback_query_id": "x"},
    "setWebhook": {"url": "https://fanal.example/x"},
    "deleteWebhook": {},
    "getUpdates": {},
}


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def providers() -> Providers:
    return Providers(lambda: NOW)


async def twilio(providers: Providers, method: str, path: str, form: Any) -> httpx.Response:
    account = providers.twilio.account
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=providers.app),
        base_url=f"http://twilio.test/2010-04-01/Accounts/{account.sid}",
        auth=(account.sid, account.token),
    ) as client:
        if method == "GET":
            return await client.get(path, params=form)
        return await client.post(path, data=form)


async def telegram(providers: Providers, method: str, arguments: Any) -> httpx.Response:
    transport = httpx.ASGITransport(app=providers.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://telegram.test") as client:
        return await client.post(f"/bot{TELEGRAM_TOKEN}/{method}", json=arguments)


def test_the_resources_have_the_fields_twilio_describes() -> None:
    """A message and a call, field by field; no field is invented or left out."""
    assert set(message_json(TwilioAccount(), SENT)) == twilio_spec.MESSAGE
    assert set(call_json(TwilioAccount(), SENT)) == twilio_spec.CALL


@pytest.mark.parametrize("fault", [None, *get_args(Fault)])
def test_every_status_on_the_way_exists(fault: Fault | None) -> None:
    """Whatever the fault, a message or call walks through statuses Twilio has."""
    assert {status for status, _ in message_walk(fault)} <= twilio_spec.MESSAGE_STATUS
    walked = {status for status, _ in call_walk(fault)}
    assert walked <= twilio_spec.CALL_STATUS | twilio_spec.CALL_EVENT


def test_every_status_is_understood() -> None:
    """Our tables have each status an outgoing message or a call may have, and no other."""
    assert set(MESSAGE_STATUSES) == twilio_spec.MESSAGE_STATUS - twilio_spec.INBOUND_STATUS
    assert set(CALL_STATUSES) - twilio_spec.CALL_EVENT == twilio_spec.CALL_STATUS


def test_what_telephones_cause_has_the_fields_telegram_promises(providers: Providers) -> None:
    """A text, a position, a picture and a press: every field the Bot API says is always there."""
    phone, always = TelegramPhone(providers.telegram), telegram_spec.ALWAYS
    updates = [
        phone.text("8000001", "allo"),
        phone.share_location("8000001", (45.5, -73.6)),
        phone.photo("8000001", "large"),
        phone.press("8000001", "take:10"),
    ]
    press = updates[-1]["callback_query"]
    messages = [update["message"] for update in updates[:-1]] + [press["message"]]
    assert set(press) >= always["CallbackQuery"]
    for update in updates:
        assert set(update) >= always["Update"]
    for message in messages:
        assert set(message) >= always["Message"]
        assert set(message["from"]) >= always["User"]
        assert set(message["chat"]) >= always["Chat"]
    assert set(messages[1]["location"]) >= always["Location"]
    for size in messages[2]["photo"]:
        assert set(size) >= always["PhotoSize"]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("method", "path", "form", "named"),
    [
        ("POST", "/Messages.json", MESSAGE | {"Boddy": "x"}, "Boddy"),
        ("POST", "/Messages.json", MESSAGE | {"StatusCallback": "somewhere"}, "StatusCallback"),
        ("POST", "/Messages.json", MESSAGE | {"ValidityPeriod": "40000"}, "ValidityPeriod"),
        ("POST", "/Messages.json", MESSAGE | {"MessagingServiceSid": "MG1"}, "MessagingService"),
        ("POST", "/Messages.json", MESSAGE | {"SmartEncoded": "maybe"}, "SmartEncoded"),
        ("POST", "/Messages.json", MESSAGE | {"Body": ["x", "y"]}, "Body comes twice"),
        ("POST", "/Messages.json", MESSAGE | {"RiskCheck": "off"}, "RiskCheck"),
        ("POST", "/Calls.json", CALL | {"Twimml": "x"}, "Twimml"),
        ("POST", "/Calls.json", CALL | {"Timeout": "soon"}, "Timeout"),
        ("POST", "/Calls.json", CALL | {"Timeout": "601"}, "Timeout"),
        ("POST", "/Calls.json", CALL | {"StatusCallbackEvent": ["ringing", "x"]}, "CallbackEvent"),
        ("POST", "/Calls.json", CALL | {"Twiml": f"<a>{'x' * 4000}</a>"}, "Twiml"),
        ("POST", "/Calls.json", CALL | {"Twiml": "<Response>"}, "parse"),
        ("GET", "/Messages.json", {"PageSize": "1001"}, "PageSize"),
        ("GET", "/Messages.json", {"DateSent": "yesterday"}, "DateSent"),
    ],
)
async def test_what_twilio_does_not_describe_is_refused(
    providers: Providers, method: str, path: str, form: dict[str, Any], named: str
) -> None:
    """The real one might pass over it in silence; here a slip of ours is found, and nothing sent."""
    answer = await twilio(providers, method, path, form)
    assert answer.status_code == 400
    assert named in answer.json()["message"]
    assert not providers.twilio.sent


@pytest.mark.anyio
async def test_what_twilio_requires(providers: Providers) -> None:
    """Each call stands as it is, and without any one of what is required it is refused."""
    for path, form, needs in (
        ("/Messages.json", MESSAGE, twilio_spec.CREATE_MESSAGE_NEEDS),
        ("/Calls.json", CALL, twilio_spec.CREATE_CALL_NEEDS),
    ):
        assert (await twilio(providers, "POST", path, form)).status_code == 201
        for name in needs:
            less = {key: value for key, value in form.items() if key != name}
            assert (await twilio(providers, "POST", path, less)).status_code == 400


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("method", "more", "named"),
    [
        ("sendMessage", {"silent": True}, "silent"),
        ("sendMessage", {"disable_notification": "yes"}, "disable_notification"),
        ("sendMessage", {"link_preview_options": {"disabled": True}}, "link_preview_options"),
        ("sendMessage", {"reply_markup": {"inline_keyboard": [{"text": "x"}]}}, "reply_markup"),
        ("sendMessage", {"reply_markup": {"keyboard": [[{"label": "x"}]]}}, "reply_markup"),
        ("sendMessage", {"text": 5}, "text"),
        ("sendLocation", {"latitude": "45"}, "latitude"),
        ("sendLocation", {"horizontal_accuracy": 1501}, "horizontal_accuracy"),
        ("answerCallbackQuery", {"text": "x" * 201}, "text"),
        ("setWebhook", {"allowed_updates": ["mesage"]}, "allowed_updates"),
        ("setWebhook", {"max_connections": 101}, "max_connections"),
        ("getUpdates", {"limit": 101}, "limit"),
        ("getUpdates", {"offset": True}, "offset"),
        ("getFile", {"file_id": 5}, "file_id"),
        ("deleteWebhook", {"drop_pending_updates": 1}, "drop_pending_updates"),
    ],
)
async def test_what_telegram_does_not_describe_is_refused(
    providers: Providers, method: str, more: dict[str, Any], named: str
) -> None:
    """The same on the other side."""
    answer = await telegram(providers, method, TELEGRAM[method] | more)
    assert answer.status_code == 400
    assert named in answer.json()["description"]
    assert not providers.telephones.delivered


@pytest.mark.anyio
@pytest.mark.parametrize("method", sorted(telegram_spec.METHODS))
async def test_what_telegram_requires(providers: Providers, method: str) -> None:
    """Each method stands as it is, and without any one of what it requires it is refused."""
    assert (await telegram(providers, method, TELEGRAM[method])).status_code == 200
    for name in telegram_spec.METHODS[method].needs:
        less = {key: value for key, value in TELEGRAM[method].items() if key != name}
        assert (await telegram(providers, method, less)).status_code == 400


def test_every_call_of_ours_is_described() -> None:
    """What our channels ask of each library, and nothing else, is in the descriptions: a new call
    needs its line there."""
    folder = Path(str(bot.channels.__file__)).parent
    made = called(folder / "telegram.py", "_bot")
    methods = {re.sub(r"_(\w)", lambda m: m[1].upper(), name) for name in made if name[0] != "_"}
    assert methods | {"getUpdates"} == set(telegram_spec.METHODS)
    assert made - {"_post"} == {name for name in made if not name.startswith("_")}
    assert called(folder / "twilio_sms.py", "_api") == {
        "messages.create_async",
        "messages.list_async",
    }
    assert called(folder / "twilio_voice.py", "_api") == {"calls.create_async"}


def called(module: Path, library: str) -> set[str]:
    """What is called on `self.<library>` in a module, dotted."""
    source = module.read_text(encoding="utf-8")
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = {ast.unparse(function) for function in calls}
    start = f"self.{library}."
    return {name.removeprefix(start) for name in names if name.startswith(start)}


def test_the_longest_page_fits_a_call() -> None:
    """What is said in a call travels inside the request that places it: 4000 characters at most."""
    spoken = texts.to_worker.spoken_page(999, "SEUL, NE RÉPOND PLUS", "W" * 200)
    twiml = page_twiml(spoken, "https://" + "x" * 200 + "/twilio/voice")
    assert twilio_spec.CREATE_CALL["Twiml"].fits(twiml)
