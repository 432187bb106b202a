"""Words carried between a person and the worker who holds the talk: neither sees a number."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations
from bot.conversation.inbox import Body, body_of, inbox
from bot.conversation.outbox import Purpose
from bot.handoff import files
from bot.handoff.caller import Caller, Replies, Reply
from bot.paging import ladder, letters, pages, service, telling, texts
from bot.paging.pages import Page
from bot.settings import Settings

BEFORE = timedelta(minutes=30)  # how far before the page its worker reads back
SHOWN = 10  # messages
LENGTH = 400  # characters of each


def to_person(caller: Caller, page: Page, body: Body, text: str) -> Replies:
    """What the worker wrote, as they wrote it; a position as a position. What cannot reach who wrote
    STOP is said to be nowhere; having written counts as an answer all the same. From then on the
    person's words come where the worker wrote from."""
    if caller.channel in letters.TEXT_CHANNELS and page.taken_via != caller.via:
        page = pages.update(caller.conn, page, taken_via=caller.via)
    if telling.stopped(caller.conn, page):
        service.worker_spoke(caller.conn, page, caller.now, caller.settings)
        return [Reply(texts.in_answer.person_stopped(page.code), page)]
    if body.location is not None:
        text = texts.to_worker.position(*body.location)
    text = _with_files(caller.conn, page, caller.channel, body, text, caller.now, caller.settings)
    if not text:
        why = texts.in_answer.NOT_RELAYED_TO_PERSON if body.media else texts.in_answer.EMPTY
        return [Reply(why, page)]
    letters.to_person(caller.conn, page, text, Purpose.RELAY, caller.now, body.location)
    service.worker_spoke(caller.conn, page, caller.now, caller.settings)
    telling.note(caller.conn, page, "worker wrote", caller.now, caller.worker.id)
    return []


def to_worker(conn: Connection, page: Page, body: Body, now: datetime, settings: Settings) -> None:
    """What the person wrote, to the way the worker answers from; their clock starts.

    On the console nothing is sent: the talk is read there. A worker who cannot be reached any
    more loses the talk to the others.
    """
    service.person_spoke(conn, page, now, settings)
    if page.taken_via is None or page.worker_id is None:
        return
    way = letters.talking_way(conn, page, page.worker_id)
    if way is None:
        ladder.leave(conn, page, now, settings, "out of reach")
        return
    text = texts.to_worker.from_person(page.code, _wrote(conn, page, body, now, settings))
    letters.to_worker(conn, page, page.worker_id, way, text, Purpose.RELAY, now, body.location)


def recent(caller: Caller, page: Page) -> Reply:
    """What the person wrote lately, for the worker who has just taken the page.

    Pictures and sounds come with a link that works from now on; of positions the last is a pin too.
    """
    bodies = _lately(caller.conn, page)
    if not bodies:
        return Reply(texts.to_worker.NO_MESSAGE, page)
    shown = [replace(body, text=_cut(body.text.strip())) for body in bodies[-SHOWN:]]
    words = [_wrote(caller.conn, page, body, caller.now, caller.settings) for body in shown]
    places = [body.location for body in shown if body.location is not None]
    text = texts.to_worker.recent(words, len(bodies) - len(shown))
    return Reply(text, page, places[-1] if places else None)


def _cut(text: str) -> str:
    """A long message says that it goes on: half a sentence must not pass for the whole."""
    return text if len(text) <= LENGTH else f"{text[:LENGTH]} (...)"


def shown_since(conn: Connection, page: Page, taken_at: datetime) -> datetime:
    """When the oldest message came that was shown to whoever took this page then."""
    told = sa.and_(_of_late(page), inbox.c.received_at <= taken_at)
    query = sa.select(inbox.c.received_at).where(told).order_by(inbox.c.id.desc())
    oldest: datetime | None = conn.execute(query.offset(SHOWN - 1).limit(1)).scalar()
    return oldest or page.opened_at - BEFORE


def _of_late(page: Page) -> sa.ColumnElement[bool]:
    """What the person of this page wrote since shortly before it."""
    return sa.and_(
        inbox.c.conversation_id == page.conversation_id,
        inbox.c.worker_id.is_(None),
        inbox.c.received_at >= page.opened_at - BEFORE,
        inbox.c.body.is_not(None),
    )


def _lately(conn: Connection, page: Page) -> list[Body]:
    query = sa.select(inbox.c.id).where(_of_late(page)).order_by(inbox.c.id)
    bodies = [body_of(conn, message_id) for message_id in conn.execute(query).scalars().all()]
    return [body for body in bodies if body is not None]


def _wrote(conn: Connection, page: Page, body: Body, now: datetime, settings: Settings) -> str:
    """A message of the person's in words a worker can read by SMS."""
    if body.location is not None:
        return texts.to_worker.position(*body.location)
    channel = conversations.get(conn, page.conversation_id).channel
    words = _with_files(conn, page, channel, body, body.text.strip(), now, settings)
    return words or texts.to_worker.NOT_RELAYED


def _with_files(
    conn: Connection,
    page: Page,
    channel: str,
    body: Body,
    text: str,
    now: datetime,
    settings: Settings,
) -> str:
    """These words, and a link for each picture or sound; what cannot be passed is said to be."""
    links = files.share(conn, page.conversation_id, channel, body, settings.public_url, now)
    lines = [text, *(texts.to_worker.file_link(link) for link in links)]
    if body.media and len(links) < len(body.media) and (text or links):
        lines.append(texts.to_worker.NOT_RELAYED)
    return "\n".join(line for line in lines if line)
