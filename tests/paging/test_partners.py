"""A partner's desk calls for a worker with its code."""

from __future__ import annotations

from datetime import timedelta

import pytest
from stories import Story

from bot.conversation import conversations
from bot.db import transaction
from bot.paging import partners
from bot.paging.partners import BadPartner, Call


def code_of(story: Story, name: str = "Refuge Rosemont") -> str:
    with transaction(story.engine) as conn:
        return partners.add(conn, name)


def writes(story: Story, talk: int, text: str) -> Call | None:
    with transaction(story.engine) as conn:
        call = partners.called(conn, talk, text, story.now)
        if call is not None:
            partners.ring(conn, conversations.get(conn, talk), call, story.now, story.settings)
        return call


@pytest.mark.parametrize("form", ["CODE {} une dame est tombée", "code:{}", " Code {}, vite"])
def test_a_desk_is_recognised_and_a_worker_paged(story: Story, form: str) -> None:
    """The page says which desk calls; the desk hears that the team is told."""
    story.worker("Marie", level=1)
    talk = story.person("Refuge")
    code = code_of(story)
    assert writes(story, talk, form.format(code)) == Call("Refuge Rosemont")
    heard = {one.who: one.text for one in story.heard()}
    assert heard["Marie"] == (
        "FANAL 10: APPEL D'UN PARTENAIRE, secteur Refuge Rosemont. "
        "Réponds 1 pour prendre, 2 pour passer."
    )
    assert heard["Refuge"].startswith("J'avertis")


@pytest.mark.parametrize("text", ["mon code postal", "code 12", "le code 123456", "123456"])
def test_other_words_are_no_code(story: Story, text: str) -> None:
    """Only the word and six digits, at the beginning."""
    code_of(story)
    assert writes(story, story.person(), text) is None


def test_a_wrong_code_is_said_so_and_guessing_ends(story: Story) -> None:
    """Five wrong ones in an hour; then even the right one is only words, for an hour."""
    talk, code = story.person(), code_of(story)
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    for _ in range(partners.TRIES):
        assert writes(story, talk, f"CODE {wrong}") == Call(None)
    assert story.heard_by("Alex")[-1].startswith("Je ne connais pas ce code.")
    assert writes(story, talk, f"CODE {code}") is None
    story.now += timedelta(minutes=61)
    assert writes(story, talk, f"CODE {code}") == Call("Refuge Rosemont")


def test_a_new_code_ends_the_old_one(story: Story) -> None:
    """Lost or shared too widely: the desk gets another; a partner taken out has none."""
    talk, old, new = story.person(), code_of(story), code_of(story)
    assert writes(story, talk, f"CODE {old}") in (
        Call(None),
        Call("Refuge Rosemont") if old == new else None,
    )
    assert writes(story, talk, f"CODE {new}") == Call("Refuge Rosemont")
    with transaction(story.engine) as conn:
        partners.remove(conn, "Refuge Rosemont")
        assert partners.names(conn) == []
    assert writes(story, talk, f"CODE {new}") == Call(None)


@pytest.mark.parametrize("name", ["", "2123 rue Ontario", "x" * 41])
def test_a_name_that_cannot_be_paged_is_refused(story: Story, name: str) -> None:
    """It is what a locked screen shows: no address."""
    with transaction(story.engine) as conn, pytest.raises(BadPartner):
        partners.add(conn, name)
