"""The safety screen, message by message."""

from __future__ import annotations

import re
from itertools import chain

import pytest
import screen_messages as messages
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety import screen as screen_module
from bot.safety.age import says_minor
from bot.safety.crisis import NOTHING, Crisis
from bot.safety.protocols import TOPICS
from bot.safety.rules import Rule
from bot.safety.screen import goes_on, leaves_open, lets_go, screen, takes_back

SURE = [(kind, text) for kind, texts in messages.SURE.items() for text in texts]
SEEN = [(kind, text) for kind, texts in messages.SEEN.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), SURE)
def test_a_crisis_said_plainly_is_sure(kind: str, text: str) -> None:
    """What anybody would recognise pages a worker, under the right crisis."""
    finding = screen(text)
    assert (finding.certainty, finding.kind) == ("sure", Crisis(kind)), finding


@pytest.mark.parametrize(("kind", "text"), SEEN)
def test_a_crisis_half_said_is_never_missed(kind: str, text: str) -> None:
    """What is half said is asked about, or pages: it does not pass unseen."""
    assert screen(text).certainty in ("sure", "doubt")


@pytest.mark.parametrize("text", messages.NOT_SURE)
def test_a_crisis_of_another_time_or_place_pages_nobody(text: str) -> None:
    """Long ago, in a film, taken back: a question at most."""
    assert screen(text).certainty != "sure", screen(text)


@pytest.mark.parametrize("text", messages.QUIET)
def test_what_only_sounds_like_a_crisis_is_left_alone(text: str) -> None:
    """Hyperbole, lessons, services and daily talk neither page nor ask."""
    assert screen(text) == NOTHING


@pytest.mark.parametrize("text", messages.TAKEN_BACK)
def test_a_false_alarm_is_heard(text: str) -> None:
    """The person says it was nothing, in any of the ways people say so."""
    assert takes_back(text)


@pytest.mark.parametrize("text", messages.NOT_TAKEN_BACK)
def test_a_crisis_does_not_sound_like_a_false_alarm(text: str) -> None:
    """Taking a crisis for a false alarm would silence it."""
    assert not takes_back(text)


@pytest.mark.parametrize("text", messages.GOES_ON)
def test_what_is_not_over_takes_nothing_back(text: str) -> None:
    """A negation, somebody who did not come, a relapse: it goes on."""
    assert goes_on(text)
    assert not takes_back(text)
    assert leaves_open(text)


@pytest.mark.parametrize("text", messages.TAKEN_BACK)
def test_a_false_alarm_does_not_go_on(text: str) -> None:
    """Else nobody could take an alarm back."""
    assert not goes_on(text)


@pytest.mark.parametrize("text", messages.LEFT_OPEN)
def test_calm_words_may_leave_it_open(text: str) -> None:
    """A negation that nobody explains, "encore", "peur"."""
    assert leaves_open(text)


@pytest.mark.parametrize(
    "text", ["je suis correct", "ça va mieux", "pas de danger", "non pas du tout", "il dormait"]
)
def test_plain_calm_leaves_nothing_open(text: str) -> None:
    """Whoever says so is not asked twice."""
    assert not leaves_open(text)


@pytest.mark.parametrize("text", messages.LET_GO)
def test_to_let_go_is_not_to_take_back(text: str) -> None:
    """Who wanted to die says "laisse faire" and "désolé" too."""
    assert lets_go(text)


@pytest.mark.parametrize("text", ["fausse alerte, laisse faire", "désolé, c'était une blague"])
def test_an_alarm_taken_back_besides_is_taken_back(text: str) -> None:
    """The other words say what happened."""
    assert not lets_go(text)


@pytest.mark.parametrize("text", ["oublie ça je veux mourir", "désolé je vais me pendre ce soir"])
def test_a_crisis_let_go_of_is_still_sure(text: str) -> None:
    """It pages as it would without these words."""
    assert screen(text).certainty == "sure"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("j'ai pris trop de pilules", "self"),
        ("j'ai avalé toutes mes pilules je veux mourir", "self"),
        ("mon ami a pris trop de methadone", ""),
        ("j'ai pris du fentanyl avec mon ami il respire plus", ""),
        ("mon ami m'a écrit j'ai trop pris pis y répond plus", ""),
    ],
)
def test_who_took_it_is_not_told_how_to_wake_somebody(text: str, topic: str) -> None:
    """Only where nobody else is in the story."""
    assert screen(text).kind is Crisis.OVERDOSE
    assert screen(text).topic == topic


def test_a_sick_body_is_not_told_to_name_three_things() -> None:
    """Trembling and vomiting is no panic that words calm."""
    assert screen("jtremble jarrete pas de vomir").certainty != "sure"
    assert screen("jtremble jarrete pas de pleurer").certainty == "sure"


def test_the_table_is_large_and_says_nothing_twice() -> None:
    """Three hundred messages at least, each once."""
    texts = [text for _, text in chain(SURE, SEEN)]
    texts += [*messages.NOT_SURE, *messages.QUIET]
    assert len(texts) >= 300
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    "change",
    [str.upper, str.title, lambda text: f"{text} !!!", lambda text: f"svp {text}",
     lambda text: text.replace("é", "e").replace("è", "e").replace("'", ""),
     lambda text: text.replace("'", "’")],
)  # fmt: skip
@pytest.mark.parametrize("text", ["je veux mourir", "mon ami ne respire plus", "il m'a frappée"])
def test_the_way_of_typing_changes_nothing(text: str, change: object) -> None:
    """Capitals, missing accents, curly apostrophes and cries are the same message."""
    assert callable(change)
    assert screen(change(text)) == screen(text)


@pytest.mark.parametrize("text", ["j'ai 14 ans", "jai 15", "j'ai 14 ans et je veux mourir"])
def test_an_age_under_eighteen_is_a_minor(text: str) -> None:
    """In the ways it is typed."""
    assert says_minor(text)


@pytest.mark.parametrize(
    "text",
    [
        "j'ai 10 ans d'itinérance dans le corps",
        "j'ai 14 ans de conso",
        "j'ai 5 ans que je consomme",
    ],
)
def test_years_of_something_are_no_age(text: str) -> None:
    """Else a man of fifty would be given the kids' line."""
    assert not says_minor(text)


def test_a_harmless_phrase_does_not_hide_the_crisis_beside_it() -> None:
    """The hyperbole is taken out, the rest is read."""
    assert screen("je meurs de faim").certainty == "none"
    assert screen("je meurs de faim et mon ami respire plus").kind is Crisis.OVERDOSE


@pytest.mark.parametrize(
    "text", ["aide", "AIDE", "Help", "à l'aide!", "sos", "besoin d'aide", "aide?"]
)
def test_a_bare_cry_is_asked_about(text: str) -> None:
    """AIDE is a keyword and may be the last word somebody can type: the person is asked."""
    assert screen(text).certainty == "doubt"


def test_the_most_pressing_crisis_is_named() -> None:
    """A body that stops breathing comes before everything else in the message."""
    assert screen("je veux mourir et mon ami respire plus").kind is Crisis.OVERDOSE


def test_a_crisis_at_the_end_of_a_long_story_is_found() -> None:
    """Nothing is cut off: the last words may be the ones that count."""
    assert screen("j'ai pris le bus pour aller au marché. " * 60 + "je veux mourir").certainty == (
        "sure"
    )


@pytest.mark.parametrize(
    "piece",
    ["a ", "il ", "mon ami ", "pas ", "je veux ", "a pas ", "é", "'", "😀", "1 2 ", "il a "],
)
def test_five_thousand_characters_of_anything_are_read(piece: str) -> None:
    """No pattern blows up on repetition: every gap is bounded (held by the next test too)."""
    screen((piece * 5000)[:5000])
    takes_back((piece * 5000)[:5000])


def _rules() -> tuple[Rule, ...]:
    return screen_module._RULES


def test_no_pattern_repeats_without_bound_inside_a_repetition() -> None:
    """The shape that makes matching explode, a star inside a star, is nowhere in the tables."""
    patterns = {sign.pattern for rule in _rules() for sign in (*rule.all_of, *rule.none_of)}
    assert patterns
    assert not [p for p in patterns if re.search(r"[*+]\)[*+]|\)\*|\)\+", p)]


def test_every_reason_names_its_rule_and_no_text() -> None:
    """The reason may be logged: it is the name of a rule, once each, with a topic the texts know."""
    reasons = [rule.finding.reason for rule in _rules()]
    assert len(set(reasons)) == len(reasons)
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+", reason) for reason in reasons)
    assert {rule.finding.topic for rule in _rules()} - {""} <= TOPICS


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_screened(text: str) -> None:
    """Whatever arrives, a finding comes out, and it is consistent."""
    finding = screen(text)
    assert (finding.kind is None) == (finding.certainty == "none")


@pytest.mark.parametrize("text", ["pu capable de respirer", "chu pas capable de respirer"])
def test_who_cannot_breathe_is_not_answered_about_dying(text: str) -> None:
    """Their body is what is asked about."""
    assert screen(text).kind is not Crisis.SUICIDE


@pytest.mark.parametrize(
    "text", ["envoie une ambulance", "appelez la police!!", "venez vite", "c urgent", "aled"]
)
def test_a_call_for_an_ambulance_is_a_cry(text: str) -> None:
    """Whoever sends it is asked about danger, not told about our secrecy."""
    assert screen(text).reason == "distress.bare_cry"
