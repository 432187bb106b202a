"""All simulated providers and their telephones, as one web application and one handle."""

from collections.abc import Callable
from datetime import datetime

import httpx
from starlette.applications import Starlette

from bot.simulator.providers.gateway_api import GatewayApi
from bot.simulator.providers.telegram_api import TelegramApi
from bot.simulator.providers.telegram_phone import TelegramPhone
from bot.simulator.providers.twilio_api import TwilioApi
from bot.simulator.providers.twilio_model import TwilioAccount
from bot.simulator.providers.twilio_phone import TwilioPhone
from bot.simulator.providers.world import Carrier, Telephones

TELEGRAM_TOKEN = "700001:simulated-telegram-token"


class Providers:
    """A simulated Twilio account, Telegram bot and SMS gateway. Serve `app`, and drive the rest from outside.

    `now` gives the simulated instant, aware. Once the product is up, tell where it is reached:
    `twilio.account.public_url`; Telegram is told by the product itself (setWebhook).
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        account: TwilioAccount | None = None,
        telegram_token: str = TELEGRAM_TOKEN,
    ) -> None:
        self.telephones = Telephones(now)
        self.twilio = TwilioApi(account or TwilioAccount(), self.telephones)
        self.telegram = TelegramApi(telegram_token, self.telephones)
        self.sms_phone = TwilioPhone(self.twilio)
        self.telegram_phone = TelegramPhone(self.telegram)
        self.gateway = GatewayApi(self.telephones)
        apis = (self.twilio, self.telegram, self.gateway)
        self.app = Starlette(routes=[route for api in apis for route in api.routes()])

    def phone_text(
        self, channel: Carrier, sender: str, text: str, provider_id: str | None = None
    ) -> httpx.Request | None:
        """Somebody writes: the webhook call to make, or None when it waits to be polled for."""
        if channel == "telegram":
            return self.telegram_phone.request(self.telegram_phone.text(sender, text, provider_id))
        return self.sms_phone.text(sender, text, provider_id)

    async def deliver(self, request: httpx.Request, client: httpx.AsyncClient) -> int:
        """Make a webhook call of a provider; the status of its answer.

        An answer of ours to Telegram may be a call in itself, which is then made.
        """
        response = await client.send(request)
        if response.headers.get("Content-Type", "").startswith("application/json"):
            answer = response.json()
            if answer.get("method") == "answerCallbackQuery":
                self.telegram.answered.append(answer["callback_query_id"])
        return response.status_code

    async def deliver_callbacks(self, client: httpx.AsyncClient, late: bool = False) -> list[int]:
        """Post every status report due, in order; the statuses of the answers."""
        return [
            await self.deliver(request, client) for request in self.sms_phone.reports(late=late)
        ]
