"""The tables of the screen: none lies about unread, none says the same thing twice."""

from __future__ import annotations

import ast
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import bot.safety as room
from bot.safety.phrases import Sign, sign
from bot.safety.words import WORDS

CRISES = ("overdose", "suicide", "medical", "violence", "distress")
HERE = Path(room.__file__).parent
TABLES = [path for kind in (*CRISES, "lookalikes") for path in sorted((HERE / kind).glob("*.py"))]


def _signs(module: str) -> dict[str, Sign]:
    found = vars(import_module(module))
    return {name: value for name, value in found.items() if isinstance(value, re.Pattern)}


@pytest.mark.parametrize("kind", CRISES)
def test_every_table_of_a_crisis_is_read_by_one_of_its_rules(kind: str) -> None:
    """A table that no rule names would be a promise nobody keeps."""
    rules = import_module(f"bot.safety.{kind}.rules")
    patterns = [
        sign.pattern
        for rule in vars(rules)[f"{kind.upper()}_RULES"]
        for sign in (*rule.all_of, *rule.none_of)
    ]
    for module in pkgutil.iter_modules([str(HERE / kind)]):
        for name, table in _signs(f"bot.safety.{kind}.{module.name}").items():
            assert any(table.pattern in read for read in patterns), f"{kind}.{module.name}.{name}"


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_no_table_says_a_phrase_twice(path: Path) -> None:
    """The same phrase again in one table is a slip of the hand."""
    for call in ast.walk(ast.parse(path.read_text())):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "said":
            phrases = [sign(ast.literal_eval(each), words=WORDS).pattern for each in call.args]
            assert sorted(phrases) == sorted(set(phrases))


@pytest.mark.parametrize("name", sorted(WORDS))
def test_every_list_of_words_is_used(name: str) -> None:
    """A list that no table names is taken out of the vocabulary."""
    assert any(f"<{name}>" in path.read_text() for path in TABLES)
