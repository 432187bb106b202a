"""What a page sends: one outbox row and one `page_sends` row for each, in the same transaction.

The second row is what lets `watch` notice that a page, or a word of the talk, never arrived.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations
from bot.conversation.outbox import Button, Outgoing, Purpose, enqueue, outbox
from bot.paging import texts, workers
from bot.paging.kinds import need
from bot.paging.pages import Page
from bot.paging.tables import page_sends
from bot.paging.workers import Way

TEXT_CHANNELS = ("sms", "telegram")


def to_person(
    conn: Connection,
    page: Page,
    text: str,
    purpose: Purpose,
    now: datetime,
    location: tuple[float, float] | None = None,
) -> None:
    """Say something to the person of this page."""
    talk = conversations.get(conn, page.conversation_id)
    out = Outgoing(
        talk.contact_id, talk.channel, text, purpose, talk.id, page.id, location=location
    )
    _send(conn, page, None, out, now)


def to_worker(
    conn: Connection,
    page: Page,
    worker_id: int,
    way: Way,
    text: str,
    purpose: Purpose,
    now: datetime,
    location: tuple[float, float] | None = None,
) -> None:
    """Say something about this page to a worker, by this way: words, not a page."""
    out = Outgoing(
        way.id, way.channel, text, purpose, page.conversation_id, page.id, location=location
    )
    _send(conn, page, worker_id, out, now)


def tell(conn: Connection, page: Page, worker_ids: Iterable[int], text: str, now: datetime) -> None:
    """Tell each of these workers something about the page: its owner where they talk, the others by
    the first way that writes to them."""
    for worker_id in worker_ids:
        way = talking_way(conn, page, worker_id)
        if way is not None:
            to_worker(conn, page, worker_id, way, text, Purpose.PAGE, now)


def page_workers(
    conn: Connection, page: Page, worker_ids: Iterable[int], label: str, now: datetime
) -> None:
    """Page each of these workers, on every way that fits the page's present round."""
    for worker_id in worker_ids:
        for way in ways_to_page(workers.usable_ways(conn, worker_id), page.round):
            page_by(conn, page, worker_id, way, label, now)


def page_by(
    conn: Connection, page: Page, worker_id: int, way: Way, label: str, now: datetime
) -> None:
    """One page to one worker by one way, at the page's present level and round."""
    word = need(page.kind).word
    text = texts.to_worker.page(page.code, word, page.area, label)
    buttons = _buttons(way, page.code)
    if way.channel == "voice":
        text = texts.to_worker.spoken_page(page.code, word, page.area)
    talk, purpose = page.conversation_id, Purpose.PAGE
    out = Outgoing(way.id, way.channel, text, purpose, talk, page.id, buttons)
    _send(conn, page, worker_id, out, now, page.level, page.round)


def ways_to_page(ways: list[Way], round_: int) -> list[Way]:
    """Texts first; the telephone rings from the second round on, or when no text is sure."""
    texting = [way for way in ways if way.channel in TEXT_CHANNELS]
    if round_ == 1 and any(not way.doubtful for way in texting):
        return texting
    return ways


def writing_way(conn: Connection, worker_id: int, besides: Iterable[int] = ()) -> Way | None:
    """The way to write words to a worker: one that worked last time before one that did not.

    `besides`: contact ids that are no use just now.
    """
    excluded = set(besides)
    ways = [
        way
        for way in workers.usable_ways(conn, worker_id)
        if way.channel in TEXT_CHANNELS and way.id not in excluded
    ]
    return min(ways, key=lambda way: way.doubtful, default=None)


def talking_way(conn: Connection, page: Page, worker_id: int) -> Way | None:
    """The way from which the page's owner answers, while it works; else as `writing_way`."""
    if worker_id == page.worker_id:
        for way in workers.usable_ways(conn, worker_id):
            if way.id == page.taken_via and way.channel in TEXT_CHANNELS:
                return way
    return writing_way(conn, worker_id)


def paged(conn: Connection, page: Page) -> list[int]:
    """The workers this page was sent to since its ladder last started anew, in that order."""
    query = (
        sa.select(page_sends.c.worker_id)
        .where(
            page_sends.c.page_id == page.id,
            page_sends.c.level > 0,
            page_sends.c.at >= page.raised_at,
        )
        .order_by(page_sends.c.id)
    )
    return list(dict.fromkeys(conn.execute(query).scalars()))


def again(
    conn: Connection, page: Page, worker_id: int, outbox_id: int, way: Way, now: datetime
) -> None:
    """Words to a worker that did not arrive, sent once more by another way."""
    query = sa.select(outbox.c.body, outbox.c.purpose).where(outbox.c.id == outbox_id)
    row = conn.execute(query).one()
    body = json.loads(row.body)
    place = tuple(body["location"]) if body["location"] else None
    to_worker(conn, page, worker_id, way, body["text"], Purpose(row.purpose), now, place)


def out_of_reach(conn: Connection, page: Page) -> set[int]:
    """The workers not to ask again in this ladder: they passed, or nothing sent to them arrived."""
    passed, unheard = _passed_and_unheard(conn, page)
    return passed | unheard


def unheard(conn: Connection, page: Page) -> set[int]:
    """The workers paged in this ladder whom nothing reached: they do not know of it."""
    return _passed_and_unheard(conn, page)[1]


def _passed_and_unheard(conn: Connection, page: Page) -> tuple[set[int], set[int]]:
    query = sa.select(page_sends).where(
        page_sends.c.page_id == page.id,
        page_sends.c.level > 0,
        page_sends.c.at >= page.raised_at,
    )
    rows = conn.execute(query).all()
    passed = {row.worker_id for row in rows if row.passed_at is not None}
    maybe_reached = {row.worker_id for row in rows if row.lost_at is None}
    return passed, {row.worker_id for row in rows} - maybe_reached - passed


def _buttons(way: Way, code: int) -> tuple[Button, ...]:
    if way.channel != "telegram":
        return ()
    return (Button("Je prends", f"take:{code}"), Button("Je passe", f"pass:{code}"))


def _send(
    conn: Connection,
    page: Page,
    worker_id: int | None,
    out: Outgoing,
    now: datetime,
    level: int = 0,
    round_: int = 0,
) -> None:
    outbox_id = enqueue(conn, out, now)
    row = {
        "page_id": page.id, "worker_id": worker_id, "contact_id": out.contact_id,
        "channel": out.channel, "outbox_id": outbox_id, "level": level, "round": round_, "at": now,
    }  # fmt: skip
    conn.execute(sa.insert(page_sends).values(row))
