"""Names of a scenario and the numbers Telegram wants for them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.chats import Chats

NAMES = st.lists(st.text(st.characters(categories=["L"]), min_size=1), unique=True)


def test_numbers_are_their_own() -> None:
    """Telephone numbers, chat ids and group ids are used as they are."""
    chats = Chats()
    assert [chats.number(n) for n in ("+15145550101", "77001", "-100200")] == [
        "+15145550101",
        "77001",
        "-100200",
    ]
    assert chats.name("77001") == "77001"


@given(NAMES)
def test_every_name_has_one_number_and_comes_back(names: list[str]) -> None:
    """Different names, different numbers; the same name, the same number; and the way back."""
    chats = Chats()
    numbers = [chats.number(name) for name in names]
    assert [chats.number(name) for name in names] == numbers
    assert len(set(numbers)) == len(names)
    assert all(number.isdecimal() for number in numbers)
    assert [chats.name(number) for number in numbers] == names


def test_update_ids_are_numbers_the_same_for_the_same() -> None:
    """A repeated id is the same update; none leaves it to the provider."""
    chats = Chats()
    first, second = chats.update_id("a"), chats.update_id("b")
    assert first != second
    assert chats.update_id("a") == first
    assert first is not None
    assert first.isdecimal()
    assert chats.update_id("42") == "42"
    assert chats.update_id(None) is None
