"""The components of the pipeline, each on a bench: text in, what it notes out."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import small_encoder
from rasa.shared.nlu.constants import ENTITIES, INTENT
from rasa_bench import Bench, examples

from nlu.components.background import Background
from nlu.components.candidates import candidates_of
from nlu.components.entity_tagger import EntityTagger
from nlu.components.intent_classifier import CalibratedIntentClassifier
from nlu.components.lexicon_matcher import LexiconMatcher
from nlu.components.listed_value_resolver import ListedValueResolver
from nlu.components.name_resolver import NameResolver
from nlu.components.organization_matcher import OrganizationMatcher
from nlu.components.piece_meaning import PieceMeaning, piece_meaning_of
from nlu.components.place_matcher import PlaceMatcher
from nlu.components.plain_value_resolver import PlainValueResolver
from nlu.components.time_matcher import TimeMatcher
from nlu.components.word_meaning import WordMeaning, clusters_of, meaning_of
from nlu.packed import Packed
from nlu.vectors import VectorTable

AT = {"at": "2026-11-21T22:15:00-05:00", "region": "montreal"}
SENTENCES = [
    "find_food\tou manger a [verdun](place)",
    "find_food\tun repas pres de [berri](place) [demain](time)",
    "find_food\tjai faim chu a [laval](place)",
    "find_food\tmanger a [lachine](place) avec [mon chien](pet)",
    "find_shelter\tun lit a [verdun](place) [a soir](time)",
    "find_shelter\tou dormir jai [16 ans](age)",
    "find_shelter\tun lit pour [les filles](population:women)",
    "find_shelter\tdormir a [berri](place)",
    "find_exchange_site\tdes [pipes](supply:pipe) chez [cactus](organization)",
    "find_exchange_site\tjai besoin de [seringues](supply:syringe) a [laval](place)",
    "find_exchange_site\tdes [kits](supply:syringe) pour [la coke](substance:cocaine)",
    "find_exchange_site\tdes [pipes](supply:pipe) pour du [crack](substance:crack)",
]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """The tables of names of a very small directory."""
    folder = tmp_path / "directory"
    folder.mkdir()
    (folder / "places.csv").write_text(
        "name,kind,alt_names\nVerdun,arrondissement,\nBerri-UQAM,metro,Berri\nH2X,fsa,\n"
    )
    (folder / "organization.csv").write_text(
        "id,name,alternate_name\n1,CACTUS Montréal,Cactus\n2,L'Îlot,\n"
    )
    (folder / "service.csv").write_text("id,organization_id,alternate_name\n")
    (folder / "helplines.csv").write_text("id,name,needs\n")
    return folder


@pytest.fixture
def lexicons(tmp_path: Path) -> dict[str, str]:
    """Two words of each of two lexicons."""
    (tmp_path / "substances.csv").write_text("term,value\ncoke,cocaine\ncrack,crack\n")
    (tmp_path / "supplies.csv").write_text("term,value\npompes,syringe\ndoseur,pipe\n")
    names = {"substance": "substances", "supply": "supplies"}
    return {entity: str(tmp_path / f"{name}.csv") for entity, name in names.items()}


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A bench on twelve sentences, with vectors made by hand of three words and of five pieces."""
    forms = [("manger", 0), ("repas", 0), ("dormir", 1), ("lit", 1), ("Verdun", 2), ("Laval", 2)]
    table = VectorTable.of(forms, np.eye(3, dtype=np.float32))
    monkeypatch.setattr(VectorTable, "of_package", classmethod(lambda cls: table))
    scores = {"▁man": -2.0, "ger": -2.0, "▁lit": -1.0, "▁dor": -2.0, "mir": -2.0}
    encoder = Packed(small_encoder.write(tmp_path / "encoder.bin", scores))
    monkeypatch.setattr(Packed, "of_package", classmethod(lambda cls: encoder))
    monkeypatch.setattr("nlu.components.piece_meaning.known_words", lambda: ["dormir"])
    (tmp_path / "model").mkdir()
    return Bench(tmp_path / "model", examples(*SENTENCES))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("un lit a verdun", [("verdun", "Verdun")]),
        ("metro berri", [("berri", "Berri-UQAM")]),
        ("H2X 1Y4", [("H2X", "H2X"), ("H2X 1Y4", "H2X")]),
        ("ici", []),
    ],
)
def test_places_are_proposed(
    bench: Bench, directory: Path, text: str, found: list[tuple[str, str]]
) -> None:
    """Those of the gazetteer the model was trained with."""
    message = bench.add(PlaceMatcher, directory=str(directory)).ask(text)
    assert [(text[c.start : c.end], c.value) for c in candidates_of(message)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("c ou cactus", [("cactus", "CACTUS Montréal")]),
        ("CACTUS montreal", [("CACTUS montreal", "CACTUS Montréal")]),
        ("ilot ouvert?", [("ilot", "L'Îlot")]),
        ("un refuge", []),
    ],
)
def test_organizations_are_proposed(
    bench: Bench, directory: Path, text: str, found: list[tuple[str, str]]
) -> None:
    """By any of their names."""
    message = bench.add(OrganizationMatcher, directory=str(directory)).ask(text)
    assert [(text[c.start : c.end], c.value) for c in candidates_of(message)] == found


def test_words_of_the_street_are_proposed(bench: Bench, lexicons: dict[str, str]) -> None:
    """With the value the lexicon gives them."""
    message = bench.add(LexiconMatcher, lexicons=lexicons).ask("des pompes pis de la coke")
    assert {(c.entity, c.value) for c in candidates_of(message)} == {
        ("supply", "syringe"),
        ("substance", "cocaine"),
    }


@pytest.mark.parametrize(
    ("region", "value"),
    [
        ("montreal", "2026-11-22T00:00:00-05:00/2026-11-23T00:00:00-05:00"),
        ("bruxelles", "2026-11-23T00:00:00+01:00/2026-11-24T00:00:00+01:00"),
    ],
)
def test_times_are_proposed_in_the_zone_of_the_region(
    bench: Bench, region: str, value: str
) -> None:
    """At 22:15 in Montréal it is tomorrow already in Brussels, past four: tomorrow is the day after."""
    message = bench.add(TimeMatcher).ask("un lit demain", at=AT["at"], region=region)
    assert [candidate.value for candidate in candidates_of(message)] == [value]


def test_a_message_without_an_instant_was_sent_now(bench: Bench) -> None:
    """A time is still found."""
    assert [c.entity for c in candidates_of(bench.add(TimeMatcher).ask("un lit demain"))] == [
        "time"
    ]


def test_a_background_is_learnt_and_marks_nothing(
    bench: Bench, lexicons: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is in the training only: it has the intent of what is nothing, and no word of it an entity."""
    monkeypatch.setattr("nlu.components.background.known_words", lambda: ["fenouil", "écluse"])
    bench.add(Background, count=40, intent="find_food")
    assert bench.ask("un lit").get(INTENT) is None
    bench.add(WordMeaning, clusters=3).add(PieceMeaning).add(LexiconMatcher, lexicons=lexicons)
    bench.add(CalibratedIntentClassifier).add(EntityTagger)
    message = bench.ask("fenouil")
    assert message.get(INTENT)["name"] == "find_food"
    assert not message.get(ENTITIES)


def test_without_the_intent_there_is_no_background(bench: Bench) -> None:
    """Nothing says which words are usual."""
    data = examples(*SENTENCES)
    background = Background({"count": 5, "intent": "out_of_scope"})
    assert background.process_training_data(data) is data


def test_words_alike_are_of_one_kind(bench: Bench) -> None:
    """And a word nobody knows is of none."""
    message = bench.add(WordMeaning, clusters=3).ask("lit dormir repas xyz")
    lit, dormir, repas, unknown = clusters_of(message)
    assert lit == dormir != repas
    assert unknown == -1
    assert meaning_of(message).shape == (3,)


def test_pieces_of_words_are_heard(bench: Bench) -> None:
    """A word nobody wrote before points where its pieces point."""
    bench.add(PieceMeaning)
    sleep, asleep, food = (
        piece_meaning_of(bench.ask(text)) for text in ("dormir", "dormirx", "manger")
    )
    assert sleep @ asleep > sleep @ food
    assert np.linalg.norm(sleep) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("manger un repas", "find_food"),
        ("un lit svp", "find_shelter"),
        ("des PIPES", "find_exchange_site"),
    ],
)
def test_intents_come_ranked(bench: Bench, text: str, intent: str) -> None:
    """The most likely first, as many as asked."""
    bench.add(WordMeaning, clusters=3).add(PieceMeaning)
    message = bench.add(CalibratedIntentClassifier, ranking_length=2)
    answer = message.ask(text)
    assert answer.get("intent")["name"] == intent
    ranking = answer.get("intent_ranking")
    assert len(ranking) == 2
    assert ranking[0]["confidence"] >= ranking[1]["confidence"]


@pytest.fixture
def pipeline(bench: Bench, directory: Path, lexicons: dict[str, str]) -> Bench:
    """All that entities need."""
    folder = str(directory)
    bench.add(WordMeaning, clusters=3).add(PlaceMatcher, directory=folder)
    bench.add(OrganizationMatcher, directory=folder).add(LexiconMatcher, lexicons=lexicons)
    bench.add(TimeMatcher).add(EntityTagger, c1=0.0, c2=0.01).add(NameResolver, directory=folder)
    return bench.add(ListedValueResolver, lexicons=lexicons).add(PlainValueResolver)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un lit a verdun", [("place", "verdun", "Verdun")]),
        ("ou dormir a berri", [("place", "berri", "Berri-UQAM")]),
        ("jai 16 ans", [("age", "16 ans", 16)]),
        (
            "des pipes chez cactus",
            [("supply", "pipes", "pipe"), ("organization", "cactus", "CACTUS Montréal")],
        ),
        ("manger avec mon chien", [("pet", "chien", True)]),
        (
            "un repas a laval demain",
            [
                ("place", "laval", "laval"),
                ("time", "demain", "2026-11-22T00:00:00-05:00/2026-11-23T00:00:00-05:00"),
            ],
        ),
        ("pour du crack", [("substance", "crack", "crack")]),
        ("", []),
    ],
)
def test_entities_come_with_their_values(
    pipeline: Bench, text: str, expected: list[tuple[str, str, Any]]
) -> None:
    """Spans on the text as sent, values of the contract; a place nobody knows keeps its own text."""
    entities = pipeline.ask(text, **AT).get("entities")
    found = [(e["entity"], text[e["start"] : e["end"]], e["value"]) for e in entities]
    assert found == expected
