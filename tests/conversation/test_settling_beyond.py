"""What goes beyond one answer, settled among the model's word, the screen's and the talk's."""

from __future__ import annotations

import pytest

from bot.conversation.understanding import Context, Settled, labelled, settle
from bot.safety.crisis import NOTHING, Crisis, Finding
from bot.safety.screen import screen
from bot.safety.screen import takes_back as screen_took_back

OUT = "aide-moi à m'en sortir"


def settled(
    text: str, ranking: list[tuple[str, float]], asked: str | None = None, finding: Finding | None = None
) -> Settled:  # fmt: skip
    best, confidence = ranking[0]
    return settle(
        text, best, confidence, ranking, finding or screen(text), context=Context(asked=asked)
    )


def test_a_way_out_is_asked_for_not_an_ambulance() -> None:
    """Where nothing worse than distress is heard, the plan begins; its first words ask about
    danger."""
    ranking = [("help", 0.3), ("crisis_distress", 0.3), ("crisis_violence", 0.1)]
    assert settled(OUT, ranking).intent == "pathway"


def test_a_person_asked_for_is_no_plan() -> None:
    """Somebody to talk to comes before a plan, whatever it is for."""
    text = "je veux parler à un intervenant pour m'en sortir"
    assert settled(text, [("talk_to_worker", 0.9)]).intent == "talk_to_worker"


@pytest.mark.parametrize("worse", ["crisis_suicide", "crisis_violence", "crisis_distress"])
def test_a_worse_crisis_comes_first(worse: str) -> None:
    """The same words with a crisis likely, distress too, are a crisis."""
    ranking = [(worse, 0.6), ("help", 0.2)]
    assert settled(OUT, ranking).crisis == worse


def test_a_sure_screen_comes_first() -> None:
    """Whatever guide is under way."""
    finding = Finding(Crisis.SUICIDE, "sure", "suicide.test", "")
    found = settled("je veux mourir", [("inform", 0.9)], "say_plan", finding)
    assert found.crisis == "crisis_suicide"


def test_an_answer_is_an_answer() -> None:
    """The model's label of the words is kept aside for who measures it."""
    found = settled("dehors", [("find_shelter", 0.97)], asked="say_plan")
    assert (found.intent, found.guess) == ("answer", "find_shelter")
    assert labelled(found, ("find_shelter", 0.97)) == ("find_shelter", 0.97)


@pytest.mark.parametrize(
    ("word", "intent"),
    [
        ("ANNULER", "cancel"), ("plan", "pathway"), ("QUITTER", "manage_alerts"),
        ("INTERVENANT", "talk_to_worker"), ("aide", "help"),
    ],
)  # fmt: skip
def test_our_own_words_leave_a_guide(word: str, intent: str) -> None:
    """They mean what we said they mean, also in the middle of a question."""
    assert settled(word, [("unsure", 0.2)], asked="say_group").intent == intent


def test_english_is_answered_in_english() -> None:
    """Where the model is lost; a need it heard is that need."""
    text = "where can i sleep tonight"
    assert settled(text, [("ask_hours", 0.5)]).intent == "switch_language"
    assert settled(text, [("find_shelter", 0.9)]).intent == "find_shelter"


@pytest.mark.parametrize(
    "text", ["manke seringue hochelaga", "jai pu de seringues", "need needles"]
)
def test_who_wants_needles_is_not_told_to_leave_them(text: str) -> None:
    """The model was sure of a report: both are offered, the need first."""
    found = settled(text, [("report_discarded_needle", 0.97)])
    assert (found.intent, found.choices) == (
        "unsure", ("find_exchange_site", "report_discarded_needle"),
    )  # fmt: skip


def test_needles_found_are_reported() -> None:
    """Nothing is wanted."""
    found = settled("seringue par terre a hochelaga", [("report_discarded_needle", 0.97)])
    assert found.intent == "report_discarded_needle"


def test_where_the_screen_heard_something_chat_is_as_rare_as_it_is_met() -> None:
    """The model was taught more chat than anybody writes here: what the screen heard too is not
    drowned in it. Where nothing was heard, it is chat."""
    ranking = [("out_of_scope", 0.85), ("crisis_distress", 0.12), ("false_alarm", 0.03)]
    doubted = Finding(Crisis.DISTRESS, "doubt", "distress.voices")
    text = "il neige sur le balcon du voisin"
    assert settled(text, ranking, finding=doubted).crisis == "crisis_distress"
    assert settled(text, ranking, finding=NOTHING).crisis is None


@pytest.mark.parametrize(
    "ranking", [[("false_alarm", 0.97), ("greet", 0.02)], [("false_alarm", 1.0)]]
)
def test_a_relapse_is_no_false_alarm_for_the_model_either(ranking: list[tuple[str, float]]) -> None:
    """The page that is up stays what it was; the same without "reparti" takes it back."""
    up = Context(alarm=True, crisis="crisis_overdose")
    told = {}
    for text in ("y s'est reveillé mais y est reparti", "y s'est reveillé"):
        told[text] = settle(text, *ranking[0], ranking, NOTHING, screen_took_back(text), up).intent
    assert list(told.values()) == ["in_crisis", "false_alarm"]
