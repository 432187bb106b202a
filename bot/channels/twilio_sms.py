"""SMS through Twilio: send, and find again a send that got no clear answer.

https://www.twilio.com/docs/messaging/api/message-resource
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

import httpx

from bot.channels import texts
from bot.channels.base import ChannelName, OutgoingMessage, Receipt, SendStatus
from bot.channels.errors import Refused, Uncertain
from bot.channels.split import split_text
from bot.channels.twilio_codes import MESSAGE_STATUSES
from bot.channels.twilio_http import (
    LIBRARY_FAILURES,
    TwilioHttp,
    send_error,
    twilio_client,
)
from bot.channels.twilio_webhook import Form, verify, verify_json
from bot.channels.wire import READ_SECONDS, broken_call, time_limits
from bot.segments import for_sms, utf16_units

TWILIO_API = "https://api.twilio.com"
LONGEST = 1600  # characters Twilio takes in one call; 21617 above
CLOCK_DRIFT = timedelta(seconds=30)  # between Twilio's clock and ours
RECENT = 20  # messages to one telephone looked through when finding a send again


class TwilioSms:
    """The SMS channel. Give a `number` (E.164) or a `messaging_service` SID to send from.

    `public_url` is the address Twilio reaches us at: reports come to its /twilio/status, and
    signatures are checked against it. While tokens rotate `next_token` is accepted too, and used
    to send as soon as the first one is refused.
    """

    name: ChannelName = "sms"

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        number: str = "",
        messaging_service: str = "",
        public_url: str = "",
        next_token: str = "",
        base_url: str = "",
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._http = TwilioHttp(base_url, read_seconds, other_auth=(account_sid, next_token))
        self._api = twilio_client(account_sid, auth_token, self._http)
        self._tokens = (auth_token, next_token)
        self._account, self._next_account = (account_sid, auth_token), (account_sid, next_token)
        self._files = (base_url or TWILIO_API).rstrip("/")
        self._public_url = public_url.rstrip("/")
        self._sender = (
            {"messaging_service_sid": messaging_service} if messaging_service else {"from_": number}
        )

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand one SMS to Twilio, in GSM-7 letters when they carry it. Raises SendError.

        Buttons and pins have no SMS form: the text must say it all.
        """
        body = for_sms(message.text)
        if not body.strip() or utf16_units(body) > LONGEST:
            raise Refused(texts.TOO_LONG if body.strip() else texts.REFUSED, "not sent")
        report_to = {"status_callback": f"{self._public_url}/twilio/status"}
        try:
            made = await self._api.messages.create_async(
                to=message.address,
                body=body,
                **self._sender,
                **(report_to if self._public_url else {}),
            )
        except LIBRARY_FAILURES as error:
            raise send_error(error) from None
        return _receipt(made)

    async def find(
        self, message: OutgoingMessage, since: datetime, known: Collection[str] = ()
    ) -> Receipt | None:
        """The message Twilio holds with this address and text, made after `since`, if any.

        `known` are provider ids that belong to other messages: the same words may have been said
        twice. Raises SendError when Twilio cannot be asked.
        """
        body, earliest = for_sms(message.text), since - CLOCK_DRIFT
        try:
            recent = await self._api.messages.list_async(
                to=message.address, limit=RECENT, page_size=RECENT
            )
            for made in recent:
                if made.body == body and made.date_created >= earliest and made.sid not in known:
                    return _receipt(made)
        except LIBRARY_FAILURES as error:
            raise send_error(error) from None
        return None

    def split(self, text: str) -> tuple[str, ...]:
        """Parts Twilio takes in one call each; it joins segments inside a part by itself."""
        return split_text(for_sms(text), LONGEST)

    def genuine(self, url: str, path: str, form: Form, signature: str) -> bool:
        """Whether this form is signed by Twilio for us. `path` is path and query as received.

        `url` is what our server believes its address is: used only when no public URL is set,
        since behind a proxy its scheme, host and port are not those Twilio called.
        """
        return verify(self._called(url, path), form, signature, self._tokens)

    def genuine_json(self, url: str, path: str, body: bytes, signature: str) -> bool:
        """The same for a JSON body."""
        return verify_json(self._called(url, path), body, signature, self._tokens)

    def _called(self, url: str, path: str) -> str:
        return self._public_url + path if self._public_url else url

    async def fetch(self, reference: str) -> bytes:
        """A file somebody sent, by the address in its webhook. Raises SendError."""
        address = self._files + httpx.URL(reference).raw_path.decode()
        try:
            async with httpx.AsyncClient(timeout=time_limits(), follow_redirects=True) as client:
                # Twilio leads on to a store of its own; httpx keeps our token from going there.
                answer = await client.get(address, auth=self._account)
                if answer.status_code == 401 and self._next_account[1]:
                    answer = await client.get(address, auth=self._next_account)
        except httpx.HTTPError as error:
            raise broken_call(error) from None
        if answer.status_code != 200:
            raise Refused(texts.REFUSED, str(answer.status_code))
        return answer.content

    async def close(self) -> None:
        """Give back the connections."""
        await self._http.close()


def _receipt(made: Any) -> Receipt:
    """The receipt of a message as Twilio describes it; an unknown status is at least queued. What
    has no name (a 200 with an error in it) is no receipt: Uncertain."""
    if not made.sid:
        raise Uncertain(texts.UNCERTAIN, "no sid")
    return Receipt(str(made.sid), MESSAGE_STATUSES.get(str(made.status), SendStatus.QUEUED))
