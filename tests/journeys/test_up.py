"""`fanal up` as anybody starts it: real processes, real HTTP, the simulated telephones' page."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from bot import assembly
from bot.settings import read_settings

PATIENCE_SECONDS = 90  # a brain loads in a few; a busy machine takes longer


class Up:
    """A running `fanal up`, spoken to as its page does."""

    def __init__(self, folder: Path) -> None:
        model = assembly.ensure_model(read_settings(), print)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        own = {
            "FANAL_DATA_DIR": str(folder),
            "FANAL_MODEL": str(model),
            "FANAL_PORT": str(self.port),
        }
        self.log = folder.with_suffix(".log")
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "up"],
                env=os.environ | own,
                stdout=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,
            )
        self.token = until(self._token)

    def writes(self, phone: str, words: str) -> None:
        message = {"phone": phone, "text": words}
        headers = {"X-Fanal-Page": self.token}
        answer = httpx.post(self._url("/simulator/send"), json=message, headers=headers)
        assert answer.json() == {"status": 200}

    def heard(self, phone: str) -> list[str]:
        said = httpx.get(self._url("/simulator/state")).json()["said"]
        return [line["text"] for line in said if line["phone"] == phone and line["way"] == "in"]

    def refuses(self, times: int) -> None:
        """As many calls that nobody signed."""
        for _ in range(times):
            answer = httpx.post(self._url("/twilio/sms"), data={"Body": "allo"})
            assert answer.status_code == 403

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        finally:
            if self.process.poll() is None:
                os.killpg(self.process.pid, signal.SIGKILL)

    def _token(self) -> str | None:
        assert self.process.poll() is None, "fanal up ended by itself"
        try:
            page = httpx.get(self._url("/")).text
        except httpx.TransportError:
            return None
        found = re.search(r'fanal-page" content="([^"]+)"', page)
        return found[1] if found else None

    def _url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


def until(look: Callable[[], Any]) -> Any:
    """What `look` gives once it gives something."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError(f"nothing came in {PATIENCE_SECONDS} s")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "var"


@pytest.fixture
def up(folder: Path) -> Iterator[Up]:
    running = Up(folder)
    yield running
    running.stop()


@pytest.mark.model
def test_up_answers_pages_and_relays(up: Up) -> None:
    """Edge and brain, two processes on one database: an answer, a page, an ack, a relay."""
    up.writes("person-sms", "jai faim, chu a berri")
    (answer,) = until(lambda: up.heard("person-sms"))
    assert "technique" not in answer
    up.writes("person-sms", "mon chum respire pu y'est bleu")
    (page,) = until(lambda: up.heard("worker-sms"))
    assert "SURDOSE" in page
    assert until(lambda: [t for t in up.heard("person-sms") if "911" in t])
    up.writes("worker-sms", "1")
    assert until(lambda: [t for t in up.heard("person-sms") if "Camille" in t])


@pytest.mark.model
def test_stopping_leaves_no_brain_behind(folder: Path) -> None:
    """Told to stop as a service manager does, `fanal up` takes its brain with it."""
    running = Up(folder)
    family = psutil.Process(running.process.pid).children(recursive=True)
    running.stop()
    assert family
    assert not [one for one in family if one.is_running()]


@pytest.mark.model
def test_a_second_start_answers_too(folder: Path) -> None:
    """The demonstration starts anew: what was said before does not swallow what is said now."""
    for _ in range(2):
        running = Up(folder)
        try:
            running.writes("person-sms", "jai faim, chu a berri")
            assert until(lambda: running.heard("person-sms"))  # noqa: B023 (called at once)
        finally:
            running.stop()


@pytest.mark.model
def test_a_crowd_of_refusals_does_not_fill_its_log(up: Up) -> None:
    """Forty unsigned calls are a line or two, as of `fanal serve`."""
    up.refuses(40)
    assert 1 <= up.log.read_text().count("unsigned") <= 4
