"""A crisis was recognised: the right words at once, and the page, in one transaction."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.conversation.conversations import Conversation
from bot.conversation.outbox import Outgoing, Purpose, enqueue
from bot.paging import chatter, held, pages, telling, texts
from bot.paging.kinds import patience
from bot.paging.service import raise_page
from bot.paging.tables import PageStatus
from bot.regions import Region
from bot.safety.crisis import Crisis
from bot.safety.protocols import first_response
from bot.settings import Settings


def open_crisis(
    conn: Connection,
    conversation: Conversation,
    kind: Crisis,
    region: Region,
    settings: Settings,
    now: datetime,
    *,
    topic: str = "",
    minor: bool = False,
    told: int = 0,
) -> bool:
    """Say the first response, raise the page, say truthfully whether somebody is being told.

    True when the first response was said. False when it had been said for this page less than ten
    minutes ago (the person then only hears how it
    stands), or when a worker holds the talk (then the worker is alerted, and the words are kept
    back for them to speak first: see `held`). `topic` and `minor` choose the wording. `told`: how
    many texts of the first response were said already, while the database was away.
    """
    pages.lock(conn, conversation.id)
    page = pages.of_conversation(conn, conversation.id)
    if page is not None and page.state is PageStatus.TAKEN:
        held.keep_back(conn, page, kind, topic, minor, now, settings)
        raise_page(conn, conversation.id, kind.value, now, settings)
        return False
    said = page is not None and held.answered(conn, conversation.id, kind, now)
    words = first_response(kind, region, minor=minor, topic=topic)[told:]
    if not said:
        _answer(conn, conversation, words, now)
    page = raise_page(conn, conversation.id, kind.value, now, settings)
    if not said:
        telling.note(conn, page, held.ANSWERED, now, detail=kind.value)
    return not said and bool(words)


def stand_down(
    conn: Connection, conversation: Conversation, now: datetime, settings: Settings
) -> bool:
    """The person says it was a false alarm. False when no page is up.

    The page stays: one can be made to say so. Those who know of it learn what the person said, and
    an unanswered page goes on at the slowest pace; a call put off wakes nobody sooner. What the person is answered is the caller's.
    """
    pages.lock(conn, conversation.id)
    page = pages.of_conversation(conn, conversation.id)
    if page is None:
        return False
    if page.calmed_at is None:
        telling.note(conn, page, "false alarm", now)
        telling.those_who_know(conn, page, texts.to_worker.calmed(page.code), now)
    values: dict[str, object] = {"calmed_at": page.calmed_at or now}
    climbs = page.state is PageStatus.OPEN and not chatter.waits(page)
    if climbs and page.calmed_at is None:
        values["next_at"] = now + patience(page.kind, settings, calmed=True) / settings.page_rounds
    pages.update(conn, page, **values)
    return True


def _answer(
    conn: Connection, conversation: Conversation, said: tuple[str, ...], now: datetime
) -> None:
    to, channel = conversation.contact_id, conversation.channel
    for text in said:
        enqueue(conn, Outgoing(to, channel, text, Purpose.CRISIS, conversation.id), now)
