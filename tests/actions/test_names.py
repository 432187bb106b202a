"""Names that stand in several places are the same in all of them: actions, domain, rules, words."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from string import Formatter
from typing import Any

import pytest
import yaml

import actions
from actions import names, texts_needs
from actions.memory import Memory
from actions.scene import FanalAction
from bot.directory.taxonomy import NEEDS
from bot.safety.crisis import Crisis
from bot.settings import ROOT

EVERYWHERE = {"emergency", "information", "retention"}  # filled by Scene.utter itself


@cache
def domain() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    return read


@cache
def rules() -> list[dict[str, Any]]:
    text = (ROOT / "nlu" / "data" / "rules.yml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)["rules"]
    return found


def steps(key: str) -> list[str]:
    return [step[key] for rule in rules() for step in rule["steps"] if key in step]


def every_action() -> Iterator[type[FanalAction]]:
    for module in pkgutil.iter_modules(actions.__path__):
        importlib.import_module(f"actions.{module.name}")
    waiting = FanalAction.__subclasses__()
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        yield kind


def test_actions_are_named_alike() -> None:
    """What the code can do, what the domain declares and what names.py lists: one set."""
    listed = {value for value in vars(names).values() if str(value).startswith("action_")}
    titles = [kind.title for kind in every_action() if kind.title]
    assert set(titles) == listed == set(domain()["actions"])
    assert len(titles) == len(set(titles))


def test_every_intent_has_its_rule_and_every_rule_its_intent() -> None:
    """Whatever is understood is answered, by an action or a response that exists."""
    assert sorted(steps("intent")) == sorted(domain()["intents"])
    assert set(steps("action")) <= set(domain()["actions"]) | set(domain()["responses"])


def test_slots_are_the_memory_s_fields() -> None:
    """What the code remembers is what Rasa keeps."""
    assert set(Memory.slots()) == set(domain()["slots"])


def test_crises_and_needs_are_intents() -> None:
    """The screen's crises are intents; what people look for is a need with words to say it."""
    intents = set(domain()["intents"])
    assert {crisis.value for crisis in Crisis} <= intents
    finds = {name.removeprefix("find_") for name in intents if name.startswith("find_")}
    assert finds <= set(NEEDS)
    assert finds <= set(texts_needs.NEED_WORDS)


@cache
def spoken() -> tuple[dict[str, set[str]], set[str]]:
    """(words given to each response by the actions, every response the actions name)."""
    given: dict[str, set[str]] = defaultdict(set)
    named: set[str] = set()
    for path in sorted((ROOT / "actions").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        here = _responses(tree)
        named |= here
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and _calls_utter(call) and call.args:
                words = {keyword.arg for keyword in call.keywords if keyword.arg}
                for response in _responses(call.args[0]) or here:  # by a variable: any of these
                    given[response] |= words
    return given, named


def _calls_utter(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "utter"


def _responses(tree: ast.AST) -> set[str]:
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in constants if re.fullmatch(r"utter_\w+", str(value))}


@pytest.mark.parametrize("response", sorted(domain()["responses"]))
def test_no_response_asks_for_a_word_nobody_gives(response: str) -> None:
    """Every {placeholder} is one of the numbers filled everywhere, or given where it is said."""
    given, _ = spoken()
    for variant in domain()["responses"][response]:
        wanted = {name for _, name, _, _ in Formatter().parse(variant["text"]) if name is not None}
        assert wanted <= EVERYWHERE | given[response]


def test_every_response_is_said_and_every_response_said_exists() -> None:
    """No dead words in the domain, no missing ones in the code."""
    _, named = spoken()
    in_rules = {name for name in steps("action") if name.startswith("utter_")}
    assert named | in_rules == set(domain()["responses"])


def test_a_response_said_by_a_rule_needs_no_words() -> None:
    """Nothing fills placeholders there."""
    for response in steps("action"):
        for variant in domain()["responses"].get(response, ()):
            assert "{" not in variant["text"]
