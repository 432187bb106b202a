"""The help line to fall back on when no worker comes, by region and kind of need."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from sqlalchemy import Connection

from bot.conversation import conversations
from bot.conversation.young import said_young
from bot.paging import texts
from bot.paging.kinds import WATCH, need
from bot.paging.pages import Page
from bot.regions import Region, load_regions
from bot.settings import ROOT

SAME_TALK = timedelta(hours=12)  # an age said this long before the page is still theirs


def region(key: str) -> Region:
    return _regions()[key]


def region_of(conn: Connection, page: Page) -> Region:
    """The region of the person whom this page is about."""
    return _regions()[conversations.get(conn, page.conversation_id).region]


def clock_of(conn: Connection, page: Page) -> str:
    """When the page was opened, as a clock there shows it: "23:40"."""
    return page.opened_at.astimezone(region_of(conn, page).zone).strftime("%H:%M")


def instead(conn: Connection, page: Page) -> str:
    """Whom the person of this page may call instead; who said they are under 18, a line for the young."""
    young = said_young(conn, page.conversation_id, page.opened_at - SAME_TALK)
    return fallback(region_of(conn, page), page.kind, young=young)


def fallback(region: Region, kind: str, *, young: bool = False) -> str:
    """Whom to call instead, in one short sentence; always with the emergency number.

    The young are given their line, but for who uses alone: theirs listens, and sends nobody.
    """
    purposes = need(kind).lines
    if young and purposes:
        purposes = (*purposes, "youth") if kind == WATCH else ("youth", *purposes)
    line = region.best(*purposes)
    if line is None:
        return texts.to_person.call(region.emergency)
    if line.phone and line.text_to and line.text_to != line.phone:
        return texts.to_person.call_or_write(line.phone, line.text_to, region.emergency)
    return texts.to_person.call_line(line.reach, region.emergency)


@lru_cache(maxsize=1)
def _regions() -> dict[str, Region]:
    return load_regions(ROOT / "directory_data" / "regions")
