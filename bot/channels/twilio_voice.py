"""Calls through Twilio: a page said aloud, in French, and answered with a key.

A call is the last way to wake a worker whose SMS did not arrive. What is said travels inside the
request that places the call, so that it needs nothing more from us once it rings; only the key
pressed comes back, to /twilio/voice, signed like any webhook.
https://www.twilio.com/docs/voice/api/call-resource, https://www.twilio.com/docs/voice/twiml
"""

from dataclasses import dataclass, field

from twilio.twiml.voice_response import Gather, VoiceResponse  # type: ignore[import-untyped]

from bot.channels import texts
from bot.channels.base import BadPayload, Receipt, SendStatus
from bot.channels.errors import Uncertain
from bot.channels.twilio_codes import CALL_STATUSES
from bot.channels.twilio_http import LIBRARY_FAILURES, TwilioHttp, send_error, twilio_client
from bot.channels.twilio_webhook import Form
from bot.channels.wire import READ_SECONDS

LANGUAGE = "fr-CA"
RING_SECONDS = 25  # then it is "no-answer": voicemail takes over later than this on most lines
KEY_SECONDS = 8  # silence left to find the key, after each time it is said
TIMES_SAID = 3


@dataclass(frozen=True)
class Key:
    """A key pressed during a call of ours. `call_id` is the `provider_id` of the call's receipt."""

    call_id: str
    address: str = field(repr=False)
    digits: str


class TwilioVoice:
    """Places calls from `number` (E.164). `public_url` is where keys and reports come back."""

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        number: str,
        public_url: str = "",
        next_token: str = "",
        base_url: str = "",
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._http = TwilioHttp(base_url, read_seconds, other_auth=(account_sid, next_token))
        self._api = twilio_client(account_sid, auth_token, self._http)
        self._number = number
        self._public_url = public_url.rstrip("/")

    @property
    def keys_url(self) -> str:
        """Where Twilio posts the key pressed; empty when nobody can reach us: no key then."""
        return f"{self._public_url}/twilio/voice" if self._public_url else ""

    async def say(self, address: str, text: str) -> Receipt:
        """Call and say `text`, asking for a key when one can come back. Raises SendError."""
        return await self._call(address, twiml=page_twiml(text, self.keys_url))

    async def call(self, address: str, twiml_url: str) -> Receipt:
        """Call and do what the TwiML at `twiml_url` says. Raises SendError."""
        return await self._call(address, url=twiml_url)

    async def close(self) -> None:
        """Give back the connections."""
        await self._http.close()

    async def _call(self, address: str, **what: str) -> Receipt:
        report_to = {
            "status_callback": f"{self._public_url}/twilio/status",
            "status_callback_event": ["initiated", "ringing", "answered", "completed"],
        }
        try:
            made = await self._api.calls.create_async(
                to=address,
                from_=self._number,
                timeout=RING_SECONDS,
                **what,
                **(report_to if self._public_url else {}),
            )
        except LIBRARY_FAILURES as error:
            raise send_error(error) from None
        if not made.sid:  # a 200 with an error in it
            raise Uncertain(texts.UNCERTAIN, "no sid")
        return Receipt(str(made.sid), CALL_STATUSES.get(str(made.status), SendStatus.QUEUED))


def page_twiml(text: str, keys_url: str = "") -> str:
    """TwiML that says `text` a few times, French Canadian, listening for one key meanwhile.

    `text` itself must say which key does what. Without `keys_url` it is only said.
    """
    response = VoiceResponse()
    if keys_url:
        gather = Gather(
            num_digits=1, action=keys_url, method="POST", timeout=KEY_SECONDS, input="dtmf"
        )
        _say(gather, text)
        response.append(gather)
    else:
        _say(response, text)
    return str(response)


def spoken_twiml(text: str) -> str:
    """TwiML that says `text` once and hangs up: the answer to a key."""
    response = VoiceResponse()
    response.say(text, language=LANGUAGE)
    response.hangup()
    return str(response)


def parse_key(form: Form) -> Key:
    """The key in a Gather form. Raises BadPayload naming a missing field."""
    for name in ("CallSid", "To", "Digits"):
        if not form.get(name):
            raise BadPayload(f"Twilio's form has no {name}")
    return Key(form["CallSid"], form["To"], form["Digits"])


def _say(place: VoiceResponse | Gather, text: str) -> None:
    for _ in range(TIMES_SAID):
        place.say(text, language=LANGUAGE)
        place.pause(length=2)
