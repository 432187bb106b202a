"""The second door for SMS: a telephone of one's own, over real HTTP, as strict as the first."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timezone
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.base import BadPayload, Inbound, OutgoingMessage, SendStatus, StatusUpdate
from bot.channels.errors import (
    NotReached,
    RateLimited,
    Refused,
    SendError,
    Uncertain,
    Undeliverable,
)
from bot.channels.reading import LARGEST
from bot.channels.registry import Channels
from bot.channels.routes import routes
from bot.channels.sms_gateway import SmsGateway, international, parse_event
from bot.simulator.providers.app import Providers
from bot.simulator.providers.gateway_api import PATH
from bot.simulator.providers.server import serving
from bot.simulator.providers.world import Fault

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
SAM = "+15145550123"
HELLO = OutgoingMessage(SAM, "Un lit est libre ce soir.", key="k" * 32)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def providers() -> Providers:
    return Providers(lambda: NOW)


@pytest.fixture
def theirs(providers: Providers) -> Iterator[str]:
    with serving(providers.app) as url:
        yield url


@pytest.fixture
async def gateway(providers: Providers, theirs: str) -> AsyncIterator[SmsGateway]:
    """The channel, pointed at the simulated telephone."""
    made = channel(providers, theirs)
    yield made
    await made.close()


def channel(providers: Providers, theirs: str, **changes: str) -> SmsGateway:
    phone = providers.gateway
    values = {"login": phone.login, "password": phone.password, "signing_key": phone.signing_key}
    values |= changes
    return SmsGateway(f"{theirs}{PATH}", **values, read_seconds=0.3)


async def test_a_text_arrives_cheap(gateway: SmsGateway, providers: Providers) -> None:
    """French goes out in GSM-7, under our own name for it, in line behind what is urgent."""
    receipt = await gateway.send(OutgoingMessage(SAM, "Ça va? Prends ça.", key="abc"))
    assert (receipt.provider_id, receipt.status) == ("abc", SendStatus.QUEUED)
    [arrived] = providers.telephones.received_by(SAM)
    assert (arrived.segments, arrived.encoding) == (1, "GSM-7")
    assert providers.gateway.sent["abc"]["priority"] == 0
    await gateway.send(OutgoingMessage(SAM, "Appelle le 911", urgent=True, key="now"))
    assert providers.gateway.sent["now"]["priority"] == 100


@pytest.mark.parametrize(
    ("fault", "kind"),
    [("429", RateLimited), ("timeout", Uncertain), ("500", Uncertain), ("500_after", Uncertain)],
)
async def test_every_failure_is_named(
    gateway: SmsGateway, providers: Providers, fault: Fault, kind: type[SendError]
) -> None:
    """Each way to fail gives its error; the next message goes through."""
    providers.telephones.fault(SAM, fault)
    with pytest.raises(kind) as caught:
        await gateway.send(HELLO)
    assert SAM not in str(caught.value)
    assert await gateway.send(OutgoingMessage(SAM, "encore", key="other"))


@pytest.mark.parametrize(
    ("fault", "taken"), [("timeout", True), ("500_after", True), ("timeout_lost", False)]
)
async def test_an_uncertain_send_is_found_by_our_id(
    gateway: SmsGateway, providers: Providers, fault: Fault, taken: bool
) -> None:
    """The answer was lost: the telephone knows whether it has the message."""
    providers.telephones.fault(SAM, fault)
    with pytest.raises(Uncertain):
        await gateway.send(HELLO)
    found = await gateway.find(HELLO, NOW)
    assert (found is not None) is taken
    assert found is None or found.provider_id == HELLO.key


async def test_a_message_sent_twice_is_refused_there(
    gateway: SmsGateway, providers: Providers
) -> None:
    """The same id again is not a second message: the doubt sends us to look."""
    await gateway.send(HELLO)
    with pytest.raises(Uncertain):
        await gateway.send(HELLO)
    assert len(providers.telephones.received_by(SAM)) == 1


async def test_wrong_credentials_are_ours_to_mend(providers: Providers, theirs: str) -> None:
    """A wrong password is told as a setting to check; a bad number as one to reach another way."""
    wrong = channel(providers, theirs, password="x")
    with pytest.raises(Refused):
        await wrong.send(HELLO)
    await wrong.close()
    right = channel(providers, theirs)
    with pytest.raises(Undeliverable):
        await right.send(OutgoingMessage("5145550123", "allo"))
    for text in (" ", "a" * 1001):
        with pytest.raises(Refused):
            await right.send(OutgoingMessage(SAM, text))
    await right.close()


async def test_a_telephone_that_is_off_never_had_it() -> None:
    """No connection: certain not to have gone."""
    nowhere = SmsGateway("http://127.0.0.1:1/message", "a", "b", signing_key="k")
    with pytest.raises(NotReached):
        await nowhere.send(HELLO)
    await nowhere.close()


def test_the_documented_way_to_sign() -> None:
    """HMAC-SHA256 in hexadecimal of the raw body, then the timestamp, as the app's guide says."""
    gateway = SmsGateway("http://x", "a", "b", signing_key="key")
    signature = hmac.new(b"key", b'{"a":1}1700000000', hashlib.sha256).hexdigest()
    assert gateway.genuine(b'{"a":1}', "1700000000", signature)
    assert gateway.genuine(b'{"a":1}', "1700000000", signature.upper())
    assert not gateway.genuine(b'{"a":2}', "1700000000", signature)
    assert not gateway.genuine(b'{"a":1}', "1700000001", signature)
    assert not gateway.genuine(b'{"a":1}', "1700000000", "")
    assert not gateway.genuine(b'{"a":1}', "1700000000", "é")
    keyless = SmsGateway("http://x", "a", "b", signing_key="")
    empty = hmac.new(b"", b'{"a":1}1', hashlib.sha256).hexdigest()
    assert not keyless.genuine(b'{"a":1}', "1", empty)


@pytest.mark.parametrize(
    ("shown", "prefix", "number"),
    [
        ("+1 (514) 555-0123", "+1", "+15145550123"),
        ("5145550123", "+1", "+15145550123"),
        ("15145550123", "+1", "+15145550123"),
        ("0470 12 34 56", "+32", "+32470123456"),
        ("06 12 34 56 78", "+33", "+33612345678"),
        ("811", "+1", None),
        ("Bell", "+1", None),
        ("", "+1", None),
    ],
)
def test_a_number_becomes_international(shown: str, prefix: str, number: str | None) -> None:
    """As the telephone shows it, to E.164; short codes and names are no telephones."""
    assert international(shown, prefix) == number


def event(name: str, **payload: Any) -> dict[str, Any]:
    return {"event": name, "id": "e1", "payload": payload}


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (
            event("sms:received", sender=SAM, message="Où dormir?"),
            Inbound("sms", "e1", SAM, "Où dormir?"),
        ),
        (
            event("mms:downloaded", sender=SAM, body=None, attachments=[
                {"contentType": "image/jpeg", "data": "AAAA"}, {"contentType": "text/plain"},
            ]),
            Inbound("sms", "e1", SAM, "", "media", media=("image/jpeg",)),
        ),
        (event("sms:received", sender="811", message="x"), Inbound("sms", "e1", "811", "x", "other")),
        (event("sms:delivered", messageId="k1"), StatusUpdate("k1", SendStatus.DELIVERED)),
        (
            event("sms:failed", messageId="k1", reason=f"no service for {SAM}"),
            StatusUpdate("k1", SendStatus.FAILED, "gateway"),
        ),
        (event("system:ping"), None),
        (event("mms:received", sender=SAM), None),
    ],
)  # fmt: skip
def test_an_event_is_read(told: dict[str, Any], read: Inbound | StatusUpdate | None) -> None:
    """Texts, MMS by type, reports; what is of no use is answered and dropped."""
    assert parse_event(told, "+1") == read


@pytest.mark.parametrize(
    "told",
    [
        event("sms:received", message="x"),
        {"event": "sms:received", "payload": {"sender": SAM, "message": "x"}},
        event("sms:sent"),
        event("sms:sent", messageId="k" * 81),
    ],
)
def test_an_event_without_its_fields_is_named(told: dict[str, Any]) -> None:
    """A missing field is named; nothing of the content is."""
    with pytest.raises(BadPayload, match="no usable"):
        parse_event(told, "+1")


class Kept:
    """What the doors were given."""

    def __init__(self) -> None:
        self.all: list[Inbound | StatusUpdate] = []

    async def keep(self, one: Inbound | StatusUpdate) -> None:
        self.all.append(one)


async def test_the_door_opens_to_the_signing_key_alone(
    providers: Providers, gateway: SmsGateway
) -> None:
    """Signed messages and reports are kept; unsigned, forged or too large ones do nothing."""
    kept, phone = Kept(), providers.gateway
    app = Starlette(routes=routes(Channels(gateway=gateway), kept.keep, kept.keep))
    with serving(app) as ours:
        url = f"{ours}/gateway/sms"
        async with httpx.AsyncClient() as client:
            forged = phone.received(url, SAM, "allo")
            forged.headers["X-Signature"] = "0" * 64
            assert (await client.send(forged)).status_code == 403
            bare = {"content": b"{}", "headers": {"Content-Type": "application/json"}}
            assert (await client.post(url, **bare)).status_code == 403
            huge = await client.post(url, content=b"x" * (3 * 1024 * 1024))
            assert huge.status_code == 413
            assert kept.all == []
            calls = [
                phone.received(url, SAM, "Où dormir?", "e9"),
                phone.received(url, "5145550124", "x" * LARGEST, "e10", media=("image/png",)),
                phone.report(url, "k1", "sms:delivered"),
            ]
            for call in calls:
                assert (await client.send(call)).status_code == 200
    assert [getattr(one, "provider_id", "") for one in kept.all] == ["e9", "e10", "k1"]
