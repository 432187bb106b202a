"""What calm words mean once doors were shown."""

from __future__ import annotations

import pytest

from bot.conversation.settled import Context
from bot.conversation.understanding import settle
from bot.safety.crisis import NOTHING

TWO_SHOWN = Context(shown=True, listed=2)


@pytest.mark.parametrize(
    ("text", "guess", "context", "intent"),
    [
        ("2", "out_of_scope", TWO_SHOWN, "ask_services"),
        ("le 1", "affirm", TWO_SHOWN, "ask_services"),
        ("2", "out_of_scope", Context(), "out_of_scope"),
        ("2", "inform", Context(shown=True, listed=2, asked="plan_shown"), "answer"),
        ("pas le premier jsuis barré", "ask_conditions", TWO_SHOWN, "more_options"),
        ("chu bannie de là", "out_of_scope", TWO_SHOWN, "more_options"),
        ("chu barrée dehors", "find_shelter", TWO_SHOWN, "find_shelter"),
        ("chu banni", "out_of_scope", Context(), "out_of_scope"),
    ],
)
def test_a_door_pointed_at_or_shut(text: str, guess: str, context: Context, intent: str) -> None:
    """A number is a door of the list, a door one is barred from is not the one; a plan under way,
    or no list at all, leaves the words as they were."""
    assert settle(text, guess, 0.9, [(guess, 0.9)], NOTHING, context=context).intent == intent
