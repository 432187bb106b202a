"""Who is on call, and what it means that a worker writes STOP: a hole in the net, said at once."""

from __future__ import annotations

from bot.conversation import journal, outbox
from bot.conversation.outbox import Outgoing, Purpose
from bot.handoff.caller import Caller, Replies, Reply
from bot.paging import ladder, letters, pages, shifts, texts, workers
from bot.paging.rules import LEVELS
from bot.paging.tables import PageStatus


def who_is_on(caller: Caller) -> Replies:
    """The names on call now, level by level."""
    on = [
        (
            texts.in_answer.LEVEL_NAMES[n],
            [one.name for one in shifts.on_shift(caller.conn, n, caller.now)],
        )
        for n in LEVELS
    ]
    return [Reply(texts.in_answer.who_is_on(on))]


def opt_out(caller: Caller) -> Replies:
    """STOP: nothing more is sent there. Coordinators hear of it, talks held there move elsewhere,
    and a call that waited for this worker alone goes on at once.

    Nothing is answered: the carrier would let nothing through.
    """
    conn, worker, now = caller.conn, caller.worker, caller.now
    if caller.via is None:
        return [Reply(texts.in_answer.HELP)]
    workers.opt_out(conn, caller.via, now)
    outbox.suppress_open(conn, caller.via)
    journal.write(conn, now, "worker stopped", worker_id=worker.id, detail=caller.channel)
    other = letters.writing_way(conn, worker.id)
    for held in pages.held_by(conn, worker.id):
        pages.lock(conn, held.conversation_id)
        page = pages.get(conn, held.id)  # a colleague may just have taken it over
        if not page.is_held_by(worker.id) or page.taken_via != caller.via:
            continue
        if other is not None:
            pages.update(conn, page, taken_via=other.id)
        else:
            ladder.leave(conn, page, now, caller.settings, "stopped")
    _hurry(caller)
    covered = bool(workers.usable_ways(conn, worker.id))
    _tell_coordinators(
        caller, texts.to_coordinator.worker_stopped(worker.name, caller.channel, covered=covered)
    )
    return []


def opt_in(caller: Caller) -> Replies:
    """START: that way is theirs again. Calls that nobody took are looked at again at once."""
    if caller.via is None:
        return [Reply(texts.in_answer.HELP)]
    workers.opt_in(caller.conn, caller.via)
    journal.write(
        caller.conn, caller.now, "worker started", worker_id=caller.worker.id,
        detail=caller.channel,
    )  # fmt: skip
    for page in pages.all_up(caller.conn):
        pages.update_if(caller.conn, page, [PageStatus.EXHAUSTED.value], next_at=caller.now)
    return [Reply(texts.in_answer.resumed_here(caller.channel))]


def _hurry(caller: Caller) -> None:
    """The calls sent to this worker that nobody took climb where nobody else of their level is."""
    heard = pages.sent_to(caller.conn, caller.worker.id)
    waiting = [page for page in heard if page.state is PageStatus.OPEN]
    for page in sorted(waiting, key=lambda page: page.conversation_id):
        pages.lock(caller.conn, page.conversation_id)
        ladder.hurry(caller.conn, pages.get(caller.conn, page.id), caller.now, caller.settings)


def _tell_coordinators(caller: Caller, text: str) -> None:
    """As urgent as a page: until a replacement is found, somebody's call may reach nobody."""
    for coordinator in workers.coordinators(caller.conn):
        way = letters.writing_way(caller.conn, coordinator.id)
        if way is not None:
            out = Outgoing(way.id, way.channel, text, Purpose.PAGE)
            outbox.enqueue(caller.conn, out, caller.now)
