"""The whole product under a clock of its own: real model, real channels, simulated telephones.

Everything goes the way it goes in service: a telephone's message is a signed webhook posted to the
edge's own application, a send is an HTTP call to a simulated provider. Only time is turned by hand,
from one thing due to the next, so that nothing sleeps.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

import httpx
from sqlalchemy import Engine

from bot import assembly
from bot.brain import Answers, Brain
from bot.channels.registry import Channels, build
from bot.clock import HandClock
from bot.conversation import inbox, outbox
from bot.conversation.outbox import Letter
from bot.db import reading, transaction
from bot.directory.catalog import Directory
from bot.edge import app as edge_app
from bot.edge import clockwork
from bot.edge.edge import Edge
from bot.handoff import desk
from bot.paging import workers
from bot.settings import Settings
from bot.simulator.chats import Chats
from bot.simulator.events import Event, Recorder
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving
from bot.simulator.scenario import BadScenario, Step

INSIDE = "https://fanal.invalid"  # the edge's address: never looked up, the calls stay in process
SECRET = "simulated-webhook-secret"
MAX_ROUNDS = 10_000  # a simulation that never comes to rest has a fault in it
# How long a simulated provider may stay silent before the send times out. By the real clock: a busy machine
# needs more than half a second to answer itself now and then, and the message would be taken for unsure.
PROVIDER_SECONDS = 2.0

Emit = Callable[[Event], None]


class Simulation:
    """A product on an empty database, with its world. Make one with `running`."""

    def __init__(
        self,
        settings: Settings,
        runner: Answers,
        providers: Providers,
        clock: HandClock,
        chats: Chats,
        emit: Emit,
    ) -> None:
        self.settings = settings
        self.providers = providers
        self.clock = clock
        self.chats = chats
        self._runner = runner
        self._emit = emit
        self._recorder = Recorder(providers.telephones, self.chats)
        self.directory: Directory | None = None
        self.start()

    def start(self) -> None:
        """Start the processes: all that is in memory is new, only the database stays."""
        self.engine: Engine = assembly.open_database(self.settings)
        loaded = assembly.load_directory(self.engine, self.clock.now())
        self.directory = self.directory or loaded
        self.channels: Channels = build(self.settings, PROVIDER_SECONDS)
        self.edge: Edge = assembly.build_edge(self.engine, self.channels, self.settings, self.clock)
        self.brain = Brain(
            self.engine, self._runner, self.directory, assembly.regions(), self.settings, self.clock
        )
        web = httpx.ASGITransport(app=edge_app.build(self.edge))
        self._client = httpx.AsyncClient(transport=web, base_url=INSIDE)

    async def open_doors(self) -> None:
        """Tell Telegram where to post, as `fanal serve` does with a public address."""
        if self.channels.telegram is not None:
            await self.channels.telegram.use_webhook(f"{INSIDE}/telegram/webhook")

    async def play(self, step: Step) -> None:
        """Let time pass to the step, then do it."""
        await self.pass_time(step.at)
        if step.crash:
            await self.crash()
        elif step.fault and step.to:
            self.providers.telephones.fault(self.chats.number(step.to), step.fault)  # type: ignore[arg-type]
        elif step.worker:
            await self._worker_acts(step)
        elif step.sender:
            await self._person_writes(step)

    async def pass_time(self, until: datetime) -> None:
        """Do everything due, turning the clock from one due instant to the next, up to `until`."""
        for _ in range(MAX_ROUNDS):
            await self._settle()
            due = self._next_due()
            if due is None or due > until:
                self.clock.turn_to(until)
                return
            self.clock.turn_to(due)
        raise RuntimeError("the simulation does not come to rest")

    async def crash(self) -> None:
        """Kill the processes in the middle of what they have to do, and start them again.

        What was claimed and not finished is left claimed, as a killed process leaves it.
        """
        now = self.clock.now()
        with transaction(self.engine) as conn:
            inbox.claim(conn, now)
        with transaction(self.engine) as conn:
            outbox.claim(conn, now, ("sms", "telegram"))
        await self.close()
        self._say(self._recorder.state(now, "crash", "processes killed and started again"))
        self.start()

    async def close(self) -> None:
        await self._client.aclose()
        await self.channels.close()
        self.engine.dispose()

    async def _settle(self) -> None:
        """Work until nothing is left to do at this instant."""
        for _ in range(MAX_ROUNDS):
            worked = await self.brain.step()
            worked = await self._send() or worked
            worked = await self._callbacks() or worked
            await asyncio.to_thread(clockwork.tick, self.engine, self.settings, self.clock.now())
            self._tell_states()
            if not worked and not self._something_due():
                return
        raise RuntimeError("the simulation does not come to rest")

    async def _send(self) -> bool:
        letter: Letter | None = await self.edge.send_one()
        for event in self._recorder.sent(letter):
            self._say(event)
        return letter is not None

    async def _callbacks(self) -> bool:
        return bool(await self.providers.deliver_callbacks(self._client))

    def _something_due(self) -> bool:
        due = self._next_due()
        return due is not None and due <= self.clock.now()

    def _next_due(self) -> datetime | None:
        with reading(self.engine) as conn:
            dues = [outbox.next_due(conn, self.edge.carried), inbox.next_due(conn)]
        dues.append(clockwork.next_due(self.engine))
        known = [due for due in dues if due is not None]
        return min(known) if known else None

    async def _person_writes(self, step: Step) -> None:
        assert step.sender is not None
        if step.channel == "sms":
            request = self.providers.sms_phone.text(step.sender, step.text, step.provider_id)
            await self._post(request)
            return
        await self._telegram(self.chats.number(step.sender), step)

    async def _telegram(self, chat: str, step: Step) -> None:
        phone = self.providers.telegram_phone
        number = self.chats.update_id(step.provider_id)
        if step.button is not None:
            update = phone.press(chat, step.button, number)
        elif step.location is not None:
            update = phone.share_location(chat, step.location, number)
        else:
            update = phone.text(chat, step.text, number)
        request = phone.request(update)
        assert request is not None  # the webhook is set in open_doors
        await self._post(request)

    async def _worker_acts(self, step: Step) -> None:
        with reading(self.engine) as conn:
            worker = workers.by_name(conn, step.worker or "")
        if worker is None:
            raise BadScenario(f"line {step.line}: no worker is called {step.worker!r}")
        if step.channel == "console":
            with transaction(self.engine) as conn:
                body = inbox.Body(step.text or step.key or "")
                desk.from_console(conn, worker, body, self.clock.now(), self.settings)
            return
        address = self._recorder.address(self.engine, worker.id, step.channel or "")
        if address is None:
            raise BadScenario(f"line {step.line}: {worker.name} has no {step.channel} address")
        words = replace(step, text=step.text or step.key or "", sender=address)
        if step.channel == "telegram":
            await self._telegram(address, words)
        elif step.channel == "voice":
            await self._post(self.providers.sms_phone.press(address, step.key or ""))
        else:
            await self._person_writes(words)

    async def _post(self, request: httpx.Request) -> None:
        status = await self.providers.deliver(request, self._client)
        if status >= 400:
            refused = self._recorder.state(
                self.clock.now(), "refused", f"the edge answered {status}"
            )
            self._say(refused)
        self._tell_states()

    def _tell_states(self) -> None:
        for event in self._recorder.states(self.engine):
            self._say(event)

    def _say(self, event: Event) -> None:
        self._emit(event)


@contextmanager
def running(
    settings: Settings, runner: Answers, chats: Chats, start: datetime, emit: Emit
) -> Iterator[Simulation]:
    """A simulation with both simulated providers on, on the database of these settings."""
    clock = HandClock(start - timedelta(seconds=1))
    providers = Providers(clock.now)
    providers.twilio.account.public_url = INSIDE
    with serving(providers.app) as url:
        on = providers_on(settings, providers, url, INSIDE)
        yield Simulation(on, runner, providers, clock, chats, emit)


def providers_on(settings: Settings, providers: Providers, url: str, base: str) -> Settings:
    """These settings with both simulated providers, served at `url`, calling us at `base`."""
    account = providers.twilio.account
    return settings.with_values(
        {
            "public_url": base,
            "twilio_account_sid": account.sid,
            "twilio_auth_token": account.token,
            "twilio_number": account.number,
            "twilio_base_url": url,
            "telegram_token": providers.telegram.token,
            "telegram_secret": SECRET,
            "telegram_base_url": url,
        }
    )
