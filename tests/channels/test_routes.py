"""The doors: verified first, kept second, answered last."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING

import httpx
import pytest
from starlette.routing import Route

from bot.channels.base import OutgoingMessage
from bot.channels.reading import LARGEST
from bot.channels.registry import Channels
from bot.channels.routes import routes
from bot.channels.telegram import SECRET_HEADER
from bot.channels.twilio_sms import TwilioSms
from bot.simulator.providers.twilio_phone import sign

if TYPE_CHECKING:
    from tests.channels.conftest import Line

pytestmark = pytest.mark.anyio

SAM = "+15145550123"
UPDATE = {
    "update_id": 1,
    "message": {"chat": {"id": 4242, "type": "private"}, "text": "Allo"},
}


def untouched(line: Line) -> bool:
    product = line.product
    return not (product.accepted or product.reports or product.keys)


async def test_a_text_is_kept_then_answered(line: Line) -> None:
    """A signed text is accepted, and answered with TwiML that says nothing."""
    request = line.providers.phone_text("sms", SAM, "Où dormir?", "SM123")
    assert request is not None
    answer = await line.client.send(request)
    assert (answer.status_code, answer.text) == (200, "<Response/>")
    assert answer.headers["Content-Type"].startswith("text/xml")
    [inbound] = line.product.accepted
    assert (inbound.provider_id, inbound.address, inbound.text) == ("SM123", SAM, "Où dormir?")


@pytest.mark.parametrize("path", ["/twilio/sms", "/twilio/status", "/twilio/voice"])
@pytest.mark.parametrize("signature", [None, "", "forged", "wrong token", "other form"])
async def test_an_unsigned_call_does_nothing(
    line: Line, path: str, signature: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """Unsigned, forged, or signed for something else: 403, nothing done, and the log says so."""
    url = line.ours + path
    fields = {"MessageSid": "SM1", "From": SAM, "Body": "secret", "MessageStatus": "sent"}
    if signature == "wrong token":
        signature = sign(url, fields, "not our token")
    if signature == "other form":
        signature = sign(url, fields | {"Body": "autre"}, line.providers.twilio.account.token)
    headers = {} if signature is None else {"X-Twilio-Signature": signature}
    with caplog.at_level(logging.DEBUG):
        answer = await line.client.post(url, data=fields, headers=headers)
    assert answer.status_code == 403
    assert untouched(line)
    assert "Refused" in caplog.text
    assert "secret" not in caplog.text
    assert SAM[1:] not in caplog.text


@pytest.mark.parametrize("secret", [None, "", "wrong", "a-webhook-secretx"])
async def test_an_update_without_our_secret_does_nothing(line: Line, secret: str | None) -> None:
    """Telegram's door opens only to the secret token."""
    headers = {} if secret is None else {SECRET_HEADER: secret}
    url = f"{line.ours}/telegram/webhook"
    assert (await line.client.post(url, json=UPDATE, headers=headers)).status_code == 403
    assert untouched(line)


async def test_an_update_is_kept_then_answered(line: Line) -> None:
    """With the secret, the message is accepted."""
    await line.telegram.use_webhook(f"{line.ours}/telegram/webhook")
    assert await line.bring(line.providers.phone_text("telegram", "4242", "Allo")) == 200
    assert [(i.address, i.text) for i in line.product.accepted] == [("4242", "Allo")]


async def test_what_cannot_be_kept_is_asked_for_again(line: Line) -> None:
    """While nothing can be made durable every door answers 503, so that the provider comes back."""
    await line.telegram.use_webhook(f"{line.ours}/telegram/webhook")
    await line.sms.send(OutgoingMessage(SAM, "Allo"))
    line.product.available = False
    assert await line.bring(line.providers.phone_text("sms", SAM, "Allo")) == 503
    assert await line.bring(line.providers.phone_text("telegram", "4242", "Allo")) == 503
    assert await line.providers.deliver_callbacks(line.client) == [503, 503, 503]
    assert untouched(line)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"update_id": "x"}', b"\xff", b"[" * 60000])
async def test_a_secret_with_nonsense_is_refused(line: Line, body: bytes) -> None:
    """What is not an update is 400, and kept nowhere."""
    headers = {SECRET_HEADER: line.secret}
    answer = await line.client.post(f"{line.ours}/telegram/webhook", content=body, headers=headers)
    assert answer.status_code == 400
    assert untouched(line)


async def test_a_signed_form_without_its_fields_is_refused(line: Line) -> None:
    """Signed but not a message: 400, naming the field."""
    phone = line.providers.sms_phone
    answer = await line.client.send(phone.post(f"{line.ours}/twilio/sms", {"Body": "Allo"}))
    assert (answer.status_code, answer.text) == (400, "Twilio's form has no From")
    assert untouched(line)


async def test_a_form_that_is_not_text_is_refused(line: Line) -> None:
    """Bytes that are no UTF-8 cannot have been signed by Twilio."""
    answer = await line.client.post(
        f"{line.ours}/twilio/sms", content=b"Body=%ff\xff", headers={"X-Twilio-Signature": "x"}
    )
    assert answer.status_code == 400


async def test_an_endless_body_is_cut_short(line: Line) -> None:
    """Over 64 KiB: 413 at every door, without reading on."""
    huge = b"x" * (LARGEST + 1)
    headers = {"X-Twilio-Signature": "x", SECRET_HEADER: line.secret}
    for path in ("/twilio/sms", "/twilio/status", "/twilio/voice", "/telegram/webhook"):
        answer = await line.client.post(line.ours + path, content=huge, headers=headers)
        assert answer.status_code == 413
    assert untouched(line)


async def test_a_get_is_no_message(line: Line) -> None:
    """Only POST is heard: a link in a page cannot act."""
    for path in ("/twilio/sms", "/twilio/status", "/twilio/voice", "/telegram/webhook"):
        assert (await line.client.get(line.ours + path)).status_code == 405


async def test_an_unknown_status_is_answered_and_dropped(line: Line) -> None:
    """A status we do not know is no news, and no reason to have it brought again."""
    fields = {"MessageSid": "SM1", "MessageStatus": "unheard-of"}
    request = line.providers.sms_phone.post(f"{line.ours}/twilio/status", fields)
    assert await line.bring(request) == 200
    assert untouched(line)


async def test_the_public_address_is_what_counts_behind_a_proxy(line: Line) -> None:
    """Twilio signs the public address; our own host, port and scheme may be quite different."""
    account = line.providers.twilio.account
    sms = TwilioSms(
        account.sid,
        account.token,
        number=account.number,
        public_url="https://fanal.exemple.org/",
        next_token="the next token",
    )
    line.product.app.router.routes[:] = routes(  # type: ignore[union-attr]
        Channels(sms=sms), line.product.accept, line.product.report
    )
    fields = {"MessageSid": "SM1", "From": SAM, "Body": "Allo"}
    seen = f"{line.ours}/twilio/sms?a=1&b=%20"
    for address, token, status in [
        ("https://fanal.exemple.org/twilio/sms?a=1&b=%20", account.token, 200),
        ("https://fanal.exemple.org:443/twilio/sms?a=1&b=%20", account.token, 200),
        ("https://fanal.exemple.org/twilio/sms?a=1&b=%20", "the next token", 200),
        ("https://fanal.exemple.org/twilio/sms", account.token, 403),
        (seen, account.token, 403),
    ]:
        headers = {
            "X-Twilio-Signature": sign(address, fields, token),
            "X-Forwarded-Host": "attaquant.exemple.org",
        }
        answer = await line.client.post(seen, data=fields, headers=headers)
        assert answer.status_code == status
    await sms.close()


async def test_a_key_nobody_waits_for_is_not_found(line: Line) -> None:
    """Without anything to answer a key, the door says so rather than pretend."""
    line.product.app.router.routes[:] = routes(  # type: ignore[union-attr]
        line.channels, line.product.accept, line.product.report
    )
    await line.voice.say("+15145550111", "Page")
    assert await line.bring(line.providers.sms_phone.press("+15145550111", "4")) == 404


async def test_a_channel_that_is_off_has_no_door(line: Line) -> None:
    """No account, no address to knock at."""

    def paths(channels: Channels) -> set[str]:
        made: list[Route] = routes(channels, line.product.accept, line.product.report)
        return {route.path for route in made}

    twilio = {"/twilio/sms", "/twilio/status", "/twilio/voice"}
    assert paths(Channels()) == set()
    assert paths(Channels(sms=line.sms)) == twilio
    assert paths(Channels(telegram=line.telegram)) == {"/telegram/webhook"}


async def test_a_json_call_is_verified_by_its_digest(line: Line) -> None:
    """Twilio may post JSON: its URL, with the body's digest, is what is signed."""
    body = json.dumps({"MessageSid": "SM7", "From": SAM, "Body": "Où dormir?"}).encode()
    digest = hashlib.sha256(body).hexdigest()
    url = f"{line.ours}/twilio/sms?bodySHA256={digest}"
    headers = {
        "Content-Type": "application/json",
        "X-Twilio-Signature": sign(url, {}, line.providers.twilio.account.token),
    }
    changed = body.replace(b"dormir", b"manger")
    assert (await line.client.post(url, content=changed, headers=headers)).status_code == 403
    assert untouched(line)
    assert (await line.client.post(url, content=body, headers=headers)).status_code == 200
    assert line.product.accepted[0].text == "Où dormir?"


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 60_000,
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        b'{"update_id": ' + b"9" * 60_000 + b"}",
        b'{"update_id": 1, "message": {"chat": {"id": 1e999, "type": "private"}}, "x": NaN}',
    ],
    ids=["brackets", "nesting", "an endless number", "infinity"],
)
async def test_a_json_bomb_does_no_harm(line: Line, body: bytes) -> None:
    """Refused, or read as nothing to answer: the door goes on serving."""
    headers = {SECRET_HEADER: line.secret}
    url = f"{line.ours}/telegram/webhook"
    answer = await line.client.post(url, content=body, headers=headers)
    assert answer.status_code in (200, 400)
    assert all(inbound.kind == "other" for inbound in line.product.accepted)
    assert (await line.client.post(url, json=UPDATE, headers=headers)).status_code == 200


async def test_a_form_of_a_thousand_fields_is_refused(line: Line) -> None:
    """Twilio sends some thirty: more is not read."""
    fields = {f"F{number}": "" for number in range(1000)}
    request = line.providers.sms_phone.post(f"{line.ours}/twilio/sms", fields)
    assert await line.bring(request) == 400
    assert untouched(line)


@pytest.mark.parametrize(
    "path",
    [
        "/twilio/sms/",
        "/twilio//sms",
        "/twilio/sms/../sms",
        "/twilio/%2e%2e/twilio/sms",
        "/TWILIO/sms",
        "/twilio/sms;x",
        "//twilio/sms",
        "/telegram/webhook/../../twilio/sms",
    ],
)
async def test_no_other_path_is_a_door(line: Line, path: str) -> None:
    """A path written another way leads nowhere, signed or not."""
    account = line.providers.twilio.account
    fields = {"MessageSid": "SM1", "From": SAM, "Body": "x", "AccountSid": account.sid}
    url = httpx.URL(line.ours).copy_with(raw_path=path.encode())
    headers = {"X-Twilio-Signature": sign(f"{line.ours}{path}", fields, account.token)}
    answer = await line.client.post(url, data=fields, headers=headers)
    assert answer.status_code in (403, 404, 307)
    assert untouched(line)


async def test_a_signature_opens_its_own_door_only(line: Line) -> None:
    """A status report, signed, brought to the door of messages, or with another query: refused."""
    account = line.providers.twilio.account
    fields = {"MessageSid": "SM1", "MessageStatus": "sent", "From": SAM, "Body": "x"}
    headers = {"X-Twilio-Signature": sign(f"{line.ours}/twilio/status", fields, account.token)}
    for path in ("/twilio/sms", "/twilio/status?x=1"):
        answer = await line.client.post(f"{line.ours}{path}", data=fields, headers=headers)
        assert answer.status_code == 403
    assert untouched(line)


async def test_a_messaging_service_signs_more_fields(line: Line) -> None:
    """A number in a Messaging Service: the call names the service too, and stands under the same
    signature; without that field it is another call."""
    url = f"{line.ours}/twilio/sms"
    fields = {
        "AccountSid": line.providers.twilio.account.sid,
        "MessageSid": "SM9",
        "MessagingServiceSid": "MG" + "0" * 32,
        "From": SAM,
        "To": "+15145550100",
        "Body": "Où dormir?",
    }
    signature = sign(url, fields, line.providers.twilio.account.token)
    headers = {"X-Twilio-Signature": signature}
    less = {name: value for name, value in fields.items() if name != "MessagingServiceSid"}
    assert (await line.client.post(url, data=less, headers=headers)).status_code == 403
    assert untouched(line)
    assert (await line.client.post(url, data=fields, headers=headers)).status_code == 200
    assert [(i.address, i.text) for i in line.product.accepted] == [(SAM, "Où dormir?")]
