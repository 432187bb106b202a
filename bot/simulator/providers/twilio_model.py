"""What a simulated Twilio account holds: messages and calls, and how they walk to their end.

Shapes: https://www.twilio.com/docs/messaging/api/message-resource,
https://www.twilio.com/docs/voice/api/call-resource.
"""

from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from bot.segments import segments
from bot.simulator.providers import twilio_spec as spec
from bot.simulator.providers.world import Fault

REACHED = {"delivered", "completed"}


@dataclass
class TwilioAccount:
    """One account: who may call it, what it sends from, and whom it reports to.

    `public_url` is where the product is reached: messages are posted to its /twilio/sms.
    """

    sid: str = "AC" + "0" * 32
    token: str = "0123456789abcdef0123456789abcdef"
    number: str = "+15145550100"
    messaging_service: str = "MG" + "0" * 32
    public_url: str = "http://127.0.0.1"


@dataclass
class Sent:
    """A message or a call: `walk` is what is left of its way, as (status, error code)."""

    sid: str
    to: str
    sender: str
    text: str
    created: datetime
    callback: str
    walk: list[tuple[str, str | None]]
    status: str = "queued"
    error_code: str | None = None
    keys_url: str = ""
    fault: Fault | None = None
    messaging_service: str | None = None

    @property
    def outcome(self) -> tuple[str, str | None]:
        """How it ends: the last (status, error code) of its walk."""
        return self.walk[-1]

    def advance(self, status: str, code: str | None) -> None:
        """One step further; reports may be reordered, the resource itself never goes back."""
        self.status, self.error_code = status, code


def message_walk(fault: Fault | None) -> list[tuple[str, str | None]]:
    """The statuses a message goes through after "queued", with the error code of the last."""
    way: list[tuple[str, str | None]] = [("sending", None), ("sent", None)]
    if fault == "undelivered":
        return [*way, ("undelivered", "30003")]
    if fault is not None and fault.startswith("300"):
        return [*way, ("undelivered", fault)]
    return [*way, ("delivered", None)]


def call_walk(fault: Fault | None) -> list[tuple[str, str | None]]:
    """The statuses a call goes through after "queued"."""
    if fault in ("undelivered", "no-answer", "busy"):
        end = "busy" if fault == "busy" else "no-answer"
        return [("initiated", None), ("ringing", None), (end, None)]
    return [("initiated", None), ("ringing", None), ("in-progress", None), ("completed", None)]


def message_json(account: TwilioAccount, sent: Sent) -> dict[str, object]:
    """A message resource."""
    return {
        "account_sid": account.sid,
        "api_version": "2010-04-01",
        "body": sent.text,
        "date_created": format_datetime(sent.created),
        "date_sent": None if sent.status == "queued" else format_datetime(sent.created),
        "date_updated": format_datetime(sent.created),
        "direction": "outbound-api",
        "error_code": int(sent.error_code) if sent.error_code else None,
        "error_message": None,
        "from": sent.sender,
        "messaging_service_sid": sent.messaging_service,
        "num_media": "0",
        "num_segments": str(segments(sent.text)[0]),
        "price": None,
        "price_unit": "USD",
        "sid": sent.sid,
        "status": sent.status,
        "subresource_uris": {},
        "to": sent.to,
        "uri": f"/2010-04-01/Accounts/{account.sid}/Messages/{sent.sid}.json",
    }


def call_json(account: TwilioAccount, sent: Sent) -> dict[str, object]:
    """A call resource."""
    unknown_yet: dict[str, object] = dict.fromkeys(spec.CALL)
    return unknown_yet | {
        "account_sid": account.sid,
        "api_version": "2010-04-01",
        "date_created": format_datetime(sent.created),
        "date_updated": format_datetime(sent.created),
        "direction": "outbound-api",
        "from": sent.sender,
        "from_formatted": sent.sender,
        "price_unit": "USD",
        "sid": sent.sid,
        "status": sent.status,
        "subresource_uris": {},
        "to": sent.to,
        "to_formatted": sent.to,
        "uri": f"/2010-04-01/Accounts/{account.sid}/Calls/{sent.sid}.json",
    }
