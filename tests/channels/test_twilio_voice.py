"""Calls: a page said in French, a key that comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import httpx
import pytest
from starlette.datastructures import ImmutableMultiDict

from bot.channels.base import BadPayload, SendStatus
from bot.channels.errors import DeadNumber, Uncertain
from bot.channels.twilio_voice import Key, page_twiml, parse_key, spoken_twiml
from bot.simulator.providers.world import Fault

if TYPE_CHECKING:
    from tests.channels.conftest import Line

WORKER = "+15145550111"
PAGE = "Surdose possible. Fais le 4 si tu t'en occupes."


@pytest.mark.anyio
async def test_a_page_is_said_and_answered_with_a_key(line: Line) -> None:
    """The call says the page; the key comes back signed, with the call it answers."""
    receipt = await line.voice.say(WORKER, PAGE)
    [got] = line.providers.telephones.received_by(WORKER)
    assert (got.channel, got.text, got.segments) == ("voice", PAGE, None)
    assert await line.bring(line.providers.sms_phone.press(WORKER, "4")) == 200
    assert line.product.keys == [Key(receipt.provider_id, WORKER, "4")]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("fault", "end"),
    [
        (None, SendStatus.DELIVERED),
        ("no-answer", SendStatus.UNDELIVERED),
        ("busy", SendStatus.UNDELIVERED),
    ],
)
async def test_how_a_call_ended_is_told(line: Line, fault: Fault | None, end: SendStatus) -> None:
    """Picked up, rung out or busy: the last report says which."""
    if fault:
        line.providers.telephones.fault(WORKER, fault, "voice")
    receipt = await line.voice.say(WORKER, PAGE)
    assert set(await line.providers.deliver_callbacks(line.client)) == {200}
    assert line.product.reports[-1].provider_id == receipt.provider_id
    assert line.product.reports[-1].status is end


@pytest.mark.anyio
async def test_a_call_can_fetch_its_words(line: Line) -> None:
    """A call may also name an address where Twilio finds what to say."""
    await line.voice.call(WORKER, "https://exemple.org/page.xml")
    [got] = line.providers.telephones.received_by(WORKER)
    assert got.text == "https://exemple.org/page.xml"


@pytest.mark.anyio
async def test_a_call_that_fails_is_named(line: Line) -> None:
    """A dead number and an unclear answer are told apart."""
    with pytest.raises(DeadNumber):
        await line.voice.say("911", PAGE)
    line.providers.telephones.fault(WORKER, "timeout", "voice")
    with pytest.raises(Uncertain):
        await line.voice.say(WORKER, PAGE)


@pytest.mark.anyio
async def test_a_call_without_a_name_was_perhaps_not_placed(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A 200 with an error in it: the telephone that should wake somebody does not ring."""
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json={"code": 20500}))
    monkeypatch.setattr(line.voice._http, "_client", httpx.AsyncClient(transport=transport))
    with pytest.raises(Uncertain):
        await line.voice.say(WORKER, PAGE)


def test_what_is_said_is_french_and_safe() -> None:
    """Canadian French, several times, one key asked for; a "<" in a text is only a letter."""
    gather = ElementTree.fromstring(page_twiml("a < b & c", "https://a.org/k")).find("Gather")
    assert gather is not None
    assert gather.attrib["action"] == "https://a.org/k"
    assert gather.attrib["numDigits"] == "1"
    said = gather.findall("Say")
    assert [say.text for say in said] == ["a < b & c"] * 3
    assert {say.attrib["language"] for say in said} == {"fr-CA"}


def test_without_an_address_no_key_is_asked_for() -> None:
    """A server nobody can reach still says the page, and does not ask for a key it cannot hear."""
    root = ElementTree.fromstring(page_twiml(PAGE))
    assert root.find("Gather") is None
    assert root.findall("Say")
    assert ElementTree.fromstring(spoken_twiml("Merci")).find("Hangup") is not None


@pytest.mark.parametrize("missing", ["CallSid", "To", "Digits"])
def test_a_key_without_its_fields_is_named(missing: str) -> None:
    """A form that does not say which key, whose, in which call, is refused by name."""
    fields = {"CallSid": "CA1", "To": WORKER, "Digits": "4"}
    fields.pop(missing)
    with pytest.raises(BadPayload, match=missing):
        parse_key(ImmutableMultiDict(fields))
