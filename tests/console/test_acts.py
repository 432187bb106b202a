"""The audit log's words: every act the console notes has its French."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.console import acts

CODE = [
    *Path(acts.__file__).parent.glob("*.py"),
    Path(acts.__file__).parents[1] / "cli" / "user.py",
]
NOTED = re.compile(
    r'(?:\.note\(conn, |_done\(\s*visit, conn, |audit\.write\(\s*conn, [^"]*?)"([a-z][a-z -]+)"',
    re.S,
)


def test_every_act_is_said_in_french() -> None:
    """Whoever notes a new act says here how people read it."""
    noted = {found for path in CODE for found in NOTED.findall(path.read_text("utf-8"))}
    assert len(noted) > 25
    assert noted - set(acts.ACTS) == set()


@pytest.mark.parametrize(
    ("kept", "read"),
    [("page 27", "appel 27"), ("service abc phone", "ressource abc phone"), ("Marie", "Marie"),
     ("", ""), ("unknown 3", "unknown 3")],
)  # fmt: skip
def test_what_it_is_about(kept: str, read: str) -> None:
    """The kind is translated; names and numbers stay."""
    assert acts.about(kept) == read


def test_an_act_that_names_somebody() -> None:
    """ "offered to Ali"; and what is not known stays as it was kept."""
    assert acts.act("offered to Ali") == "a proposé à Ali"
    assert acts.act("something new") == "something new"
