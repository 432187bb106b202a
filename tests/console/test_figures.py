"""Figures of a month: counted from what is kept, hidden where few, the same as CSV."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.conversation import asked, inbox, outbox, requests, understood
from bot.conversation.inbox import Body
from bot.conversation.outbox import Outgoing, Purpose
from bot.conversation.understood import Understood
from bot.db import transaction
from bot.safety.crisis import Crisis
from tests.console.browser import Site
from tests.stories import Story


def writes(story: Story, talk: int, intent: str, at: datetime, number: int) -> None:
    """One message and what was understood of it."""
    with transaction(story.engine) as conn:
        inbox.accept(conn, "sms", f"f{number}", Body("x"), at, conversation_id=talk)
        kept = conn.execute(inbox.inbox.select().order_by(inbox.inbox.c.id.desc())).first()
        assert kept is not None
        understood.keep(conn, kept.id, talk, Understood(intent, 0.9), at)


def a_month(site: Site) -> Story:
    story = Story(site.engine, site.settings, site.clock.now())
    talk = story.person()
    for number in range(9):
        at = story.now - timedelta(minutes=number)
        writes(story, talk, "find_shelter", at, number)
    for number in range(3):
        writes(story, talk, "find_food", story.now, 100 + number)
    writes(story, talk, "greet", story.now, 200)
    writes(story, talk, "find_shelter", story.now - timedelta(days=40), 201)
    with transaction(site.engine) as conn:
        for _ in range(12):
            asked.count(conn, "2026-11", "montreal", "Rosemont", "shelter")
            requests.write(conn, requests.Kind.UNMET, talk, story.now, subject="shelter")
        asked.count(conn, "2026-10", "montreal", "Verdun", "shelter")
    return story


def test_needs_areas_and_what_is_missing(site: Site) -> None:
    """Nine beds hide three meals, which would else be the total less nine; areas are shown whole."""
    a_month(site)
    page = site.signed_in("Jo", "coordinator").get("/figures").text
    needs = page.split('id="needs-title"')[1].split("</section>")[0]
    assert "moins de 5" in needs
    assert "caché" in needs
    assert '<td class="figure">12</td>' in needs
    assert "greet" not in page
    areas = page.split('id="areas"')[1].split("</table>")[0]
    assert "Rosemont" in areas
    assert '<td class="figure">12</td>' in areas
    assert "Verdun" not in page
    unmet = page.split('id="unmet"')[1].split("</table>")[0]
    assert "un lit pour la nuit" in unmet


def test_another_month(site: Site) -> None:
    """Each month alone; what is not offered is this month."""
    a_month(site)
    browser = site.signed_in("Jo", "coordinator")
    assert "2026-10;Dans quel coin" in browser.get("/figures.csv?month=2026-10").text
    for odd in ("2019-01", "x", "2026-13", "2026-11' OR 1=1"):
        assert "2026-11;" in browser.get(f"/figures.csv?month={odd}").text


def test_the_file_hides_what_the_page_hides(site: Site) -> None:
    """No number from 1 to 4 in the CSV, whatever was counted."""
    a_month(site)
    text = site.signed_in("Jo", "coordinator").get("/figures.csv").text
    values = [line.rsplit(";", 1)[1] for line in text.splitlines()[1:]]
    assert "12" in values
    assert not {"1", "2", "3", "4"} & set(values)
    assert text.splitlines()[0].endswith("mois;tableau;ligne;valeur")


def test_how_long_people_wait(site: Site) -> None:
    """Five pages taken after a minute: told; a drill is nobody's wait."""
    story = Story(site.engine, site.settings, site.clock.now())
    marie = story.worker("Marie", 1)
    for _ in range(5):
        talk = story.person()
        story.crisis(talk, Crisis.OVERDOSE)
        story.wait(20)
        story.worker_says(marie, "1")
        story.worker_says(marie, "FIN")
    page = site.signed_in("Jo", "coordinator").get("/figures").text
    row = page.split("Quelqu&#39;un prend l&#39;appel")[1].split("</tr>")[0]
    assert "20 s" in row
    assert "Surdose" in page


def test_what_texts_cost(site: Site) -> None:
    """Segments are counted as a text is written down, for SMS alone, and outlive its words."""
    story = Story(site.engine, site.settings, site.clock.now())
    talk = story.person()
    with transaction(site.engine) as conn:
        contact = conn.execute(sa.text("SELECT min(id) FROM contacts")).scalar_one()
        for channel, text in (("sms", "a" * 161), ("sms", "é" * 160), ("telegram", "a" * 400)):
            outbox.enqueue(
                conn, Outgoing(contact, channel, text, Purpose.REPLY, talk), story.now
            )  # fmt: skip
        rows = conn.execute(outbox.outbox.select().order_by(outbox.outbox.c.id)).all()
    assert [row.segments for row in rows] == [2, 1, None]


def test_a_turn_counts_its_need_once(site: Site) -> None:
    """Counted again and again: one row a month, area and need."""
    with transaction(site.engine) as conn:
        for _ in range(3):
            asked.count(conn, "2026-11", "montreal", asked.ELSEWHERE, "food")
        assert asked.by_area(conn, "2026-11") == {"": 3}
        assert len(conn.execute(asked.asked.select()).all()) == 1
    assert (
        asked.month_of(datetime.fromisoformat("2026-12-01T04:00:00+00:00"), site.console.zone)
        == "2026-11"
    )
