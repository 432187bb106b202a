"""One telling of the story, by a real process on a real database, killed once where told."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from bench.kill_edge import Kill, work
from bench.kill_story import (
    END,
    NOW,
    RESTART,
    STEPS,
    Told,
    calendar_read,
    follow,
    instant,
    plain,
    without_secrets,
    world,
)
from bot import db
from bot.settings import Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving
from bot.simulator.providers.world import Delivered
from bot.simulator.simulation import INSIDE, providers_on


class Telling:
    """The world around the process: providers, telephones, the clock, and who starts it again."""

    def __init__(self, processes: Any, settings: Settings, kill: Kill | None) -> None:
        self.processes, self.kill = processes, kill
        self.clock = processes.Value("d", NOW.timestamp())
        self.providers = Providers(self._now)
        self.providers.twilio.account.public_url = INSIDE
        self.settings = settings
        self.told = Told()
        self.step = 0
        self.requests: dict[int, Any] = {}

    def tell(self) -> Told:
        self.providers.telephones.subscribe(self._reached)
        engine = db.create_engine(self.settings)
        with serving(world(self.providers)) as url:
            follow(engine, url)
            settings = providers_on(self.settings, self.providers, url, INSIDE)
            while not self._live(settings):
                self.told.died, self.kill = True, None
                self.clock.value += RESTART.total_seconds()
        self.told.unread = not calendar_read(engine)
        engine.dispose()
        return self.told

    def _live(self, settings: Settings) -> bool:
        """One process's life; whether it came to the end of the story."""
        ours, theirs = self.processes.Pipe()
        process = self.processes.Process(
            target=work, args=(settings, self.step, self.kill, self.clock, theirs)
        )
        process.start()
        theirs.close()
        try:
            while True:
                what, about = ours.recv()
                ours.send(self._answer(what, about))
        except EOFError:
            process.join()
        if process.exitcode not in (0, -9):
            raise RuntimeError(f"the edge ended with {process.exitcode}")
        return process.exitcode == 0

    def _answer(self, what: str, about: Any) -> Any:
        if what == "step":
            return self._next_step(about)
        if what == "accepted":
            number, status = about
            if status >= 300:
                raise RuntimeError(f"step {number} was answered {status}")
            self.told.accepted.setdefault(number, self._now())
        if what == "counts":
            self.told.counts |= about
        if what == "reports":
            return [plain(one) for one in self.providers.sms_phone.reports()]
        if what == "links":
            return self.told.links
        if what == "opened":
            self.told.unopened = sum(status != 200 for status in about)
        return None

    def _next_step(self, number: int) -> tuple[datetime, bool, Any] | None:
        """(until when, whether the database is away, the webhook or None when it was accepted
        before the kill)."""
        self.step = number
        if number == len(STEPS):
            return None
        ends = STEPS[number + 1].at if number + 1 < len(STEPS) else END
        request = None if number in self.told.accepted else self._request(number)
        return instant(ends), STEPS[number].away, request

    def _request(self, number: int) -> Any:
        """The call that begins a step: the very same one when it is brought again."""
        write = STEPS[number].write
        if write is not None and number not in self.requests:
            self.requests[number] = plain(write(self.providers, f"SM{number:032x}"))
        return self.requests.get(number)

    def _reached(self, message: Delivered) -> None:
        text, links = without_secrets(message.text)
        self.told.heard[message.channel, message.to, text] += 1
        self.told.links += links
        if "SURDOSE" in text and self.told.paged is None:
            self.told.paged = self._now()

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.clock.value, timezone.utc)
