"""What a worker's answers do to pages: take, pass, end, say; each returns what they are answered.

Words that may be an answer or a word to a person ("oui", "2") go where there is no doubt, and
nowhere when there is: a message to the wrong person would expose another.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.conversation.inbox import Body
from bot.handoff import answers, own, relay, which
from bot.handoff.answers import End, Give, Pass, Say, Take
from bot.handoff.caller import Caller, Replies, Reply
from bot.paging import handing, letters, lines, pages, service, texts, workers
from bot.paging.kinds import DRILL
from bot.paging.pages import Page
from bot.paging.tables import PageStatus


def take(caller: Caller, answer: Take, body: Body) -> Replies:
    """The first to answer has the page, and reads what the person wrote."""
    if answer.code is not None:
        return _by_code(caller, answer.code, _take)
    return _without_code(caller, answer.said, body, (texts.in_answer.TAKE_WHICH, "1 {code}", _take))


def pass_on(caller: Caller, answer: Pass, body: Body) -> Replies:
    """Somebody else is asked."""
    if answer.code is not None:
        return _by_code(caller, answer.code, _pass)
    return _without_code(caller, answer.said, body, (texts.in_answer.PASS_WHICH, "2 {code}", _pass))


def end(caller: Caller, answer: End) -> Replies:
    """The talk is over: the person is told, the bot has it again."""
    held = pages.held_by(caller.conn, caller.worker.id)
    if answer.code is not None:
        held = [page for page in held if page.code == answer.code]
        if not held:
            return [which.why_not(caller, answer.code)]
    if not held:
        return [Reply(texts.in_answer.NO_TALK)]
    if len(held) > 1:
        return [which.ask_which(texts.in_answer.END_WHICH, held, "FIN {code}")]
    pages.lock(caller.conn, held[0].conversation_id)
    page, name = pages.get(caller.conn, held[0].id), caller.worker.first_name
    if not page.is_held_by(caller.worker.id):  # a colleague has just taken it over
        return [which.why_not(caller, page.code)]
    emergency = lines.region_of(caller.conn, page).emergency
    word = texts.to_person.bot_is_back(name, emergency)
    service.close(caller.conn, page, caller.now, why="ended", word=word)
    return [Reply(texts.in_answer.ended(page.code), page)]


def give(caller: Caller, answer: Give) -> Replies:
    """A colleague is asked to take over; the talk stays here until they say yes."""
    held = [
        page for page in pages.held_by(caller.conn, caller.worker.id) if page.code == answer.code
    ]
    if not held:
        return [which.why_not(caller, answer.code)]
    colleagues = workers.called(caller.conn, answer.name)
    colleagues = [one for one in colleagues if one.id != caller.worker.id]
    if len(colleagues) != 1:
        return [Reply(texts.in_answer.nobody_called(answer.name), held[0])]
    (to,) = colleagues
    if not handing.offer(caller.conn, held[0], caller.worker, to, caller.now):
        if not pages.get(caller.conn, held[0].id).is_held_by(caller.worker.id):
            return [which.why_not(caller, answer.code)]
        return [Reply(texts.in_answer.cannot_reach(to.first_name), held[0])]
    return [Reply(texts.in_answer.offered(answer.code, to.first_name), held[0])]


def say(caller: Caller, answer: Say, body: Body) -> Replies:
    """Words to the person: of that code, or the only one the worker talks with."""
    held = pages.held_by(caller.conn, caller.worker.id)
    if answer.code is not None:
        held = [page for page in held if page.code == answer.code]
        if not held:
            return [which.why_not(caller, answer.code)]
    if len(held) > 1:
        return [which.ask_which(texts.in_answer.SAY_WHICH, held, "#{code} et ton texte")]
    if held:
        return _to_person(caller, held[0], body, answer.text)
    pending = which.pending(caller)
    climbing = which.climbing(pending)
    if not climbing and answer.code is None and (first_words := own.crisis(caller, answer.text)):
        return first_words
    if answer.code is None and (kind := own.lately(caller)):
        return own.answered(caller, kind, calm=False) + which.still_waiting(climbing)
    return which.still_waiting(pending) or [Reply(texts.in_answer.NO_TALK)]


Act = Callable[[Caller, Page], Replies]


def _to_person(caller: Caller, held: Page, body: Body, text: str) -> Replies:
    pages.lock(caller.conn, held.conversation_id)
    page = pages.get(caller.conn, held.id)
    if not page.is_held_by(caller.worker.id):  # a colleague has just taken it over
        return [which.why_not(caller, page.code)]
    return relay.to_person(caller, page, body, text)


def _take(caller: Caller, page: Page) -> Replies:
    conn, worker = caller.conn, caller.worker
    via = caller.via
    if caller.channel == "voice":  # a talk needs somewhere to write to
        way = letters.writing_way(conn, worker.id)
        via = way.id if way else None
    taken = service.take(conn, page, worker, via, caller.now, caller.settings)
    if taken is None:
        return [which.why_not(caller, page.code)]
    several = len(pages.held_by(conn, worker.id)) > 1
    said = texts.in_answer.yours_too if several else texts.in_answer.yours
    return [Reply(said(taken.code), taken), relay.recent(caller, taken)]


def _pass(caller: Caller, page: Page) -> Replies:
    if handing.is_offered(caller.conn, page, caller.worker.id):
        handing.decline(caller.conn, page, caller.worker, caller.now)
        return [Reply(texts.in_answer.stays(page.code), page)]
    if page.state is PageStatus.TAKEN:
        return [which.why_not(caller, page.code)]
    page = service.pass_on(caller.conn, page, caller.worker, caller.now, caller.settings)
    alone = page.state is PageStatus.EXHAUSTED
    said = texts.in_answer.passed_last if alone else texts.in_answer.passed
    return [Reply(said(page.code), page)]


def _by_code(caller: Caller, code: int, act: Act) -> Replies:
    page = pages.by_code(caller.conn, code)
    if page is None or page.kind == DRILL:
        return [which.why_not(caller, code)]
    return act(caller, page)


def _without_code(
    caller: Caller, said: str | None, body: Body, choice: tuple[str, str, Act]
) -> Replies:
    question, form, act = choice
    pending = which.pending(caller)
    held = pages.held_by(caller.conn, caller.worker.id)
    if said is not None and not said.isdigit() and not held and (kind := own.lately(caller)):
        climbing = which.climbing(pending)  # a call that came since they told of themselves
        if not (climbing and answers.speaks_of_a_call(said)):  # "oui" to us, not to a page
            return own.answered(caller, kind, calm=act is _pass) + which.still_waiting(climbing)
    if held and said is not None:
        if not pending:
            return say(caller, Say(None, said), body)
        if not said.isdigit():
            return [Reply(texts.in_answer.take_or_say(pending[-1].code, held[-1].code))]
    if len(pending) > 1:
        return [which.ask_which(question, pending, form)]
    return act(caller, pending[0]) if pending else [which.nothing_pending(caller)]
