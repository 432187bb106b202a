"""SMS through a telephone of one's own: SMS Gateway for Android (sms-gate.app, Apache 2.0).

Carriers refuse some harm-reduction traffic from bulk senders; a telephone with a SIM card sends as
anybody does, some 30 to 200 messages an hour. The app posts events signed with a key it shows
(https://docs.sms-gate.app/features/webhooks/) and takes messages as JSON, by Basic authentication
(https://docs.sms-gate.app/features/sending-messages/). A message carries our own id, so that one
whose answer was lost is asked for by that id instead of being sent twice.
"""

import hashlib
import hmac
import re
from collections.abc import Collection
from datetime import datetime
from typing import Any

import httpx

from bot.channels import texts
from bot.channels.base import (
    BadPayload,
    ChannelName,
    Inbound,
    Kind,
    OutgoingMessage,
    Receipt,
    SendStatus,
    StatusUpdate,
)
from bot.channels.errors import (
    NotReached,
    RateLimited,
    Refused,
    SendError,
    Uncertain,
    Undeliverable,
)
from bot.channels.split import split_text
from bot.channels.wire import READ_SECONDS, broken_call, hush, time_limits
from bot.segments import for_sms, utf16_units
from bot.settings import E164

SIGNATURE_HEADER = "X-Signature"
TIMESTAMP_HEADER = "X-Timestamp"
LONGEST = 1000  # characters: Android refuses messages of nine parts and more
URGENT = 100  # a priority that passes the telephone's own delays
KEPT_SECONDS = 6 * 3600  # an answer the telephone could not send by then is no answer any more
NATIONAL = re.compile(r"0?[1-9]\d{7,10}")  # short codes and names are not telephones

STATES = {
    "Pending": SendStatus.QUEUED,
    "Processed": SendStatus.QUEUED,
    "Sent": SendStatus.SENT,
    "Delivered": SendStatus.DELIVERED,
    "Cancelling": SendStatus.FAILED,
    "Cancelled": SendStatus.FAILED,
    "Failed": SendStatus.FAILED,
}
REPORTS = {
    "sms:sent": SendStatus.SENT,
    "sms:delivered": SendStatus.DELIVERED,
    "sms:failed": SendStatus.FAILED,
    "sms:cancelled": SendStatus.FAILED,
}
RECEIVED = {"sms:received": "message", "mms:downloaded": "body"}  # event: where its words are


class SmsGateway:
    """The SMS channel of a telephone. `url` is where messages are posted: the telephone's own
    server or a private one. `prefix` ("+1") makes national numbers international ones."""

    name: ChannelName = "sms"

    def __init__(
        self,
        url: str,
        login: str,
        password: str,
        *,
        signing_key: str,
        prefix: str = "+1",
        read_seconds: float = READ_SECONDS,
    ) -> None:
        hush()
        self._url = url.rstrip("/")
        self._key = signing_key.encode()
        self._prefix = prefix
        self._client = httpx.AsyncClient(timeout=time_limits(read_seconds), auth=(login, password))

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand one SMS to the telephone. Raises SendError."""
        text = for_sms(message.text)
        if not text.strip() or utf16_units(text) > LONGEST:
            raise Refused(texts.TOO_LONG if text.strip() else texts.REFUSED, "not sent")
        asked: dict[str, Any] = {
            "textMessage": {"text": text},
            "phoneNumbers": [message.address],
            "withDeliveryReport": True,
            "ttl": KEPT_SECONDS,
            "priority": URGENT if message.urgent else 0,
        }
        if message.key:
            asked["id"] = message.key
        return _receipt(await self._call("POST", self._url, asked))

    async def find(
        self, message: OutgoingMessage, since: datetime, known: Collection[str] = ()
    ) -> Receipt | None:
        """The message the telephone knows under our id, if it has it. Raises SendError."""
        if not message.key:
            return None
        answer = await self._call("GET", f"{self._url}/{message.key}", missing=True)
        return None if answer is None else _receipt(answer)

    def split(self, text: str) -> tuple[str, ...]:
        """Parts the telephone takes in one call each."""
        return split_text(for_sms(text), LONGEST)

    def genuine(self, body: bytes, timestamp: str, signature: str) -> bool:
        """Whether this event is signed with our key: HMAC-SHA256 of the body and its timestamp."""
        expected = hmac.new(self._key, body + timestamp.encode(), hashlib.sha256).hexdigest()
        given = signature.strip().lower().encode()
        return bool(self._key) and hmac.compare_digest(expected.encode(), given)

    def parse(self, event: Any) -> Inbound | StatusUpdate | None:
        """The message or report of an event; None for news of no use. Raises BadPayload."""
        return parse_event(event, self._prefix)

    async def close(self) -> None:
        """Give back the connections."""
        await self._client.aclose()

    async def _call(
        self, method: str, url: str, asked: dict[str, Any] | None = None, missing: bool = False
    ) -> Any:
        """The JSON of a good answer; None for 404 where something may be `missing`."""
        try:
            answer = await self._client.request(method, url, json=asked)
        except httpx.HTTPError as error:
            raise broken_call(error) from None
        if answer.status_code == 404 and missing:
            return None
        if not answer.is_success:
            raise _refusal(answer)
        try:
            return answer.json()
        except ValueError:
            raise Uncertain(texts.UNCERTAIN, "no JSON") from None


def parse_event(event: Any, prefix: str) -> Inbound | StatusUpdate | None:
    """What an event tells: a message, a report, or (pings, starts) nothing. Raises BadPayload.

    Words of an MMS come with it; its pictures are named by type and not kept.
    """
    name, payload = _text(event, "event"), _object(event, "payload")
    if name in REPORTS:
        failed = REPORTS[name] is SendStatus.FAILED
        code = "gateway" if failed else None  # its reason is a free text, which may hold anything
        return StatusUpdate(_needed(payload, "messageId"), REPORTS[name], code)
    if name not in RECEIVED:
        return None
    # The event's own id is the same at each try; messageId is made of the words, and not unique.
    provider_id, sender = _needed(event, "id"), _needed(payload, "sender")
    text = _text(payload, RECEIVED[name])
    media = _media(payload)
    address = international(sender, prefix)
    kind: Kind = "other" if address is None else "text" if text.strip() or not media else "media"
    return Inbound("sms", provider_id, address or sender, text, kind, media=media)


def international(number: str, prefix: str) -> str | None:
    """The E.164 number of what the telephone shows; None when it is no telephone's."""
    plain = re.sub(r"[\s().-]", "", number)
    if E164.fullmatch(plain):
        return plain
    if not NATIONAL.fullmatch(plain):
        return None
    digits = plain.lstrip("0")
    whole = f"+{digits}" if prefix == "+1" and len(digits) == 11 else f"{prefix}{digits}"
    return whole if E164.fullmatch(whole) else None


def _refusal(answer: httpx.Response) -> SendError:
    """The SendError of an HTTP status; the gateway's own sentence, with the number, is left."""
    code = str(answer.status_code)
    if answer.status_code == 429:
        wait = answer.headers.get("Retry-After", "")
        return RateLimited(texts.RATE_LIMITED, code, float(wait) if wait.isdigit() else None)
    if answer.status_code in (401, 403):
        return Refused(texts.BAD_CREDENTIALS, code)
    if answer.status_code == 503:  # its queue is full: it took nothing
        return NotReached(texts.NOT_REACHED, code)
    if answer.status_code == 409 or answer.status_code >= 500:
        return Uncertain(texts.UNCERTAIN, code)
    return Undeliverable(texts.NO_ROUTE, code)


def _receipt(answer: Any) -> Receipt:
    name = _text(answer, "id")
    if not name:
        raise Uncertain(texts.UNCERTAIN, "no id")
    return Receipt(name, STATES.get(_text(answer, "state"), SendStatus.QUEUED))


def _media(payload: dict[str, Any]) -> tuple[str, ...]:
    """The attachments' types; an MMS announces its own words as one of them."""
    attached = payload.get("attachments")
    found = [_text(each, "contentType") for each in attached] if isinstance(attached, list) else []
    return tuple(kind for kind in found if kind and kind not in ("text/plain", "application/smil"))


def _object(holder: Any, name: str) -> dict[str, Any]:
    value = holder.get(name) if isinstance(holder, dict) else None
    return value if isinstance(value, dict) else {}


def _text(holder: Any, name: str) -> str:
    value = holder.get(name) if isinstance(holder, dict) else None
    if not isinstance(value, str):
        return ""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _needed(holder: Any, name: str) -> str:
    value = _text(holder, name).strip()
    if not value or len(value) > 80:
        raise BadPayload(f"the gateway's event has no usable {name}")
    return value
