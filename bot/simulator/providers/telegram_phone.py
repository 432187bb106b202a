"""The other half of a simulated Telegram: the updates people cause, posted or fetched."""

import itertools
from typing import Any

import httpx

from bot.simulator.providers.telegram_api import TelegramApi

Json = dict[str, Any]


class TelegramPhone:
    """Builds updates as Telegram would, from private chats."""

    def __init__(self, api: TelegramApi) -> None:
        self._api = api
        self._update_ids = itertools.count(700_001)

    def text(self, chat: str, text: str, provider_id: str | None = None) -> Json:
        """Somebody writes. `provider_id`, a number, is the update's id: the same one repeats it."""
        return self._update("message", self._message(chat, text=text), provider_id)

    def share_location(
        self, chat: str, location: tuple[float, float], provider_id: str | None = None
    ) -> Json:
        """Somebody shares where they are: (latitude, longitude)."""
        point = {"latitude": location[0], "longitude": location[1]}
        return self._update("message", self._message(chat, location=point), provider_id)

    def photo(self, chat: str, file_id: str, provider_id: str | None = None) -> Json:
        """Somebody sends a picture."""
        sizes = [
            {"file_id": name, "file_unique_id": name, "width": side, "height": side}
            for name, side in (("small", 90), (file_id, 1280))
        ]
        return self._update("message", self._message(chat, photo=sizes), provider_id)

    def press(self, chat: str, data: str, provider_id: str | None = None) -> Json:
        """Somebody presses a button under a message."""
        query = {
            "from": _person(chat),
            "message": self._message(chat),
            "chat_instance": chat,
            "data": data,
        }
        update = self._update("callback_query", query, provider_id)
        query["id"] = f"q{update['update_id']}"
        return update

    def request(self, update: Json) -> httpx.Request | None:
        """The webhook call bringing this update; None without webhook: it waits to be fetched."""
        webhook = self._api.webhook
        if webhook is None:
            self._api.waiting.append(update)
            return None
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
        return httpx.Request("POST", webhook.url, json=update, headers=headers)

    def _update(self, kind: str, content: Json, provider_id: str | None) -> Json:
        number = next(self._update_ids) if provider_id is None else int(provider_id)
        return {"update_id": number, kind: content}

    def _message(self, chat: str, **content: Any) -> Json:
        date = int(self._api.telephones.now().timestamp())
        where = {"id": int(chat), "type": "private", "first_name": "X"}
        return {"message_id": 1, "date": date, "from": _person(chat), "chat": where, **content}


def _person(chat: str) -> Json:
    return {"id": int(chat), "is_bot": False, "first_name": "X", "language_code": "fr"}
