"""A second need, said in plain words."""

import pytest

from bot.conversation.second_needs import second_need
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
