"""Review in a real browser: a message labelled in one tap, another in two, by keyboard too."""

from __future__ import annotations

from playwright.sync_api import expect

from bot.conversation import inbox, understood
from bot.conversation.inbox import Body
from bot.conversation.understood import Understood
from bot.db import transaction
from tests.browser.conftest import World, check


def test_labelled_in_two_taps_at_most(world: World, size: tuple[int, int]) -> None:
    """One tap on a likely meaning; two for another one; Enter in the words does nothing by mistake."""
    talk = world.story.person()
    what = Understood("find_shelter", 0.4, "find_shelter", 0.4, "find_housing", 0.3)
    with transaction(world.engine) as conn:
        for number in range(2):
            inbox.accept(
                conn, "sms", f"r{number}", Body(f"une place {number}"), world.clock.now(),
                conversation_id=talk,
            )  # fmt: skip
            row = conn.execute(inbox.inbox.select().order_by(inbox.inbox.c.id.desc())).first()
            assert row is not None
            understood.keep(conn, row.id, talk, what, world.clock.now())
    page = world.goes(world.signed_in("Jo", role="coordinator", size=size), "/review")
    check(page)
    page.get_by_label("Message 1", exact=True).press("Enter")
    expect(page.locator("main li.card")).to_have_count(2)
    page.locator("#message-1").get_by_role("button", name="un lit pour la nuit").click()
    expect(page.locator("main li.card")).to_have_count(1)
    page.locator("#message-2").get_by_label("Autre chose").select_option("find_food")
    page.locator("#message-2").get_by_role("button", name="Noter").click()
    expect(page.locator("main")).to_contain_text("Rien à relire")
    expect(page.get_by_role("link", name="Phrases prêtes (2)")).to_be_visible()
