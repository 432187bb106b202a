"""Receiving: one transaction holds the message and everything that cannot wait."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.channels.base import Inbound, Kind, OptOut
from bot.conversation import conversations, inbox, outbox
from bot.conversation.conversations import Holder
from bot.conversation.journal import journal
from bot.conversation.outbox import Outgoing, Purpose
from bot.db import transaction
from bot.edge import reception
from bot.paging import service, shifts, workers
from bot.paging.shifts import Shift
from bot.paging.tables import pages
from bot.privacy import contacts
from bot.settings import Settings

Receive = Callable[[Inbound], bool]
ANA = "+15145550101"
MARIE = "+15145550199"


def sms(text: str, name: str = "SM1", address: str = ANA) -> Inbound:
    return Inbound("sms", name, address, text)


def messages(engine: Engine) -> list[sa.Row[tuple[object, ...]]]:
    with transaction(engine) as conn:
        return list(conn.execute(sa.select(inbox.inbox).order_by(inbox.inbox.c.id)).all())


def said(engine: Engine, state: str = "pending") -> list[tuple[str, str]]:
    """(purpose, text) of what stands in the outbox in that state, in order."""
    rows = outbox.outbox
    with transaction(engine) as conn:
        found = conn.execute(sa.select(rows).where(rows.c.state == state).order_by(rows.c.id))
        return [(row.purpose, json.loads(row.body)["text"]) for row in found]


def diary(engine: Engine) -> list[str]:
    with transaction(engine) as conn:
        return list(conn.execute(sa.select(journal.c.what).order_by(journal.c.id)).scalars())


def page_count(engine: Engine) -> int:
    with transaction(engine) as conn:
        return conn.execute(sa.select(sa.func.count()).select_from(pages)).scalar_one()


def ana(engine: Engine) -> contacts.Contact:
    with transaction(engine) as conn:
        found = contacts.find(conn, "sms", ANA)
    assert found is not None
    return found


@pytest.fixture
def marie(engine: Engine, now: datetime) -> workers.Worker:
    """A worker on call tonight."""
    with transaction(engine) as conn:
        worker = workers.add(conn, "Marie Roy", "worker", {"sms": MARIE}, now)
        hours = timedelta(hours=4)
        shifts.add(conn, Shift(worker.id, 1, now - hours, now + hours))
    return worker


def test_an_ordinary_message_waits_for_the_brain(engine: Engine, receive: Receive) -> None:
    """Written down, nothing said yet; the conversation is open."""
    assert receive(sms("je cherche un lit"))
    (row,) = messages(engine)
    assert (row.state, row.screened, row.attempts) == ("pending", None, 0)
    assert said(engine) == []


def test_the_same_message_twice_is_one(engine: Engine, receive: Receive) -> None:
    """Brought again by the provider, even a crisis is answered and paged once."""
    assert receive(sms("il respire plus, les lèvres bleues"))
    before = said(engine)
    assert not receive(sms("il respire plus, les lèvres bleues"))
    assert (len(messages(engine)), page_count(engine)) == (1, 1)
    assert said(engine) == before


def test_the_same_message_from_eight_at_once_is_one(engine: Engine, receive: Receive) -> None:
    """Eight deliveries of one cry for help at the same moment: one row, one page, one answer."""
    cry = sms("il respire plus, les lèvres bleues")
    with ThreadPoolExecutor(8) as threads:
        new = list(threads.map(lambda _: receive(cry), range(8)))
    assert new.count(True) == 1
    assert (len(messages(engine)), page_count(engine)) == (1, 1)


def test_eight_messages_of_one_new_person_are_one_conversation(
    engine: Engine, receive: Receive
) -> None:
    """Somebody's first eight messages arrive together: none is lost, one conversation."""
    with ThreadPoolExecutor(8) as threads:
        new = list(threads.map(lambda n: receive(sms(f"mot {n}", f"SM{n}")), range(8)))
    assert new == [True] * 8
    assert {row.conversation_id for row in messages(engine)} == {
        messages(engine)[0].conversation_id
    }
    assert len(messages(engine)) == 8


def test_a_sure_crisis_is_answered_and_paged_before_any_model(
    engine: Engine, receive: Receive, marie: workers.Worker
) -> None:
    """In the same transaction: the right words, the page, and the mark that says it was done."""
    receive(sms("il respire plus, les lèvres bleues"))
    (row,) = messages(engine)
    assert (row.state, row.screened) == ("pending", "crisis_overdose")
    purposes = [purpose for purpose, _ in said(engine)]
    assert purposes[0] == "crisis"
    assert "page" in purposes
    assert "911" in said(engine)[0][1]


def test_a_reception_that_fails_leaves_nothing(
    engine: Engine, receive: Receive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page cannot be raised: the message is not kept either, and the provider brings it again."""
    with monkeypatch.context() as broken:
        broken.setattr(reception.crisis, "open_crisis", _fail)
        with pytest.raises(KeyError):
            receive(sms("il respire plus, les lèvres bleues"))
    assert messages(engine) == []
    assert said(engine) == []
    assert receive(sms("il respire plus, les lèvres bleues"))


def _fail(*_: object, **__: object) -> None:
    raise KeyError


@pytest.mark.parametrize("text", ["STOP", "Arrêt!", "stop."])
def test_stop_is_obeyed_and_confirmed_once(
    engine: Engine, receive: Receive, text: str, now: datetime
) -> None:
    """Nothing that waited leaves; one notice says how to come back and gives a crisis line."""
    receive(sms("je cherche un lit"))
    person = ana(engine)
    with transaction(engine) as conn:
        out = Outgoing(person.id, "sms", "Voici un lit", Purpose.REPLY)
        outbox.enqueue(conn, out, now)
    receive(sms(text, "SM2"))
    assert said(engine, "suppressed") == [("reply", "Voici un lit")]
    ((purpose, notice),) = said(engine)
    assert purpose == "notice"
    assert "START" in notice
    assert ana(engine).opted_out
    assert messages(engine)[1].state == "done"
    assert diary(engine) == ["said stop"]


def test_start_opens_again(engine: Engine, receive: Receive) -> None:
    """After START the person is answered again, and told so."""
    receive(sms("STOP"))
    receive(sms("START", "SM2"))
    assert not ana(engine).opted_out
    assert [purpose for purpose, _ in said(engine)] == ["notice", "notice"]
    assert diary(engine) == ["said stop", "said start"]


def test_robots_do_not_stop_each_other_for_ever(engine: Engine, receive: Receive) -> None:
    """A STOP said again, by somebody's automatic answer to ours, is confirmed no more."""
    receive(sms("STOP"))
    receive(sms("STOP", "SM2"))
    assert len(said(engine)) == 1


@pytest.mark.parametrize("word", ["AIDE", "help", "Info"])
def test_help_says_who_we_are_and_asks_about_danger(
    engine: Engine, receive: Receive, word: str
) -> None:
    """What carriers require (name, what for, how to stop), without a brain; and the next "oui" is
    about danger."""
    receive(sms(word))
    ((purpose, text),) = said(engine)
    assert purpose == "notice"
    assert all(part in text for part in ("Fanal", "danger?", "911", "ARRET"))
    assert messages(engine)[0].state == "done"
    person = ana(engine)
    with transaction(engine) as conn:
        assert conversations.by_contact(conn, person.id).doubt == "crisis_distress"


def test_help_while_a_page_is_up_is_about_the_page(engine: Engine, receive: Receive) -> None:
    """Somebody in a crisis who writes AIDE speaks of it: no leaflet, the talk answers."""
    receive(sms("il respire plus, les lèvres bleues"))
    receive(sms("aide", "SM2"))
    assert messages(engine)[1].state == "pending"
    assert not any("ARRET" in text for _, text in said(engine))


def test_a_call_replayed_brings_no_address_back(
    engine: Engine, receive: Receive, now: datetime
) -> None:
    """Months later, the address destroyed, somebody replays an old signed call: nothing happens."""
    receive(sms("allo"))
    person = ana(engine)
    with transaction(engine) as conn:
        contacts.destroy(conn, person.id)
    assert not receive(sms("allo"))
    with transaction(engine) as conn:
        assert contacts.find(conn, "sms", ANA) is None


def test_what_the_provider_did_itself_is_not_said_again(engine: Engine, receive: Receive) -> None:
    """Twilio took the STOP and answered it: we remember it, and send nothing it would refuse."""
    receive(replace(sms("Désabonne moi svp"), opt_out="stop"))
    assert ana(engine).opted_out
    assert said(engine) == []


def test_a_yes_the_carrier_takes_for_start_is_an_answer(engine: Engine, receive: Receive) -> None:
    """Asked about danger, "YES": who never stopped is not starting again, the brain reads it. From
    who did stop it is START."""
    receive(replace(sms("Yes", "SM1"), opt_out="start"))
    assert [row.state for row in messages(engine)] == ["pending"]
    receive(replace(sms("STOP", "SM2"), opt_out="stop"))
    receive(replace(sms("YES", "SM3"), opt_out="start"))
    assert [row.state for row in messages(engine)] == ["pending", "done", "done"]
    assert not ana(engine).opted_out


def test_a_cry_that_contains_stop_is_a_cry(engine: Engine, receive: Receive) -> None:
    """ "Stop" inside a crisis stops nothing: the crisis is answered and paged."""
    receive(sms("stop il respire plus, les lèvres bleues"))
    assert messages(engine)[0].screened == "crisis_overdose"
    assert not ana(engine).opted_out
    assert page_count(engine) == 1


def test_who_said_stop_and_calls_for_help_is_answered(engine: Engine, receive: Receive) -> None:
    """A crisis after STOP opens the channel again: the answer will leave."""
    receive(sms("STOP"))
    receive(sms("il respire plus, les lèvres bleues", "SM2"))
    assert not ana(engine).opted_out
    assert "crisis" in [purpose for purpose, _ in said(engine)]


def test_stop_in_the_middle_of_a_crisis_is_told_to_the_workers(
    engine: Engine, receive: Receive, marie: workers.Worker
) -> None:
    """Who was paged learns that our words do not reach the person any more."""
    receive(sms("il respire plus, les lèvres bleues"))
    receive(sms("STOP", "SM2"))
    assert any("STOP" in text for purpose, text in said(engine) if purpose != "notice")
    assert "person stopped" in diary(engine)


def test_what_cannot_be_answered_is_kept_and_closed(engine: Engine, receive: Receive) -> None:
    """A broadcast, an unknown update: recorded, answered by nobody."""
    receive(Inbound("telegram", "501", "-100200300", "", kind="other"))
    (row,) = messages(engine)
    assert row.state == "done"
    assert said(engine) == []


def test_a_heart_on_our_words_asks_for_no_answer(
    engine: Engine, receive: Receive, now: datetime
) -> None:
    """It is kept and closed; on a question, or after one about danger, it may be a yes."""
    receive(sms("je cherche un lit"))
    door = "Maison du Pere, 550 boulevard Rene-Levesque Est. Ouvert toute la nuit."
    question = "On prend de tes nouvelles. Tout va bien de ton bord?"
    contact = ana(engine).id
    with transaction(engine) as conn:
        for text in (door, question):
            outbox.enqueue(conn, Outgoing(contact, "sms", text, Purpose.REPLY, 1), now)
    assert receive(sms(f"A aimé « {door} »", "SM2"))
    assert receive(sms(f"A aimé « {question} »", "SM3"))
    with transaction(engine) as conn:
        conversations.note(conn, 1, doubt="crisis_suicide")
    assert receive(sms(f"A aimé « {door} »", "SM4"))
    assert [row.state == "done" for row in messages(engine)] == [False, True, False, False]


def test_a_very_long_text_is_cut_not_refused(engine: Engine, receive: Receive) -> None:
    """What is kept of one message is bounded."""
    receive(sms("a" * 20_000))
    body = inbox.Body.from_json(str(messages(engine)[0].body))
    assert len(body.text) == reception.MAX_TEXT


def test_what_came_with_the_text_is_kept(engine: Engine, receive: Receive) -> None:
    """A position, a button's word and the kinds of files reach the brain."""
    receive(replace(sms(""), kind="location", location=(45.5, -73.6)))
    receive(replace(sms("", "SM2"), kind="button", button="more"))
    receive(replace(sms("", "SM3"), kind="media", media=("image/jpeg",)))
    bodies = [inbox.Body.from_json(str(row.body)) for row in messages(engine)]
    assert bodies[0].location == (45.5, -73.6)
    assert bodies[1].button == "more"
    assert bodies[2].media == ("image/jpeg",)


def test_a_worker_is_no_person(engine: Engine, receive: Receive, marie: workers.Worker) -> None:
    """A worker's text goes to the desk: answered there, seen by no brain, no conversation opened."""
    assert receive(sms("qui", address=MARIE))
    assert not receive(sms("qui", address=MARIE))
    (row,) = messages(engine)
    assert (row.state, row.worker_id, row.conversation_id) == ("done", marie.id, None)
    assert len(said(engine)) == 1


def test_a_held_talk_goes_to_the_worker(
    engine: Engine, receive: Receive, marie: workers.Worker
) -> None:
    """Taken by Marie: what the person writes is relayed to her and no brain answers."""
    receive(sms("il respire plus, les lèvres bleues"))
    receive(sms("1", "SM2", MARIE))
    talk_id = messages(engine)[0].conversation_id
    with transaction(engine) as conn:
        assert conversations.get(conn, talk_id).holder is Holder.WORKER
    receive(sms("il a bougé un peu", "SM3"))
    assert messages(engine)[2].state == "done"
    assert any("il a bougé un peu" in text for purpose, text in said(engine) if purpose == "relay")


def test_a_doubt_while_a_worker_holds_the_talk_is_named_to_them(
    engine: Engine, receive: Receive, marie: workers.Worker, settings: Settings, now: datetime
) -> None:
    """The bot does not ask: Marie is told, once, which message may be more than words."""
    receive(sms("je veux parler à quelqu'un", address=ANA))
    talk_id = messages(engine)[0].conversation_id
    with transaction(engine) as conn:
        service.raise_page(conn, talk_id, "talk_to_worker", now, settings)
    receive(sms("1", "SM2", MARIE))
    receive(sms("jen peux pu", "SM3"))
    receive(sms("jen peux pu, vraiment", "SM4"))
    assert len([text for _, text in said(engine) if "DÉTRESSE?" in text]) == 1


def test_a_worker_answers_under_a_message_on_telegram(
    engine: Engine, receive: Receive, settings: Settings, now: datetime
) -> None:
    """Two talks at once: what is written under a person's words goes to that person, no code needed.

    Once that talk is over its code may be another's: nothing leaves, and the worker is told.
    """
    with transaction(engine) as conn:
        sam = workers.add(conn, "Sam Roy", "worker", {"telegram": "77"}, now)
        hours = timedelta(hours=4)
        shifts.add(conn, Shift(sam.id, 1, now - hours, now + hours))
    for number, name in ((ANA, "SM1"), ("+15145550188", "SM2")):
        receive(sms("je veux parler à quelqu'un", name, number))
        talk = messages(engine)[-1].conversation_id
        with transaction(engine) as conn:
            service.raise_page(conn, talk, "talk_to_worker", now, settings)

    def writes(text: str, under: str | None = None) -> None:
        number = str(len(messages(engine)) + 100)
        receive(Inbound("telegram", number, "77", text, replies_to=under))

    def arrives_as(text: str, provider_id: str) -> None:
        rows = outbox.outbox
        with transaction(engine) as conn:
            (found,) = [
                row.id
                for row in conn.execute(sa.select(rows))
                if json.loads(row.body)["text"] == text
            ]
            change = sa.update(rows).where(rows.c.id == found)
            conn.execute(change.values(provider_id=provider_id, state="sent"))

    writes("1 10")
    writes("1 11")
    receive(sms("chu dehors", "SM5"))
    arrives_as("#10: chu dehors", "message 31")
    writes("oui", "message 31")
    assert ("relay", "oui") in said(engine)
    writes("fin", "message 31")
    writes("encore là?", "message 31")
    assert [text for _, text in said(engine)][-1].startswith("10 est déjà terminé")
    assert ("relay", "encore là?") not in said(engine)


def test_a_worker_the_carrier_stopped_is_known_to_be_stopped(
    engine: Engine, receive: Receive, marie: workers.Worker
) -> None:
    """Any word a team added at the carrier does it: no page passes to her any more."""
    receive(sms("je cherche un lit"))
    receive(replace(sms("Pause", "SM2", MARIE), opt_out="stop"))
    with transaction(engine) as conn:
        assert workers.usable_ways(conn, marie.id) == []
    assert "worker stopped" in diary(engine)


def test_a_worker_who_unblocks_the_chat_is_back(
    engine: Engine, receive: Receive, marie: workers.Worker, now: datetime
) -> None:
    """Blocked, nothing goes there; unblocked, or /start, it does again. A pin that moves says
    nothing, and is answered nothing."""
    with transaction(engine) as conn:
        workers.add(conn, "Marie Roy", "worker", {"telegram": "4242"}, now)

    def usable() -> list[str]:
        with transaction(engine) as conn:
            return [way.channel for way in workers.usable_ways(conn, marie.id)]

    def chat(name: str, text: str = "", opt_out: OptOut | None = None) -> Inbound:
        kind: Kind = "text" if text else "other"
        return Inbound("telegram", name, "4242", text, kind=kind, opt_out=opt_out)

    receive(chat("1", opt_out="stop"))
    assert usable() == ["sms"]
    receive(chat("2", opt_out="start"))
    assert usable() == ["sms", "telegram"]
    receive(chat("3", "/stop"))
    assert usable() == ["sms"]
    receive(chat("4", "/start"))
    assert usable() == ["sms", "telegram"]
    before = len(said(engine))
    receive(chat("5"))
    assert len(said(engine)) == before
