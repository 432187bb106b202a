"""The other half of a simulated Twilio: what telephones send, and reports, signed and posted to us.

Signing follows https://www.twilio.com/docs/usage/webhooks/webhooks-security, by hand.
"""

import base64
import hashlib
import hmac
import itertools
from collections.abc import Mapping

import httpx

from bot.simulator.providers.twilio_api import TwilioApi
from bot.simulator.providers.twilio_model import Sent

STOPS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
STARTS = frozenset({"START", "YES", "UNSTOP"})


def sign(url: str, fields: Mapping[str, str], token: str) -> str:
    """X-Twilio-Signature of a form posted to `url`."""
    signed = url + "".join(name + fields[name] for name in sorted(fields))
    return base64.b64encode(hmac.digest(token.encode(), signed.encode(), hashlib.sha1)).decode()


class TwilioPhone:
    """Builds the requests Twilio makes to us. Nothing is posted until it is asked for."""

    def __init__(self, api: TwilioApi) -> None:
        self._api = api
        self._numbers = itertools.count(1)

    def text(
        self,
        sender: str,
        text: str,
        provider_id: str | None = None,
        media: tuple[str, ...] = (),
        **extra: str,
    ) -> httpx.Request:
        """The signed webhook of a text from `sender`. Like Twilio, STOP and START also take effect.

        `media` are content types; `extra` are further fields, such as OptOutType.
        """
        self._obey_keyword(sender, text)
        sid = provider_id or f"SM{next(self._numbers):032x}".replace("SM0", "SMf", 1)
        account = self._api.account
        fields = {
            "AccountSid": account.sid,
            "ApiVersion": "2010-04-01",
            "Body": text,
            "From": sender,
            "FromCountry": "CA",
            "MessageSid": sid,
            "NumMedia": str(len(media)),
            "NumSegments": "1",
            "SmsMessageSid": sid,
            "SmsSid": sid,
            "SmsStatus": "received",
            "To": account.number,
            **{f"MediaContentType{n}": kind for n, kind in enumerate(media)},
            **{
                f"MediaUrl{n}": f"https://api.twilio.com/media/{account.sid}/{n}"
                for n in range(len(media))
            },
            **extra,
        }
        return self.post(f"{account.public_url}/twilio/sms", fields)

    def press(self, address: str, digits: str) -> httpx.Request:
        """The signed webhook of a key pressed in the last call to `address`.

        Raises LookupError when no call to it waits for a key.
        """
        calls = (s for s in reversed(self._api.sent.values()) if s.to == address and s.keys_url)
        call = next(calls, None)
        if call is None:
            raise LookupError(f"no call to {address} is waiting for a key")
        fields = {
            "AccountSid": self._api.account.sid,
            "CallSid": call.sid,
            "CallStatus": "in-progress",
            "Digits": digits,
            "From": call.sender,
            "To": call.to,
        }
        return self.post(call.keys_url, fields)

    def post(self, url: str, fields: Mapping[str, str]) -> httpx.Request:
        """A form posted to `url`, signed with the account's token. A fragment is not sent."""
        url = url.partition("#")[0]
        signature = sign(url, fields, self._api.account.token)
        return httpx.Request(
            "POST", url, data=dict(fields), headers={"X-Twilio-Signature": signature}
        )

    def reports(self, late: bool = False) -> list[httpx.Request]:
        """The status reports due, signed, in the order they would arrive; each is due once.

        Messages walk to their end by this. Those with the fault "late" wait for `late`.
        """
        due = [s for s in self._api.walking if late or s.fault != "late"]
        self._api.walking[:] = [s for s in self._api.walking if s not in due]
        return [request for sent in due for request in self._reports_of(sent)]

    def _reports_of(self, sent: Sent) -> list[httpx.Request]:
        steps = list(sent.walk)
        sent.advance(*sent.outcome)
        if not sent.callback:
            return []
        if sent.fault == "reordered":
            steps.reverse()
        if sent.fault == "duplicated":
            steps = [step for step in steps for _ in range(2)]
        return [self.post(sent.callback, self._report(sent, *step)) for step in steps]

    def _report(self, sent: Sent, status: str, code: str | None) -> dict[str, str]:
        is_call = sent.sid.startswith("CA")
        names = ("CallSid", "CallStatus") if is_call else ("MessageSid", "MessageStatus")
        return {
            "AccountSid": self._api.account.sid,
            "From": sent.sender,
            "To": sent.to,
            names[0]: sent.sid,
            names[1]: status,
            **({"ErrorCode": code} if code else {}),
        }

    def _obey_keyword(self, sender: str, text: str) -> None:
        word = text.strip().upper()
        if word in STOPS:
            self._api.telephones.opted_out.add(sender)
        elif word in STARTS:
            self._api.telephones.opted_out.discard(sender)
