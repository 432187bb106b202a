"""What Twilio posts to us: is it really Twilio, and what does it say. Pure: form in, values out."""

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Iterable
from urllib.parse import parse_qs, urlsplit, urlunsplit

from starlette.datastructures import ImmutableMultiDict
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from bot.channels.base import BadPayload, Inbound, OptOut, SendStatus, StatusUpdate
from bot.channels.twilio_codes import CALL_STATUSES, MESSAGE_STATUSES
from bot.settings import E164

Form = ImmutableMultiDict[str, str]

OPT_OUTS: dict[str, OptOut] = {"STOP": "stop", "START": "start", "HELP": "help"}
DEFAULT_PORTS = {"https": 443, "http": 80}


def verify(url: str, form: Form, signature: str, tokens: Iterable[str]) -> bool:
    """Whether `signature` (X-Twilio-Signature) is Twilio's, for this URL and form, by a live token.

    `url` is the one written in Twilio's settings, query included. Twilio signs it with or without
    the port, so both are tried; every comparison takes the same time.
    Source: https://www.twilio.com/docs/usage/webhooks/webhooks-security
    """
    given, genuine = signature.encode(), False
    for token in filter(None, tokens):
        for candidate in _with_and_without_port(url):
            expected = RequestValidator(token).compute_signature(candidate, form)
            genuine |= hmac.compare_digest(expected.encode(), given)
    return genuine


def verify_json(url: str, body: bytes, signature: str, tokens: Iterable[str]) -> bool:
    """The same for a JSON body: the signature is of the URL, whose bodySHA256 is of the body."""
    given = parse_qs(urlsplit(url).query).get("bodySHA256", [""])[0].lower()
    whole = hmac.compare_digest(hashlib.sha256(body).hexdigest().encode(), given.encode())
    return verify(url, ImmutableMultiDict(), signature, tokens) and whole


def parse_webhook(form: Form) -> Inbound:
    """The message in an incoming-message form. Raises BadPayload naming a missing field.

    Files are named by content type and address, not fetched here. A sender that is not a telephone (short code,
    brand name, another Twilio channel) is kind "other": answering robots makes loops.
    """
    text = _decoded(form.get("Body", ""))
    media = _media_types(form)
    address = _field(form, "From")
    is_telephone = E164.fullmatch(address) is not None
    return Inbound(
        channel="sms",
        provider_id=_field(form, "MessageSid"),
        address=address,
        text=text,
        kind="other" if not is_telephone else "media" if media and not text.strip() else "text",
        media=media,
        files=tuple(form.get(f"MediaUrl{n}", "") for n in range(len(media))),
        opt_out=OPT_OUTS.get(form.get("OptOutType", "").upper()),
    )


def parse_status(form: Form) -> StatusUpdate | None:
    """The report in a message or call status form; None for a status we do not know.

    Raises BadPayload naming a missing field.
    """
    code = form.get("ErrorCode") or None
    status: SendStatus | None
    if "CallSid" in form:
        sid, status = form["CallSid"], CALL_STATUSES.get(_field(form, "CallStatus"))
    else:
        sid = _field(form, "MessageSid")
        status = MESSAGE_STATUSES.get(_field(form, "MessageStatus"))
    return StatusUpdate(sid, status, code) if status else None


def _with_and_without_port(url: str) -> tuple[str, ...]:
    parts = urlsplit(url)
    host, _, port = parts.netloc.rpartition(":")
    default = DEFAULT_PORTS.get(parts.scheme, 443)
    other = host if port.isdigit() else f"{parts.netloc}:{default}"
    return url, urlunsplit(parts._replace(netloc=other))


def _field(form: Form, name: str) -> str:
    value = form.get(name, "").strip()
    if not value:
        raise BadPayload(f"Twilio's form has no {name}")
    return value


def _media_types(form: Form) -> tuple[str, ...]:
    count = form.get("NumMedia", "0")
    if not (count.isdecimal() and int(count) <= 10):  # Twilio carries at most ten
        raise BadPayload("Twilio's form has a NumMedia that is not a number from 0 to 10")
    return tuple(form.get(f"MediaContentType{n}", "") or "unknown" for n in range(int(count)))


def _decoded(body: str) -> str:
    """The body, taken out of base64 when a carrier delivered a long SMS that way.

    Seen by other gateways on long messages. Only something that cannot be typed by chance counts:
    60 characters without a blank, whose decoding is UTF-8 sentences.
    """
    if len(body) < 60 or len(body) % 4 or not re.fullmatch(r"[A-Za-z0-9+/]+={0,2}", body):
        return body
    try:
        text = base64.b64decode(body, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return body
    readable = sum(char.isalpha() or char.isspace() for char in text) > len(text) * 0.7
    return text if readable and " " in text else body
