"""Set phrases for what no label stands for, and the plain needs they must not swallow."""

from __future__ import annotations

import pytest

from bot.conversation import tongues
from bot.conversation.plain import bare
from bot.conversation.wishes import wish


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("aide-moi à m'en sortir", "pathway"),
        ("jsais pas par où commencer", "pathway"),
        ("je veux changer de vie", "pathway"),
        ("mon plan", "pathway"),
        ("je sors de prison bientôt", "pathway"),
        ("ma libération est vendredi", "pathway"),
        ("je sors de bordeaux lundi", "pathway"),
        ("j'ai besoin de quelqu'un pour m'accompagner au tribunal lundi 9h", "accompany"),
        ("jme fais évincer", "find_legal_help"),
        ("je peux pu payer mon loyer", "find_income_support"),
        ("j'ai des loyers en retard", "find_income_support"),
        ("je vais perdre mon appart", "find_housing"),
        ("un resto social à molenbeek", "find_food"),
        ("qui aide les groupes à st-lin", "request_community_organizing"),
        ("qui est dans la rue ce soir dans mon coin?", "street_tonight"),
        ("ya tu un travailleur de rue à soir", "street_tonight"),
        ("la maraude passe quand", "street_tonight"),
        ("peux-tu m'accompagner au tribunal", "accompany"),
        ("quelqu'un peut venir avec moi au cpas", "accompany"),
        ("ok j'y vais", "referral"),
        ("réfère-moi là-bas", "referral"),
        ("peux-tu leur dire que j'arrive", "referral"),
        ("réécris-moi demain 14h", "follow_up"),
        ("tu peux me réécrire lundi", "follow_up"),
    ],
)
def test_what_is_wished_for(text: str, wished: str) -> None:
    """In the words people use, whatever the model makes of them."""
    assert wish(bare(text), "unsure", 0.2) == wished


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("jveux parler à un travailleur de rue", "talk_to_worker"),
        ("jai besoin d'accompagnement pour arrêter", "find_treatment"),
        ("tu peux mecrire dans 20 min voir si jreponds demain", "start_check_in"),
        ("on est dix, on veut monter un collectif, par où commencer", "request_community_organizing"),
        ("ou manger ce soir", "find_food"),
        ("comment perdre du poids a la maison", "out_of_scope"),
        ("je sors de prison jcherche un lit", "find_shelter"),
        ("jai perdu mes cartes par où commencer", "find_identity_papers"),
        ("je sors de prison où dormir", "find_shelter"),
        ("je sors de prison je veux parler à un intervenant", "talk_to_worker"),
        ("je sors de prison, je vais consommer tout seul ce soir", "start_check_in"),
        ("je sors de prison, efface tout ce que t'as sur moi", "delete_my_data"),
        ("je veux parler à quelqu'un jsais pas par où commencer", "talk_to_worker"),
    ],
)  # fmt: skip
def test_what_is_not(text: str, intent: str) -> None:
    """A precise need the model is sure of stays that need."""
    assert wish(bare(text), intent, 0.95) is None


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("qui est dans la rue ce soir à ottawa?", "street_tonight"),
        ("mon chum qui est dans la rue cherche un lit", None),
    ],
)
def test_who_walks_is_not_a_bed(text: str, wished: str | None) -> None:
    """Even when the model is sure that it hears one asked for."""
    assert wish(bare(text), "find_shelter", 0.84) == wished


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("jme fais évincer", "find_legal_help"),
        ("mon loyer est en retard", "find_income_support"),
        ("expulsé après vingt minutes, carton rouge", None),
    ],
)
def test_a_plain_need_of_ones_own_is_no_chat(text: str, wished: str | None) -> None:
    """However sure of chat the model is; what is said of nobody here stays chat."""
    assert wish(bare(text), "out_of_scope", 0.99) == wished


def test_naloxone_is_found_even_for_who_just_got_out() -> None:
    """The weeks after prison are the deadliest: a doubt is enough to answer it first."""
    assert wish(bare("je sors de prison où trouver de la naloxone"), "find_naloxone", 0.70) is None


@pytest.mark.parametrize(
    "text",
    [
        "mon ex sort de prison demain, j'ai peur",
        "ma conjointe va sortir de prison lundi",
        "il est sorti de prison et il me cherche",
        "j'ai peur de la sortie de prison de mon ex",
        "j'ai un ami qui sort de prison",
        "sa sortie de prison est demain",
        "où sortir à bordeaux ce soir",
        "sortie d'hôpital à bordeaux où dormir",
        "je veux sortir à bordeaux",
    ],
)
def test_who_is_not_out_of_prison(text: str) -> None:
    """Somebody else's way out, or a town that has a jail's name."""
    assert wish(bare(text), "unsure", 0.2) is None


@pytest.mark.parametrize(
    "text",
    [
        "je sors d'orsainville demain",
        "chu sorti de bordeaux hier",
        "je viens de sortir de prison, mon ex veut pas me voir",
        "mon frère m'héberge pas et je sors de prison",
    ],
)
def test_who_is_out_of_prison(text: str) -> None:
    """Oneself, by whatever name the jail has and whoever else is spoken of."""
    assert wish(bare(text), "unsure", 0.2) == "pathway"


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("je viens de sortir de prison", "pathway"),
        ("je sors de prison, faut que je refasse ma carte", None),
        ("je sors de prison où dormir", None),
        ("je sors de prison jcherche une job", None),
        ("aide-moi à m'en sortir", "pathway"),
    ],
)
def test_before_the_model_is_asked(text: str, wished: str | None) -> None:
    """A way out is heard before a doubt of distress, a need beside it is not swallowed."""
    assert wish(bare(text), None, 0.0) == wished


def test_a_long_message_says_more_than_its_phrase() -> None:
    """Beyond a dozen words the model is listened to."""
    long = "bonjour je travaille en cuisine et je prends de la coke je veux m'en sortir sans rien perdre"
    assert wish(bare(long), "find_treatment", 0.5) is None


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("where can i sleep tonight", True, False),
        ("i need clean needles near berri", True, False),
        ("ou dormir ce soir", False, True),
        ("jai besoin de narcan stp", False, True),
        ("berri", False, False),
        ("open now??", False, False),
        ("no money for food, possible aide en francais", False, False),
        ("la team de street fait du walk", False, True),
    ],
)
def test_which_tongue(text: str, english: bool, french: bool) -> None:
    """By their small words; a name alone is of no tongue."""
    assert (tongues.is_english(bare(text)), tongues.is_french(bare(text))) == (english, french)
