"""A conversation as it is read: order, what arrived, why the bot took it so."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.console import thread
from bot.console.thread import Entry
from bot.conversation.inbox import Body

SECOND = timedelta(seconds=1)


def test_what_was_said_comes_before_the_answer_to_it(now: datetime) -> None:
    """By the clock; at one instant the person first, then what was done, then what was said."""
    entries = [
        Entry("bot", now, "réponse"), Entry("event", now, "Appel ouvert"),
        Entry("person", now, "message"), Entry("person", now - SECOND, "avant"), None,
    ]  # fmt: skip
    shown = [entry.text for entry in thread.in_order(entries)]
    assert shown == ["avant", "message", "Appel ouvert", "réponse"]


def test_what_did_not_arrive_is_marked(now: datetime) -> None:
    """A worker must see that the person never got it."""
    assert thread.to_person(1, now, "mots", "undelivered", "relay").lost
    assert not thread.to_person(1, now, "mots", "delivered", "relay").lost
    assert thread.to_person(1, now, "mots", "sent", "relay").kind == "worker"
    assert thread.to_person(1, now, "mots", "sent", "reply").kind == "bot"


def test_each_kind_of_message_is_said(now: datetime) -> None:
    """Words, a position, a button, a picture, nothing at all; and words that were destroyed."""
    said = {
        "mots": Body("mots"), "Position envoyée": Body(kind="location", location=(45.5, -73.5)),
        "[bouton more]": Body(kind="button", button="more"),
        "regarde [image/jpeg]": Body("regarde", media=("image/jpeg",)), "(vide)": Body(),
    }  # fmt: skip
    for words, body in said.items():
        assert thread.from_person(1, now, body.to_json(), None, {}).text == words
    assert thread.from_person(1, now, None, None, {}).text is None


def test_only_what_matters_of_the_journal_is_shown(now: datetime) -> None:
    """Lines for machines stay out of a conversation."""
    assert thread.event(1, now, "taken", "Marie") == Entry("event", now, "Pris", 1, who="Marie")
    assert thread.event(1, now, "answered", "") is None
