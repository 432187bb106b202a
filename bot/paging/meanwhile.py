"""While a page is up and nobody holds the talk yet: what the bot still learns, and passes on."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.paging import lines, pages, telling, texts
from bot.paging.kinds import CHECK_IN
from bot.paging.pages import Page
from bot.paging.service import raise_page
from bot.paging.tables import PageStatus
from bot.safety.crisis import Crisis
from bot.settings import Settings

FRESH = timedelta(hours=2)  # after this the talk is an ordinary one again
JUST_OVER = timedelta(minutes=30)  # since a crisis ended: what is said next is about it
AREA_LENGTH = 80  # the column's
PLACES = timedelta(minutes=1)  # how often workers are told of a new place
AGAIN = timedelta(minutes=5)  # a spent page is not raised for each word

IN_DANGER = {CHECK_IN, *(kind.value for kind in Crisis)}


def crisis_up(conn: Connection, conversation_id: int, now: datetime) -> str | None:
    """The kind of the crisis page that is up, recent, and held by nobody: a `Crisis`, or CHECK_IN;
    None otherwise. A partner's desk calls for somebody else: what it writes is no word of a crisis
    of its own."""
    page = pages.of_conversation(conn, conversation_id)
    if page is None or not page.takeable or page.kind not in IN_DANGER:
        return None
    return page.kind if page.raised_at > now - FRESH else None


def word(conn: Connection, conversation_id: int, now: datetime) -> str | None:
    """What is said instead of "I cannot help with that" to who was promised somebody, or had
    somebody until a moment ago; None when neither is so."""
    page = pages.of_conversation(conn, conversation_id)
    if page is not None and page.takeable and page.raised_at > now - FRESH:
        if page.state is PageStatus.OPEN:
            return texts.to_person.still_here(lines.region_of(conn, page).emergency)
        return texts.to_person.nobody_answered(lines.instead(conn, page))
    over = pages.last_crisis_over(conn, conversation_id, now - JUST_OVER)
    if page is None and over is not None:
        return texts.to_person.after_a_crisis(lines.region_of(conn, over).emergency)
    return None


def learn_area(conn: Connection, conversation_id: int, area: str, now: datetime) -> None:
    """The person said where they are: the page carries it, and those it was sent to are told.

    Somebody who walks and names each corner is not a text for each: the page's next round has the
    last one, and whoever takes it reads them all.
    """
    page = pages.of_conversation(conn, conversation_id)
    if page is None or page.area == area[:AREA_LENGTH]:
        return
    page = pages.update(conn, page, area=area[:AREA_LENGTH])
    _tell(conn, page, texts.to_worker.area_known(page.code, area), now)


def learn_position(conn: Connection, conversation_id: int, near: str | None, now: datetime) -> None:
    """The person sent where they are: those the page was sent to learn that, and near what, as
    sparingly as a place; where exactly is for whoever takes it."""
    page = pages.of_conversation(conn, conversation_id)
    if page is None:
        return
    if near is not None:
        page = pages.update(conn, page, area=near[:AREA_LENGTH])
    _tell(conn, page, texts.to_worker.position_known(page.code, near), now)


def wrote_again(conn: Connection, conversation_id: int, now: datetime, settings: Settings) -> bool:
    """The person writes although nobody had answered: the page starts over, and they are told.

    False when the page still climbs, or started over a moment ago: then nothing is done here.
    """
    page = pages.of_conversation(conn, conversation_id)
    if page is None or page.state is not PageStatus.EXHAUSTED or page.raised_at > now - AGAIN:
        return False
    raise_page(conn, conversation_id, page.kind, now, settings)
    return True


def _tell(conn: Connection, page: Page, text: str, now: datetime) -> None:
    """Those who know of the page, unless they were told of a place a moment ago."""
    talk = page.conversation_id
    if telling.noted_since(conn, talk, "place told", page.kind, now - PLACES):
        return
    telling.note(conn, page, "place told", now)
    telling.those_who_know(conn, page, text, now)
