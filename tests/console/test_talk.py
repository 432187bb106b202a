"""Conversations over HTTP, on both databases: what each button does, to whom, and what it leaves."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from bot import assembly
from bot.console import audit
from bot.console.app import DOORS
from bot.conversation.outbox import outbox
from bot.db import reading
from bot.paging.tables import PageStatus
from bot.privacy import contacts
from bot.safety.crisis import Crisis
from tests.console.browser import Browser, Site
from tests.stories import Story


@pytest.fixture
def story(site: Site) -> Story:
    """Marie and Ali are on call."""
    told = Story(site.engine, site.settings, site.clock.now())
    told.worker("Marie Tremblay", level=1)
    told.worker("Ali Haddad", level=1)
    return told


@pytest.fixture
def talk(story: Story) -> int:
    """Somebody wrote of an overdose."""
    number = story.person()
    story.person_says(number, "mon chum respire pu")
    story.crisis(number, Crisis.OVERDOSE)
    return number


def code(story: Story, talk: int) -> int:
    return story.page(talk).code


def at_home(browser: Browser) -> Browser:
    """On the first page, with a form of it in hand."""
    browser.get("/account")
    return browser


def done(site: Site) -> list[str]:
    with reading(site.engine) as conn:
        return [f"{line.who}: {line.what}" for line in audit.latest(conn)]


def test_words_read_by_any_door_leave_a_line(site: Site, story: Story, talk: int) -> None:
    """The part that lives, asked for without its page, too; renewed, it adds none for a while."""
    marie = at_home(site.signed_in("Marie Tremblay"))
    reads = "Marie Tremblay: read"
    for _ in range(3):
        assert "respire pu" in marie.get(f"/talk/{talk}/thread").text
    assert done(site).count(reads) == 1
    marie.get(f"/talk/{talk}")
    marie.get(f"/talk/{talk}/thread")
    assert done(site).count(reads) == 2
    for _ in range(2):
        site.wait(minutes=site.settings.console_lock - 1)
        marie.get("/account")  # somebody is there: it does not lock
        marie.get(f"/talk/{talk}/thread")
    assert done(site).count(reads) == 3


@pytest.mark.parametrize("part", ["", "/thread", "/state", "/cards"])
def test_no_part_of_a_talk_is_seen_without_a_line(
    site: Site, story: Story, talk: int, part: str
) -> None:
    """Asked for alone, each tells of the person: their words, or where they are."""
    marie = site.signed_in("Marie Tremblay")
    assert marie.get(f"/talk/{talk}{part}").status_code == 200
    assert done(site).count("Marie Tremblay: read") == 1


def test_who_may_not_write_has_read_all_the_same(site: Site, story: Story, talk: int) -> None:
    """What comes back with the refusal is the whole conversation."""
    marie = at_home(site.signed_in("Marie Tremblay"))
    refused = marie.post(f"/talk/{talk}/say", words="tu es où?")
    assert (refused.status_code, "respire pu" in refused.text) == (409, True)
    assert done(site).count("Marie Tremblay: read") == 1


def test_the_first_has_it_and_the_second_is_told(site: Site, story: Story, talk: int) -> None:
    """One page, two workers: who has it is said to the other, to the person, and to the log."""
    marie = at_home(site.signed_in("Marie Tremblay"))
    ali = at_home(site.signed_in("Ali Haddad"))
    assert marie.post(f"/take/{code(story, talk)}").to == f"/talk/{talk}"
    late = ali.post(f"/take/{code(story, talk)}")
    assert late.to == "/"
    assert "Marie" in ali.follow(late).text
    assert any("Marie" in text for text in story.heard_by("Alex"))
    assert "Marie Tremblay: took" in done(site)
    assert "Ali Haddad: tried to take" in done(site)


def test_a_page_is_passed_to_the_next(site: Site, story: Story, talk: int) -> None:
    """All of level 1 pass: the page climbs at once."""
    story.worker("Jo", level=2)
    for name in ("Marie Tremblay", "Ali Haddad"):
        at_home(site.signed_in(name)).post(f"/pass/{code(story, talk)}")
    assert story.page(talk).level == 2


def test_only_who_has_it_speaks(site: Site, story: Story, talk: int) -> None:
    """Others are refused, nothing leaves, and their words come back to them."""
    marie = at_home(site.signed_in("Marie Tremblay"))
    ali = at_home(site.signed_in("Ali Haddad"))
    refused = ali.post(f"/talk/{talk}/say", words="tu es où?")
    assert refused.status_code == 409
    assert "tu es où?" in refused.text
    marie.post(f"/take/{code(story, talk)}")
    story.heard()
    for act in ("say", "end", "hand"):
        assert ali.post(f"/talk/{talk}/{act}", words="x").status_code == 409
    assert story.heard() == []
    assert marie.post(f"/talk/{talk}/say", words="#99 fin").to == f"/talk/{talk}"
    assert story.heard_by("Alex") == ["#99 fin"]  # typed here, words are words, never a command


def test_the_worker_who_answers_here_is_not_taken_for_silent(
    site: Site, story: Story, talk: int
) -> None:
    """The clock of an unanswered person stops with the answer, as by SMS; without one it runs out."""
    marie = at_home(site.signed_in("Marie Tremblay"))
    marie.post(f"/take/{code(story, talk)}")
    marie.post(f"/talk/{talk}/say", words="je suis là")
    story.wait(site.settings.worker_silence + 60)
    assert story.page(talk).state is PageStatus.TAKEN
    story.person_says(talk, "y respire")
    story.wait(site.settings.worker_silence + 60)
    assert story.page(talk).left_by is not None


def test_a_talk_is_handed_over_when_the_colleague_says_yes(
    site: Site, story: Story, talk: int
) -> None:
    """Until then it stays where it is; on the colleague's page it waits to be taken."""
    marie = at_home(site.signed_in("Marie Tremblay"))
    ali = at_home(site.signed_in("Ali Haddad"))
    marie.post(f"/take/{code(story, talk)}")
    there = next(one for one in _workers(story) if one[1] == "Ali Haddad")[0]
    marie.post(f"/talk/{talk}/hand", to=str(there))
    assert marie.post(f"/talk/{talk}/say", words="encore moi").to == f"/talk/{talk}"
    assert "te propose la conversation" in ali.get("/").text
    assert ali.post(f"/take/{code(story, talk)}").to == f"/talk/{talk}"
    assert story.page(talk).worker_id == there
    assert marie.post(f"/talk/{talk}/say", words="et moi").status_code == 409


def test_reading_leaves_a_line(site: Site, story: Story, talk: int) -> None:
    """Once a look, not once a refresh."""
    marie = site.signed_in("Marie Tremblay")
    marie.get(f"/talk/{talk}")
    for part in ("thread", "state"):
        marie.get(f"/talk/{talk}/{part}")
    assert done(site).count("Marie Tremblay: read") == 1


def test_no_page_shows_an_address(site: Site, story: Story, talk: int) -> None:
    """No telephone, of anybody, whole or in part, on any page of any role; nor in what is linked."""
    assembly.load_directory(site.engine, site.clock.now())
    story.person_says(talk, "", kind="location", location=(45.5153, -73.5610))
    with reading(site.engine) as conn:
        known = conn.execute(sa.select(contacts.contacts.c.address)).scalars().all()
    assert len(known) == 3
    browser = site.signed_in("Jo", "coordinator")
    for door in DOORS:
        if door.method != "GET" or door.who is None or "calendar" in door.path:
            continue
        path = door.path
        for name, value in (("{conversation}", talk), ("{code}", 10), ("{id}", 1)):
            path = path.replace(name, str(value))
        text = browser.get(path).text
        for address in known:
            assert address[2:] not in text, door.path


def test_an_empty_word_leaves_nowhere(site: Site, story: Story, talk: int) -> None:
    """And is said so."""
    marie = at_home(site.signed_in("Marie Tremblay"))
    marie.post(f"/take/{code(story, talk)}")
    story.heard()
    assert marie.post(f"/talk/{talk}/say", words="   ").status_code == 422
    assert story.heard() == []


def test_erasing_ends_what_was_agreed_to(site: Site, story: Story, talk: int) -> None:
    """As when the person writes EFFACER themselves; the log says who did, not what was said."""
    from bot.db import transaction
    from bot.outreach import subscriptions

    with transaction(site.engine) as conn:
        subscriptions.subscribe(conn, talk, "montreal", None, story.now)
    story.heard()
    at_home(site.signed_in("Marie Tremblay")).post(f"/talk/{talk}/erase")
    with reading(site.engine) as conn:
        assert not subscriptions.is_subscribed(conn, talk)
        mine = outbox.c.conversation_id == talk
        assert set(conn.execute(sa.select(outbox.c.body).where(mine)).scalars()) == {None}
    assert "Marie Tremblay: erased on request" in done(site)


@pytest.mark.parametrize("number", ["0", "999", "1e3", "-1", "x", "99999999999999999999"])
def test_what_does_not_exist_is_not_there(site: Site, number: str) -> None:
    """404, whatever is asked for."""
    browser = site.signed_in("Marie Tremblay")
    for part in ("", "/thread", "/state", "/cards"):
        assert browser.get(f"/talk/{number}{part}").status_code == 404


def _workers(story: Story) -> list[tuple[int, str]]:
    from bot.paging import workers

    with reading(story.engine) as conn:
        return [(one.id, one.name) for one in workers.active(conn)]
