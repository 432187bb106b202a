"""An alarm taken back, or not: the model's calm, the screen's words and what the bot had asked."""

from __future__ import annotations

import pytest

from bot.conversation.meanings import CANNOT_CALL
from bot.conversation.plain import bare
from bot.conversation.understanding import Context, Settled, settle
from bot.safety.crisis import NOTHING, Crisis
from bot.safety.screen import screen, takes_back

UP = Context(alarm=True, crisis="crisis_suicide")
DOUBT = Context(alarm=True, doubt="crisis_violence")
NEVER_CALM = (
    "je suis pas correct",
    "non je suis pas correct",
    "je suis pas en sécurité chez moi",
    "l'ambulance est pas venue",
    "la police est jamais venue",
    "personne est venu",
    "il est encore là",
    "ok mais il est encore là",
    "il s'est réveillé pis il s'est rendormi",
    "c'est pas une fausse alerte",
    "plus besoin d'ambulance il est mort",
    "c'était juste une claque",
    "je vais pas me réveiller demain",
)
CALM = ("false_alarm", "check_in_ok", "deny")


def settled(
    text: str, intent: str, confidence: float = 0.95, context: Context = Context()
) -> Settled:
    """What is made of a text that the model takes for this."""
    ranking = [(intent, confidence), ("greet", 1 - confidence)]
    return settle(text, intent, confidence, ranking, screen(text), takes_back(text), context)


@pytest.mark.parametrize("intent", CALM)
@pytest.mark.parametrize("context", [Context(), UP, DOUBT], ids=["nothing", "page", "doubt"])
@pytest.mark.parametrize("text", NEVER_CALM)
def test_what_goes_on_is_never_a_false_alarm(text: str, context: Context, intent: str) -> None:
    """However sure the model is of its calm; a "non" is only taken for one where it may be."""
    if text == "c'était juste une claque" and intent == "deny":
        intent = "false_alarm"
    assert settled(text, intent, context=context).intent != "false_alarm"


@pytest.mark.parametrize("intent", CALM)
def test_a_wish_to_die_beside_calm_words_is_asked_about(intent: str) -> None:
    """Nothing was raised before, so there is nothing to take back: the question, however calm."""
    told = settled("annulez l'ambulance j'ai changé d'idée je veux mourir", intent)
    assert told.intent == "crisis_doubt"
    assert told.suspected == "crisis_suicide"


def test_still_in_danger_is_answered_as_a_yes() -> None:
    """While a page is up; and it opens what was only asked about."""
    assert settled("non je suis pas correct", "deny", context=UP).guess == "affirm"
    assert settled("non je suis pas correct", "deny", context=DOUBT).crisis == "crisis_violence"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("fausse alerte", "false_alarm"), ("ça va mieux merci", "check_in_ok"), ("non", "deny"),
     ("non pas du tout", "deny"), ("je suis pas en danger", "false_alarm"),
     ("non j'ai pas pris de pilules", "deny"), ("la police est venue", "false_alarm")],
)  # fmt: skip
def test_a_doubt_is_ended_by_calm_words(text: str, intent: str) -> None:
    """Nobody is asked twice who answered."""
    assert settled(text, intent, context=DOUBT).intent == "false_alarm"


def test_a_no_about_somebody_is_asked_again() -> None:
    """ "Non il dort pas" answers neither yes nor no."""
    found = settled("non il dort pas", "deny", context=DOUBT)
    assert (found.intent, found.suspected) == ("crisis_doubt", "crisis_violence")


@pytest.mark.parametrize("text", ["un peu", "peut-être", "des fois", "oui et non", "oui un peu", "c'est fait",
                                  "je l'ai déjà fait", "jlai fait"])  # fmt: skip
def test_half_a_yes_is_a_yes(text: str) -> None:
    """To "es-tu en danger?" and "penses-tu à mourir?", asked about or with a page up. So is "done"."""
    assert settled(text, "out_of_scope", context=DOUBT).crisis == "crisis_violence"
    assert settled(text, "deny", context=UP).guess == "affirm"


@pytest.mark.parametrize("text", ["il arrive", "elle dort dans le salon", "bof", "je sais pas"])
def test_what_does_not_answer_is_asked_again(text: str) -> None:
    """Words about somebody, or that say neither."""
    assert settled(text, "out_of_scope", context=DOUBT).suspected == "crisis_violence"


def test_an_unclear_need_in_a_crisis_is_about_it() -> None:
    """ "Il veut rentrer" looks for no treatment; a clear need is still answered."""
    assert settled("il veut rentrer", "find_treatment", 0.44, UP).intent == "in_crisis"
    assert settled("où dormir", "find_shelter", 0.9, UP).intent == "find_shelter"


def test_another_danger_during_a_page_is_not_just_more_of_the_same() -> None:
    """Pills taken while a page for violence is up: the person is asked about the pills."""
    text = "j'ai pris toutes mes pilules"
    assert screen(text).kind is Crisis.OVERDOSE
    ranking = [("out_of_scope", 0.9), ("crisis_overdose", 0.1)]
    up = Context(alarm=True, crisis="crisis_violence")
    found = settle(text, "out_of_scope", 0.9, ranking, screen(text), takes_back(text), up)
    assert "crisis_overdose" in (found.crisis, found.suspected)


def test_fear_after_the_question_is_not_out_of_scope() -> None:
    """Asked about danger, "j'ai peur de lui" is asked again, not turned away."""
    assert settled("chu coincée avec lui", "out_of_scope", context=DOUBT).suspected == (
        "crisis_violence"
    )
    assert settled("chu coincée avec lui", "out_of_scope").suspected is None


@pytest.mark.parametrize("text", ["laisse faire", "désolé", "ok scuse", "oublie ça"])
def test_to_let_go_stands_no_page_down(text: str) -> None:
    """It is said by who wanted to die too."""
    assert settled(text, "false_alarm", context=UP).intent == "in_crisis"


def test_a_crisis_in_calm_words_is_no_answer() -> None:
    """The model hears a crisis in "laisse faire, y'a rien à faire": the same is asked again."""
    ranking = [("deny", 0.57), ("crisis_suicide", 0.43)]
    found = settle("c'est correct là", "deny", 0.57, ranking, NOTHING, True, DOUBT)
    assert found.suspected == Crisis.VIOLENCE.value


@pytest.mark.parametrize(
    ("text", "intent"),
    [("je peux pas appeler", "ask_phone"), ("je peux pas parler", "talk_to_worker"),
     ("il lit mes messages chu pognée avec", "ask_privacy"), ("c'est où", "ask_address")],
)  # fmt: skip
def test_in_a_crisis_a_door_nobody_named_is_not_asked_about(text: str, intent: str) -> None:
    """ "De quel endroit tu parles?" is no answer to who hides."""
    assert settled(text, intent, context=UP).intent == "in_crisis"


def test_a_door_shown_and_our_own_secrecy_are_still_answered() -> None:
    """Questions that are questions."""
    shown = Context(alarm=True, crisis="crisis_violence", shown=True)
    assert settled("c'est où", "ask_address", context=shown).intent == "ask_address"
    assert settled("qui lit mes messages?", "ask_privacy", context=UP).intent == "ask_privacy"


def test_a_shelter_that_does_not_answer_is_no_crisis() -> None:
    """A need the model is sure of stays one, page or not."""
    found = settled("le refuge répond pas où dormir", "find_shelter", context=UP)
    assert found.intent == "find_shelter"


def spread(text: str, context: Context, **scores: float) -> Settled:
    """What is made of a text on which the model puts these."""
    ranking = sorted(scores.items(), key=lambda one: -one[1])
    best, score = ranking[0]
    return settle(text, best, score, ranking, screen(text), takes_back(text), context)


def test_a_no_to_a_second_question_leaves_the_page_up() -> None:
    """Paged for suicide, then asked whether they need to talk: "non" takes back nothing of it."""
    asked = Context(alarm=True, crisis="crisis_suicide", doubt="crisis_distress")
    assert settled("non", "deny", context=asked).intent == "in_crisis"
    assert settled("fausse alerte", "false_alarm", context=asked).intent == "false_alarm"
    same = Context(alarm=True, crisis="crisis_distress", doubt="crisis_distress")
    assert settled("non", "deny", context=same).intent == "false_alarm"


def test_another_crisis_in_answer_to_a_question_is_the_one_paged() -> None:
    """Pills swallowed, to who was asked about dying: whoever comes has to know of the pills."""
    asked = Context(alarm=True, doubt="crisis_suicide")
    text = "ben la bouteille y reste pu rien dedans"
    found = spread(text, asked, crisis_overdose=0.98, inform=0.02)
    assert found.crisis == "crisis_overdose"
    assert spread("oui", asked, affirm=0.95, crisis_overdose=0.05).crisis == "crisis_suicide"


@pytest.mark.parametrize(
    "text", ["oui mais je peux pas appeler", "oui il cogne dans la porte", "ouais viens vite"]
)
@pytest.mark.parametrize("intent", ["ask_phone", "out_of_scope", "inform", "talk_to_worker"])
def test_a_yes_with_more_words_is_a_yes(text: str, intent: str) -> None:
    """Whatever the model makes of the rest."""
    assert settled(text, intent, context=DOUBT).crisis == "crisis_violence"


def test_a_yes_that_calms_is_no_alarm() -> None:
    """ "Oui ça va, fausse alerte" is not one to the question."""
    assert settled("oui ça va fausse alerte", "false_alarm", context=DOUBT).crisis is None


def test_who_cannot_call_may_tell_of_something_worse() -> None:
    """A friend in a fit, while a page for violence is up."""
    up = Context(alarm=True, crisis="crisis_violence")
    text = "mon ami file croche pas capable d'appeler"
    assert spread(text, up, crisis_medical=0.95, inform=0.05).crisis == "crisis_medical"
    assert spread(text, up, crisis_violence=0.95, inform=0.05).intent == "in_crisis"


@pytest.mark.parametrize("text", ["il m'entend plus", "elle m'entend pas", "il entend rien"])
def test_who_hears_nothing_is_not_who_listens_in(text: str) -> None:
    """ "Il m'entend" says why one cannot speak; "il m'entend plus" is about the victim."""
    assert CANNOT_CALL.search(bare(text)) is None
    assert CANNOT_CALL.search("il m entend")


@pytest.mark.parametrize("text", ["ça va pas", "ça va vraiment pas"])
def test_not_well_is_no_good_news(text: str) -> None:
    """Though it comes next after chat; "ça va" is what it says."""
    found = spread(text, Context(), out_of_scope=0.6, check_in_ok=0.35, help=0.05)
    assert (found.intent, found.suspected) == ("crisis_doubt", "crisis_distress")
    assert settled("ça va", "check_in_ok").intent == "check_in_ok"
    assert settled("oui ça va bien merci", "check_in_ok").intent == "check_in_ok"


@pytest.mark.parametrize("text", ["la police est là", "les flics arrivent", "les agents sont là"])
def test_the_police_at_the_door_ask_nothing_about_our_secrecy(text: str) -> None:
    """While a page is up it is about the crisis."""
    assert settled(text, "ask_privacy", context=UP).intent == "in_crisis"
    asked = settled("est-ce que la police lit mes messages", "ask_privacy", context=UP)
    assert asked.intent == "ask_privacy"


@pytest.mark.parametrize(
    "text", ["pas ce soir", "non pas ce soir", "pas encore", "pas tout de suite"]
)
@pytest.mark.parametrize("intent", ["deny", "out_of_scope", "inform"])
def test_not_tonight_is_no_no(text: str, intent: str) -> None:
    """Asked whether they think of dying: the same is asked again."""
    asked = Context(alarm=True, doubt="crisis_suicide")
    assert settled(text, intent, context=asked).suspected == "crisis_suicide"
    assert settled("non", "deny", context=asked).intent == "false_alarm"


@pytest.mark.parametrize(
    "text", ["c fini", "je veux plus souffrir", "j'en peux plus, finissons-en"]
)
def test_words_about_the_end_cut_nobody_off(text: str) -> None:
    """The model takes them for "stop writing to me": the page stays, or they are asked."""
    seen = spread(text, Context(), opt_out=0.65, find_treatment=0.2, crisis_distress=0.15)
    assert (seen.intent, seen.crisis) != ("opt_out", None)
    quiet = settle(text, "out_of_scope", 0.85, [("out_of_scope", 0.85), ("opt_out", 0.15)], NOTHING)
    assert (quiet.intent, quiet.suspected) == ("crisis_doubt", "crisis_distress")
    for said in (text, "arrete de niaiser"):
        up = settle(said, "opt_out", 0.97, [("opt_out", 0.97)], NOTHING, False, UP)
        assert up.intent == "in_crisis"


@pytest.mark.parametrize(
    "text",
    ["arrêtez de m'écrire", "plus de messages svp", "enlève mon numéro", "leave me alone",
     "fous moi la paix", "stop sms"],
)  # fmt: skip
@pytest.mark.parametrize("context", [Context(), UP], ids=["nothing", "page"])
def test_who_asks_us_to_stop_is_obeyed(text: str, context: Context) -> None:
    """In a crisis too: the answer gives a number."""
    assert spread(text, context, opt_out=0.6, greet=0.4).intent == "opt_out"
    assert settled("fini, terminer", "opt_out").intent == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "je suis pas en danger",
        "chu pas en danger là",
        "non pas en danger",
        "chu en sécurité chez ma mère",
    ],
)
@pytest.mark.parametrize("intent", ["false_alarm", "deny", "check_in_ok", "inform"])
def test_a_whole_sentence_is_the_same_no(text: str, intent: str) -> None:
    """Asked "es-tu en danger?" with a page up: "non" takes nothing back, nor does the sentence."""
    found = settled(text, intent, context=UP)
    assert (found.intent, found.guess) == ("in_crisis", "deny")
    assert settled("fausse alerte, je suis pas en danger", "false_alarm", context=UP).intent == (
        "false_alarm"
    )
