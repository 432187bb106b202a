"""What the browser loads: from packages, under a name that changes with it, small on the wire."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from bot.console import assets
from tests.console.browser import Site

TEMPLATES = Path(assets.__file__).parent / "templates"


def test_what_pages_ask_for_is_served_for_a_year(site: Site) -> None:
    """Each script and style of the sign-in page is there, and may be kept."""
    browser = site.signed_in("Marie")
    page = browser.get("/account").text
    named = re.findall(r'(?:src|href)="/console(/static/[^"]+)"', page)
    assert len(named) >= 5
    for path in named:
        answer = browser.get(path, **{"Accept-Encoding": "identity"})
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
        assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert browser.get("/static/x/../../secrets.py").status_code == 404


def test_it_is_small(site: Site) -> None:
    """The whole first load fits a slow link: htmx, its stream, our script and style, packed."""
    names = ("htmx.js", "htmx-sse.js", "console.js", "bell.js", "console.css")
    known = assets.assets()
    assert sum(len(known[name].packed) for name in names) < 40_000
    for name in names:
        assert gzip.decompress(known[name].packed) == known[name].content
    packed = site.browser().get("/static/x/htmx.js", **{"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"


def test_no_template_carries_script_or_style_of_its_own() -> None:
    """The policy refuses them; a page that had them would silently not work."""
    for path in TEMPLATES.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)", text), path.name
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|hx-on", text), path.name


def test_every_form_carries_its_token() -> None:
    """Each form that changes something begins with the token of the page."""
    for path in TEMPLATES.glob("*.html"):
        for form in re.findall(
            r"<form[^>]*method=\"post\".*?</form>", path.read_text("utf-8"), re.S
        ):
            assert re.search(r"form_token\(\)|keep_week\(\)", form), path.name
