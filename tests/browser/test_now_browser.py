"""The first page in a real browser: pages arrive by themselves, one worker has each."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page, expect

from bot.console import assets
from bot.safety.crisis import Crisis
from tests.browser.conftest import DESKTOP, PHONE, World, check, until

LIVE_SECONDS = 1.0


def test_the_way_in_by_hand(world: World, size: tuple[int, int]) -> None:
    """An invitation opened on a telephone: password, code, and the first page with its tour."""
    import pyotp
    import sqlalchemy as sa

    from bot.console import accounts
    from bot.console.tables import accounts as table
    from bot.db import transaction

    with transaction(world.engine) as conn:
        token = accounts.invite(conn, "Marie", "worker", world.clock.now())
        secret = conn.execute(sa.select(table.c.totp)).scalar_one()
    page = world.goes(world.opens(size), f"/invitation/{token}")
    check(page)
    page.get_by_label("Mot de passe").fill("quatre mots sans lien")
    page.get_by_label("Le code").fill(pyotp.TOTP(secret).now())
    page.get_by_role("button", name="Ouvrir mon compte").click()
    expect(page.get_by_role("heading", name="En une minute")).to_be_visible()
    check(page)
    page.get_by_role("button", name="C'est compris").click()
    expect(page.get_by_role("heading", name="En une minute")).to_have_count(0)
    page.locator(".me summary").click()
    check(page)
    page.get_by_role("button", name="Verrouiller").click()
    expect(page.get_by_role("heading", name="Verrouillé")).to_be_visible()
    check(page)
    page.get_by_label("Mot de passe").fill("quatre mots sans lien")
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("heading", name="Maintenant")).to_be_visible()


def test_a_page_arrives_within_a_second(world: World, size: tuple[int, int]) -> None:
    """Nobody reloads: the call is there, with its clock, its sound and its count in the title."""
    world.story.worker("Marie", level=1)
    talk = world.story.person()
    page = world.goes(world.signed_in("Marie", size=size), "/")
    expect(page.get_by_text("Aucun appel.")).to_be_visible()
    expect(page.locator("#alerts")).to_have_text("")
    page.evaluate("document.addEventListener('fanal:page', () => { window.rang = true; })")
    page.wait_for_timeout(500)  # the first look, which only learns what there is
    began = time.monotonic()
    world.story.crisis(talk, Crisis.OVERDOSE)
    page.locator(".card.grave").wait_for()
    took = time.monotonic() - began
    expect(page.get_by_role("heading", name="Surdose")).to_be_visible()
    until(page, "window.rang === true")
    assert page.title().startswith("(1)")
    check(page)
    assert took < LIVE_SECONDS


TOUCHED = """([source, paths]) => new Promise((done) => {
  const did = [], heard = {};
  const open = paths.map((path) => ({
    url: `https://console.example${path}`,
    focus: async () => did.push(`focus ${path}`), navigate: async () => did.push(`left ${path}`),
  }));
  const clients = { matchAll: async () => open, openWindow: async (path) => did.push(`new ${path}`) };
  const self = { clients, addEventListener: (name, act) => { heard[name] = act; } };
  new Function("self", source)(self);
  const notification = { data: "/console/", close: () => {} };
  heard.notificationclick({ notification, waitUntil: (end) => end.then(() => done(did)) });
})"""
"""What touching a notification does to the console's open pages, given their paths."""


@pytest.mark.parametrize(
    ("paths", "did"),
    [
        (["/console/talk/27"], ["focus /console/talk/27"]),
        (["/console/talk/27", "/console/"], ["focus /console/"]),
        ([], ["new /console/"]),
    ],
    ids=["a reply being typed", "the first page is open too", "nothing open"],
)
def test_touching_a_notification_leaves_no_page(
    world: World, paths: list[str], did: list[str]
) -> None:
    """The console comes forward; no page is navigated away from under a reply being typed."""
    source = assets.assets()["notify.js"].content.decode()
    assert world.opens().evaluate(TOUCHED, [source, paths]) == did


def test_two_workers_one_page(world: World) -> None:
    """Both press at once: one has it, the other is told who."""
    world.story.worker("Marie Tremblay", level=1)
    world.story.worker("Ali Haddad", level=1)
    world.story.crisis(world.story.person(), Crisis.OVERDOSE)
    both = [
        world.goes(world.signed_in(name, size=size), "/")
        for name, size in (("Marie Tremblay", PHONE), ("Ali Haddad", DESKTOP))
    ]
    buttons = [page.get_by_role("button", name="Prendre").element_handle() for page in both]
    for button in buttons:  # both forms leave before either answer is seen
        button.evaluate("button => setTimeout(() => button.form.requestSubmit(), 0)")
    for page in both:
        until(page, "document.getElementById('flash')?.textContent.trim() !== ''")
    told = [page.locator("#flash").inner_text() for page in both]
    assert sorted("est à toi" in text for text in told) == [False, True]
    loser = next(text for text in told if "est à toi" not in text)
    assert "l'a déjà" in loser


def test_everything_by_keyboard(world: World) -> None:
    """From the address bar to having the call: Tab and Enter, and the focus is always seen."""
    world.story.worker("Marie", level=1)
    world.story.crisis(world.story.person(), Crisis.SUICIDE)
    page = world.goes(world.signed_in("Marie"), "/")
    button = page.get_by_role("button", name="Prendre")
    for _ in range(40):
        page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    assert button.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
    page.keyboard.press("Enter")
    expect(page.get_by_text("à toi").first).to_be_visible()


def test_the_focus_survives_a_refresh(world: World) -> None:
    """What one is about to press stays under the finger when the page draws itself anew."""
    world.story.worker("Marie", level=1)
    world.story.crisis(world.story.person(), Crisis.SUICIDE)
    page = world.goes(world.signed_in("Marie"), "/")
    page.get_by_role("button", name="Prendre").focus()
    name = page.evaluate("document.activeElement.id")
    world.story.crisis(world.story.person(), Crisis.OVERDOSE)
    expect(page.locator(".card.grave")).to_have_count(2)
    assert page.evaluate("document.activeElement.id") == name


def test_without_script_it_still_works(world: World) -> None:
    """An old browser, or a script that did not arrive: the call is taken all the same."""
    world.story.worker("Marie", level=1)
    world.story.crisis(world.story.person(), Crisis.OVERDOSE)
    page = world.goes(world.signed_in("Marie", size=PHONE, java_script_enabled=False), "/")
    page.get_by_role("button", name="Prendre").click()
    page.get_by_label("Ta réponse à la personne").fill("Je suis là.")
    page.get_by_role("button", name="Envoyer").first.click()
    expect(page.locator(".thread .worker").last).to_contain_text("Je suis là.")


def test_an_idle_page_locks_by_itself(world: World) -> None:
    """Nobody was there: the page shows the lock, without a click."""
    from datetime import timedelta

    import sqlalchemy as sa

    from bot.console.tables import sessions
    from bot.db import transaction

    page: Page = world.goes(world.signed_in("Marie"), "/")
    page.wait_for_timeout(300)
    long_ago = world.clock.now() - timedelta(minutes=world.settings.console_lock)
    with transaction(world.engine) as conn:
        conn.execute(sa.update(sessions).values(seen_at=long_ago))
    expect(page.get_by_role("heading", name="Verrouillé")).to_be_visible()


def test_it_is_as_legible_in_the_dark(world: World) -> None:
    """At night most screens are: the same contrasts hold."""
    world.story.worker("Marie", level=1)
    talk = world.story.person()
    world.story.person_says(talk, "allo")
    world.story.crisis(talk, Crisis.OVERDOSE)
    page = world.signed_in("Marie", size=PHONE, toured=False, color_scheme="dark")
    for path in ("/", f"/talk/{talk}", "/shifts", "/requests", "/account"):
        check(world.goes(page, path))
    check(world.goes(world.opens(PHONE, color_scheme="dark"), "/login"))


COUNT_TONES = """window.tones = 0;
    const make = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function () { window.tones += 1; return make.call(this); };"""
COUNT_SHOWN = """window.shown = 0;
    const show = ServiceWorkerRegistration.prototype.showNotification;
    ServiceWorkerRegistration.prototype.showNotification = function (...said) {
        return show.apply(this, said).then(() => { window.shown += 1; }); };"""
NOTED = """navigator.serviceWorker.getRegistration("/console/").then(found =>
    found.getNotifications()).then(all => all.map(one => one.body))"""
"""Only read once the browser has shown it: Chromium drops from this list one that is being shown
while somebody reads it (136 of 300, read in a loop)."""


def test_a_call_notifies_whoever_asked_for_it(world: World, size: tuple[int, int]) -> None:
    """A press on the first page asks for the permission and plays the sound; then a call rings and
    notifies, by a service worker as telephones want it; a call that was there before does not."""
    world.story.worker("Marie", level=1)
    world.story.crisis(world.story.person(), Crisis.SUICIDE)
    page = world.signed_in("Marie", size=size)
    page.add_init_script(COUNT_TONES + COUNT_SHOWN)
    page.add_init_script(
        """window.asked = 0; const ask = Notification.requestPermission.bind(Notification);
        let given = "default";
        Object.defineProperty(Notification, "permission", { get: () => given });
        Notification.requestPermission = () => { window.asked += 1; given = "granted"; return ask(); };"""
    )
    page.context.grant_permissions(["notifications"])
    world.goes(page, "/")
    assert page.evaluate("[window.asked, window.tones]") == [0, 0]
    check(page)
    page.get_by_role("button", name="Activer le son et les avis").click()
    expect(page.locator("#bell")).to_be_hidden()
    assert page.evaluate("window.asked") == 1
    before = page.evaluate("window.tones")
    assert before > 0  # what it will sound like
    until(
        page, "document.title.startsWith('(1)')"
    )  # the first look has learnt the call that was there
    world.story.crisis(world.story.person(), Crisis.OVERDOSE)
    until(page, "window.shown > 0")
    noted = page.evaluate(NOTED)
    assert len(noted) == 1
    assert "Surdose" in noted[0]
    assert page.evaluate("window.tones") > before


def test_a_locked_page_rings_too(world: World) -> None:
    """Nobody sat there for long; a call comes: it rings, and shows nothing of it."""
    world.story.worker("Marie", level=1)
    page = world.signed_in("Marie")
    page.add_init_script(COUNT_TONES + "localStorage.setItem('fanal-sound', 'on');")
    world.goes(page, "/")
    page.locator(".me summary").click()
    page.get_by_role("button", name="Verrouiller").click()
    page.get_by_label("Mot de passe").click()
    page.wait_for_timeout(500)
    world.story.crisis(world.story.person(), Crisis.OVERDOSE)
    expect(page.get_by_text("Un appel attend quelqu'un.")).to_be_visible()
    until(page, "window.tones > 0")
    assert "urdose" not in page.content()
    check(page)


def test_the_sound_is_turned_off_again(world: World) -> None:
    """From the menu, and it stays so on the next page."""
    page = world.goes(world.signed_in("Marie"), "/")
    page.get_by_role("button", name="Activer le son et les avis").click()
    expect(page.locator("#bell")).to_be_hidden()
    page.locator(".me summary").click()
    page.get_by_role("button", name="Son et avis").click()
    expect(page.locator("#bell button")).to_be_visible()
    world.goes(page, "/shifts")
    expect(page.locator("#sound")).to_have_attribute("aria-pressed", "false")


def test_a_broken_stream_is_told(world: World) -> None:
    """A page that stands still must not look alive."""
    page = world.signed_in("Marie")
    page.route("**/console/live", lambda route: route.abort())
    world.goes(page, "/")
    expect(page.locator("#offline")).to_be_visible()
