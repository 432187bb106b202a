"""Chat through Telegram, against a simulated Telegram: what arrives, and every way it can fail."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

import httpx
import pytest

from bot.channels.base import Button, OutgoingMessage, SendStatus
from bot.channels.errors import (
    DeadNumber,
    NotReached,
    OptedOut,
    RateLimited,
    Refused,
    SendError,
    Uncertain,
)
from bot.channels.telegram import Telegram
from bot.channels.telegram_update import parse_update
from bot.simulator.providers.app import TELEGRAM_TOKEN
from bot.simulator.providers.world import Fault

if TYPE_CHECKING:
    from tests.channels.conftest import Line

pytestmark = pytest.mark.anyio

SAM = "4242"
HELLO = OutgoingMessage(SAM, "Un lit est libre ce soir.")


async def test_a_text_arrives_as_written(line: Line) -> None:
    """Plain text: underscores, stars, accents and links mean nothing special and arrive."""
    text = "Où_dormir? *ici* [a](b) <b>ça</b> « œuf » 🙂"
    receipt = await line.telegram.send(OutgoingMessage(SAM, text))
    [got] = line.providers.telephones.received_by(SAM)
    assert got.text == text
    number = got.sid.rpartition("/")[2]  # without the chat, which is an address
    assert (receipt.provider_id, receipt.status) == (f"message {number}", SendStatus.DELIVERED)


async def test_buttons_arrive_and_come_back(line: Line) -> None:
    """A button under a message, pressed, comes back as its data and is answered."""
    await line.telegram.use_webhook(f"{line.ours}/telegram/webhook")
    await line.telegram.send(
        OutgoingMessage(SAM, "Encore là?", buttons=(Button("Oui", "ok:1"), Button("Non", "no:1")))
    )
    [got] = line.providers.telephones.received_by(SAM)
    assert got.buttons == (("Oui", "ok:1"), ("Non", "no:1"))
    phone = line.providers.telegram_phone
    assert await line.bring(phone.request(phone.press(SAM, "ok:1"))) == 200
    assert [inbound.button for inbound in line.product.accepted] == ["ok:1"]
    assert line.providers.telegram.answered == ["q700001"]


async def test_a_pin_follows_the_text(line: Line) -> None:
    """A place arrives as a text, then as a pin."""
    await line.telegram.send(OutgoingMessage(SAM, "Chez Sam, 1 rue X", location=(45.5, -73.5)))
    text, pin = line.providers.telephones.received_by(SAM)
    assert (text.text, pin.location) == ("Chez Sam, 1 rue X", (45.5, -73.5))


async def test_a_lost_pin_does_not_repeat_the_text(line: Line) -> None:
    """The pin is a courtesy: when it fails, the text that went is a success."""
    telephones = line.providers.telephones
    telephones.fault(SAM, "late")  # an ordinary send uses up the first fault
    telephones.fault(SAM, "500")
    await line.telegram.send(OutgoingMessage(SAM, "Chez Sam", location=(45.5, -73.5)))
    assert [got.text for got in telephones.received_by(SAM)] == ["Chez Sam"]


async def test_the_position_can_be_asked_for(line: Line) -> None:
    """A key to share one's position comes with the question."""
    await line.telegram.send(OutgoingMessage(SAM, "Où es-tu?", ask_location=True))
    [got] = line.providers.telephones.received_by(SAM)
    assert got.buttons == (("Partager ma position", ""),)


@pytest.mark.parametrize(
    ("fault", "kind", "arrived"),
    [
        ("21610", OptedOut, False),
        ("21614", DeadNumber, False),
        ("undelivered", DeadNumber, False),
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
        await line.telegram.send(HELLO)
    assert type(caught.value) is kind
    assert bool(line.providers.telephones.received_by(SAM)) is arrived
    await line.telegram.send(HELLO)
    assert len(line.providers.telephones.received_by(SAM)) == 1 + arrived


async def test_the_wait_asked_for_is_kept(line: Line) -> None:
    """A refusal for speed carries the seconds Telegram asked to wait."""
    line.providers.telephones.fault(SAM, "429")
    with pytest.raises(RateLimited) as caught:
        await line.telegram.send(HELLO)
    assert caught.value.retry_after == 7.0


@pytest.mark.parametrize("text", ["", "  \n", "a" * 4097, "🙂" * 2049])
async def test_what_telegram_would_refuse_never_leaves(line: Line, text: str) -> None:
    """Empty, or over 4096 UTF-16 units: refused here, without a call."""
    with pytest.raises(Refused):
        await line.telegram.send(OutgoingMessage(SAM, text))


async def test_every_part_of_a_long_text_goes_through(line: Line) -> None:
    """What split gives, Telegram takes, emoji included."""
    text = "Voici où dormir 👩🏽‍⚕️. " * 500
    for part in line.telegram.split(text):
        await line.telegram.send(OutgoingMessage(SAM, part))
    got = " ".join(m.text for m in line.providers.telephones.received_by(SAM))
    assert got.split() == text.split()


async def test_nothing_is_ever_found_again(line: Line) -> None:
    """A bot cannot read what it sent: the answer is always "cannot tell"."""
    await line.telegram.send(HELLO)
    assert await line.telegram.find(HELLO, line.clock.now() - timedelta(hours=1)) is None


async def test_updates_wait_to_be_fetched(line: Line) -> None:
    """Polled updates come from the offset on; asking further on forgets the earlier ones."""
    await line.telegram.use_polling()
    assert line.providers.phone_text("telegram", SAM, "un", "10") is None
    line.providers.phone_text("telegram", SAM, "deux", "11")
    both = [parse_update(update).text for update in await line.telegram.updates(None, 0)]
    assert both == ["un", "deux"]
    assert [parse_update(u).text for u in await line.telegram.updates(11, 0)] == ["deux"]
    assert await line.telegram.updates(12, 0) == []


async def test_polling_beside_a_webhook_is_told(line: Line) -> None:
    """Telegram gives updates one way only: the other is a mistake of ours."""
    await line.telegram.use_webhook(f"{line.ours}/telegram/webhook")
    with pytest.raises(Refused):
        await line.telegram.updates(None, 0)


async def test_a_wrong_token_is_ours_to_mend(line: Line) -> None:
    """A wrong token is told as a setting to check."""
    channel = Telegram("1:wrong", base_url=line.theirs)
    with pytest.raises(Refused, match="clés"):
        await channel.send(HELLO)
    await channel.close()


async def test_a_provider_that_is_down_never_had_it() -> None:
    """No connection: certain not to have gone."""
    channel = Telegram(TELEGRAM_TOKEN, base_url="http://127.0.0.1:9")
    with pytest.raises(NotReached):
        await channel.send(HELLO)
    await channel.close()


async def test_an_address_that_is_no_chat_is_refused(line: Line) -> None:
    """A telephone number is not a chat."""
    with pytest.raises(Refused):
        await line.telegram.send(OutgoingMessage("+1514x", "Allo"))


async def test_nothing_personal_is_logged_or_raised(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the token, the chat nor the words are in a log, even at the chattiest level."""
    with caplog.at_level(logging.DEBUG):
        await line.telegram.send(OutgoingMessage("987654321", "je suis au parc"))
        line.providers.telephones.fault("987654321", "21614")
        with pytest.raises(DeadNumber) as caught:
            await line.telegram.send(OutgoingMessage("987654321", "je suis au parc"))
    said = caplog.text + repr(caught.value)
    assert not any(secret in said for secret in ("987654321", "parc", TELEGRAM_TOKEN))


@pytest.mark.parametrize("secret", ["", None, "é", "a-webhook-secre", "A-WEBHOOK-SECRET"])
async def test_only_our_secret_opens(line: Line, secret: str | None) -> None:
    """A missing, cut or different secret is refused, and without one nothing is accepted."""
    assert line.telegram.genuine("a-webhook-secret")
    assert not line.telegram.genuine(secret)
    closed = Telegram(TELEGRAM_TOKEN)
    assert not closed.genuine("")
    await closed.close()


def saying(answer: object) -> httpx.AsyncClient:
    """A provider that says 200, and this."""
    return httpx.AsyncClient(
        transport=httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
    )


@pytest.mark.parametrize(
    "answer", [{"ok": False, "error_code": 500}, {"ok": True, "result": {}}, [], "?"]
)
async def test_a_200_that_is_no_answer_leaves_a_doubt(
    answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error dressed as a success is tried again: it is not taken for sent, nor for ever unclear."""
    telegram = Telegram("123:a")
    monkeypatch.setattr(telegram._requests[0], "_client", saying(answer))
    with pytest.raises(Uncertain):
        await telegram.send(HELLO)


async def test_a_pin_with_no_clear_answer_does_not_repeat_the_text(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever becomes of the pin, the text that went is a success."""

    async def odd(*rest: object, **more: object) -> None:
        raise KeyError("result")

    monkeypatch.setattr(type(line.telegram._bot), "send_location", odd)
    receipt = await line.telegram.send(OutgoingMessage(SAM, "Chez Sam", location=(45.5, -73.5)))
    assert receipt.status is SendStatus.DELIVERED
