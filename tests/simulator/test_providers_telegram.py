"""The simulated Telegram is as strict as the real one: passing against it means something."""

import json
from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

import httpx
import pytest

from bot.simulator.providers.app import TELEGRAM_TOKEN, Providers
from bot.simulator.providers.server import serving

NOW = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
HOOK = "http://127.0.0.1:1/telegram/webhook"


@pytest.fixture
def providers() -> Providers:
    return Providers(lambda: NOW)


@pytest.fixture
def api(providers: Providers) -> Iterator[httpx.Client]:
    with (
        serving(providers.app) as url,
        httpx.Client(base_url=f"{url}/bot{TELEGRAM_TOKEN}") as client,
    ):
        yield client


def keys(**button: str) -> str:
    return json.dumps({"inline_keyboard": [[button]]})


@pytest.mark.parametrize(
    ("method", "arguments", "status", "sentence"),
    [
        ("nothing", {}, 404, "Not Found"),
        ("sendMessage", {"text": "a"}, 400, "chat_id is empty"),
        ("sendMessage", {"chat_id": "@sam", "text": "a"}, 400, "chat not found"),
        ("sendMessage", {"chat_id": 1}, 400, "text is empty"),
        ("sendMessage", {"chat_id": 1, "text": " "}, 400, "text is empty"),
        ("sendMessage", {"chat_id": 1, "text": "🙂" * 2049}, 400, "too long"),
        ("sendMessage", {"chat_id": 1, "text": "a", "parse_mode": "HTML"}, 400, "entities"),
        ("sendMessage", {"chat_id": 1, "text": "a", "reply_markup": "x"}, 400, "reply_markup"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": keys(text="", callback_data="x")},
            400,
            "text is empty",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": keys(text="x", callback_data="é" * 33)},
            400,
            "BUTTON_DATA_INVALID",
        ),
        ("sendLocation", {"chat_id": 1, "latitude": 45.5}, 400, "longitude"),
        ("sendLocation", {"chat_id": 1, "latitude": 91, "longitude": 0}, 400, "latitude"),
        ("answerCallbackQuery", {}, 400, "QUERY_ID_INVALID"),
        ("setWebhook", {"url": "http://a.org"}, 400, "HTTPS"),
        ("setWebhook", {"url": HOOK, "secret_token": "é"}, 400, "unallowed"),
    ],
)
def test_a_bad_request_is_refused(
    api: httpx.Client, method: str, arguments: dict[str, Any], status: int, sentence: str
) -> None:
    """Missing, mistyped or too long: refused in Telegram's own words, and nothing is sent."""
    answer = api.post(f"/{method}", data=arguments)
    assert answer.status_code == status
    assert answer.json()["ok"] is False
    assert sentence in answer.json()["description"]


def test_the_wrong_token_is_refused(api: httpx.Client) -> None:
    """Another bot's token is not this one's."""
    url = str(api.base_url).replace(TELEGRAM_TOKEN, "1:x")
    assert api.post(f"{url}getMe").status_code == 401


def test_arguments_come_in_any_dress(api: httpx.Client, providers: Providers) -> None:
    """A form, JSON or a query; a text that looks like JSON stays a text."""
    api.post("/sendMessage", data={"chat_id": "5", "text": "[1]"})
    api.post("/sendMessage", json={"chat_id": 5, "text": "deux"})
    api.get("/sendMessage", params={"chat_id": 5, "text": "3"})
    api.post("/sendLocation", data={"chat_id": 5, "latitude": 45.5, "longitude": -73.5})
    got = providers.telephones.received_by("5")
    assert [message.text for message in got] == ["[1]", "deux", "3", ""]
    assert got[-1].location == (45.5, -73.5)
    assert api.get("/getMe").json()["result"]["is_bot"] is True


def test_updates_wait_until_asked_past(api: httpx.Client, providers: Providers) -> None:
    """An update is given until a later offset is asked for; a webhook excludes asking."""
    providers.phone_text("telegram", "5", "un", "10")
    for _ in range(2):
        [update] = api.post("/getUpdates", data={"timeout": 0}).json()["result"]
        assert update["message"]["text"] == "un"
    assert api.post("/getUpdates", data={"offset": 11}).json()["result"] == []
    api.post("/setWebhook", data={"url": HOOK})
    assert api.post("/getUpdates").status_code == 409


def test_dropping_what_waits_is_possible(api: httpx.Client, providers: Providers) -> None:
    """deleteWebhook forgets waiting updates only when told to."""
    providers.phone_text("telegram", "5", "un")
    api.post("/deleteWebhook")
    assert len(providers.telegram.waiting) == 1
    api.post("/deleteWebhook", data={"drop_pending_updates": "true"})
    assert providers.telegram.waiting == []


def test_a_webhook_call_carries_the_secret(api: httpx.Client, providers: Providers) -> None:
    """Once a webhook is set, what a person sends is a call to it, with its secret."""
    phone = providers.telegram_phone
    assert phone.request(phone.text("5", "un")) is None
    api.post("/setWebhook", data={"url": HOOK, "secret_token": "00123"})
    request = phone.request(phone.share_location("5", (45.5, -73.5), "12"))
    assert request is not None
    assert str(request.url) == HOOK
    assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "00123"
    update = json.loads(request.content)
    assert update["update_id"] == 12
    assert update["message"]["location"] == {"latitude": 45.5, "longitude": -73.5}
