"""Makes the README's picture: starts `fanal up` on an empty folder, plays a short story on the
simulated telephones, and photographs the page with Chromium.

    .venv/bin/python tests/tools/picture.py docs/images/phones.png

Needs a trained model (`fanal train`) and Debian's chromium.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

from bot import assembly
from bot.settings import read_settings

PORT = 8791
PAGE = f"http://127.0.0.1:{PORT}"
STORY = (
    ("person-sms", "ou pogner des kits pres de berri"),
    ("person-sms", "pis pour manger demain midi?"),
    ("person-sms", "mon chum vient de tomber y respire pu"),
    ("worker-sms", "1"),
    ("worker-sms", "Je suis Camille. L'ambulance est appelée?"),
    ("person-sms", "oui y'arrivent"),
)


def main(target: Path) -> None:
    model = assembly.ensure_model(read_settings(), print)
    with tempfile.TemporaryDirectory() as folder:
        environ = os.environ | {
            "FANAL_DATA_DIR": folder,
            "FANAL_PORT": str(PORT),
            "FANAL_MODEL": str(model),
        }
        fanal = subprocess.Popen([sys.executable, "-m", "bot", "up"], env=environ)
        try:
            play()
            photograph(target, folder)
        finally:
            fanal.terminate()
            fanal.wait(timeout=20)


def play() -> None:
    """Send the story's messages, each once the one before was answered."""
    token = wait_for_page()
    for phone, words in STORY:
        before = said()
        message = {"phone": phone, "text": words}
        httpx.post(f"{PAGE}/simulator/send", json=message, headers={"X-Fanal-Page": token})
        for _ in range(600):
            time.sleep(0.2)
            if said() > before + 1:
                break
        time.sleep(1.5)


def wait_for_page() -> str:
    for _ in range(240):
        try:
            page = httpx.get(PAGE).text
        except httpx.TransportError:
            time.sleep(0.5)
            continue
        found = re.search(r'fanal-page" content="([^"]+)"', page)
        if found:
            return found[1]
    raise SystemExit("the page did not come up")


def said() -> int:
    return len(httpx.get(f"{PAGE}/simulator/state").json()["said"])


def photograph(target: Path, folder: str) -> None:
    subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            f"--user-data-dir={folder}/chromium",
            "--virtual-time-budget=4000",
            "--window-size=1200,820",
            f"--screenshot={target.resolve()}",
            f"{PAGE}/",
        ],
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
