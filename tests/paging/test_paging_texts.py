"""Every sentence fits: GSM-7 letters, one segment for what is said in a crisis, plain words."""

from __future__ import annotations

import itertools
import string
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import REGIONS

from bot.paging import lines, texts
from bot.paging.kinds import NEEDS, WATCH
from bot.regions import Region
from bot.segments import septets, to_gsm7

CODE = 103  # the longest a code gets
NAMES = ["Jo", "Marie-Françoise", "Abdelrahmane-Élie de la Tour", "Ὀδυσσεύς"]
AREAS = [None, "Hochelaga-Maisonneuve", "Sainte-Catherine-de-la-Jacques-Cartier, côte sud"]
LABELS = [
    "",
    texts.to_worker.REMINDER,
    texts.to_worker.WORSE,
    texts.to_worker.from_colleague("Abdelrahmane-Élie"),
    texts.to_worker.RESUMED,
    texts.to_worker.CALMED,
    texts.to_worker.since("23:40"),
]


def one_segment(text: str) -> bool:
    return 0 < (septets(text) or 999) <= texts.fitting.ONE_SEGMENT


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("label", LABELS)
def test_every_page_fits_one_segment(area: str | None, label: str) -> None:
    """Whatever the need, the area and the label, and how to answer is never cut."""
    for need in NEEDS.values():
        page = texts.to_worker.page(CODE, need.word, area, label)
        assert one_segment(page), page
        assert page.endswith("Réponds 1 pour prendre, 2 pour passer.")
        assert page.startswith(f"FANAL {CODE}")


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_with_a_name_fits(name: str) -> None:
    """A long first name is shortened rather than the sentence; a foreign one loses its letters."""
    for text in [
        texts.in_answer.offered(CODE, name), texts.in_answer.refused(CODE, name), texts.in_answer.unheard(CODE, name), texts.in_answer.nobody_called(name),
        texts.in_answer.cannot_reach(name), texts.to_coordinator.unreachable(name), texts.to_coordinator.calendar_fault(name * 4),
        texts.to_worker.has_it(CODE, name), texts.in_answer.too_late(CODE, name), texts.to_person.worker_is_here(name),
        texts.to_person.worker_silent(name, "911"), texts.to_person.bot_is_back(name, "911"),
        *(texts.to_coordinator.worker_in_crisis(name, need.word) for need in NEEDS.values()),
        texts.to_coordinator.worker_stopped(name, "telegram", covered=True),
        texts.to_coordinator.worker_stopped(name, "voice", covered=False), texts.to_person.warning_team(name * 4),
    ]:  # fmt: skip
        assert one_segment(text), text


def test_every_other_sentence_fits() -> None:
    """To workers and to people alike."""
    for text in [
        texts.in_answer.yours(CODE), texts.in_answer.already_yours(CODE), texts.in_answer.is_over(CODE), texts.in_answer.no_such_code(CODE),
        texts.in_answer.passed(CODE), texts.in_answer.passed_last(CODE), texts.in_answer.yours_too(CODE), texts.in_answer.not_taken(CODE), texts.in_answer.not_yours(CODE), texts.in_answer.ended(CODE),
        texts.to_worker.left_by_person(CODE), texts.to_worker.taken_back(CODE), texts.to_worker.gone_quiet(CODE),
        texts.to_worker.calmed(CODE), texts.to_worker.person_lost(CODE, "telegram"), texts.to_worker.person_stopped(CODE),
        texts.in_answer.take_or_say(CODE, CODE), texts.in_answer.resumed_here("voice"), texts.to_person.still_here("911"),
        texts.to_person.called_later(datetime(2026, 11, 22, 23, 58), "911"),
        texts.in_answer.already_yours_too(CODE), texts.in_answer.person_stopped(CODE), texts.to_worker.position_known(CODE, AREAS[-1]),
        texts.to_person.position_received("911"), texts.to_person.not_seen("911"), texts.to_person.after_a_crisis("911"),
        texts.in_answer.NOTHING_PENDING, texts.in_answer.NO_TALK, texts.in_answer.EMPTY, texts.to_worker.NO_MESSAGE, texts.to_person.BOT_AS_ASKED,
        texts.to_worker.NOT_RELAYED, texts.in_answer.stays(CODE), texts.in_answer.only_a_test(CODE), texts.to_worker.drill(CODE), texts.to_coordinator.DRILL_FAILED, texts.to_coordinator.UNREADABLE,
        texts.to_person.UNKNOWN_CODE, texts.in_answer.NOT_RELAYED_TO_PERSON,
        *(texts.to_worker.owner_alert(CODE, need.word, 300) for need in NEEDS.values()), texts.to_worker.bot_spoke(CODE),
        *(texts.to_worker.doubt(CODE, need.word) for need in NEEDS.values()),
    ]:  # fmt: skip
        assert one_segment(text), text
    assert septets(texts.in_answer.HELP) is not None


@pytest.mark.parametrize(
    ("region", "kind", "young"), itertools.product(REGIONS.values(), NEEDS, (False, True))
)
def test_the_truth_has_a_number_to_call_in_one_segment(
    region: Region, kind: str, young: bool
) -> None:
    """Nobody on call or nobody answered: each region says whom to call, emergency included."""
    fallback = lines.fallback(region, kind, young=young)
    assert region.emergency in fallback
    for text in (
        texts.to_person.nobody_on_call(fallback),
        texts.to_person.nobody_answered(fallback),
    ):
        assert one_segment(text), text


def test_who_uses_alone_is_given_who_stays_on_the_line_at_any_age() -> None:
    """The line for the young listens; it does not send help to who answers no more."""
    region = REGIONS["montreal"]
    alone = region.line("overdose_alone")
    assert alone is not None
    assert alone.phone is not None
    for young in (False, True):
        assert alone.phone in lines.fallback(region, WATCH, young=young)
    youth = REGIONS["france"].line("youth")  # where no line is for who uses alone
    assert youth is not None
    assert youth.reach in lines.fallback(REGIONS["france"], WATCH, young=True)


@pytest.mark.parametrize(
    ("area", "said"),
    [
        ("Hochelaga", "Hochelaga"), ("métro Berri", "métro Berri"), ("H2X", "H2X"),
        ("1000", "1000"), ("2123 rue Ontario", ""), ("rue X app. 4", ""), ("H2X 1Y4", ""),
        ("", ""), (None, ""), ("Côte-des-Neiges", "Cote-des-Neiges"),
    ],
)  # fmt: skip
def test_an_area_is_never_an_address(area: str | None, said: str) -> None:
    """A postal zone may have a digit; anything else with one is left out of the page."""
    assert texts.fitting.area_said(area) == said


@given(st.text(max_size=60), st.text(alphabet=string.printable, max_size=60))
def test_no_area_or_label_breaks_a_page(area: str, name: str) -> None:
    """Whatever was understood as a place, the page still fits and still says how to answer."""
    page = texts.to_worker.page(CODE, "SUICIDE", area)
    assert one_segment(page)
    assert page.endswith("2 pour passer.")
    assert to_gsm7(name) == to_gsm7(to_gsm7(name))
