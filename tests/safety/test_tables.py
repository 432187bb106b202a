"""The tables of the screen: none lies about unread, none says the same thing twice."""

from __future__ import annotations

import ast
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import bot.safety as room
from bot.safety.phrases import Sign, sign
from bot.safety.spelling import canonical
from bot.safety.words import WORDS

CRISES = ("overdose", "suicide", "medical", "violence", "distress")
HERE = Path(room.__file__).parent
TABLES = [path for kind in (*CRISES, "lookalikes") for path in sorted((HERE / kind).glob("*.py"))]
TABLES += [HERE / "false_alarm.py", HERE / "still_on.py", HERE / "whose.py"]


def name_of(path: Path) -> str:
    return f"{path.parent.name}.{path.stem}"


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


def _phrases(path: Path) -> Iterator[list[str]]:
    """The phrases of each table of a module."""
    for call in ast.walk(ast.parse(path.read_text())):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "said":
            yield [ast.literal_eval(each) for each in call.args]


@pytest.mark.parametrize("path", TABLES, ids=name_of)
def test_no_table_says_a_phrase_twice(path: Path) -> None:
    """The same phrase again in one table is a slip of the hand."""
    for table in _phrases(path):
        patterns = Counter(sign(phrase, words=WORDS).pattern for phrase in table)
        assert [pattern for pattern, times in patterns.items() if times > 1] == []


@pytest.mark.parametrize("path", TABLES, ids=name_of)
def test_a_word_stands_once_in_its_shortest_form(path: Path) -> None:
    """Of "agressé|agressée" one is enough: both are one stem. A choice adds a stem, or goes."""
    for table in _phrases(path):
        for part in {part for phrase in table for part in phrase.split()}:
            choices = [choice for choice in part.lstrip("?").split("|") if choice[0] != "<"]
            words = [choice.replace("_", " ") for choice in choices if choice[-1] != "*"]
            stems = Counter(canonical(word).strip() for word in words)
            assert [stem for stem, times in stems.items() if times > 1 and stem] == [], part


@pytest.mark.parametrize("name", sorted(WORDS))
def test_every_list_of_words_is_used(name: str) -> None:
    """A list that no table names is taken out of the vocabulary."""
    assert any(f"<{name}>" in path.read_text() for path in TABLES)
