"""Tags and features of words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.matching import Candidate
from nlu.sentences import ENTITIES, Entity
from nlu.tagging import entities_of, features, likeliest, tags_of
from nlu.tokens import words

TEXT = "des pipes chez l'anonyme a berri"
SPANS = [Entity(4, 9, "supply"), Entity(15, 24, "organization"), Entity(27, 32, "place")]


def test_tags_begin_and_continue() -> None:
    """B- on the first word of an entity, I- on the next ones, O elsewhere."""
    tags = tags_of(words(TEXT), SPANS)
    assert tags == [
        "O",
        "B-supply",
        "O",
        "B-organization",
        "I-organization",
        "I-organization",
        "O",
        "B-place",
    ]


@given(st.data())
def test_tags_and_entities_are_inverse(data: st.DataObject) -> None:
    """Any set of entities that follow the words comes back the same."""
    found = words(TEXT)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(found)), min_size=2)))
    entities = [
        Entity(found[one].start, found[other - 1].end, data.draw(st.sampled_from(ENTITIES)))
        for one, other in list(pairwise(cuts))[::2]
    ]
    assert entities_of(found, tags_of(found, entities)) == entities


def test_an_i_after_another_entity_begins_one() -> None:
    """A tagger may say I- without a B-: the words are not lost."""
    found = words("verdun demain")
    assert entities_of(found, ["I-place", "I-time"]) == [
        Entity(0, 6, "place"),
        Entity(7, 13, "time"),
    ]


@pytest.mark.parametrize(
    ("chances", "tags"),
    [
        ([{"O": 0.7, "B-place": 0.3}], ["B-place"]),
        ([{"O": 0.8, "B-place": 0.2}], ["O"]),
        ([{"O": 0.7, "B-place": 0.15, "I-place": 0.15}], ["B-place"]),
        ([{"B-place": 0.4, "B-age": 0.5, "O": 0.1}], ["B-age"]),
        (
            [{"B-place": 0.9, "O": 0.1}, {"B-place": 0.1, "I-place": 0.6, "O": 0.3}],
            ["B-place", "I-place"],
        ),
        ([{"B-place": 0.9, "O": 0.1}, {"I-age": 0.6, "O": 0.4}], ["B-place", "B-age"]),
        ([{"O": 1.0}], ["O"]),
        ([], []),
    ],
)
def test_an_entity_is_believed_from_the_least_chance_on(
    chances: list[dict[str, float]], tags: list[str]
) -> None:
    """B- and I- count together; an entity goes on only after a word of its kind."""
    assert likeliest(chances, least=0.25) == tags


def test_what_is_seen_of_a_word() -> None:
    """Itself, its shape, its kind, its candidates, its neighbours."""
    found = words("a Berri")
    seen = features(found, [Candidate(2, 7, "place", "Berri-UQAM")], [-1, 12])
    assert {"w=berri", "s=Xxx", "k=12", "c=B-place", "e3=rri", "-1:w=a", "1:none"} <= set(seen[1])
    assert {"w=a", "1:w=berri", "1:c=B-place", "1:k=12", "a=a|berri"} <= set(seen[0])


def test_what_helps_to_trust_a_candidate() -> None:
    """What the message asks for, who proposes the candidate, its capital, how long it is."""
    found = words("rue Panet")
    [rue, panet] = features(
        found, [Candidate(0, 9, "place", "rue Panet", "street")], [-1, -1], "inform"
    )
    assert {"i=inform", "c=B-street", "ci=B-street|inform", "capital=street|False"} <= set(rue)
    assert {"cw=I-street|panet", "long=I-street"} <= set(panet)
