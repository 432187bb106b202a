"""Scores, checked by hand."""

import json

import pytest

from nlu.evaluation import (
    Labelled,
    LabelledError,
    Parsed,
    Score,
    calibration,
    calibration_error,
    evaluate,
    read_labelled,
    score,
)

TRUTH = [
    Labelled("a", "find_food", (("place", 0, 1, None), ("age", 2, 4, 16)), "joual"),
    Labelled("b", "crisis_suicide", (), "joual"),
    Labelled("c", "crisis_overdose", (), "sms"),
    Labelled("d", "greet", (("substance", 0, 3, "crack"),), "sms"),
]
SAID = {
    "a": Parsed("find_food", 0.9, (("place", 0, 1, "Verdun"), ("age", 2, 4, 17)), None),
    "b": Parsed("crisis_distress", 0.6, (), "crisis_distress"),
    "c": Parsed("ask_drug_info", 0.5, (("place", 0, 2, "x"),), None),
    "d": Parsed("greet", 1.0, (("substance", 0, 3, "crack"),), "crisis_violence"),
}
REPORT = evaluate(TRUTH, SAID.__getitem__)


def test_accuracy_counts_the_right_intents() -> None:
    """Two of four."""
    assert REPORT.accuracy == 0.5
    assert REPORT.registers == {"joual": 0.5, "sms": 0.5}


def test_another_crisis_is_a_crisis_caught() -> None:
    """Distress said of suicide pages a worker all the same; an overdose taken for a question does not."""
    assert REPORT.crisis_recall == 0.5
    assert REPORT.missed_crises == 1
    assert (REPORT.false_alarms, REPORT.calm_messages) == (1, 2)


def test_an_entity_needs_its_value_only_where_one_is_given() -> None:
    """A place without a true value is right by its span; an age with another number is wrong."""
    assert REPORT.entities["place"] == Score(0.5, 1.0, pytest.approx(2 / 3), 1)
    assert REPORT.entities["age"].f1 == 0
    assert REPORT.entities["substance"] == Score(1.0, 1.0, 1.0, 1)


def test_intents_and_confusions() -> None:
    """Each wrong pair, true first."""
    assert REPORT.intents["find_food"] == Score(1.0, 1.0, 1.0, 1)
    assert REPORT.intents["crisis_distress"] == Score(0.0, 0.0, 0.0, 0)
    assert ("crisis_suicide", "crisis_distress", 1) in REPORT.confusions


def test_calibration_is_the_gap_between_said_and_right() -> None:
    """Four answers at 0.9 of which two right, one at 0.2 wrong: (4 x 0.4 + 1 x 0.2) / 5."""
    error = calibration_error([0.9] * 4 + [0.2], [True, True, False, False, False])
    assert error == pytest.approx(0.36)


@pytest.mark.parametrize(
    ("confidences", "rights", "error"),
    [([1.0, 1.0], [True, True], 0.0), ([1.0], [False], 1.0), ([], [], 0.0), ([0.5], [True], 0.5)],
)
def test_calibration_at_the_edges(
    confidences: list[float], rights: list[bool], error: float
) -> None:
    """Sure and right, sure and wrong, nothing at all."""
    assert calibration_error(confidences, rights) == error


def test_a_score_of_nothing_is_nought() -> None:
    """No division by zero."""
    assert score(0, 0, 0) == Score(0.0, 0.0, 0.0, 0)
    assert score(1, 2, 4) == Score(0.5, 0.25, pytest.approx(1 / 3), 4)


def test_labelled_lines_are_read() -> None:
    """The span of an entity is its first occurrence."""
    line = '{"text": "a berri", "intent": "inform", "entities": [{"entity": "place", "text": "berri"}]}'
    assert read_labelled([line, ""]) == [
        Labelled("a berri", "inform", (("place", 2, 7, None),), "")
    ]


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["{}"], "line 1: KeyError"),
        (["nope"], "line 1: JSON"),
        (
            ['{"text": "a", "intent": "x", "entities": [{"entity": "place", "text": "b"}]}'],
            "line 1",
        ),
        ([], "no labelled message"),
    ],
)
def test_a_bad_line_is_named(lines: list[str], complaint: str) -> None:
    """The number of the line and what is wrong with it."""
    with pytest.raises(LabelledError, match=complaint):
        read_labelled(lines)


def test_the_report_is_said_both_ways() -> None:
    """As JSON for machines, as a page for people."""
    assert json.loads(REPORT.as_json())["accuracy"] == 0.5
    page = REPORT.as_text()
    assert "accuracy 0.500" in page
    assert "crisis recall 0.500, 1 missed" in page
    assert "crisis_distress instead of crisis_suicide: 1" in page
    assert "sure from" in page


def test_the_report_says_how_sure_and_how_right() -> None:
    """Bins that hold a message, from the least sure on."""
    [unsure, sure] = calibration([0.9, 0.92, 0.2], [True, False, False])
    assert (unsure.above, unsure.messages, unsure.accuracy) == (0.2, 1, 0.0)
    assert (sure.above, sure.messages, sure.accuracy) == (0.867, 2, 0.5)


def test_each_register_has_its_confusions() -> None:
    """What one voice is misunderstood in is not lost among the others."""
    told = [what for found in REPORT.confusions_by_register.values() for what in found]
    assert sorted(told) == sorted(REPORT.confusions)
