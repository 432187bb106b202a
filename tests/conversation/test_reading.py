"""What is said of one message, by the model, the screen and the talk."""

from dataclasses import replace

from bot.conversation.reading import Reading
from bot.conversation.settled import Context
from bot.safety.crisis import NOTHING, Crisis, Finding

DOUBT = Finding(Crisis.VIOLENCE, "doubt", "violence.hits")
RANKING = (("out_of_scope", 0.8), ("crisis_violence", 0.2))
HIT = Reading("Non, mais il m'a frappée", "deny", 0.8, RANKING, NOTHING)


def test_another_danger_than_the_one_asked_about() -> None:
    """It is not an answer to what was asked; to the same danger it is."""
    asked = Context(doubt=Crisis.SUICIDE.value)
    assert replace(HIT, context=asked).asked_about == Crisis.SUICIDE.value
    assert replace(HIT, context=asked, finding=DOUBT).asked_about is None
    same = Context(doubt=Crisis.VIOLENCE.value)
    assert replace(HIT, context=same, finding=DOUBT).asked_about == Crisis.VIOLENCE.value


def test_chat_weighs_as_much_as_it_is_met_when_the_screen_doubts() -> None:
    """Alone, the model's word stands."""
    assert HIT.vote == ("crisis_violence", 0.2)
    likely, mass = replace(HIT, finding=DOUBT).vote
    assert likely == "crisis_violence"
    assert mass > 0.8


def test_a_keyword_means_what_it_means() -> None:
    """Whatever the model says; what it says of danger stays."""
    erase = replace(HIT, text="EFFACER").with_keyword()
    assert (erase.intent, erase.met) == ("delete_my_data", [("delete_my_data", 1.0)])
    assert erase.vote == HIT.vote
    assert HIT.with_keyword() is HIT


def test_what_goes_on_is_no_danger_in_a_plain_need() -> None:
    """A shelter that does not answer is not somebody who does not."""
    answers = Reading("le refuge répond pas", "find_shelter", 0.9, RANKING, NOTHING)
    assert not answers.goes_on
    assert replace(answers, text="elle répond pas", intent="out_of_scope").goes_on
