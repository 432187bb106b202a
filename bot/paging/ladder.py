"""The ladder put into effect: who can still be asked, the pages sent, what comes at its end.

`rules` decides; here the decision becomes rows. Every function runs with the conversation locked,
inside one transaction: a crash leaves the page where it stood before, for the next tick.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.paging import held, letters, lines, pages, rules, shifts, telling, texts, workers
from bot.paging.kinds import DRILL, patience
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.paging.talk import Event
from bot.settings import Settings

KEEP = timedelta(hours=12)  # how long an unanswered page may still be taken
RECHECK = timedelta(minutes=5)  # how soon a shift entered by hand is noticed

OPEN = [PageStatus.OPEN.value]
TAKEN = [PageStatus.TAKEN.value]
UP = [*OPEN, *TAKEN, PageStatus.EXHAUSTED.value]


def climb(conn: Connection, page: Page, now: datetime, settings: Settings, label: str = "") -> Page:
    """Take the step that is due, if one is. `label` qualifies the pages of that step.

    At the end of the ladder the person is told, once, that nobody comes and whom to call.
    """
    at = rules.PageState(page.state is PageStatus.OPEN, page.level, page.round, page.next_at or now)
    step = rules.next_step(at, available(conn, page, now), now, _delays(page, settings))
    if isinstance(step, rules.PageLevel):
        return _page_level(conn, page, step, label, now)
    if isinstance(step, rules.Exhausted):
        if page.level and _came_on_meanwhile(conn, page, now):
            return restart(conn, page, now, settings, label, quiet=page.quiet)
        return _exhaust(conn, page, now)
    return page


def _came_on_meanwhile(conn: Connection, page: Page, now: datetime) -> bool:
    """Whether somebody on call was not asked: a shift began at a level the page had passed."""
    asked = {*letters.paged(conn, page), *letters.out_of_reach(conn, page), page.left_by}
    return any(set(ids) - asked for ids in shifts.on_call(conn, now).values())


def hurry(conn: Connection, page: Page, now: datetime, settings: Settings) -> Page:
    """Climb at once when nobody of the present level can answer any more (a test page: never)."""
    if page.kind == DRILL or page.state is not PageStatus.OPEN or page.level == 0:
        return page  # of level 0: nobody was asked yet (`chatter`)
    if available(conn, page, now)[page.level]:
        return page
    return climb(conn, pages.update(conn, page, next_at=now), now, settings)


def restart(
    conn: Connection, page: Page, now: datetime, settings: Settings, label: str, *, quiet: bool,
    besides: int | None = None,
) -> Page:  # fmt: skip
    """Climb again from the bottom, everybody anew, but for the worker `besides`. `quiet`: the person
    knows that nobody came."""
    again = pages.update(
        conn, page, state=PageStatus.OPEN.value, level=0, round=0, raised_at=now, next_at=now,
        worker_id=None, taken_via=None, taken_at=None, unanswered_since=None, quiet=quiet,
        left_by=page.worker_id or besides,
    )  # fmt: skip
    left = page.state is PageStatus.TAKEN
    pages.move(conn, again, Event.LEFT if left else Event.RAISED, now)
    return climb(conn, again, now, settings, label)


def leave(conn: Connection, page: Page, now: datetime, settings: Settings, why: str) -> Page:
    """The worker who holds the talk answers no more: it goes to the others, and all are told.

    They are not paged again themselves, but may take it back.
    """
    assert page.worker_id is not None  # a taken page has an owner
    owner = workers.get(conn, page.worker_id)
    telling.note(conn, page, "left", now, owner.id, why)
    held.say(conn, page, now)
    again = restart(conn, page, now, settings, texts.to_worker.RESUMED, quiet=False)
    letters.tell(conn, page, [owner.id], texts.to_worker.taken_back(page.code), now)
    if again.state is PageStatus.OPEN:
        emergency = lines.region_of(conn, page).emergency
        telling.person(conn, again, texts.to_person.worker_silent(owner.first_name, emergency), now)
    return again


def end(conn: Connection, page: Page, now: datetime, *, why: str, word: str | None = None) -> bool:
    """The page is over. False, and nothing done, when it was over before."""
    over = pages.update_if(
        conn, page, UP, state=PageStatus.CLOSED.value, closed_at=now, next_at=None
    )
    if over is None:
        return False
    held.say(conn, over, now)
    pages.move(conn, over, Event.ENDED, now)
    telling.note(conn, over, "closed", now, page.worker_id, why)
    if word is not None:
        telling.handing(conn, over, word, now)
    return True


def available(conn: Connection, page: Page, now: datetime) -> dict[int, list[int]]:
    """By level (0 too: nobody), who is on call and may still answer this page."""
    gone = letters.out_of_reach(conn, page) | {page.left_by}
    on_call = shifts.on_call(conn, now)
    return {0: [], **{n: [one for one in ids if one not in gone] for n, ids in on_call.items()}}


def look_again_at(conn: Connection, page: Page, now: datetime) -> datetime:
    """When an exhausted page wants attention: a shift begins, or soon, or it is too old."""
    start = shifts.next_start(conn, now)
    return min([page.opened_at + KEEP, now + RECHECK, *([start] if start else [])])


def _page_level(
    conn: Connection, page: Page, step: rules.PageLevel, label: str, now: datetime
) -> Page:
    moved = pages.update(conn, page, level=step.level, round=step.round, next_at=step.until)
    label = label or _label(page, step)
    letters.page_workers(conn, moved, step.workers, label, now)
    told = f"level {step.level} round {step.round}: {len(step.workers)}"
    telling.note(conn, moved, "paged", now, detail=told)
    return moved


def _label(page: Page, step: rules.PageLevel) -> str:
    if page.calmed_at is not None:
        return texts.to_worker.CALMED
    if page.level and page.round == 0:
        return texts.to_worker.WORSE
    return texts.to_worker.REMINDER if step.round > 1 else ""


def _exhaust(conn: Connection, page: Page, now: datetime) -> Page:
    state, due = PageStatus.EXHAUSTED.value, look_again_at(conn, page, now)
    spent = pages.update(conn, page, state=state, next_at=due, quiet=True)
    pages.move(conn, spent, Event.EXHAUSTED, now)
    telling.note(conn, spent, "exhausted", now, detail=f"asked {len(letters.paged(conn, spent))}")
    if not page.quiet:
        telling.nobody_came(conn, spent, now)
    return spent


def _delays(page: Page, settings: Settings) -> rules.Delays:
    calmed = page.calmed_at is not None
    return rules.Delays(patience(page.kind, settings, calmed=calmed), settings.page_rounds)
