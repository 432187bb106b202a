"""How long a page of each kind may stay unanswered, and who decides it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.paging.kinds import CHECK_IN, NEEDS, PARTNER, TALK, patience
from bot.safety.crisis import Crisis
from bot.settings import Settings

SET_BY = {
    Crisis.OVERDOSE.value: ("overdose_delay", 60),
    CHECK_IN: ("overdose_delay", 60),
    Crisis.SUICIDE.value: ("suicide_delay", 90),
    Crisis.MEDICAL.value: ("medical_delay", 180),
    Crisis.VIOLENCE.value: ("violence_delay", 180),
    Crisis.DISTRESS.value: ("distress_delay", 180),
    TALK: ("page_delay", 180),
    PARTNER: ("page_delay", 180),
}


def seconds(kind: str, settings: Settings, *, calmed: bool = False) -> float:
    return patience(kind, settings, calmed=calmed) / timedelta(seconds=1)


@pytest.mark.parametrize("kind", sorted(SET_BY))
def test_each_kind_has_its_delay(kind: str) -> None:
    """By default, and set on its own: no other kind's delay moves with it."""
    setting, default = SET_BY[kind]
    before, after = Settings(), Settings().with_values({setting: 7})
    assert seconds(kind, before) == default
    assert seconds(kind, after) == 7
    for other in NEEDS:
        if SET_BY.get(other, ("page_delay",))[0] != setting:
            assert seconds(other, after) == seconds(other, before)


@pytest.mark.parametrize("kind", sorted(NEEDS))
def test_a_false_alarm_never_climbs_faster(kind: str) -> None:
    """Whatever the settings: what may be nothing is not more pressing than it was."""
    slow = Settings().with_values({"violence_delay": 400, "page_delay": 100})
    for settings in (Settings(), slow):
        assert seconds(kind, settings, calmed=True) >= seconds(kind, settings)
        assert seconds(kind, settings, calmed=True) >= settings.page_delay
