"""One page: its row, read and written. What moves it is in `ladder` and `service`.

Whoever changes a page first locks its conversation (`lock`): one row stands for all that concerns
one person, so that a brain's turn, a worker's answer and a tick wait for one another in one order.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations
from bot.conversation.outbox import outbox
from bot.db import insert_new
from bot.paging.kinds import need
from bot.paging.tables import STILL_UP, PageStatus, page_sends, pages
from bot.paging.talk import Event, after
from bot.safety.crisis import Crisis

CODES = range(10, 100)  # two digits are typed with cold fingers
MORE_CODES = range(100, 1000)  # only when ninety pages are up at once
TRIES = len(CODES)  # of pages opened together, all but one may want the same code each time

TAKEABLE = (PageStatus.OPEN.value, PageStatus.EXHAUSTED.value)


class TooManyPages(Exception):
    """No code is free: close pages that are over."""


@dataclass(frozen=True)
class Page:
    """A page as its row stands. Instants are aware, in UTC."""

    id: int
    code: int
    conversation_id: int
    kind: str
    severity: int
    area: str | None
    opened_at: datetime
    raised_at: datetime
    state: PageStatus
    level: int
    round: int
    next_at: datetime | None
    worker_id: int | None
    taken_via: int | None
    taken_at: datetime | None
    unanswered_since: datetime | None
    calmed_at: datetime | None
    quiet: bool
    left_by: int | None

    @property
    def takeable(self) -> bool:
        return self.state.value in TAKEABLE

    def is_held_by(self, worker_id: int) -> bool:
        return self.state is PageStatus.TAKEN and self.worker_id == worker_id


def lock(conn: Connection, conversation_id: int, *, patient: bool = True) -> bool:
    """Hold this conversation until the transaction ends. Not `patient`: False if another has it."""
    query = (
        sa.select(conversations.conversations.c.id)
        .where(conversations.conversations.c.id == conversation_id)
        .with_for_update(skip_locked=not patient)
    )
    return conn.execute(query).first() is not None


def get(conn: Connection, page_id: int) -> Page:
    return _page(conn.execute(sa.select(pages).where(pages.c.id == page_id)).one())


def of_conversation(conn: Connection, conversation_id: int) -> Page | None:
    """The page that is up for this conversation, taken or not."""
    query = sa.select(pages).where(pages.c.conversation_id == conversation_id, STILL_UP)
    return _maybe(conn, query)


def crisis_since(conn: Connection, conversation_id: int, since: datetime) -> bool:
    """Whether a crisis, over or not, was paged for this conversation from that instant on."""
    query = sa.select(pages.c.id).where(
        pages.c.conversation_id == conversation_id,
        pages.c.kind.in_([kind.value for kind in Crisis]),
        pages.c.opened_at >= since,
    )
    return conn.execute(query.limit(1)).first() is not None


def last_crisis_over(conn: Connection, conversation_id: int, since: datetime) -> Page | None:
    """The crisis of this conversation that ended last, if it did from that instant on."""
    query = sa.select(pages).where(
        pages.c.conversation_id == conversation_id,
        pages.c.kind.in_([kind.value for kind in Crisis]),
        pages.c.closed_at >= since,
    )
    return _maybe(conn, query.order_by(pages.c.id.desc()).limit(1))


def by_code(conn: Connection, code: int) -> Page | None:
    """The page that is up under this code."""
    return _maybe(conn, sa.select(pages).where(pages.c.code == code, STILL_UP))


def of_call(conn: Connection, call_id: str) -> Page | None:
    """The page, up or over, that this call was placed for; `call_id` is the provider's."""
    query = (
        sa.select(pages)
        .join(page_sends, page_sends.c.page_id == pages.c.id)
        .join(outbox, outbox.c.id == page_sends.c.outbox_id)
        .where(outbox.c.provider_id == call_id, outbox.c.channel == "voice")
    )
    return _maybe(conn, query.limit(1))


def of_letter(conn: Connection, contact_id: int, provider_id: str) -> Page | None:
    """The page, up or over, that a message of ours to this contact was about."""
    query = (
        sa.select(pages)
        .join(outbox, outbox.c.page_id == pages.c.id)
        .where(outbox.c.contact_id == contact_id, outbox.c.provider_id == provider_id)
    )
    return _maybe(conn, query.limit(1))


def last_with_code(conn: Connection, code: int) -> Page | None:
    """The latest page of this code, over or not: for whoever answers it too late."""
    query = sa.select(pages).where(pages.c.code == code).order_by(pages.c.id.desc()).limit(1)
    return _maybe(conn, query)


def held_by(conn: Connection, worker_id: int) -> list[Page]:
    """The pages this worker took and has not ended, oldest first."""
    query = (
        sa.select(pages)
        .where(pages.c.worker_id == worker_id, pages.c.state == PageStatus.TAKEN.value)
        .order_by(pages.c.taken_at, pages.c.id)
    )
    return [_page(row) for row in conn.execute(query)]


def sent_to(conn: Connection, worker_id: int) -> list[Page]:
    """The pages that are up and were sent to this worker, oldest first."""
    heard = sa.exists().where(
        page_sends.c.page_id == pages.c.id,
        page_sends.c.worker_id == worker_id,
        page_sends.c.level > 0,
    )
    query = sa.select(pages).where(STILL_UP, heard).order_by(pages.c.id)
    return [_page(row) for row in conn.execute(query)]


def passed_by(conn: Connection, worker_id: int) -> set[int]:
    """The ids of the pages this worker passed, and was not asked about since."""
    sends = page_sends.c
    query = (
        sa.select(sends.page_id, sends.passed_at)
        .where(sends.worker_id == worker_id, sends.level > 0)
        .order_by(sends.id)
    )
    last = {row.page_id: row.passed_at for row in conn.execute(query)}
    return {page_id for page_id, passed_at in last.items() if passed_at is not None}


def all_up(conn: Connection) -> list[Page]:
    """Every page that is up, the worst first, then the oldest."""
    query = sa.select(pages).where(STILL_UP).order_by(pages.c.severity.desc(), pages.c.id)
    return [_page(row) for row in conn.execute(query)]


def open_new(
    conn: Connection, conversation_id: int, kind: str, area: str | None, now: datetime
) -> Page | None:
    """A new page for this conversation; None when one is up already. Raises TooManyPages."""
    for _ in range(TRIES):
        if of_conversation(conn, conversation_id) is not None:
            return None
        page_id = insert_new(
            conn, pages, code=_free_code(conn), conversation_id=conversation_id, kind=kind,
            severity=need(kind).severity, area=area, opened_at=now, raised_at=now,
            state=PageStatus.OPEN.value, level=0, round=0, next_at=now, quiet=False,
        )  # fmt: skip
        if page_id is not None:
            return get(conn, page_id)
    raise TooManyPages("no free page code could be kept; try again")


def update(conn: Connection, page: Page, **values: object) -> Page:
    """The page with these values."""
    conn.execute(sa.update(pages).where(pages.c.id == page.id).values(**values))
    return get(conn, page.id)


def update_if(conn: Connection, page: Page, states: Sequence[str], **values: object) -> Page | None:
    """The page with these values; None, and nothing done, when its state is not one of these.

    One conditional UPDATE: of two transactions that want the page, one gets it.
    """
    done = conn.execute(
        sa.update(pages).where(pages.c.id == page.id, pages.c.state.in_(states)).values(**values)
    )
    return get(conn, page.id) if done.rowcount == 1 else None


def move(
    conn: Connection, page: Page, event: Event, now: datetime, worker_id: int | None = None
) -> None:
    """Let the talk's holder follow the page. `worker_id`: the owner, when a worker takes it."""
    talk = conversations.get(conn, page.conversation_id)
    holder = after(talk.holder, event)
    owner = None if holder is not conversations.Holder.WORKER else worker_id or talk.worker_id
    if (holder, owner) != (talk.holder, talk.worker_id):
        conversations.hold(conn, page.conversation_id, holder, owner, now)


def _free_code(conn: Connection) -> int:
    """The next code after the last one given: a late answer must not meet another page."""
    taken = set(conn.execute(sa.select(pages.c.code).where(STILL_UP)).scalars())
    newest = sa.select(pages.c.code).where(pages.c.code < CODES.stop).order_by(pages.c.id.desc())
    last: int = conn.execute(newest.limit(1)).scalar() or CODES[-1]
    following = (
        CODES[(last + step - CODES.start) % len(CODES)] for step in range(1, len(CODES) + 1)
    )
    for code in itertools.chain(following, MORE_CODES):
        if code not in taken:
            return code
    raise TooManyPages("a thousand pages are up: close those that are over")


def _maybe(conn: Connection, query: sa.Select[tuple[object, ...]]) -> Page | None:
    row = conn.execute(query).first()
    return None if row is None else _page(row)


def _page(row: sa.Row[tuple[object, ...]]) -> Page:
    return Page(
        row.id, row.code, row.conversation_id, row.kind, row.severity, row.area, row.opened_at,
        row.raised_at, PageStatus(row.state), row.level, row.round, row.next_at, row.worker_id,
        row.taken_via, row.taken_at, row.unanswered_since, row.calmed_at, bool(row.quiet),
        row.left_by,
    )  # fmt: skip
