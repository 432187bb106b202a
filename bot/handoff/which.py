"""Which page a worker means who gives no code; and the clear word when it is none, or several."""

from __future__ import annotations

from bot.handoff.caller import Caller, Replies, Reply
from bot.paging import handing, pages, texts, workers
from bot.paging.kinds import DRILL, need
from bot.paging.pages import Page
from bot.paging.tables import PageStatus


def pending(caller: Caller) -> list[Page]:
    """The pages that wait for this worker, oldest first; those given up on or passed only if no
    other does.

    During a call it is the page the call is about.
    """
    conn, mine = caller.conn, caller.worker.id
    heard = pages.sent_to(conn, mine)
    sent = [page for page in heard if page.takeable or handing.is_offered(conn, page, mine)]
    if caller.channel == "voice":
        return sent[-1:]
    asked = [page for page in sent if page.state is not PageStatus.EXHAUSTED] or sent
    passed = pages.passed_by(conn, mine)
    return [page for page in asked if page.id not in passed] or asked


def climbing(pending: list[Page]) -> list[Page]:
    """Those of these that somebody is asked about just now."""
    return [page for page in pending if page.state is PageStatus.OPEN]


def still_waiting(pending: list[Page]) -> Replies:
    """That the last of these was not taken by what they wrote; [] when none waits."""
    return [Reply(texts.in_answer.not_taken(pending[-1].code))] if pending else []


def nothing_pending(caller: Caller) -> Reply:
    """A late "1": who has the page, when it is the last one that was sent to them."""
    sent = pages.sent_to(caller.conn, caller.worker.id)
    return why_not(caller, sent[-1].code) if sent else Reply(texts.in_answer.NOTHING_PENDING)


def why_not(caller: Caller, code: int) -> Reply:
    """The clear word to somebody who cannot do what they want with this page."""
    page = pages.by_code(caller.conn, code)
    if page is None:
        before = pages.last_with_code(caller.conn, code)
        return Reply(
            texts.in_answer.is_over(code)
            if before is not None
            else texts.in_answer.no_such_code(code)
        )
    if page.kind == DRILL:
        return Reply(texts.in_answer.only_a_test(code))
    if page.worker_id == caller.worker.id:
        several = len(pages.held_by(caller.conn, caller.worker.id)) > 1
        said = texts.in_answer.already_yours_too if several else texts.in_answer.already_yours
        return Reply(said(code), page)
    if page.worker_id is not None:
        owner = workers.get(caller.conn, page.worker_id)
        return Reply(texts.in_answer.too_late(code, owner.first_name), page)
    return Reply(texts.in_answer.not_yours(code), page)


def ask_which(question: str, choices: list[Page], form: str) -> Reply:
    """The question, with the pages it may be and how to name each."""
    listed = [(page.code, need(page.kind).word) for page in choices]
    return Reply(texts.in_answer.which(question, listed, form))
