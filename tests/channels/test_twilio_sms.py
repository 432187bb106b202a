"""SMS through Twilio, against a simulated Twilio: what arrives, and every way it can fail."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import httpx
import pytest

from bot.channels.base import OutgoingMessage, SendStatus, merge
from bot.channels.errors import (
    DeadNumber,
    NotReached,
    OptedOut,
    RateLimited,
    Refused,
    SendError,
    Uncertain,
    Unreachable,
)
from bot.channels.twilio_codes import twilio_error
from bot.channels.twilio_sms import TwilioSms
from bot.simulator.providers.twilio_model import TwilioAccount
from bot.simulator.providers.world import Fault

if TYPE_CHECKING:
    from tests.channels.conftest import Line

pytestmark = pytest.mark.anyio

SAM = "+15145550123"
ACCOUNT = TwilioAccount()
HELLO = OutgoingMessage(SAM, "Un lit est libre ce soir.")


async def test_a_text_arrives_cheap(line: Line) -> None:
    """French goes out in GSM-7, from our number, as one segment, with its receipt."""
    receipt = await line.sms.send(OutgoingMessage(SAM, "Ça va à l’hôtel, c’est gratuit."))
    [got] = line.providers.telephones.received_by(SAM)
    assert got.text == "Ça va à l'hotel, c'est gratuit."
    assert (got.segments, got.encoding, got.sender) == (1, "GSM-7", "+15145550100")
    assert (receipt.provider_id, receipt.status) == (got.sid, SendStatus.QUEUED)


async def test_another_script_arrives_as_written(line: Line) -> None:
    """A worker's sentence in Arabic is not emptied to save a segment."""
    await line.sms.send(OutgoingMessage(SAM, "أين أنت؟"))
    [got] = line.providers.telephones.received_by(SAM)
    assert (got.text, got.encoding) == ("أين أنت؟", "UCS-2")


async def test_reports_come_signed_to_our_door(line: Line) -> None:
    """Sending, sent, delivered: each report comes back to us, verified, in order."""
    receipt = await line.sms.send(HELLO)
    assert await line.providers.deliver_callbacks(line.client) == [200, 200, 200]
    assert {report.provider_id for report in line.product.reports} == {receipt.provider_id}
    assert [report.status.name for report in line.product.reports] == [
        "QUEUED",
        "SENT",
        "DELIVERED",
    ]


@pytest.mark.parametrize("fault", ["duplicated", "reordered"])
async def test_reports_out_of_order_end_the_same(line: Line, fault: Fault) -> None:
    """Doubled or backwards, the reports merge to "delivered"."""
    line.providers.telephones.fault(SAM, fault)
    await line.sms.send(HELLO)
    await line.providers.deliver_callbacks(line.client)
    end = SendStatus.QUEUED
    for report in line.product.reports:
        end = merge(end, report.status)
    assert end is SendStatus.DELIVERED


async def test_late_reports_come_when_they_come(line: Line) -> None:
    """Reports held back are not lost: they come at last."""
    line.providers.telephones.fault(SAM, "late")
    await line.sms.send(HELLO)
    assert await line.providers.deliver_callbacks(line.client) == []
    assert await line.providers.deliver_callbacks(line.client, late=True) == [200, 200, 200]


@pytest.mark.parametrize(
    ("fault", "code"),
    [("undelivered", "30003")] + [(c, c) for c in ("30003", "30004", "30005", "30006", "30008")],
)
async def test_undelivered_is_told(line: Line, fault: Fault, code: str) -> None:
    """The carrier gives up: the telephone got nothing, and the report says why."""
    line.providers.telephones.fault(SAM, fault)
    await line.sms.send(HELLO)
    await line.providers.deliver_callbacks(line.client)
    last = line.product.reports[-1]
    assert (last.status, last.error_code) == (SendStatus.UNDELIVERED, code)
    assert twilio_error(last.error_code).other_channel
    assert line.providers.telephones.received_by(SAM) == []


@pytest.mark.parametrize(
    ("fault", "kind", "arrived"),
    [
        ("21610", OptedOut, False),
        ("21614", DeadNumber, False),
        ("21211", DeadNumber, False),
        ("429", RateLimited, False),
        ("500", Uncertain, False),
        ("500_after", Uncertain, True),
        ("timeout", Uncertain, True),
        ("timeout_lost", Uncertain, False),
    ],
)
async def test_every_failure_is_named(
    line: Line, fault: Fault, kind: type[SendError], arrived: bool
) -> None:
    """Each way to fail gives its error, and the next message goes through."""
    line.providers.telephones.fault(SAM, fault)
    with pytest.raises(SendError) as caught:
        await line.sms.send(HELLO)
    assert type(caught.value) is kind
    assert bool(line.providers.telephones.received_by(SAM)) is arrived
    await line.sms.send(HELLO)
    assert len(line.providers.telephones.received_by(SAM)) == 1 + arrived


async def test_the_wait_asked_for_is_kept(line: Line) -> None:
    """A refusal for speed carries the seconds Twilio asked to wait."""
    line.providers.telephones.fault(SAM, "429")
    with pytest.raises(RateLimited) as caught:
        await line.sms.send(HELLO)
    assert caught.value.retry_after == 7.0


@pytest.mark.parametrize(
    ("fault", "taken"),
    [("timeout", True), ("500_after", True), ("timeout_lost", False), ("500", False)],
)
async def test_an_uncertain_send_is_found_again(line: Line, fault: Fault, taken: bool) -> None:
    """After no clear answer, Twilio's own list says whether the message was taken."""
    since = line.clock.now()
    line.providers.telephones.fault(SAM, fault)
    with pytest.raises(Uncertain):
        await line.sms.send(HELLO)
    found = await line.sms.find(HELLO, since)
    sids = [got.sid for got in line.providers.telephones.received_by(SAM)]
    assert ([found.provider_id] if found else []) == sids
    assert bool(found) is taken


async def test_finding_again_takes_nothing_for_another(line: Line) -> None:
    """An older message, another text, another person, or one already known is not the one."""
    old = await line.sms.send(HELLO)
    line.clock.advance(timedelta(minutes=10))
    now = line.clock.now()
    assert await line.sms.find(HELLO, now) is None
    assert await line.sms.find(OutgoingMessage(SAM, "Autre."), now - timedelta(hours=1)) is None
    other = OutgoingMessage("+15145550199", HELLO.text)
    assert await line.sms.find(other, now - timedelta(hours=1)) is None
    earlier = now - timedelta(minutes=10)
    assert await line.sms.find(HELLO, earlier, known={old.provider_id}) is None
    assert await line.sms.find(HELLO, earlier) == old


async def test_stop_closes_the_line_until_start(line: Line) -> None:
    """After STOP Twilio refuses every send to that number; START opens it again."""
    assert await line.bring(line.providers.phone_text("sms", SAM, "stop")) == 200
    with pytest.raises(OptedOut) as caught:
        await line.sms.send(HELLO)
    assert caught.value.other_channel
    assert not caught.value.retryable
    await line.bring(line.providers.phone_text("sms", SAM, "START"))
    await line.sms.send(HELLO)


async def test_what_twilio_would_refuse_never_leaves(line: Line) -> None:
    """An empty text, or one over 1600 characters, is refused here, without a call."""
    for text in ("", "  ", "a" * 1601):
        with pytest.raises(Refused):
            await line.sms.send(OutgoingMessage(SAM, text))
    assert line.providers.twilio.sent == {}


async def test_every_part_of_a_long_text_goes_through(line: Line) -> None:
    """What split gives, Twilio takes."""
    text = "Voici une adresse où dormir. " * 200
    for part in line.sms.split(text):
        await line.sms.send(OutgoingMessage(SAM, part))
    got = " ".join(m.text for m in line.providers.telephones.received_by(SAM))
    assert got.split() == text.split()


async def test_a_bad_address_is_a_dead_number(line: Line) -> None:
    """An address that is no telephone is known dead, not retried."""
    with pytest.raises(DeadNumber):
        await line.sms.send(OutgoingMessage("0123", "Allo"))


async def test_wrong_credentials_are_ours_to_mend(line: Line) -> None:
    """A wrong token is told as a setting to check."""
    channel = TwilioSms(ACCOUNT.sid, "wrong", number=ACCOUNT.number, base_url=line.theirs)
    with pytest.raises(Refused, match="clés"):
        await channel.send(HELLO)
    await channel.close()


async def test_a_messaging_service_can_send(line: Line) -> None:
    """Sending from a Messaging Service rather than a number."""
    channel = TwilioSms(
        ACCOUNT.sid,
        ACCOUNT.token,
        messaging_service=ACCOUNT.messaging_service,
        base_url=line.theirs,
    )
    assert (await channel.send(HELLO)).status is SendStatus.QUEUED
    await channel.close()


async def test_a_provider_that_is_down_never_had_it() -> None:
    """No connection: certain not to have gone, so it can be sent again without a doubt."""
    channel = TwilioSms(
        ACCOUNT.sid, ACCOUNT.token, number=ACCOUNT.number, base_url="http://127.0.0.1:9"
    )
    with pytest.raises(NotReached):
        await channel.send(HELLO)
    await channel.close()


@pytest.fixture
def everything_logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG):
        yield caplog


async def test_nothing_personal_is_logged_or_raised(
    line: Line, everything_logged: pytest.LogCaptureFixture
) -> None:
    """Neither the number nor the words are in a log or an error, even at the chattiest level."""
    for fault in ("21211", "500", "timeout"):
        line.providers.telephones.fault(SAM, fault)
        with pytest.raises(SendError) as caught:
            await line.sms.send(HELLO)
        assert SAM not in repr(caught.value) + str(caught.value)
        assert caught.value.__cause__ is None
    await line.sms.find(HELLO, line.clock.now())
    await line.bring(line.providers.phone_text("sms", SAM, "je suis au parc"))
    assert SAM[1:] not in everything_logged.text
    assert "lit est libre" not in everything_logged.text
    assert "parc" not in everything_logged.text


def test_unreachable_may_be_tried_again_and_elsewhere() -> None:
    """A telephone that is off: both another way now, and this one later."""
    assert Unreachable.retryable
    assert Unreachable.other_channel


async def test_sends_go_on_while_the_token_changes(line: Line) -> None:
    """The second token was promoted at Twilio, unannounced: sends are taken by it from then on."""
    account = line.providers.twilio.account
    old, account.token = account.token, "fedcba9876543210fedcba9876543210"
    channel = TwilioSms(
        account.sid, old, number=account.number, next_token=account.token, base_url=line.theirs
    )
    assert await channel.send(OutgoingMessage(SAM, "un"))
    assert await channel.send(OutgoingMessage(SAM, "deux"))
    account.token = old  # and back
    assert await channel.send(OutgoingMessage(SAM, "trois"))
    picture = f"https://api.twilio.com/media/{account.sid}/0"
    assert await channel.fetch(picture)
    account.token = "fedcba9876543210fedcba9876543210"
    assert await channel.fetch(picture)
    await channel.close()
    texts = [message.text for message in line.providers.telephones.received_by(SAM)]
    assert texts == ["un", "deux", "trois"]


@pytest.mark.parametrize("answer", [{"code": 20500, "message": "busy"}, {}, []])
async def test_a_200_that_names_no_message_is_not_taken_for_sent(
    line: Line, answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error dressed as a success: the page would be believed sent, and nobody told otherwise."""
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
    monkeypatch.setattr(line.sms._http, "_client", httpx.AsyncClient(transport=transport))
    with pytest.raises(Uncertain):
        await line.sms.send(HELLO)


async def test_a_list_with_a_date_nobody_can_read_leaves_the_doubt(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was sent before is looked for in answers of the provider's: an odd one is a SendError."""
    listed = {"messages": [{"sid": "SM1", "body": HELLO.text, "date_created": "soon"}]}
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=listed))
    monkeypatch.setattr(line.sms._http, "_client", httpx.AsyncClient(transport=transport))
    with pytest.raises(Uncertain):
        await line.sms.find(HELLO, line.clock.now())
