"""Finding a Chromium for the browser tests, or saying in one line how to get one."""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW = "the browser tests were not run: no Chromium on this machine; `make browser` gets one"


def path() -> str | None:
    """The browser to drive: Debian's, or the one FANAL_CHROMIUM names."""
    named = os.environ.get("FANAL_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


def required() -> bool:
    """Whether a machine without one is a failure: `.ci/run` says so."""
    return os.environ.get("FANAL_REQUIRE_BROWSER") == "1"
