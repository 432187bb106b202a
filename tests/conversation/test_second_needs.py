"""A second need, said in plain words."""

import pytest

from bot.conversation.second_needs import named_at_once, named_need, second_need
from bot.conversation.understanding import settle
from bot.safety.crisis import NOTHING


@pytest.mark.parametrize(
    ("plain", "first", "second"),
    [
        ("jai faim pis jsais pas ou dormir", "find_shelter", "find_food"),
        ("jai faim pis jsais pas ou dormir", "find_food", "find_shelter"),
        ("besoin de seringues pis dun lit", "find_exchange_site", None),
        ("une douche et un repas a berri", "find_hygiene", "find_food"),
        ("ou manger a verdun", "find_food", None),
        ("chez cactus ya tu des pipes", "ask_services", None),
    ],
)
def test_the_second_of_two(plain: str, first: str, second: str | None) -> None:
    """Not of a question about a service; "dun lit", run together, is left to the model."""
    assert second_need(plain, first) == second


@pytest.mark.parametrize(
    ("plain", "need"),
    [
        ("acceptez vous ceux qui consomment je cherche un lit", "find_shelter"),
        ("vous prenez les couples on cherche un refuge", "find_shelter"),
        ("faut tu une carte pour que je mange", "find_food"),
        ("vous prenez les chiens", None),
        ("narcan ouvert maintenant pres de papineau", "find_naloxone"),
        ("douche avec mon chien metro place saint henri", "find_hygiene"),
        ("centre de jour coin ontario et papineau", "find_day_centre"),
        ("cpas gare du midi", "find_income_support"),
        ("au metro papineau", None),
    ],
)
def test_what_is_looked_for_beside_a_question(plain: str, need: str | None) -> None:
    """Named in words, also those that would be no second need."""
    assert named_need(plain) == need


@pytest.mark.parametrize(
    ("plain", "need"),
    [
        ("une douche vers berri", "find_hygiene"),
        ("narcan papineau", "find_naloxone"),
        ("vers berri pres du refuge", None),
        ("papineau", None),
    ],
)
def test_another_need_goes_first(plain: str, need: str | None) -> None:
    """Beside a place, so that "près du refuge" does not change what is looked for."""
    assert named_at_once(plain) == need


def test_it_is_offered_though_the_model_is_sure() -> None:
    """The urgent one is answered, the other one offered."""
    found = settle(
        "J'ai faim pis j'sais pas où dormir",
        "find_shelter",
        0.99,
        [("find_shelter", 0.99)],
        NOTHING,
    )
    assert (found.intent, found.other_need) == ("find_shelter", "find_food")
