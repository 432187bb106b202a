"""Paging, as the rest of Fanal uses it.

Every function works inside the caller's transaction: what it decides, the rows that will be sent
and what the person is told are kept together or not at all. Each may be called again after a crash.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations
from bot.paging import chatter, handing, held, ladder, letters, lines, losses, pages, telling, texts
from bot.paging.kinds import is_crisis, need, patience
from bot.paging.pages import Page
from bot.paging.tables import PageStatus, page_sends
from bot.paging.talk import Event
from bot.paging.watch import next_due, tick
from bot.paging.workers import Worker
from bot.settings import Settings

__all__ = [
    "close", "next_due", "pass_on", "person_spoke", "person_stopped", "raise_page", "take",
    "tick", "undelivered", "worker_spoke",
]  # fmt: skip

ALERT_AGAIN = timedelta(minutes=10)  # the owner reads every message: not an alert for each


def raise_page(
    conn: Connection,
    conversation_id: int,
    kind: str,
    now: datetime,
    settings: Settings,
    *,
    area: str | None = None,
) -> Page:
    """Open a page for this conversation, or raise the one that is up if `kind` is worse.

    In the caller's transaction: the page, its first sends, and what the person is told, truthfully:
    the team is being told, it was told and nobody answered yet, or nobody is on call. Only while a
    worker holds the talk the person is told nothing here, and the worker is alerted instead. A page that
    nobody had answered is sent again; a call that is one too many waits (`chatter`). `kind` is a key
    of `kinds.NEEDS`, else UnknownKind. `area` is a neighbourhood; by default the last one named.
    """
    severity = need(kind).severity
    pages.lock(conn, conversation_id)
    area = area or conversations.get(conn, conversation_id).area
    page = pages.open_new(conn, conversation_id, kind, area, now)
    if page is not None:
        telling.note(conn, page, "page opened", now)
        pages.move(conn, page, Event.RAISED, now)
        if (waiting := chatter.holds_back(conn, page, now)) is not None:
            return waiting
        page = chatter.count(conn, ladder.climb(conn, page, now, settings), now)
        return _told(conn, page, texts.to_person.warning_team(settings.team_name), now)
    standing = pages.of_conversation(conn, conversation_id)
    assert standing is not None  # it is why none was opened, and the conversation is locked
    calmed, worse = standing.calmed_at is not None, severity > standing.severity
    page = pages.update(conn, standing, area=area or standing.area, calmed_at=None)
    if worse:
        page = pages.update(conn, page, kind=kind, severity=severity)
        telling.note(conn, page, "page raised", now)
    if page.state is PageStatus.TAKEN:
        return _alert_owner(conn, page, kind, now, settings, worse=worse)
    if page.state is PageStatus.EXHAUSTED:
        if (waiting := chatter.holds_back(conn, page, now)) is not None:
            return waiting
        again = ladder.restart(conn, page, now, settings, "", quiet=False)
        chatter.count(conn, again, now)
        return _told(conn, again, texts.to_person.warning_team(settings.team_name), now)
    if chatter.waits(page) and not worse:
        chatter.say_when(conn, page, now)
        return page
    page = _hasten(conn, page, now, settings, worse=worse, calmed=calmed)
    return _told(conn, page, texts.to_person.still_here(lines.region_of(conn, page).emergency), now)


def take(
    conn: Connection, page: Page, worker: Worker, via: int | None, now: datetime, settings: Settings
) -> Page | None:
    """The page, now this worker's; None, and nothing done, when somebody was faster or it is over.

    `via` is the contact they answer from, None for the console. The person learns who reads them,
    the other workers who has it. A talk that a colleague holds is taken only if they offered it.
    """
    pages.lock(conn, page.conversation_id)
    page = pages.get(conn, page.id)
    offered = handing.is_offered(conn, page, worker.id)
    from_states = [*pages.TAKEABLE, *(ladder.TAKEN if offered else ())]
    taken = pages.update_if(
        conn, page, from_states, state=PageStatus.TAKEN.value, worker_id=worker.id,
        taken_via=via, taken_at=now, unanswered_since=now, left_by=None,
        next_at=now + _first_word(page.kind, settings),
    )  # fmt: skip
    if taken is None:
        return None
    pages.move(conn, taken, Event.TAKEN, now, worker.id)
    telling.note(conn, taken, "taken", now, worker.id)
    telling.handing(conn, taken, texts.to_person.worker_is_here(worker.first_name), now)
    knew = dict.fromkeys([*letters.paged(conn, taken), *([page.worker_id] if offered else [])])
    others = [one for one in knew if one is not None and one != worker.id]
    letters.tell(conn, taken, others, texts.to_worker.has_it(taken.code, worker.first_name), now)
    return taken


def pass_on(
    conn: Connection, page: Page, worker: Worker, now: datetime, settings: Settings
) -> Page:
    """This worker passes: the page climbs at once when nobody else of its level can answer."""
    pages.lock(conn, page.conversation_id)
    sends = page_sends.c
    conn.execute(
        sa.update(page_sends)
        .where(sends.page_id == page.id, sends.worker_id == worker.id, sends.level > 0)
        .where(sends.passed_at.is_(None))
        .values(passed_at=now)
    )
    telling.note(conn, page, "passed", now, worker.id)
    return ladder.hurry(conn, pages.get(conn, page.id), now, settings)


def close(
    conn: Connection, page: Page, now: datetime, *, why: str, word: str | None = None
) -> bool:
    """The page is over and the bot has the talk again. False when it was over already.

    `why` is a word of ours, for the journal; `word` is what the person is told.
    """
    pages.lock(conn, page.conversation_id)
    return ladder.end(conn, page, now, why=why, word=word)


def person_spoke(conn: Connection, page: Page, now: datetime, settings: Settings) -> None:
    """The person wrote to the worker who holds the talk: the worker's clock runs from now."""
    if page.unanswered_since is None:
        due = now + timedelta(seconds=settings.worker_silence)
        pages.update_if(conn, page, ladder.TAKEN, unanswered_since=now, next_at=due)


def worker_spoke(conn: Connection, page: Page, now: datetime, settings: Settings) -> None:
    """The worker answered: nothing is owed until the person writes again."""
    held.drop(conn, page)
    due = now + timedelta(hours=settings.session_hours)
    pages.update_if(conn, page, ladder.TAKEN, unanswered_since=None, next_at=due)


def undelivered(conn: Connection, outbox_id: int, now: datetime, settings: Settings) -> None:
    """This outbox row did not arrive, or not yet: if it was a page's, another way is taken at once.

    Rows that are no page's, and pages that are over, are left alone.
    """
    page = losses.page_of(conn, outbox_id)
    if page is not None:
        pages.lock(conn, page.conversation_id)
        losses.make_good(conn, page, now, settings, outbox_id)
    elif (page := losses.page_of_first_words(conn, outbox_id)) is not None:
        pages.lock(conn, page.conversation_id)
        losses.person_lost(conn, pages.get(conn, page.id), now)


def person_stopped(conn: Connection, conversation_id: int, now: datetime) -> None:
    """The person wrote STOP while a page is up: those who know of it learn that words are lost."""
    pages.lock(conn, conversation_id)
    page = pages.of_conversation(conn, conversation_id)
    if page is not None:
        telling.note(conn, page, telling.PERSON_STOPPED, now)
        telling.those_who_know(conn, page, texts.to_worker.person_stopped(page.code), now)


def _first_word(kind: str, settings: Settings) -> timedelta:
    """How long whoever takes a page may be silent: their telephone may have died in their hand, so
    in a crisis no longer than two waits of its ladder."""
    silence = timedelta(seconds=settings.worker_silence)
    return min(silence, 2 * patience(kind, settings)) if is_crisis(kind) else silence


def _told(conn: Connection, page: Page, text: str, now: datetime) -> Page:
    """Say how it stands while the ladder climbs; at its end `ladder` has said the contrary."""
    if page.state is PageStatus.OPEN:
        telling.person(conn, page, text, now)
    return page


def _hasten(
    conn: Connection, page: Page, now: datetime, settings: Settings, *, worse: bool, calmed: bool
) -> Page:
    """A ladder that climbs: a worse need pages its level anew, an alarm that is back hurries it."""
    if worse:
        anew = pages.update(conn, page, raised_at=now, round=0, next_at=now, left_by=None)
        return ladder.climb(conn, anew, now, settings)
    if calmed:
        soon = now + patience(page.kind, settings) / settings.page_rounds
        return pages.update(conn, page, next_at=min(page.next_at or soon, soon))
    return page


def _alert_owner(
    conn: Connection, page: Page, kind: str, now: datetime, settings: Settings, *, worse: bool
) -> Page:
    """The bot is silent while a worker holds the talk: the worker hears what the screen saw.

    A worse need, or another crisis, also shortens the worker's clock to the pace of that need.
    """
    told, since = "owner alerted", max(page.taken_at or now, now - ALERT_AGAIN)
    if is_crisis(kind) and not telling.noted_since(conn, page.conversation_id, told, kind, since):
        telling.note(conn, page, told, now, page.worker_id, kind)
        word, grace = need(kind).word, settings.owner_grace
        telling.those_who_know(conn, page, texts.to_worker.owner_alert(page.code, word, grace), now)
    if worse or is_crisis(kind):
        soon = now + patience(kind, settings)
        return pages.update(
            conn, page, unanswered_since=page.unanswered_since or now,
            next_at=min(page.next_at or soon, soon),
        )  # fmt: skip
    return page
