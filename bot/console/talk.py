"""One conversation, to read: its words, who has it, the services one could send.

Reading somebody's words leaves a line in the audit log. What is done to it is in `talking`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import NoResultFound
from starlette.responses import Response

from bot.console import audit, cards, colleagues, records, why
from bot.console.access import TEAM
from bot.console.cards import Asker, ServiceCard
from bot.console.doors import Door
from bot.console.visit import Refused, Visit
from bot.conversation import conversations, understood
from bot.conversation.conversations import Conversation
from bot.directory.taxonomy import NEEDS
from bot.paging import handing, pages, workers
from bot.paging.kinds import NEEDS as PAGE_NEEDS

READ = "read"  # what the audit log says of it
FIRST_NEEDS = (
    "shelter", "food", "exchange_site", "naloxone", "crisis_line", "health_care", "violence_help",
)  # fmt: skip
FOR_CALLS = {
    "crisis_suicide": "crisis_line", "crisis_distress": "crisis_line",
    "crisis_violence": "violence_help",
}  # fmt: skip
"""Kind of a call -> the services proposed first in its conversation."""

READY = (
    "Je suis là. Prends ton temps.",
    "Es-tu en sécurité, là?",
    "T'es où à peu près? Une station, un coin de rue.",
    "Veux-tu que je t'appelle?",
)
"""Words typed a hundred times a night: inserted, then changed by who sends them. No advice."""


def show(visit: Visit) -> Response:
    number = visit.number("conversation")
    _noted(visit, number)
    return page(visit, number)


def show_thread(visit: Visit) -> Response:
    """The part that lives."""
    number = visit.number("conversation")
    _noted_lately(visit, number)
    with visit.reading() as conn:
        talk = get(conn, number)
        return visit.page("_thread.html", entries=records.entries(conn, talk), why=why.why)


def _noted(visit: Visit, number: int) -> None:
    with visit.writing() as conn:
        get(conn, number)
        visit.note(conn, READ, _about(number))


def _noted_lately(visit: Visit, number: int) -> None:
    """A part of the page tells of the person too: where they are, what they asked for. Its page left
    a line already, unless the part was asked for alone, or stays open so long that it might be
    somebody else's eyes."""
    since = visit.now - timedelta(minutes=visit.console.settings.console_lock)
    with visit.reading() as conn:
        known = audit.has_line(conn, visit.me.name, READ, _about(number), since)
    if not known:
        _noted(visit, number)


def _about(number: int) -> str:
    return f"conversation {number}"


def show_state(visit: Visit) -> Response:
    """Who has it now, where the person is, and what can be done: it lives too."""
    number = visit.number("conversation")
    _noted_lately(visit, number)
    return visit.page("_state.html", **_state(visit, number))


def show_cards(visit: Visit) -> Response:
    """Services for a need, or by name, around where the person is."""
    number = visit.number("conversation")
    _noted_lately(visit, number)
    return visit.page("_cards.html", **_found(visit, number))


def composer(visit: Visit, number: int, said: str, words: str, status: int = 200) -> Response:
    return visit.page(
        "_composer.html", status, number=number, words=words, said=said, ready=READY,
        mine=is_mine(visit, number),
    )  # fmt: skip


def page(visit: Visit, number: int, status: int = 200, said: str = "", words: str = "") -> Response:
    if status != 200 and "HX-Request" in visit.request.headers:
        return composer(visit, number, said, words, status)
    _noted_lately(visit, number)  # also to who may not write to it: they read it all the same
    with visit.reading() as conn:
        entries = records.entries(conn, get(conn, number))
    return visit.page(
        "talk.html", status, entries=entries, why=why.why, words=words, said=said, ready=READY,
        **{**_state(visit, number), **_found(visit, number)},
    )  # fmt: skip


def _state(visit: Visit, number: int) -> dict[str, Any]:
    with visit.reading() as conn:
        talk = get(conn, number)
        page = pages.of_conversation(conn, number)
        owner = None
        if page is not None and page.worker_id is not None:
            owner = workers.get(conn, page.worker_id)
        me = visit.me.worker_id
        return {
            "number": number, "talk": talk, "page": page, "owner": owner,
            "word": PAGE_NEEDS[page.kind].word.capitalize() if page else "",
            "mine": page is not None and page.worker_id == me and me is not None,
            "offered": page is not None and me is not None and handing.is_offered(conn, page, me),
            "colleagues": colleagues.of(conn, me, visit.now),
            "place": _place(visit, conn, number),
        }  # fmt: skip


def _found(visit: Visit, number: int) -> dict[str, Any]:
    need, words = visit.query("need"), visit.query("q")
    if not need and not words:
        with visit.reading() as conn:
            need = _last_need(conn, number)
    found: list[ServiceCard] = []
    if words:
        found = asker(visit, number).named(words)
    elif need in NEEDS:
        found = asker(visit, number).near(need)
    others = [one for one in NEEDS if one not in FIRST_NEEDS]
    return {
        "number": number, "need": need, "q": words, "found": found, "needs": NEEDS,
        "first_needs": FIRST_NEEDS, "other_needs": others, "mine": is_mine(visit, number),
    }  # fmt: skip


def _last_need(conn: Connection, number: int) -> str:
    """What the person asked for last; else what their call is about; "" when neither says."""
    found = understood.of_conversation(conn, number)
    asked = [found[one].intent.removeprefix("find_") for one in sorted(found, reverse=True)]
    page = pages.of_conversation(conn, number)
    called = FOR_CALLS.get(page.kind, "") if page else ""
    return next((need for need in asked if need in NEEDS), called)


def asker(visit: Visit, number: int) -> Asker:
    """The person of this talk, as far as they said where they are."""
    console = visit.console
    with visit.reading() as conn:
        talk, point = get(conn, number), records.last_position(conn, number)
    region = console.regions.get(talk.region, console.region)
    return Asker(console.directory(), region, visit.now, talk.area, point)


def get(conn: Connection, number: int) -> Conversation:
    try:
        return conversations.get(conn, number)
    except NoResultFound:
        raise Refused(404, "Cette conversation n'existe pas.") from None


def is_mine(visit: Visit, number: int) -> bool:
    with visit.reading() as conn:
        page = pages.of_conversation(conn, number)
    return page is not None and page.worker_id is not None and page.worker_id == visit.me.worker_id


def _place(visit: Visit, conn: Connection, number: int) -> dict[str, Any] | None:
    point = records.last_position(conn, number)
    if point is None:
        return None
    near = cards.nearest_place(visit.console.directory(), point)
    return {"point": point, "near": near}


DOORS = (
    Door("GET", "/talk/{conversation}", show, TEAM),
    Door("GET", "/talk/{conversation}/thread", show_thread, TEAM, quiet=True),
    Door("GET", "/talk/{conversation}/state", show_state, TEAM, quiet=True),
    Door("GET", "/talk/{conversation}/cards", show_cards, TEAM),
)
