"""What a call of the simulated Bot API was given, read as strictly as the real one reads it.

Arguments come as a form, a query or JSON, nested ones as JSON (https://core.telegram.org/bots/api).
"""

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from bot.simulator.providers.shapes import fault as fault_of
from bot.simulator.providers.telegram_spec import METHODS

Json = dict[str, Any]

STRINGS = {"text", "secret_token", "callback_query_id", "url", "file_id"}


class Refusal(Exception):
    """The API says no."""

    def __init__(self, status: int, sentence: str, **parameters: int) -> None:
        super().__init__(sentence)
        answer: Json = {"ok": False, "error_code": status, "description": sentence}
        if parameters:
            answer["parameters"] = parameters
        self.answer = JSONResponse(answer, status_code=status)


def agree(method: str, arguments: Json) -> None:
    """The real API passes over an argument it does not know: here it is refused, and found."""
    wrong = fault_of(arguments.items(), METHODS[method].shapes, ())
    if wrong is not None:
        raise Refusal(400, f"Bad Request: {method}: {wrong}")


async def read(request: Request) -> Json:
    if request.headers.get("Content-Type", "").startswith("application/json"):
        found = await request.json()
        return found if isinstance(found, dict) else {}
    raw: Json = dict(request.query_params) | dict(await request.form())
    return {name: value if name in STRINGS else _nested(value) for name, value in raw.items()}


def _nested(value: Any) -> Any:
    """A form field that is JSON, as what it means; others as they are."""
    try:
        return json.loads(value)
    except (TypeError, ValueError):
        return value


def chat(arguments: Json) -> int:
    chat = arguments.get("chat_id")
    if chat in (None, ""):
        raise Refusal(400, "Bad Request: chat_id is empty")
    if not isinstance(chat, int):
        raise Refusal(400, "Bad Request: chat not found")
    return chat


def point(arguments: Json) -> tuple[float, float]:
    latitude, longitude = arguments.get("latitude"), arguments.get("longitude")
    if not isinstance(latitude, (int, float)) or not -90 <= latitude <= 90:
        raise Refusal(400, "Bad Request: latitude must be a number from -90 to 90")
    if not isinstance(longitude, (int, float)) or not -180 <= longitude <= 180:
        raise Refusal(400, "Bad Request: longitude must be a number from -180 to 180")
    return float(latitude), float(longitude)


def buttons(markup: Any) -> tuple[tuple[str, str], ...]:
    """(label, data) of the keys under a message; a key that shares the position has no data."""
    if markup is None:
        return ()
    if not isinstance(markup, dict):
        raise Refusal(400, "Bad Request: object expected as reply markup")
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return tuple(_button(button) for row in rows for button in row)


def _button(button: Json) -> tuple[str, str]:
    label, data = button.get("text"), button.get("callback_data", "")
    if not isinstance(label, str) or not label:
        raise Refusal(400, "Bad Request: can't parse inline keyboard button: text is empty")
    if not (isinstance(data, str) and len(data.encode()) <= 64):
        raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
    return label, data
