"""One conversation: read it, answer, send a service, note, hand over, end, erase.

What is said goes through the same desk as a worker's SMS. Reading somebody's words leaves a line in
the audit log; so does whatever is done to the conversation.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import NoResultFound
from starlette.responses import Response

from bot.console import cards, moves, records, thread
from bot.console.access import TEAM
from bot.console.cards import Asker, ServiceCard
from bot.console.doors import Door
from bot.console.now import caller_of
from bot.console.tables import notes
from bot.console.visit import Refused, Visit
from bot.conversation import conversations
from bot.conversation import journal as journal_room
from bot.conversation.conversations import Conversation
from bot.conversation.inbox import Body
from bot.directory.taxonomy import NEEDS
from bot.handoff import duty
from bot.handoff.answers import End, Say
from bot.outreach import service as outreach
from bot.paging import handing, pages, texts, workers
from bot.paging.kinds import NEEDS as PAGE_NEEDS
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.privacy import retention

LONGEST = 1500  # characters; a long SMS is 1,600
FIRST_NEEDS = (
    "shelter", "food", "exchange_site", "naloxone", "crisis_line", "health_care", "violence_help",
)  # fmt: skip
READY = (
    "Je suis là. Prends ton temps.",
    "Es-tu en sécurité, là?",
    "T'es où à peu près? Une station, un coin de rue.",
    "Veux-tu que je t'appelle?",
)
"""Words typed a hundred times a night: inserted, then changed by who sends them. No advice."""


def show(visit: Visit) -> Response:
    number = visit.number("conversation")
    with visit.writing() as conn:
        _talk(conn, number)
        visit.note(conn, "read", f"conversation {number}")
    return _page(visit, number)


def show_thread(visit: Visit) -> Response:
    """The part that lives."""
    number = visit.number("conversation")
    with visit.reading() as conn:
        talk = _talk(conn, number)
        return visit.page("_thread.html", entries=records.entries(conn, talk), why=thread.why)


def show_state(visit: Visit) -> Response:
    """Who has it now, and what can be done: it lives too."""
    return visit.page("_state.html", **_state(visit, visit.number("conversation")))


def show_cards(visit: Visit) -> Response:
    """Services for a need, or by name."""
    number = visit.number("conversation")
    with visit.reading() as conn:
        _talk(conn, number)
    return visit.page("_cards.html", **_found(visit, number))


def say(visit: Visit) -> Response:
    """Words to the person; kept in the box when they did not leave."""
    number, words = visit.number("conversation"), visit.text("words", LONGEST)
    return _sent(visit, number, words, words)


def send_card(visit: Visit) -> Response:
    """A service, in the words the bot would use for it now."""
    number, service_id = visit.number("conversation"), visit.text("service", 80)
    card = _asker(visit, number).card(service_id)
    if card is None:
        raise Refused(404, "Cette ressource n'est plus au répertoire.")
    return _sent(visit, number, card.text, "")


def join(visit: Visit) -> Response:
    number = visit.number("conversation")
    with visit.writing() as conn:
        _talk(conn, number)
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
        colleague = next((one for one in _colleagues(conn, me.id) if str(one.id) == chosen), None)
        if colleague is None:
            visit.say(conn, "Choisis à qui confier la conversation.")
            return visit.go(f"/talk/{number}")
        if handing.offer(conn, page, me, colleague, visit.now):
            visit.note(conn, f"offered to {colleague.name}", f"conversation {number}")
            visit.say(conn, texts.offered(page.code, colleague.first_name))
        else:
            visit.say(conn, texts.cannot_reach(colleague.first_name))
    return visit.go(f"/talk/{number}")


def note(visit: Visit) -> Response:
    """Words for the team, that the person never sees; destroyed with the others."""
    number, words = visit.number("conversation"), visit.text("words", LONGEST)
    with visit.writing() as conn:
        _talk(conn, number)
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
        talk = _talk(conn, number)
        outreach.forget(conn, talk.id, visit.now)
        retention.erase_words(conn, talk.id)
        journal_room.write(conn, visit.now, "erased", conversation_id=talk.id)
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
        return _page(visit, number, refusal.status, said=refusal.said, words=kept)
    if answers:
        return _page(visit, number, 422, said=answers[0].text, words=kept)
    if "HX-Request" in visit.request.headers:
        return _composer(visit, number, "", "")
    return visit.go(f"/talk/{number}")


def _composer(visit: Visit, number: int, said: str, words: str, status: int = 200) -> Response:
    return visit.page(
        "_composer.html", status, number=number, words=words, said=said, ready=READY,
        mine=_is_mine(visit, number),
    )  # fmt: skip


def _page(
    visit: Visit, number: int, status: int = 200, said: str = "", words: str = ""
) -> Response:
    if status != 200 and "HX-Request" in visit.request.headers:
        return _composer(visit, number, said, words, status)
    with visit.reading() as conn:
        entries = records.entries(conn, _talk(conn, number))
    return visit.page(
        "talk.html", status, entries=entries, why=thread.why, words=words, said=said, ready=READY,
        **{**_state(visit, number), **_found(visit, number)},
    )  # fmt: skip


def _state(visit: Visit, number: int) -> dict[str, Any]:
    with visit.reading() as conn:
        talk = _talk(conn, number)
        page = pages.of_conversation(conn, number)
        owner = None
        if page is not None and page.worker_id is not None:
            owner = workers.get(conn, page.worker_id)
        me = visit.me.worker_id
        return {
            "number": number, "talk": talk, "page": page, "owner": owner,
            "word": PAGE_NEEDS[page.kind].word.capitalize() if page else "",
            "mine": page is not None and page.worker_id == me and me is not None,
            "offered": page is not None and me is not None and handing.is_offered(conn, page, me),
            "colleagues": _colleagues(conn, me),
            "place": _place(visit, conn, number),
        }  # fmt: skip


def _found(visit: Visit, number: int) -> dict[str, Any]:
    need, words = visit.query("need"), visit.query("q")
    found: list[ServiceCard] = []
    if words:
        found = _asker(visit, number).named(words)
    elif need in NEEDS:
        found = _asker(visit, number).near(need)
    others = [one for one in NEEDS if one not in FIRST_NEEDS]
    return {
        "number": number, "need": need, "q": words, "found": found, "needs": NEEDS,
        "first_needs": FIRST_NEEDS, "other_needs": others, "mine": _is_mine(visit, number),
    }  # fmt: skip


def _asker(visit: Visit, number: int) -> Asker:
    """The person of this talk, as far as they said where they are."""
    console = visit.console
    with visit.reading() as conn:
        talk, point = _talk(conn, number), records.last_position(conn, number)
    region = console.regions.get(talk.region, console.region)
    return Asker(console.directory(), region, visit.now, talk.area, point)


def _talk(conn: Connection, number: int) -> Conversation:
    try:
        return conversations.get(conn, number)
    except NoResultFound:
        raise Refused(404, "Cette conversation n'existe pas.") from None


def _mine(visit: Visit, conn: Connection, number: int) -> Page:
    """The page of this talk, if it is this worker's. Raises Refused with who has it instead."""
    _talk(conn, number)
    page = pages.of_conversation(conn, number)
    if page is None or page.state is not PageStatus.TAKEN:
        raise Refused(409, "Rien n'est parti: personne n'a cette conversation. Prends-la d'abord.")
    if page.worker_id != visit.me.worker_id:
        owner = workers.get(conn, page.worker_id).name if page.worker_id else "Quelqu'un"
        raise Refused(409, f"Rien n'est parti: {owner} a cette conversation.")
    return page


def _is_mine(visit: Visit, number: int) -> bool:
    with visit.reading() as conn:
        page = pages.of_conversation(conn, number)
    return page is not None and page.worker_id is not None and page.worker_id == visit.me.worker_id


def _colleagues(conn: Connection, me: int | None) -> list[workers.Worker]:
    return [one for one in workers.active(conn) if one.id != me]


def _place(visit: Visit, conn: Connection, number: int) -> dict[str, Any] | None:
    point = records.last_position(conn, number)
    if point is None:
        return None
    near = cards.nearest_place(visit.console.directory(), point)
    return {"point": point, "near": near}


DOORS = (
    Door("GET", "/talk/{conversation}", show, TEAM),
    Door("GET", "/talk/{conversation}/thread", show_thread, TEAM, quiet=True),
    Door("GET", "/talk/{conversation}/state", show_state, TEAM, quiet=True),
    Door("GET", "/talk/{conversation}/cards", show_cards, TEAM),
    Door("POST", "/talk/{conversation}/say", say, TEAM),
    Door("POST", "/talk/{conversation}/card", send_card, TEAM),
    Door("POST", "/talk/{conversation}/join", join, TEAM),
    Door("POST", "/talk/{conversation}/end", end, TEAM),
    Door("POST", "/talk/{conversation}/hand", hand_over, TEAM),
    Door("POST", "/talk/{conversation}/note", note, TEAM),
    Door("POST", "/talk/{conversation}/erase", erase, TEAM),
)
