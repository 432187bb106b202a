"""The plan: what was said is used, what was skipped is not assumed, no step is empty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.plain import bare
from bot.directory.taxonomy import NEEDS
from bot.outreach import pathway
from bot.outreach.pathway import ROOFS, SUPPORTS, Answers, steps

TODAY = ("food", "hygiene", "health_care", "exchange_site", "naloxone", "day_centre", "shelter")
ANSWERS = st.builds(
    Answers,
    roof=st.none() | st.sampled_from(ROOFS),
    today=st.lists(st.sampled_from(TODAY), unique=True).map(tuple),
    support=st.lists(st.sampled_from(SUPPORTS), unique=True).map(tuple),
)


@given(ANSWERS)
def test_three_steps_each_short_and_real(answers: Answers) -> None:
    """Now, this week, after: one to three needs each, none twice, all of the taxonomy."""
    plan = steps(answers)
    assert [step.key for step in plan] == ["now", "week", "after"]
    for step in plan:
        assert 1 <= len(step.needs) <= 3
        assert len(set(step.needs)) == len(step.needs)
        assert set(step.needs) <= set(NEEDS)


@given(ANSWERS)
def test_a_roof_first_for_who_has_none(answers: Answers) -> None:
    """Outside, on a sofa or unsaid: the bed comes first. At home or in a shelter it is not
    offered unless asked for."""
    now = steps(answers)[0].needs
    if answers.roof in ("home", "shelter"):
        assert ("shelter" in now) <= ("shelter" in answers.today)
    else:
        assert now[0] == "shelter"


@pytest.mark.parametrize(
    ("said", "roof"),
    [
        ("1", "outside"), ("dehors", "outside"), ("dans une tente", "outside"), ("nul part", "outside"),
        ("2", "someone"), ("chez un chum", "someone"), ("sur un divan", "someone"),
        ("3", "shelter"), ("au refuge", "shelter"), ("4", "home"), ("chez moi", "home"),
        ("j'ai un appart", "home"), ("passe", None), ("bof", None),
    ],
)  # fmt: skip
def test_where_they_sleep(said: str, roof: str | None) -> None:
    """By its digit or in their words; what is not understood is not said."""
    assert pathway.read_roof(bare(said)) == roof


@pytest.mark.parametrize(
    ("said", "needs"),
    [
        ("manger pis une douche", ("food", "hygiene")),
        ("j'ai faim, g mal au pied", ("food", "health_care")),
        ("des pipes", ("exchange_site",)),
        ("narcan", ("naloxone",)),
        ("rien", ()),
    ],
)
def test_what_they_need_today(said: str, needs: tuple[str, ...]) -> None:
    """Several needs in one answer, all kept."""
    assert pathway.read_today(bare(said)) == needs


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("1", ("use",)), ("1 et 3", ("use", "papers")), ("2, 4", ("mood", "work")), ("5", ("none",)),
        ("arrêter de consommer", ("use",)), ("parler à un psy", ("mood",)), ("mes papiers", ("papers",)),
        ("une job", ("work",)), ("non", ("none",)), ("7", ()),
    ],
)  # fmt: skip
def test_which_support(said: str, kinds: tuple[str, ...]) -> None:
    """Digits or words; a digit that stands for nothing is nothing."""
    assert pathway.read_support(bare(said)) == kinds
