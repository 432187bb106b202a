"""How often everyday text messages would page somebody, or be answered by a question about danger.

`TEXTS=file python -m bench ordinary`: one message a line. No corpus is kept here; docs/decisions/crisis-vote.md
names the one that was measured, and where its authors publish it.
"""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bot.cli.model import load_runner
from bot.conversation.understanding import Settled
from bot.safety.screen import screen
from bot.settings import read_settings

AT = "2026-11-22T14:00:00-05:00"
REGION = "montreal"


def run(say: Callable[[str], None]) -> None:
    """Pages of the screen alone, pages of both, and questions, per 1,000 messages."""
    if not (named := os.environ.get("TEXTS")):
        say("ordinary: TEXTS=file python -m bench ordinary (one message a line)")
        return
    texts = [line for line in Path(named).read_text(encoding="utf-8").splitlines() if line.strip()]
    runner = load_runner(read_settings())
    seen: Counter[str] = Counter()
    for text in texts:
        settled = Settled(**asyncio.run(runner.parse(text, AT, REGION))["settled"])
        seen["paged"] += settled.crisis is not None
        seen["asked"] += settled.intent == "crisis_doubt"
        seen["sure"] += screen(text).certainty == "sure"
    for what, name in (
        ("paged", "pages"),
        ("sure", "of them the screen's"),
        ("asked", "questions"),
    ):
        say(
            f"ordinary: {name} {seen[what]} of {len(texts)} messages, "
            f"{1000 * seen[what] / len(texts):.2f} per 1,000"
        )
