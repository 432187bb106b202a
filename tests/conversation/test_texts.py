"""The words of `bot.conversation.texts`: what is said when no model is there to say better."""

from __future__ import annotations

import pytest

from bot.conversation.texts import out_of_order
from bot.regions import load_regions
from bot.segments import segments
from bot.settings import REGIONS, ROOT

BY_KEY = load_regions(ROOT / "directory_data" / "regions")


@pytest.mark.parametrize("key", REGIONS)
def test_the_apology_is_true_and_useful_everywhere(key: str) -> None:
    """It says that nothing was answered, gives the emergency number and a line of the region, and
    stays within two segments."""
    text = out_of_order(BY_KEY[key])
    assert "pas pu te répondre" in text
    assert f"Danger? {BY_KEY[key].emergency}." in text
    assert "Sinon: " in text
    assert segments(text)[1] == "GSM-7"
    assert segments(text)[0] <= 2
