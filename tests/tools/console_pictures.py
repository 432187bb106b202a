"""Makes the README's pictures of the console: starts `fanal up` on an empty folder, plays the short
story of `picture.py` on the simulated telephones, and photographs the console with Chromium.

    .venv/bin/python -m tests.tools.console_pictures docs/images

Needs a trained model (`fanal train`) and Chromium (`make browser`).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bot import assembly
from bot.settings import read_settings
from tests.browser import chromium
from tests.tools import picture

CONSOLE = f"{picture.PAGE}/console"
DESKTOP, PHONE = {"width": 1280, "height": 860}, {"width": 360, "height": 740}
SOON = date.today() + timedelta(days=3)  # the demonstration's rota has a gap there
PAGES = {
    "console-now": "/",
    "console-shifts": f"/shifts?week={SOON}",
    "console-directory": "/directory?need=food&near=Berri-UQAM",
    "console-figures": "/figures",
}


def main(folder: Path) -> None:
    model = assembly.ensure_model(read_settings(), print)
    with tempfile.TemporaryDirectory() as data:
        environ = os.environ | {
            "FANAL_DATA_DIR": data, "FANAL_PORT": str(picture.PORT), "FANAL_MODEL": str(model),
        }  # fmt: skip
        fanal = subprocess.Popen([sys.executable, "-m", "bot", "up"], env=environ)
        try:
            picture.wait_for_page()
            photograph(folder)
        finally:
            fanal.terminate()
            fanal.wait(timeout=20)


def photograph(folder: Path) -> None:
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(
            executable_path=chromium.path(), args=["--no-sandbox", "--disable-gpu"]
        )
        desk = chrome.new_page(viewport=DESKTOP, locale="fr-CA")
        desk.goto(f"{CONSOLE}/demo")
        desk.get_by_role("button", name="C'est compris").click()
        picture.play()
        for name, path in PAGES.items():
            answer = desk.goto(f"{CONSOLE}{path}")
            if answer is not None and answer.ok:
                take(desk, folder / f"{name}.png")
        desk.goto(f"{CONSOLE}/")
        talk = desk.locator(".card.mine a").first.get_attribute("href")
        desk.goto(f"{picture.PAGE}{talk}?need=naloxone")
        take(desk, folder / "console-talk.png")
        phone = chrome.new_page(viewport=PHONE, locale="fr-CA")
        phone.goto(f"{CONSOLE}/demo")
        take(phone, folder / "console-phone.png")
        desk.goto(picture.PAGE)
        take(desk, folder / "phones.png")
        chrome.close()


def take(page: Page, target: Path) -> None:
    """As somebody sees it once it stands still."""
    page.wait_for_timeout(1500)
    page.screenshot(path=target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
