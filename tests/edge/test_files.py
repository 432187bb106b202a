"""Pictures and sounds in a talk: a link that opens the file at its provider, for an hour."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import Engine
from stories import Story

from bot import assembly
from bot.channels.registry import build
from bot.clock import HandClock
from bot.edge import app as edge_app
from bot.edge.edge import Edge
from bot.handoff import files
from bot.paging.workers import Worker
from bot.settings import Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.http import PICTURE
from bot.simulator.providers.server import serving
from bot.simulator.simulation import INSIDE, providers_on

pytestmark = pytest.mark.anyio


@dataclass
class Talk:
    """Somebody, by SMS or Telegram, and Marie, by both, in the middle of a talk."""

    story: Story
    providers: Providers
    edge: Edge
    client: httpx.AsyncClient
    marie: Worker
    person: int

    def link_for(self, name: str) -> str:
        (text,) = self.story.heard_by(name)
        assert "Image ou son (une heure): " in text
        return text.rpartition(" ")[2]


@pytest.fixture
def providers(clock: HandClock) -> Iterator[tuple[Providers, str]]:
    made = Providers(clock.now)
    made.twilio.account.public_url = INSIDE
    with serving(made.app) as url:
        yield made, url


@pytest.fixture
async def talk(
    engine: Engine, settings: Settings, clock: HandClock, providers: tuple[Providers, str]
) -> AsyncIterator[Talk]:
    made, url = providers
    on = providers_on(settings, made, url, INSIDE)
    story = Story(engine, on, clock.now())
    marie = story.worker("Marie", level=1, channels=("sms", "telegram"))
    person = story.person("Alex")
    story.asks_for_somebody(person)
    story.worker_says(marie, "1")
    story.heard()
    edge = assembly.build_edge(engine, build(on), on, clock)
    web = httpx.ASGITransport(app=edge_app.build(edge))
    async with httpx.AsyncClient(transport=web, base_url=INSIDE) as client:
        yield Talk(story, made, edge, client, marie, person)
    await edge.channels.close()


async def test_a_picture_of_the_person_by_mms(talk: Talk, clock: HandClock) -> None:
    """The worker gets a link; it opens the picture, with nothing kept and nothing run, for an hour."""
    account = talk.providers.twilio.account
    address = f"https://api.twilio.com/media/{account.sid}/0"
    talk.story.person_says(
        talk.person, "regarde", kind="text", media=("image/png",), files=(address,)
    )
    link = talk.link_for("Marie")
    assert link.startswith(f"{INSIDE}/f/")
    opened = await talk.client.get(link)
    assert (opened.status_code, opened.content) == (200, PICTURE)
    assert opened.headers["content-type"] == "image/png"
    assert opened.headers["cache-control"] == "private, no-store"
    assert "sandbox" in opened.headers["content-security-policy"]
    clock.advance(files.OPENS + timedelta(seconds=1))
    assert (await talk.client.get(link)).status_code == 404


async def test_a_picture_of_the_worker_by_telegram(talk: Talk) -> None:
    """The person gets a link, on whatever channel; the worker's telephone is nowhere in it."""
    talk.story.worker_says(
        talk.marie, "", "telegram", kind="media", media=("image/jpeg",), files=("large",)
    )
    link = talk.link_for("Alex")
    assert "large" not in link
    assert (await talk.client.get(link)).content == PICTURE


async def test_what_cannot_be_shown_is_said_to_be_left_out(talk: Talk) -> None:
    """An address book's card, a file without a name: words only, and the other side knows."""
    talk.story.person_says(
        talk.person, "mon contact", media=("text/vcard", "image/png"), files=("x", "")
    )
    (text,) = talk.story.heard_by("Marie")
    assert text == "#10: mon contact\n(image, son ou fichier: Fanal ne le transmet pas)"


async def test_a_link_nobody_made_opens_nothing(talk: Talk) -> None:
    """No file, no hint."""
    assert (await talk.client.get(f"/f/{'A' * 16}")).status_code == 404


async def test_a_file_the_provider_no_longer_has(talk: Talk) -> None:
    """The link says to ask again."""
    talk.story.person_says(
        talk.person, "", kind="media", media=("image/png",), files=("https://api.twilio.com/gone",)
    )
    answer = await talk.client.get(talk.link_for("Marie"))
    assert (answer.status_code, answer.text) == (
        404,
        "Ce lien n'est plus valable. Demande-le de nouveau.",
    )


async def test_the_webhooks_name_their_files(talk: Talk, engine: Engine) -> None:
    """A signed MMS and a Telegram photo, as they come in: the largest size is the one passed."""
    from bot.channels.telegram_update import parse_update

    update = parse_update(talk.providers.telegram_phone.photo("8000001", "large"))
    assert (update.media, update.files) == (("image/jpeg",), ("large",))
    request = talk.providers.sms_phone.text("+14385559999", "x", media=("image/png",))
    assert (await talk.providers.deliver(request, talk.client)) == 200
