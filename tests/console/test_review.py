"""Messages the model was unsure of: shown redacted, labelled, taken away, destroyed with the words."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot import assembly
from bot.console import labels
from bot.conversation import inbox, understood
from bot.conversation.inbox import Body
from bot.conversation.understood import Understood
from bot.db import reading, transaction
from bot.privacy import retention
from bot.settings import ROOT
from nlu.sentences import read_sentences
from tests.console.browser import Browser, Site
from tests.stories import Story

SURE = Understood("find_food", 0.95, "find_food", 0.95, "find_shelter", 0.02)
UNSURE = Understood("find_shelter", 0.41, "find_shelter", 0.41, "find_housing", 0.33, None,
                    {"place": "chez ginette"})  # fmt: skip
TORN = Understood("inform", 0.7, "find_food", 0.48, "find_hygiene", 0.45)


@pytest.fixture
def story(site: Site) -> Story:
    assembly.load_directory(site.engine, site.clock.now())
    return Story(site.engine, site.settings, site.clock.now())


def writes(story: Story, words: str, what: Understood) -> int:
    """A message and what was made of it; its number."""
    talk = story.person()
    with transaction(story.engine) as conn:
        inbox.accept(conn, "sms", words[:60], Body(words), story.now, conversation_id=talk)
        last = conn.execute(inbox.inbox.select().order_by(inbox.inbox.c.id.desc())).first()
        assert last is not None
        understood.keep(conn, last.id, talk, what, story.now)
    return int(last.id)


def lead(site: Site) -> Browser:
    browser = site.signed_in("Jo", "coordinator")
    browser.get("/account")
    return browser


def sentence(site: Site, number: int) -> object:
    with reading(site.engine) as conn:
        table = understood.understood
        return conn.execute(table.select().where(table.c.id == number)).one().sentence


def test_the_unsure_are_shown_without_who(site: Site, story: Story) -> None:
    """Least sure first; what was sure is not shown; neither place nor number is."""
    doubtful = writes(story, "chu chez ginette, rappelle au 514 555-0199", UNSURE)
    torn = writes(story, "manger pis me laver à Rosemont", TORN)
    sure = writes(story, "je veux manger", SURE)
    page = lead(site).get("/review").text
    assert page.index(f'id="message-{doubtful}"') < page.index(f'id="message-{torn}"')
    assert f'id="message-{sure}"' not in page
    for told in ("ginette", "0199", "Rosemont"):
        assert told not in page
    assert "chu ‹lieu›, rappelle au ‹numéro›" in page


def test_a_label_is_one_tap(site: Site, story: Story) -> None:
    """The sentence kept is the redacted one, less what was struck out by hand; it waits no more."""
    number = writes(story, "chu chez ginette, ma soeur bibi a besoin d'un lit", UNSURE)
    browser = lead(site)
    answer = browser.post(
        f"/review/{number}",
        label="find_shelter",
        words="ma soeur a besoin d'un lit au 514 555 0100",
    )
    assert answer.to == "/review"
    assert sentence(site, number) == "ma soeur a besoin d'un lit au ‹numéro›"
    assert f'id="message-{number}"' not in browser.get("/review").text
    browser.post(f"/review/{number}", label="find_food", words="autre chose")
    assert "lit" in str(sentence(site, number))


def test_what_teaches_nothing_is_passed_over(site: Site, story: Story) -> None:
    """Passed: not shown again, no words kept. An unknown meaning is asked again."""
    number = writes(story, "asdf", UNSURE)
    browser = lead(site)
    assert browser.post(f"/review/{number}", label="find_happiness", words="x").status_code == 422
    assert browser.post(f"/review/{number}", words="x").status_code == 422
    browser.post(f"/review/{number}", label=labels.SKIPPED, words="asdf")
    assert sentence(site, number) is None
    assert f'id="message-{number}"' not in browser.get("/review").text


def test_words_destroyed_are_not_brought_back(site: Site, story: Story) -> None:
    """A page left open past the retention cannot keep what was destroyed; labels lose their words."""
    kept, late = (writes(story, f"un lit {name}", UNSURE) for name in ("svp", "vite"))
    lead(site).post(f"/review/{kept}", label="find_shelter", words="un lit svp")
    with transaction(site.engine) as conn:
        conn.execute(inbox.inbox.update().values(state="done"))
        retention.purge(conn, story.now + timedelta(days=8), site.settings)
    browser = site.signed_in("Al", "coordinator")
    browser.get("/account")
    browser.post(f"/review/{late}", label="find_shelter", words="un lit vite")
    assert sentence(site, late) is None
    assert sentence(site, kept) is None
    assert browser.get("/review/revues.tsv").text == ""


def test_the_file_is_what_training_reads(site: Site, story: Story, tmp_path: Path) -> None:
    """Intent, tab, text with a stand-in for each thing struck out, as nlu reads its sentences."""
    browser = lead(site)
    for words in ("un lit ‹lieu› pour ‹nom›", "[x](oops)\tfaim"):
        number = writes(story, words, UNSURE)
        browser.post(f"/review/{number}", label="find_shelter", words=words)
    file = tmp_path / "revues.tsv"
    file.write_text(browser.get("/review/revues.tsv").text, encoding="utf-8")
    first, second = read_sentences(file)
    assert (first.intent, first.text) == ("find_shelter", "un lit Berri-UQAM pour Alex")
    assert [one.entity for one in first.entities] == ["place"]
    assert second.entities == ()
    assert "a emporté les messages classés" in browser.get("/team/audit").text


def test_every_meaning_is_one_the_model_learns() -> None:
    """The meanings offered are the intents that have sentences, all of them."""
    data = (ROOT / "nlu" / "data").glob("*.yml")
    assert set(labels.MEANINGS) == {file.stem for file in data} - {"rules"}
