"""Annotated sentences: read, trimmed to the contract, written for Rasa."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.sentences import (
    Entity,
    Sentence,
    SentenceError,
    annotate,
    parse_annotated,
    read_sentences,
    write_yaml,
)

ANNOTATED = [
    ("jai faim", "jai faim", []),
    ("lit a [verdun](place)", "lit a verdun", [("verdun", "place", None)]),
    ("des [pipes](supply:pipe)!", "des pipes!", [("pipes", "supply", "pipe")]),
    (
        "[a soir](time) chez [cactus](organization)",
        "a soir chez cactus",
        [("a soir", "time", None), ("cactus", "organization", None)],
    ),
    ("j'ai [16 ans](age:16)", "j'ai 16 ans", [("16 ans", "age", None)]),
    ("avec [mon chien](pet:true)", "avec mon chien", [("chien", "pet", None)]),
    ("avec [mes deux chats](pet)", "avec mes deux chats", [("deux chats", "pet", None)]),
    ("pour [les filles](population:women)", "pour les filles", [("filles", "population", "women")]),
    ("pour [2 filles](population:women)", "pour 2 filles", [("2 filles", "population", "women")]),
    ("chez [la hutte](organization)", "chez la hutte", [("la hutte", "organization", None)]),
]


@pytest.mark.parametrize(("annotated", "plain", "spans"), ANNOTATED)
def test_annotations_become_spans(
    annotated: str, plain: str, spans: list[tuple[str, str, str | None]]
) -> None:
    """Brackets go, spans stay; articles leave populations and animals, derived values are dropped."""
    text, entities = parse_annotated(annotated)
    assert text == plain
    assert [(text[e.start : e.end], e.entity, e.value) for e in entities] == spans


@pytest.mark.parametrize(("annotated", "plain", "spans"), ANNOTATED)
def test_a_sentence_survives_the_way_to_yaml_and_back(
    annotated: str, plain: str, spans: list[tuple[str, str, str | None]]
) -> None:
    """What is written for Rasa is read by Rasa's own reader as the same spans and values."""
    from rasa.shared.nlu.training_data.entities_parser import parse_training_example

    text, entities = parse_annotated(annotated)
    example = parse_training_example(annotate(Sentence(text, "inform", entities, "v")), "inform")
    assert example.get("text") == plain
    read = [
        (text[entity["start"] : entity["end"]], entity["entity"], entity["value"])
        for entity in example.get("entities", [])
    ]
    assert read == [(span, entity, value or span) for span, entity, value in spans]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J'ai faim!!", "jai faim"),
        ("aiiide", "Aide"),
        ("à soir?", "a soir"),
        ("c'est où", "C est ou"),
    ],
)
def test_spellings_of_one_sentence_share_a_key(one: str, other: str) -> None:
    """Case, accents, marks and letters held down do not make another sentence."""
    assert Sentence(one, "x", (), "v").key == Sentence(other, "x", (), "v").key


def test_the_voice_is_the_name_of_the_file_without_its_part(tmp_path: Path) -> None:
    """`a_joual_rue.tsv` adds to the voice `joual_rue`."""
    file = tmp_path / "a_joual_rue.tsv"
    file.write_text("greet\tsalut\n\ngreet\tyo\n", encoding="utf-8")
    assert [(s.text, s.voice) for s in read_sentences(file)] == [
        ("salut", "joual_rue"),
        ("yo", "joual_rue"),
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("salut", "line 2: expected"),
        ("greet\t ", "line 2: expected"),
        ("greet\t[salut](hello)", "line 2: unknown entity 'hello'"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, complaint: str) -> None:
    """The file and the line to mend are said."""
    file = tmp_path / "v.tsv"
    file.write_text(f"greet\tallo\n{line}\n", encoding="utf-8")
    with pytest.raises(SentenceError, match=f"v.tsv, {complaint}"):
        list(read_sentences(file))


def test_one_file_an_intent_one_block_a_voice(tmp_path: Path) -> None:
    """The layout of `nlu/data/`, byte for byte."""
    sentences = [
        Sentence("yo", "greet", (), "rue"),
        Sentence("merci", "thank", (), "rue"),
        Sentence("hey verdun", "greet", (Entity(4, 10, "place"),), "france"),
    ]
    files = write_yaml(sentences, tmp_path)
    assert [file.name for file in files] == ["greet.yml", "thank.yml"]
    assert files[0].read_text(encoding="utf-8") == (
        'version: "3.1"\nnlu:\n'
        "- intent: greet\n  metadata:\n    voice: france\n  examples: |\n    - hey [verdun](place)\n"
        "- intent: greet\n  metadata:\n    voice: rue\n  examples: |\n    - yo\n"
    )


@given(st.text(alphabet=st.characters(blacklist_characters="[]()")))
def test_text_without_brackets_is_left_alone(text: str) -> None:
    """Only annotations are touched, whatever the characters."""
    assert parse_annotated(text) == (text, ())
