"""A small world for stories of paging: people and workers with telephones, and a clock by hand.

Nothing is faked below the services: the database, the outbox and the clock are the real ones; only
the telephones are lists.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Engine

from bot.conversation import conversations, inbox
from bot.conversation.conversations import Conversation
from bot.conversation.inbox import Body
from bot.conversation.journal import journal
from bot.conversation.outbox import Purpose, State, outbox
from bot.db import transaction
from bot.handoff import desk
from bot.paging import crisis, pages, service, shifts, workers
from bot.paging.pages import Page
from bot.paging.shifts import Shift
from bot.paging.tables import pages as pages_table
from bot.paging.workers import Worker
from bot.privacy import contacts
from bot.regions import Region, load_regions
from bot.safety.crisis import Crisis
from bot.settings import ROOT, Settings

REGIONS = load_regions(ROOT / "directory_data" / "regions")
NIGHT = timedelta(hours=8)


@dataclass(frozen=True)
class Heard:
    """One message that reached a telephone."""

    who: str
    channel: str
    text: str
    purpose: Purpose
    buttons: tuple[str, ...]
    row: int
    location: tuple[float, float] | None = None


class Story:
    def __init__(self, engine: Engine, settings: Settings, now: datetime) -> None:
        self.engine = engine
        self.settings = settings
        self.now = now
        self._names: dict[int, str] = {}
        self._ids = itertools.count(1)

    # Who is there

    def worker(
        self, name: str, level: int | None = None, role: str = "worker",
        channels: tuple[str, ...] = ("sms",),
    ) -> Worker:  # fmt: skip
        """A worker, on call at `level` for eight hours."""
        ids = {channel: f"1514555{next(self._ids):04d}" for channel in channels}
        numbers = {c: number if c == "telegram" else f"+{number}" for c, number in ids.items()}
        with transaction(self.engine) as conn:
            worker = workers.add(conn, name, role, numbers, self.now)
            for way in workers.contacts_of(conn, worker.id):
                self._names[way.id] = name
            if level is not None:
                start, end = self.now - NIGHT / 2, self.now + NIGHT / 2
                shifts.add(conn, Shift(worker.id, level, start, end))
        return worker

    def person(self, name: str = "Alex", channel: str = "sms", region: str = "montreal") -> int:
        """Somebody who writes for the first time; the conversation's id."""
        with transaction(self.engine) as conn:
            number = f"+1438555{next(self._ids):04d}"
            contact = contacts.meet(conn, channel, number, self.now)
            self._names[contact.id] = name
            talk, _ = conversations.open_with(conn, contact.id, channel, region, self.now)
        return talk.id

    def region(self, key: str = "montreal") -> Region:
        return REGIONS[key]

    # What happens

    def wait(self, seconds: float) -> None:
        """Let time pass, with a tick at every instant paging asks for."""
        end = self.now + timedelta(seconds=seconds)
        while (due := self.next_due()) is not None and due <= end:
            self.now = max(self.now, due)
            self.tick()
        self.now = end
        self.tick()

    def tick(self) -> None:
        with transaction(self.engine) as conn:
            service.tick(conn, self.now, self.settings)

    def next_due(self) -> datetime | None:
        with transaction(self.engine) as conn:
            return service.next_due(conn)

    def crisis(self, talk: int, kind: Crisis) -> bool:
        with transaction(self.engine) as conn:
            found = conversations.get(conn, talk)
            region = self.region(found.region)
            return crisis.open_crisis(conn, found, kind, region, self.settings, self.now)

    def asks_for_somebody(self, talk: int, area: str | None = None) -> None:
        with transaction(self.engine) as conn:
            service.raise_page(conn, talk, "talk_to_worker", self.now, self.settings, area=area)

    def false_alarm(self, talk: int) -> bool:
        with transaction(self.engine) as conn:
            found = conversations.get(conn, talk)
            return crisis.stand_down(conn, found, self.now, self.settings)

    def person_says(self, talk: int, text: str, **more: object) -> bool:
        """True when it went to a worker, False when the bot is to answer."""
        body = Body(text, **more)  # type: ignore[arg-type]
        with transaction(self.engine) as conn:
            found = conversations.get(conn, talk)
            inbox.accept(
                conn, found.channel, f"m{next(self._ids)}", body, self.now, conversation_id=talk
            )
            return desk.from_person(conn, found, body, self.now, self.settings)

    def worker_says(
        self, worker: Worker, text: str, channel: str = "sms", **more: object
    ) -> tuple[str, ...]:
        """What the console answers; () from a telephone, whose answers come by the outbox."""
        body = Body(text, **more)  # type: ignore[arg-type]
        with transaction(self.engine) as conn:
            if channel == "console":
                return desk.from_console(conn, worker, body, self.now, self.settings)
            (way,) = [w for w in workers.contacts_of(conn, worker.id) if w.channel == channel]
            desk.from_worker(conn, worker, way, body, self.now, self.settings)
        return ()

    def taps(self, worker: Worker, data: str, channel: str = "telegram") -> None:
        self.worker_says(worker, "", channel, kind="button", button=data)

    # What is heard

    def heard(self) -> list[Heard]:
        """What leaves the outbox now, in the order the sender takes it; it is then delivered."""
        query = (
            sa.select(outbox)
            .where(outbox.c.state == State.PENDING.value)
            .order_by(outbox.c.priority, outbox.c.id)
        )
        with transaction(self.engine) as conn:
            rows = conn.execute(query).all()
            conn.execute(
                sa.update(outbox)
                .where(outbox.c.id.in_([row.id for row in rows]))
                .values(state=State.DELIVERED.value)
            )
        return [self._heard(row) for row in rows]

    def heard_by(self, name: str) -> list[str]:
        """The texts that reach somebody now (what reaches others is lost to the story)."""
        return [one.text for one in self.heard() if one.who == name]

    def lose(self, *rows: Heard) -> None:
        """These did not arrive after all: the carrier says so, and nobody else."""
        with transaction(self.engine) as conn:
            conn.execute(
                sa.update(outbox)
                .where(outbox.c.id.in_([one.row for one in rows]))
                .values(state=State.UNDELIVERED.value, error_code="30003")
            )

    def page(self, talk: int) -> Page:
        """The latest page of this conversation, over or not."""
        query = (
            sa.select(pages_table.c.id)
            .where(pages_table.c.conversation_id == talk)
            .order_by(pages_table.c.id.desc())
        )
        with transaction(self.engine) as conn:
            return pages.get(conn, conn.execute(query.limit(1)).scalar_one())

    def talk(self, talk: int) -> Conversation:
        with transaction(self.engine) as conn:
            return conversations.get(conn, talk)

    def diary(self) -> list[str]:
        """What the journal says, in order."""
        with transaction(self.engine) as conn:
            return list(conn.execute(sa.select(journal.c.what).order_by(journal.c.id)).scalars())

    def _heard(self, row: sa.Row[tuple[object, ...]]) -> Heard:
        body = json.loads(row.body)
        place = tuple(body["location"]) if body["location"] else None
        return Heard(
            self._names[row.contact_id], row.channel, body["text"], Purpose(row.purpose),
            tuple(data for _, data in body["buttons"]), row.id, place,
        )  # fmt: skip
