"""Settling a meaning: the screen's certainty, the model's guess, what was just asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.understanding import BARE_CRY, Context, Settled, labelled, settle
from bot.conversation.votes import (
    ASK_FROM,
    ASK_WITH_SCREEN,
    CRISES,
    PAGE_FROM,
    PAGE_WITH_SCREEN,
    SURE,
    from_parse,
)
from bot.safety.crisis import NOTHING, Crisis, Finding

Ranking = list[tuple[str, float]]
HALF_HEARD = (ASK_WITH_SCREEN + PAGE_WITH_SCREEN) / 2  # asked about where the screen doubts
FOOD: Ranking = [("find_food", 0.9), ("find_shelter", 0.05)]
ASKED = Context(doubt="crisis_suicide")
ALARMED = Context(alarm=True)
OFFERED = Context(choices=("find_food", "crisis_violence"))


def sure(kind: Crisis) -> Finding:
    return Finding(kind, "sure", "a.rule")


def doubt(kind: Crisis) -> Finding:
    return Finding(kind, "doubt", "a.rule")


def settled(
    ranking: Ranking,
    finding: Finding = NOTHING,
    *,
    text: str = "texte",
    taken_back: bool = False,
    context: Context = Context(),
) -> Settled:
    intent, confidence = ranking[0] if ranking else (None, 0.0)
    return settle(text, intent, confidence, ranking, finding, taken_back, context)


def crisis(kind: str, confidence: float = 1.0) -> Settled:
    return Settled(kind, confidence, crisis=kind)


def mixed(mass: float) -> Ranking:
    """The model's word when this much of it is on two crises, most of that on distress."""
    return [
        ("greet", 1 - mass),
        ("crisis_distress", mass * 0.75),
        ("crisis_suicide", mass * 0.25),
    ]


@pytest.mark.parametrize(
    ("ranking", "finding", "more", "expected"),
    [
        # The screen is sure: whatever the model, the talk or the person's denial say.
        (FOOD, sure(Crisis.OVERDOSE), {}, crisis("crisis_overdose", SURE)),
        (FOOD, sure(Crisis.SUICIDE), {"taken_back": True}, crisis("crisis_suicide", SURE)),
        ([("deny", 0.9)], sure(Crisis.MEDICAL), {"context": ASKED}, crisis("crisis_medical", SURE)),
        (
            FOOD,
            sure(Crisis.VIOLENCE),
            {"text": "1", "context": OFFERED},
            crisis("crisis_violence", SURE),
        ),
        ([], sure(Crisis.OVERDOSE), {}, crisis("crisis_overdose", SURE)),
        # We asked, the person answers.
        ([("affirm", 0.9)], NOTHING, {"context": ASKED}, crisis("crisis_suicide")),
        ([("deny", 0.9)], NOTHING, {"context": ASKED}, Settled("false_alarm", 1.0)),
        ([("check_in_ok", 0.5)], NOTHING, {"context": ASKED}, Settled("false_alarm", 1.0)),
        ([("false_alarm", 0.5)], NOTHING, {"context": ASKED}, Settled("false_alarm", 1.0)),
        (FOOD, NOTHING, {"context": ASKED, "taken_back": True}, Settled("false_alarm", 1.0)),
        # "Non, mais il m'a frappée": the no is heard, and so is the other danger.
        (
            [("deny", 0.9)],
            doubt(Crisis.VIOLENCE),
            {"context": ASKED},
            Settled("crisis_doubt", 0.0, suspected="crisis_violence"),
        ),
        (
            [("deny", 0.9)],
            doubt(Crisis.SUICIDE),
            {"context": ASKED},
            Settled("false_alarm", 1.0),
        ),
        ([("affirm", 0.9)], doubt(Crisis.VIOLENCE), {"context": ASKED}, crisis("crisis_suicide")),
        # We asked, the person speaks of something else.
        (FOOD, NOTHING, {"context": ASKED}, Settled("find_food", 0.9)),
        # Nothing was asked: yes and no are only yes and no.
        ([("affirm", 0.9)], NOTHING, {}, Settled("affirm", 0.9)),
        ([("deny", 0.2)], NOTHING, {}, Settled("deny", 0.2)),
        ([("inform", 0.1)], NOTHING, {}, Settled("inform", 0.1)),
        # "1" and "2" after two readings were offered.
        (FOOD, NOTHING, {"text": "1", "context": OFFERED}, Settled("find_food", 1.0)),
        (FOOD, NOTHING, {"text": " 2. ", "context": OFFERED}, crisis("crisis_violence")),
        (FOOD, NOTHING, {"text": "3", "context": OFFERED}, Settled("find_food", 0.9)),
        (FOOD, NOTHING, {"text": "0", "context": OFFERED}, Settled("find_food", 0.9)),
        (FOOD, NOTHING, {"text": "²", "context": OFFERED}, Settled("find_food", 0.9)),
        (FOOD, NOTHING, {"text": "1"}, Settled("find_food", 0.9)),
        # Taken back: where there was an alarm.
        (FOOD, NOTHING, {"taken_back": True, "context": ALARMED}, Settled("false_alarm", 0.9)),
        (FOOD, NOTHING, {"taken_back": True}, Settled("find_food", 0.9)),
        # Not where the model or the screen hears it go on.
        (
            mixed(PAGE_FROM),
            NOTHING,
            {"taken_back": True, "context": ALARMED},
            crisis("crisis_distress", PAGE_FROM * 0.75),
        ),
        (
            mixed(HALF_HEARD),
            doubt(Crisis.OVERDOSE),
            {"taken_back": True, "context": ALARMED},
            Settled("crisis_doubt", HALF_HEARD, suspected="crisis_overdose"),
        ),
        # A bare "aide": its answer asks about danger, whatever the model makes of one word.
        (mixed(0.9), Finding(Crisis.DISTRESS, "doubt", BARE_CRY), {}, Settled("help", 0.1)),
        # The model alone: pages, asks, or goes on.
        (mixed(PAGE_FROM), NOTHING, {}, crisis("crisis_distress", PAGE_FROM * 0.75)),
        (
            mixed(ASK_FROM),
            NOTHING,
            {},
            Settled("crisis_doubt", ASK_FROM, suspected="crisis_distress"),
        ),
        (mixed(0.1), NOTHING, {}, Settled("greet", 0.9)),
        # The screen doubts, and the model does not exclude it: the person is asked, about what the
        # model sees if it sees it clearly.
        (
            mixed(ASK_WITH_SCREEN),
            doubt(Crisis.SUICIDE),
            {},
            Settled("crisis_doubt", ASK_WITH_SCREEN, suspected="crisis_suicide"),
        ),
        (FOOD, doubt(Crisis.SUICIDE), {}, Settled("find_food", 0.9)),
        (
            mixed(HALF_HEARD),
            doubt(Crisis.SUICIDE),
            {},
            Settled("crisis_doubt", HALF_HEARD, suspected="crisis_suicide"),
        ),
        (
            mixed(PAGE_WITH_SCREEN),
            doubt(Crisis.SUICIDE),
            {},
            crisis("crisis_distress", PAGE_WITH_SCREEN * 0.75),
        ),
        (mixed(0.8), doubt(Crisis.SUICIDE), {}, crisis("crisis_distress", 0.8 * 0.75)),
        # Hesitation between two calm readings is a question too.
        (
            [("find_food", 0.25), ("crisis_distress", 0.1), ("greet", 0.2)],
            NOTHING,
            {},
            Settled("unsure", 0.25, choices=("find_food", "greet")),
        ),
        ([], NOTHING, {}, Settled("unsure", 0.0)),
        # A second need in the same message is kept for later.
        (
            [("find_food", 0.6), ("find_shelter", 0.3)],
            NOTHING,
            {},
            Settled("find_food", 0.6, other_need="find_shelter"),
        ),
        ([("find_food", 0.6), ("find_shelter", 0.1)], NOTHING, {}, Settled("find_food", 0.6)),
        ([("greet", 0.6), ("find_shelter", 0.3)], NOTHING, {}, Settled("greet", 0.6)),
    ],
)
def test_one_meaning_is_settled(
    ranking: Ranking, finding: Finding, more: dict[str, object], expected: Settled
) -> None:
    """The order of trust: a sure screen, the answer to our question, a choice, the model."""
    found = settled(ranking, finding, **more)  # type: ignore[arg-type]
    assert found.confidence == pytest.approx(expected.confidence)
    assert found == Settled(
        expected.intent,
        found.confidence,
        expected.crisis,
        expected.suspected,
        expected.choices,
        expected.other_need,
    )


INTENTS = st.sampled_from([*CRISES, "affirm", "deny", "inform", "greet", "find_food", "opt_out"])
RANKINGS = st.dictionaries(INTENTS, st.floats(0, 1), max_size=8).map(
    lambda scores: sorted(scores.items(), key=lambda pair: -pair[1])
)
CONTEXTS = st.builds(
    Context,
    st.none() | st.sampled_from(CRISES),
    st.booleans(),
    st.lists(INTENTS, max_size=2).map(tuple),
    st.floats(0, 1),
)
FINDINGS = st.just(NOTHING) | st.builds(sure, st.sampled_from(Crisis)) | st.builds(
    doubt, st.sampled_from(Crisis)
)  # fmt: skip
TEXTS = st.text(max_size=20) | st.sampled_from(["1", "2", "oui", "stop"])


@given(TEXTS, RANKINGS, st.sampled_from(Crisis), st.booleans(), CONTEXTS)
def test_a_sure_finding_always_opens_its_crisis(
    text: str, ranking: Ranking, kind: Crisis, taken_back: bool, context: Context
) -> None:
    """Nothing the model, the talk or a denial says can silence the screen."""
    found = settled(ranking, sure(kind), text=text, taken_back=taken_back, context=context)
    assert found.crisis == found.intent == kind.value


@given(TEXTS, RANKINGS, FINDINGS, st.booleans(), CONTEXTS)
def test_every_settled_meaning_can_be_acted_on(
    text: str, ranking: Ranking, finding: Finding, taken_back: bool, context: Context
) -> None:
    """A crisis intent always pages, a doubt always says which, and a doubt that screen and model
    share, neither answered nor taken back, is never passed over in silence."""
    found = settled(ranking, finding, text=text, taken_back=taken_back, context=context)
    assert (found.intent in CRISES) == (found.crisis is not None)
    assert (found.intent == "crisis_doubt") == (found.suspected in CRISES)
    mass = sum(score for name, score in ranking if name in CRISES)
    shared = finding.certainty == "doubt" and mass >= ASK_WITH_SCREEN
    if shared and context == Context():
        assert found.crisis or found.suspected


@given(RANKINGS)
def test_more_on_crises_never_means_less_care(ranking: Ranking) -> None:
    """At or above a threshold the person is asked or somebody is paged; never below both."""
    mass = sum(score for name, score in ranking if name in CRISES)
    found = settled(ranking)
    if mass >= PAGE_FROM:
        assert found.crisis is not None
    elif mass >= ASK_FROM:
        assert found.suspected is not None
    else:
        assert found.crisis is None
        assert found.suspected is None


@pytest.mark.parametrize(
    ("meaning", "said"),
    [
        (Settled("find_food", 0.9), "find_food"),
        (Settled("crisis_doubt", 0.3, suspected="crisis_medical"), "greet"),
        (Settled("unsure", 0.2, choices=("greet", "thank")), "greet"),
    ],
)
def test_our_own_intents_are_no_labels(meaning: Settled, said: str) -> None:
    """Whoever asks for the contract's label gets one of its intents, never one of the bot's."""
    assert labelled(meaning, ("greet", 0.5))[0] == said


@pytest.mark.parametrize(
    ("parsed", "read"),
    [
        ({}, (None, 0.0, [])),
        ({"intent": {"name": None, "confidence": None}}, (None, 0.0, [])),
        ({"intent": {"name": "greet", "confidence": 0.7}}, ("greet", 0.7, [("greet", 0.7)])),
        (
            {
                "intent": {"name": "greet", "confidence": 0.7},
                "intent_ranking": [
                    {"name": "greet", "confidence": 0.7},
                    {"name": "thank", "confidence": 0.3},
                ],
            },
            ("greet", 0.7, [("greet", 0.7), ("thank", 0.3)]),
        ),
    ],
)
def test_a_parse_is_read_with_what_it_lacks(
    parsed: dict[str, object], read: tuple[str | None, float, Ranking]
) -> None:
    """An empty parse, one without a ranking, and a whole one."""
    assert from_parse(parsed) == read


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ma soeur est morte", False),
        ("mon père est décédé la semaine passée", False),
        ("ma soeur est morte devant moi", True),
        ("ma soeur est morte pis j'en peux plus", True),
    ],
)
def test_a_death_told_and_nothing_else_is_not_asked_about_danger(text: str, asked: bool) -> None:
    """Where the screen hears nothing; more words, and it is."""
    ranking = [("false_alarm", 0.3), ("crisis_distress", 0.25)]
    settled = settle(text, "false_alarm", 0.3, ranking, NOTHING)
    assert (settled.intent == "crisis_doubt") is asked
