"""A fault of the rota in the console's own words."""

from __future__ import annotations

import pytest

from bot.console.planning import BadTimes
from bot.console.rota import SAID, in_french
from bot.paging.faults import Fault, RotaFault

TOLD_AS_THEY_ARE = {Fault.EVENT, Fault.TIMES}  # their message names the event or the hours


@pytest.mark.parametrize("fault", Fault)
def test_a_fault_is_said_by_its_code(fault: Fault) -> None:
    """Whatever its message: the operators' English never decides what the team reads."""
    message = "there is no shift, and it has that level already"
    said = in_french(RotaFault(fault, message))
    assert (said == f"Ça ne se peut pas: {message}") is (fault in TOLD_AS_THEY_ARE)
    assert (fault in SAID) is not (fault in TOLD_AS_THEY_ARE)


def test_what_was_mistyped_is_told_in_its_own_words() -> None:
    """The form's own checks speak French already."""
    assert in_french(BadTimes("Choisis au moins un jour.")) == "Choisis au moins un jour."
