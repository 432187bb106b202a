"""Figures for a board, a calendar month at a time: what is asked, what is missing, how fast we answer.

Small counts are hidden (`counting`); what is left may be printed, or taken away as CSV.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import counting
from bot.console.access import LEAD
from bot.console.counting import Counted, Lengths
from bot.console.doors import Door
from bot.console.said import MONTHS, lasting
from bot.console.visit import Visit
from bot.conversation import asked
from bot.conversation.conversations import conversations
from bot.conversation.inbox import inbox
from bot.conversation.journal import journal
from bot.conversation.outbox import Purpose, outbox
from bot.conversation.requests import Kind, requests
from bot.conversation.understood import understood
from bot.db import Instant
from bot.directory.taxonomy import NEEDS
from bot.paging import kinds
from bot.paging.tables import pages

BACK = 12  # months offered
PREFIX = "find_"
TO_PEOPLE = (Purpose.REPLY.value, Purpose.CRISIS.value, Purpose.RELAY.value)
PURPOSES = {
    "reply": "réponses du robot",
    "crisis": "premiers mots d'une crise",
    "relay": "entre une personne et l'équipe",
    "page": "appels à l'équipe",
    "notice": "mots de service",
    "alert": "alertes",
}
NOWHERE = "sans quartier dit"


@dataclass(frozen=True)
class Figures:
    """Everything the page shows of one month. The tables are (title, counts)."""

    tables: tuple[tuple[str, str, Counted], ...]  # (anchor, title, counts)
    times: tuple[tuple[str, Lengths], ...]


def show(visit: Visit) -> Response:
    month = _month(visit)
    with visit.reading() as conn:
        figures = gather(visit, conn, month)
    return visit.page(
        "figures.html", figures=figures, month=month, months=_months(visit), told=counting.said
    )


def give_csv(visit: Visit) -> Response:
    """The same, for a spreadsheet: hidden cells stay hidden."""
    month = _month(visit)
    with visit.reading() as conn:
        figures = gather(visit, conn, month)
    text = io.StringIO(newline="")
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    lines.writerow(("mois", "tableau", "ligne", "valeur"))
    for _, title, counted in figures.tables:
        for row in counted.rows:
            lines.writerow((month, title, row.label, counting.said(row.cell)))
        lines.writerow((month, title, "total", counting.said(counted.total)))
    for title, found in figures.times:
        lines.writerow((month, title, "nombre", counting.said(found.many)))
        for name, length in (("médiane", found.half), ("9 sur 10 en moins de", found.most)):
            lines.writerow((month, title, name, "" if length is None else lasting(length)))
    file = {"Content-Disposition": f'attachment; filename="fanal-{month}.csv"'}
    content = text.getvalue().encode("utf-8-sig")  # the mark by which Excel knows UTF-8
    return Response(content, media_type="text/csv; charset=utf-8", headers=file)


def gather(visit: Visit, conn: Connection, month: str) -> Figures:
    """Count a month, on the region's clocks."""
    zone = visit.console.zone
    start, end = _bounds(month, visit)
    needs, hours = Counter[str](), Counter[int]()
    rows = conn.execute(
        sa.select(understood.c.intent, understood.c.at).where(
            understood.c.at >= start, understood.c.at < end,
            understood.c.intent.startswith(PREFIX, autoescape=True),
        )
    )  # fmt: skip
    for intent, at in rows:
        need = intent.removeprefix(PREFIX)
        if need in NEEDS:
            needs[NEEDS[need]] += 1
            hours[at.astimezone(zone).hour] += 1
    areas = {area or NOWHERE: times for area, times in asked.by_area(conn, month).items()}
    by_hour = {f"{hour} h": hours[hour] for hour in range(24)}
    return Figures(
        tables=(
            ("needs", "Besoins demandés", counting.table(needs)),
            ("hours", "À quelle heure", counting.table(by_hour, ordered=True)),
            ("areas", "Dans quel coin", counting.table(areas)),
            ("unmet", "Besoins sans réponse", counting.table(_unmet(conn, start, end))),
            ("pages", "Appels à l'équipe", counting.table(_pages(conn, start, end))),
            ("segments", "Textos payés, en segments", counting.table(_paid(conn, start, end))),
        ),
        times=(
            ("Une personne attend nos mots", counting.lengths(_answers(conn, start, end))),
            ("Quelqu'un prend l'appel", counting.lengths(_acks(conn, start, end))),
        ),
    )


def _unmet(conn: Connection, start: datetime, end: datetime) -> Mapping[str, int]:
    at = requests.c.created_at
    query = sa.select(requests.c.subject).where(
        requests.c.kind == Kind.UNMET.value, at >= start, at < end
    )
    return Counter(NEEDS.get(need or "", "autre") for need in conn.execute(query).scalars())


def _pages(conn: Connection, start: datetime, end: datetime) -> Mapping[str, int]:
    at = pages.c.opened_at
    query = sa.select(pages.c.kind).where(at >= start, at < end, pages.c.kind != kinds.DRILL)
    return Counter(
        kinds.NEEDS[kind].word.capitalize() if kind in kinds.NEEDS else "autre"
        for kind in conn.execute(query).scalars()
    )


def _paid(conn: Connection, start: datetime, end: datetime) -> Mapping[str, int]:
    at = outbox.c.sent_at
    query = sa.select(outbox.c.purpose, sa.func.sum(outbox.c.segments)).where(
        at >= start, at < end, outbox.c.segments.is_not(None)
    )
    found = conn.execute(query.group_by(outbox.c.purpose))
    return {PURPOSES.get(purpose, purpose): int(paid) for purpose, paid in found}


def _answers(conn: Connection, start: datetime, end: datetime) -> list[timedelta]:
    received = sa.select(inbox.c.conversation_id, inbox.c.received_at).where(
        inbox.c.received_at >= start,
        inbox.c.received_at < end,
        inbox.c.conversation_id.in_(sa.select(conversations.c.id)),
    )
    sent = sa.select(outbox.c.conversation_id, outbox.c.sent_at).where(
        outbox.c.sent_at >= start, outbox.c.sent_at.is_not(None), outbox.c.created_at < end,
        outbox.c.purpose.in_(TO_PEOPLE), outbox.c.conversation_id.is_not(None),
    )  # fmt: skip
    return counting.answered(
        [(row[0], row[1]) for row in conn.execute(received)],
        [(row[0], row[1]) for row in conn.execute(sent)],
    )


def _acks(conn: Connection, start: datetime, end: datetime) -> list[timedelta]:
    """From the journal: a page that was left and taken again was first taken once."""
    taken = (
        sa.select(journal.c.page_id, sa.func.min(journal.c.at, type_=Instant).label("at"))
        .where(journal.c.what == "taken", journal.c.at >= start)
        .group_by(journal.c.page_id)
        .subquery()
    )
    at = pages.c.opened_at
    query = (
        sa.select(at, taken.c.at)
        .join(taken, taken.c.page_id == pages.c.id)
        .where(at >= start, at < end, pages.c.kind != kinds.DRILL)
    )
    return [first - opened for opened, first in conn.execute(query)]


def _month(visit: Visit) -> str:
    """The month asked for, if it is one of those offered; else this one."""
    offered = dict(_months(visit))
    wanted = visit.query("month")
    return wanted if wanted in offered else next(iter(offered))


def _months(visit: Visit) -> list[tuple[str, str]]:
    """(2026-11, "novembre 2026"), this one first."""
    local = visit.now.astimezone(visit.console.zone)
    count = local.year * 12 + local.month - 1
    found = [divmod(count - back, 12) for back in range(BACK + 1)]
    return [(f"{year}-{at + 1:02}", f"{MONTHS[at]} {year}") for year, at in found]


def _bounds(month: str, visit: Visit) -> tuple[datetime, datetime]:
    """The month's first instant and the next one's."""
    year, number = (int(part) for part in month.split("-"))
    zone = visit.console.zone
    following = (year + 1, 1) if number == 12 else (year, number + 1)
    return datetime(year, number, 1, tzinfo=zone), datetime(*following, 1, tzinfo=zone)


DOORS = (
    Door("GET", "/figures", show, LEAD),
    Door("GET", "/figures.csv", give_csv, LEAD),
)
