"""The first page: who needs somebody now, who is on call, what is broken; take and pass."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import board, health, troubles
from bot.console.access import TEAM
from bot.console.board import Card
from bot.console.doors import Door
from bot.console.visit import Refused, Visit
from bot.conversation.conversations import conversations
from bot.conversation.inbox import Body
from bot.handoff import duty
from bot.handoff.answers import Pass, Take
from bot.handoff.caller import Caller
from bot.handoff.desk import CONSOLE
from bot.paging import handing, pages
from bot.paging.tables import workers as workers_table

_NOTHING = Body()  # a tap says all there is to say
RECENT = timedelta(hours=12)
SHOWN = 30


def show(visit: Visit) -> Response:
    return visit.page("now.html", **_all(visit))


def show_board(visit: Visit) -> Response:
    """The part that lives."""
    return visit.page("_board.html", **_all(visit))


def show_alerts(visit: Visit) -> Response:
    """How many pages nobody has yet, for the strip on every page and for the sound."""
    with visit.reading() as conn:
        cards = _cards(conn, visit.me.worker_id)
    return visit.page("_alerts.html", waiting=[card for card in cards if card.takeable])


def show_waiting(visit: Visit) -> Response:
    """For a locked page: that somebody waits, and nothing of whom or why."""
    with visit.reading() as conn:
        cards = _cards(conn, visit.me.worker_id)
    return visit.page("_waiting.html", waiting=[card for card in cards if card.takeable])


def take(visit: Visit) -> Response:
    """The first to press has it; whoever presses second is told who has it."""
    code = visit.number("code")
    with visit.writing() as conn:
        caller = caller_of(visit, conn)
        standing = pages.by_code(conn, code)
        said = duty.take(caller, Take(code), _NOTHING)
        page = None if standing is None else pages.get(conn, standing.id)
        mine = page is not None and page.worker_id == caller.worker.id
        visit.note(conn, "took" if mine else "tried to take", f"page {code}")
        if mine and page is not None:
            visit.say(conn, f"{code} est à toi. Ce que tu écris ici va à la personne.")
            return visit.go(f"/talk/{page.conversation_id}")
        visit.say(conn, said[0].text)
    return visit.back("/")


def pass_on(visit: Visit) -> Response:
    code = visit.number("code")
    with visit.writing() as conn:
        said = duty.pass_on(caller_of(visit, conn), Pass(code), _NOTHING)
        visit.note(conn, "passed", f"page {code}")
        visit.say(conn, said[0].text)
    return visit.back("/")


def caller_of(visit: Visit, conn: Connection) -> Caller:
    """Who is signed in, as the desk knows a worker who writes to it."""
    worker = visit.worker(conn)
    if not worker.active:
        raise Refused(403, "Tu ne fais plus partie de l'équipe de garde.")
    return Caller(conn, worker, None, CONSOLE, visit.now, visit.console.settings)


def _all(visit: Visit) -> dict[str, Any]:
    now = visit.now
    with visit.reading() as conn:
        cards = _cards(conn, visit.me.worker_id)
        facts = health.look(conn, visit.console, now)
        recent = conn.execute(
            sa.select(conversations)
            .where(conversations.c.last_in_at > now - RECENT)
            .order_by(conversations.c.last_in_at.desc())
            .limit(SHOWN)
        ).all()
    return {
        "cards": cards, "facts": facts, "recent": recent,
        "troubles": troubles.troubles(facts, now),
        "shown": {card.page.conversation_id for card in cards},
    }  # fmt: skip


def _cards(conn: Connection, me: int | None) -> list[Card]:
    up = pages.all_up(conn)
    offered = {page.id for page in up if me and handing.is_offered(conn, page, me)}
    return board.cards(up, _names(conn), me, offered)


def _names(conn: Connection) -> dict[int, str]:
    return {row.id: row.name for row in conn.execute(sa.select(workers_table))}


DOORS = (
    Door("GET", "/", show, TEAM),
    Door("GET", "/board", show_board, TEAM, quiet=True),
    Door("GET", "/alerts", show_alerts, TEAM, quiet=True),
    Door("GET", "/waiting", show_waiting, TEAM, quiet=True, locked=True),
    Door("POST", "/take/{code}", take, TEAM),
    Door("POST", "/pass/{code}", pass_on, TEAM),
)
