"""What goes with an entity by rule."""

import pytest

from nlu.matching import Candidate
from nlu.sentences import Entity
from nlu.spans import accompanied, at_corners, counted, settled, sized, unbroken, unqualified
from nlu.tokens import words


def test_of_two_entities_over_one_another_the_longest_stays() -> None:
    """And the rest keep the order of the text."""
    day, street, age = Entity(9, 16, "time"), Entity(3, 16, "place"), Entity(0, 2, "age")
    assert settled([day, street, age]) == [age, street]


def test_of_two_entities_as_long_the_first_given_stays() -> None:
    """Times are given first."""
    time, age = Entity(0, 2, "time"), Entity(0, 2, "age")
    assert settled([time, age]) == [time]


@pytest.mark.parametrize(
    ("text", "spans", "counted_spans"),
    [
        ("jai deux rats", [(9, 13, "pet")], [(4, 13, "pet")]),
        ("3 gosses", [(2, 8, "population")], [(0, 8, "population")]),
        ("3 filles", [(2, 8, "population")], [(2, 8, "population")]),
        ("deux gars", [(0, 9, "population")], [(5, 9, "population")]),
        ("2 gars gelés", [(0, 12, "population")], [(0, 12, "population")]),
        ("3 de pipes", [(5, 10, "supply")], [(5, 10, "supply")]),
        ("une fille", [(4, 9, "population")], [(4, 9, "population")]),
        ("2 berri", [(2, 7, "place")], [(2, 7, "place")]),
    ],
)
def test_how_many_is_part_of_who(
    text: str, spans: list[tuple[int, int, str]], counted_spans: list[tuple[int, int, str]]
) -> None:
    """A number before children or animals goes with them; an article does not, nor with grown people,
    nor with a place."""
    entities = [Entity(*span) for span in spans]
    assert counted(words(text), entities) == [Entity(*span) for span in counted_spans]


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("Famille de 5 au chaud", "Famille", "Famille de 5"),
        ("un couple de deux", "couple", "couple de deux"),
        ("famille de berri", "famille", "famille"),
        ("filles de 14 ans", "filles", "filles"),
    ],
)
def test_a_size_is_part_of_a_family(text: str, marked: str, whole: str) -> None:
    """An age is no size, and a family may be from somewhere."""
    start = text.index(marked)
    [entity] = sized(words(text), [Entity(start, start + len(marked), "population")])
    assert text[entity.start : entity.end] == whole


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("un lit moi pis ma blonde", "blonde", "moi pis ma blonde"),
        ("pour mon chum et moi svp", "chum", "mon chum et moi"),
        ("ma blonde est malade", "blonde", "blonde"),
    ],
)
def test_who_comes_along_is_one_span_with_the_writer(text: str, marked: str, whole: str) -> None:
    """Only of populations, and only when both are said together."""
    start = text.index(marked)
    span = Entity(start, start + len(marked), "population")
    [entity] = accompanied(words(text), [span])
    assert text[entity.start : entity.end] == whole
    other = Entity(start, start + len(marked), "pet")
    assert accompanied(words(text), [other]) == [other]


def test_two_streets_make_a_corner() -> None:
    """When both were found; a street and a street elsewhere stay two."""
    text = "pie 9 et ontario"
    corner = Candidate(0, 16, "place", text, "corner")
    both = [Entity(0, 5, "place"), Entity(9, 16, "place")]
    assert settled(at_corners([corner], both)) == [Entity(0, 16, "place")]
    assert at_corners([corner], both[1:]) == both[1:]
    assert at_corners([], both) == both


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("un automate à kits d'injection", "kits d", "kits d'injection"),
        ("tampons d’alcool svp", "tampons d’", "tampons d’alcool"),
        ("des kits pour moi", "kits", "kits"),
        ("le vitamine d", "vitamine d", "vitamine d"),
    ],
)
def test_an_entity_never_ends_inside_a_written_word(text: str, marked: str, whole: str) -> None:
    """An elision takes the word it leans on."""
    start = text.index(marked)
    [entity] = unbroken(words(text), [Entity(start, start + len(marked), "supply")])
    assert text[entity.start : entity.end] == whole


@pytest.mark.parametrize(
    ("text", "start", "end", "whole"),
    [
        ("sac de pompes usées", 7, 19, "pompes"),
        ("des seringues neuves svp", 4, 20, "seringues"),
        ("du linge", 3, 8, "linge"),
        ("kit de crack propre", 0, 19, "kit de crack propre"),
        ("propres", 0, 7, "propres"),
    ],
)
def test_a_supply_goes_without_its_state(text: str, start: int, end: int, whole: str) -> None:
    """One word and the state it is in; a longer name is left whole, and so is a state alone."""
    [entity] = unqualified(words(text), [Entity(start, end, "supply")])
    assert text[entity.start : entity.end] == whole
    person = Entity(start, end, "population")
    assert unqualified(words(text), [person]) == [person]
