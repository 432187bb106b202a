"""The training data themselves."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from nlu.convert import fingerprint, held_out
from nlu.sentences import ENTITIES, Sentence

ROOT = Path(__file__).parents[2]
FILES = sorted(file for file in (ROOT / "nlu" / "data").glob("*.yml") if file.stem != "rules")


@pytest.fixture(scope="module")
def examples() -> list[Any]:
    """Every training example, as Rasa reads it."""
    from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader

    return [
        example for file in FILES for example in RasaYAMLReader().read(str(file)).training_examples
    ]


def test_no_message_kept_for_measuring_is_trained_on(examples: list[Any]) -> None:
    """Whatever its case, accents, marks or held letters."""
    kept = held_out()
    leaked = [
        example.get("text")
        for example in examples
        if fingerprint(Sentence(example.get("text"), "", (), "")) in kept
    ]
    assert leaked == []


def test_only_intents_of_the_domain_are_taught(examples: list[Any]) -> None:
    """The 56 that are said in words, each by at least 200 sentences, from at least 5 voices."""
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    taught = Counter(example.get("intent") for example in examples)
    assert set(taught) <= {name for name in domain["intents"] if isinstance(name, str)}
    assert len(taught) == 56
    assert min(taught.values()) >= 200
    for file in FILES:
        assert file.read_text(encoding="utf-8").count("voice: ") >= 5, file.name


def test_every_entity_is_of_the_contract_and_inside_its_text(examples: list[Any]) -> None:
    """No empty span, none that begins or ends with a space."""
    for example in examples:
        for entity in example.get("entities", []):
            span = example.get("text")[entity["start"] : entity["end"]]
            assert entity["entity"] in ENTITIES
            assert span, example.get("text")
            assert span == span.strip(), example.get("text")


def test_no_sentence_is_taught_twice(examples: list[Any]) -> None:
    """Twins would count double, and conflicting twins would teach nothing."""
    keys = Counter(Sentence(e.get("text"), "", (), "").key or e.get("text") for e in examples)
    assert [key for key, times in keys.items() if times > 1] == []
