"""The demonstration's two last months, as numbers: what was asked, when, how fast it was answered.

Without a word, as after their destruction; of invented people, and the same at each start. Every
count is written here, so that the charts show something of everything whatever the day: none is
so small that it would be hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from random import Random
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import asked, inbox, journal, outbox, requests, understood
from bot.conversation.outbox import PRIORITY, Purpose, State
from bot.conversation.requests import Kind
from bot.paging.kinds import need
from bot.paging.tables import PageStatus
from bot.paging.tables import pages as pages_table

NEEDS = {
    "shelter": 96, "food": 58, "exchange_site": 44, "hygiene": 31, "naloxone": 28, "day_centre": 24,
    "health_care": 22, "mental_health": 17, "drug_checking": 12, "treatment": 9, "legal_help": 7,
    "supervised_consumption": 6, "identity_papers": 6,
}  # fmt: skip
HOURS = (24, 21, 17, 12, 8, 6, 6, 9, 11, 13, 14, 15, 16, 13, 12, 12, 13, 15, 17, 19, 21, 22, 22, 22)
UNMET = {"shelter": 23, "treatment": 8, "housing": 6}
CALLS = {
    "talk_to_worker": 31, "crisis_distress": 14, "crisis_overdose": 8, "crisis_suicide": 7,
    "crisis_violence": 6,
}  # fmt: skip
SHARES = (34, 21, 15, 11, 8, 6, 5)  # of a hundred, by area
TALK = timedelta(minutes=25)
TELLS = 6  # messages that a worker and a person exchange in a talk, as they are billed


@dataclass(frozen=True)
class Past:
    """Whom the numbers are of: conversations, the worker's contact, the names of areas."""

    conn: Connection
    region: str
    zone: tzinfo
    talks: Sequence[tuple[int, int]]  # (conversation, contact) of each person
    worker: tuple[int, int]  # (worker, contact)
    areas: Sequence[str]

    def fill(self, until: datetime) -> None:
        """This month up to `until`, and the whole of the one before."""
        first = until.astimezone(self.zone).replace(
            day=1, hour=0, minute=0, second=0, microsecond=0
        )
        before = (first - timedelta(days=1)).replace(day=1)
        for start, end in ((before, first), (first, until)):
            if end - start > timedelta(days=1):
                self._month(start, end, Random(start.month))

    def _month(self, start: datetime, end: datetime, chance: Random) -> None:
        moments = _moments(start, end, chance)
        needs = [name for name, times in NEEDS.items() for _ in range(times)]
        chance.shuffle(needs)
        talks = [chance.choice(self.talks) for _ in moments]
        self._messages(list(zip(moments, needs, talks)), chance)
        for name, share in zip(self.areas, SHARES):
            row = {
                "month": asked.month_of(start, self.zone), "region": self.region, "area": name,
                "need": "shelter", "times": share * len(moments) // 100,
            }  # fmt: skip
            self.conn.execute(sa.insert(asked.asked).values(row))
        self._calls(moments, chance)
        self._unmet(moments, chance)

    def _messages(
        self, asks: Sequence[tuple[datetime, str, tuple[int, int]]], chance: Random
    ) -> None:
        """What people asked and what the robot answered, without the words of either."""
        heard = [
            {
                "channel": "sms", "provider_id": f"past-{at.timestamp():.0f}-{number}", "body": None,
                "conversation_id": talk[0], "received_at": at, "done_at": at,
                "state": inbox.State.DONE.value, "attempts": 0,
            }
            for number, (at, _, talk) in enumerate(asks)
        ]  # fmt: skip
        query = sa.insert(inbox.inbox).returning(inbox.inbox.c.id, sort_by_parameter_order=True)
        numbers = self.conn.execute(query, heard).scalars().all()
        meant = [
            {
                "id": number, "conversation_id": talk[0], "at": at, "intent": f"find_{wanted}",
                "confidence": 0.93,
            }
            for number, (at, wanted, talk) in zip(numbers, asks)
        ]  # fmt: skip
        self.conn.execute(sa.insert(understood.understood), meant)
        answers = [
            _sent(talk, Purpose.REPLY, at, chance.choice((1, 1, 1, 2)), 1 + 5 * chance.random())
            for at, _, talk in asks
        ]
        self.conn.execute(sa.insert(outbox.outbox), answers)

    def _calls(self, moments: Sequence[datetime], chance: Random) -> None:
        """Calls to the team, taken and over: the pages, the first words, the talks that followed."""
        kinds = [kind for kind, times in CALLS.items() for _ in range(times)]
        chance.shuffle(kinds)
        rows: list[dict[str, Any]] = []
        told: list[dict[str, Any]] = []
        for number, (at, kind) in enumerate(zip(chance.sample(moments, len(kinds)), kinds)):
            talk = chance.choice(self.talks)
            taken = at + timedelta(seconds=18 + 240 * chance.random() ** 3)
            rows.append({
                "code": 10 + number % 90, "conversation_id": talk[0], "kind": kind,
                "severity": need(kind).severity, "opened_at": at, "raised_at": at, "level": 1,
                "state": PageStatus.CLOSED.value, "round": 1, "worker_id": self.worker[0],
                "taken_at": taken, "closed_at": taken + TALK, "quiet": False,
            })  # fmt: skip
            told.append(_sent((talk[0], self.worker[1]), Purpose.PAGE, at, 1, 1))
            if kind.startswith("crisis"):
                told.append(_sent(talk, Purpose.CRISIS, at, 2, 1))
            told += [
                _sent(talk, Purpose.RELAY, taken + TALK / TELLS * n, 1, 1) for n in range(TELLS)
            ]
        query = sa.insert(pages_table).returning(pages_table.c.id, sort_by_parameter_order=True)
        numbers = self.conn.execute(query, rows).scalars().all()
        self.conn.execute(sa.insert(outbox.outbox), told)
        lines = [
            {
                "at": row["taken_at"], "what": "taken", "worker_id": self.worker[0],
                "conversation_id": row["conversation_id"], "page_id": page,
            }
            for page, row in zip(numbers, rows)
        ]  # fmt: skip
        self.conn.execute(sa.insert(journal.journal), lines)

    def _unmet(self, moments: Sequence[datetime], chance: Random) -> None:
        """Needs for which there was nothing: seen by somebody since."""
        wanted = [name for name, times in UNMET.items() for _ in range(times)]
        rows = [
            {
                "kind": Kind.UNMET.value, "conversation_id": chance.choice(self.talks)[0],
                "subject": name, "created_at": at, "moved_at": at + TALK,
                "state": requests.State.DONE.value, "team": requests.TEAMS[Kind.UNMET],
            }
            for at, name in zip(chance.sample(moments, len(wanted)), wanted)
        ]  # fmt: skip
        self.conn.execute(sa.insert(requests.requests), rows)


def _moments(start: datetime, end: datetime, chance: Random) -> list[datetime]:
    """An instant for each message: its hour as often as HOURS says, its day by chance."""
    days = (end - start).days
    found = [
        (start + timedelta(days=chance.randrange(days))).replace(
            hour=hour, minute=chance.randrange(60), second=chance.randrange(60)
        )
        for hour, times in enumerate(HOURS)
        for _ in range(times)
    ]
    chance.shuffle(found)
    return found


def _sent(
    to: tuple[int, int], purpose: Purpose, at: datetime, segments: int, after: float
) -> dict[str, Any]:
    """A text delivered `after` seconds, its words destroyed."""
    return {
        "conversation_id": to[0], "contact_id": to[1], "channel": "sms", "purpose": purpose.value,
        "priority": PRIORITY[purpose], "body": None, "created_at": at, "due_at": at,
        "state": State.DELIVERED.value, "attempts": 1, "parts_sent": 1, "uncertain": False,
        "segments": segments, "sent_at": at + timedelta(seconds=after),
    }  # fmt: skip
