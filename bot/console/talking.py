"""What is done to a conversation: answer, send a service, note, hand over, end, erase.

What is said goes through the same desk as a worker's SMS; each act leaves a line in the audit log.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import colleagues, moves, talk
from bot.console.access import TEAM
from bot.console.doors import Door
from bot.console.now import caller_of
from bot.console.tables import notes
from bot.console.visit import Refused, Visit
from bot.conversation import journal
from bot.conversation.inbox import Body
from bot.handoff import duty
from bot.handoff.answers import End, Say
from bot.outreach import service as outreach
from bot.paging import handing, pages, texts, workers
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.privacy import retention

LONGEST = 1500  # characters; a long SMS is 1,600


def say(visit: Visit) -> Response:
    """Words to the person; kept in the box when they did not leave."""
    number, words = visit.number("conversation"), visit.text("words", LONGEST)
    return _sent(visit, number, words, words)


def send_card(visit: Visit) -> Response:
    """A service, in the words the bot would use for it now."""
    number, service_id = visit.number("conversation"), visit.text("service", 80)
    card = talk.asker(visit, number).card(service_id)
    if card is None:
        raise Refused(404, "Cette ressource n'est plus au répertoire.")
    return _sent(visit, number, card.text, "")


def join(visit: Visit) -> Response:
    number = visit.number("conversation")
    with visit.writing() as conn:
        talk.get(conn, number)
        page = moves.join(caller_of(visit, conn), number)
        visit.note(conn, "joined" if page else "tried to join", f"conversation {number}")
        visit.say(conn, "La conversation est à toi." if page else "Quelqu'un d'autre l'a déjà.")
    return visit.go(f"/talk/{number}")


def end(visit: Visit) -> Response:
    number = visit.number("conversation")
    with visit.writing() as conn:
        page = _mine(visit, conn, number)
        said = duty.end(caller_of(visit, conn), End(page.code))
        visit.note(conn, "ended", f"conversation {number}")
        visit.say(conn, said[0].text)
    return visit.go("/")


def hand_over(visit: Visit) -> Response:
    """A colleague is asked; the talk stays here until they say yes."""
    number = visit.number("conversation")
    with visit.writing() as conn:
        page, me = _mine(visit, conn, number), visit.worker(conn)
        chosen = visit.text("to", 12)
        known = {str(one.worker.id): one for one in colleagues.of(conn, me.id, visit.now)}
        if chosen not in known:
            visit.say(conn, "Choisis à qui confier la conversation.")
            return visit.go(f"/talk/{number}")
        to = known[chosen].worker
        if handing.offer(conn, page, me, to, visit.now, told=known[chosen].account):
            visit.note(conn, f"offered to {to.name}", f"conversation {number}")
            visit.say(conn, texts.in_answer.offered(page.code, to.first_name))
        else:
            visit.say(conn, texts.in_answer.cannot_reach(to.first_name))
    return visit.go(f"/talk/{number}")


def note(visit: Visit) -> Response:
    """Words for the team, that the person never sees; destroyed with the others."""
    number, words = visit.number("conversation"), visit.text("words", LONGEST)
    with visit.writing() as conn:
        talk.get(conn, number)
        if words:
            row = {
                "conversation_id": number, "account_id": visit.me.id, "words": words,
                "at": visit.now,
            }  # fmt: skip
            conn.execute(sa.insert(notes).values(row))
            visit.note(conn, "noted", f"conversation {number}")
            visit.say(conn, "Noté. La personne ne le voit pas.")
    return visit.go(f"/talk/{number}")


def erase(visit: Visit) -> Response:
    """The person asked: their words go now, as when they write EFFACER."""
    number = visit.number("conversation")
    with visit.writing() as conn:
        found = talk.get(conn, number)
        outreach.forget(conn, found.id, visit.now)
        retention.erase_words(conn, found.id)
        journal.write(conn, visit.now, retention.ERASED, conversation_id=found.id)
        visit.note(conn, "erased on request", f"conversation {number}")
        visit.say(conn, "Les mots de cette conversation sont détruits.")
    return visit.go(f"/talk/{number}")


def _sent(visit: Visit, number: int, words: str, kept: str) -> Response:
    try:
        with visit.writing() as conn:
            page = _mine(visit, conn, number)
            answers = duty.say(caller_of(visit, conn), Say(page.code, words), Body(words))
            if not answers:
                visit.note(conn, "wrote", f"conversation {number}")
    except Refused as refusal:
        if refusal.status != 409:
            raise
        return talk.page(visit, number, refusal.status, said=refusal.said, words=kept)
    if answers:
        return talk.page(visit, number, 422, said=answers[0].text, words=kept)
    if "HX-Request" in visit.request.headers:
        return talk.composer(visit, number, "", "")
    return visit.go(f"/talk/{number}")


def _mine(visit: Visit, conn: Connection, number: int) -> Page:
    """The page of this talk, if it is this worker's. Raises Refused with who has it instead."""
    talk.get(conn, number)
    page = pages.of_conversation(conn, number)
    if page is None or page.state is not PageStatus.TAKEN:
        raise Refused(409, "Rien n'est parti: personne n'a cette conversation. Prends-la d'abord.")
    if page.worker_id != visit.me.worker_id:
        owner = workers.get(conn, page.worker_id).name if page.worker_id else "Quelqu'un"
        raise Refused(409, f"Rien n'est parti: {owner} a cette conversation.")
    return page


DOORS = (
    Door("POST", "/talk/{conversation}/say", say, TEAM),
    Door("POST", "/talk/{conversation}/card", send_card, TEAM),
    Door("POST", "/talk/{conversation}/join", join, TEAM),
    Door("POST", "/talk/{conversation}/end", end, TEAM),
    Door("POST", "/talk/{conversation}/hand", hand_over, TEAM),
    Door("POST", "/talk/{conversation}/note", note, TEAM),
    Door("POST", "/talk/{conversation}/erase", erase, TEAM),
)
