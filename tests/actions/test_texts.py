"""The words of `actions.texts`: hours, days, distances, as people say them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions import texts
from bot.directory.hours import Status
from bot.directory.learned import Capacity
from bot.directory.matching import FULL, Match
from tests.actions.small_services import MONTREAL, a_match, a_service

SATURDAY_NIGHT = datetime(2026, 11, 21, 23, 40, tzinfo=MONTREAL)


def at(text: str) -> datetime:
    """ "2026-11-22 9:00" in Montréal."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=MONTREAL)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-22 09:00", "9h"),
        ("2026-11-22 09:30", "9h30"),
        ("2026-11-22 09:05", "9h05"),
        ("2026-11-22 12:00", "midi"),
        ("2026-11-22 12:15", "12h15"),
        ("2026-11-22 00:00", "minuit"),
        ("2026-11-22 00:30", "0h30"),
        ("2026-11-22 23:59", "23h59"),
    ],
)
def test_an_hour_is_said_as_people_do(moment: str, said: str) -> None:
    """Without "00", and with the two hours that have a name."""
    assert texts.clock(at(moment)) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 21), "aujourd'hui"),
        (date(2026, 11, 22), "demain"),
        (date(2026, 11, 23), "lundi"),
        (date(2026, 11, 27), "vendredi"),
        (date(2026, 11, 28), "le 28 novembre"),
        (date(2026, 12, 1), "le 1er décembre"),
        (date(2027, 3, 3), "le 3 mars"),
        (date(2026, 11, 20), "le 20 novembre"),
    ],
)
def test_a_day_is_said_from_today(day: date, said: str) -> None:
    """By its name within the week, by its date beyond, where a name would be ambiguous."""
    assert texts.day_name(day, date(2026, 11, 21)) == said


@pytest.mark.parametrize(
    ("now", "moment", "said"),
    [
        ("2026-11-21 15:00", "2026-11-21 17:00", "17h"),
        ("2026-11-21 23:40", "2026-11-22 00:00", "minuit"),
        ("2026-11-21 23:40", "2026-11-22 02:00", "2h cette nuit"),
        ("2026-11-21 23:40", "2026-11-22 06:00", "demain 6h"),
        ("2026-11-21 23:40", "2026-11-22 09:00", "demain 9h"),
        ("2026-11-21 01:00", "2026-11-21 06:00", "6h"),
        ("2026-11-21 01:00", "2026-11-22 02:00", "demain 2h"),
        ("2026-11-21 15:00", "2026-11-23 09:00", "lundi 9h"),
        ("2026-11-21 15:00", "2026-12-01 12:00", "le 1er décembre midi"),
    ],
)
def test_a_moment_is_said_from_now(now: str, moment: str, said: str) -> None:
    """Nobody at night takes "2h" for tomorrow afternoon's."""
    assert texts.moment_words(at(moment), at(now)) == said


MINUTES = st.integers(0, 6 * 24 * 60)


@given(MINUTES, MINUTES)
def test_two_moments_of_a_week_are_never_said_alike(one: int, other: int) -> None:
    """Within six days no two different minutes have the same words."""
    first, second = (
        texts.moment_words(SATURDAY_NIGHT + timedelta(minutes=m), SATURDAY_NIGHT)
        for m in (one, other)
    )
    assert (first == second) == (one == other)


@pytest.mark.parametrize(
    ("status", "later", "said"),
    [
        (Status(True), 0, "ouvert 24h/24"),
        (Status(True, at("2026-11-22 02:00")), 0, "ouvert jusqu'à 2h cette nuit"),
        (Status(False, at("2026-11-22 09:00")), 0, "fermé, ouvre demain 9h"),
        (Status(False), 0, "fermé"),
        (Status(None), 0, "heures pas connues"),
        (Status(None, never_began=True), 0, "pas sûr d'être ouvert cette nuit, appelle avant"),
        (Status(False, at("2026-11-22 09:00"), "Noël"), 0, "fermé (Noël), ouvre demain 9h"),
        (
            Status(True, at("2026-11-22 17:00")),
            10 * 60,
            "demain 9h40: ouvert jusqu'à demain 17h",
        ),
        (Status(False), 10 * 60, "demain 9h40: fermé"),
        (Status(True), 30, "ouvert 24h/24"),  # half an hour from now is now
    ],
)
def test_open_or_not_is_said(status: Status, later: int, said: str) -> None:
    """Now, or at the time asked about; unknown hours are said to be unknown, never guessed."""
    then = SATURDAY_NIGHT + timedelta(minutes=later)
    assert texts.status_words(status, a_service(), then, SATURDAY_NIGHT) == said


@pytest.mark.parametrize(
    ("organization", "only_for", "said"),
    [
        ("CPAS d'Anderlecht", (), "CPAS d'Anderlecht: "),
        ("CPAS d'Anderlecht", ("Anderlecht",), "CPAS d'Anderlecht (si tu es de là): "),
        ("CLSC Lamater", ("MRC Les Moulins",), "CLSC Lamater (pour la MRC Les Moulins): "),
        ("La Manne", ("Joliette", "Saint-Paul"), "La Manne (pour Joliette ou Saint-Paul): "),
    ],
)
def test_whose_door_it_is_is_said_in_doubt(
    organization: str, only_for: tuple[str, ...], said: str
) -> None:
    """Near where two areas touch, the person knows which one is theirs."""
    service = a_service(organization=organization)
    match = Match(service, Status(True), None, True, None, only_for=only_for)
    assert texts.card(match, SATURDAY_NIGHT, SATURDAY_NIGHT).startswith(said)


def test_published_words_stand_for_hours_that_cannot_be_read() -> None:
    """ "Sur rendez-vous" is told as it was published."""
    service = a_service(hours_text="Sur rendez-vous")
    said = texts.status_words(Status(None), service, SATURDAY_NIGHT, SATURDAY_NIGHT)
    assert said == "horaire: sur rendez-vous"


@pytest.mark.parametrize(
    ("metres", "precision", "said"),
    [
        (None, "exact", None),
        (10, "exact", "~1 min à pied"),
        (600, "exact", "~10 min à pied"),
        (2700, "exact", "~45 min à pied"),
        (2800, "exact", "~3 km"),
        (600, "postal", None),
        (1501, "postal", "~2 km"),
        (4000, "area", "~4 km"),
    ],
)
def test_a_distance_is_said_only_where_it_is_true(
    metres: int | None, precision: Any, said: str | None
) -> None:
    """Minutes to a door only; near the centre of a sector nothing is said."""
    assert texts.walk_words(a_match(a_service(precision=precision), distance_m=metres)) == said


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"address": "1, rue Un", "area": "Village", "city": "Montréal"}, "1, rue Un, Village"),
        ({"address": "1, rue Un", "city": "Montréal"}, "1, rue Un, Montréal"),
        ({"address": None, "territory": ("Hochelaga",)}, "secteur Hochelaga"),
        ({"address": None, "area": "Village"}, "secteur Village"),
        ({"address": None, "city": "Joliette"}, "Joliette"),
        ({"address": None, "city": None}, None),
        ({"confidential": True, "area": "Village", "city": "Montréal"}, None),
    ],
)
def test_where_it_is(known: dict[str, Any], said: str | None) -> None:
    """An address, an area for who is in the streets, nothing at all of a house kept secret."""
    assert texts.where_words(a_service(**known)) == said


@pytest.mark.parametrize(
    ("confirmed", "said"),
    [(None, "info à vérifier"), ("2020", "info de 2020"), ("2025-03-02", "info de 2025")],
)
def test_how_old_the_information_is(confirmed: str | None, said: str) -> None:
    """The year its source gives; without one, that it must be checked."""
    assert texts.freshness_words(a_service(confirmed=confirmed)) == said


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"phone": "514-555-0100", "text_phone": "1234"}, "514-555-0100"),
        ({"phone": None, "text_phone": "1234"}, "texto 1234"),
        ({"phone": None}, None),
    ],
)
def test_how_to_reach_it(known: dict[str, Any], said: str | None) -> None:
    """The telephone first, then the number to text, or nothing invented."""
    assert texts.reach(a_service(**known)) == said


def test_a_card_says_what_one_needs_to_go() -> None:
    """Name, open or not, the obstacle, where, how far, the number, how old: in that order."""
    service = a_service(precision="exact", confirmed="2024-05", conditions="18 ans et plus.")
    match = a_match(
        service, Status(True, at("2026-11-22 08:00")), 600, obstacle="c'est pour les femmes"
    )
    head = "ouvert jusqu'à demain 8h, mais c'est pour les femmes. 1, rue Un, Montréal"
    tail = "~10 min à pied. 514-555-0100"
    assert texts.card(match, SATURDAY_NIGHT, SATURDAY_NIGHT) == (
        f"La Halte: {head}. {tail}. info de 2024."
    )
    assert texts.card(match, SATURDAY_NIGHT, SATURDAY_NIGHT, full=True) == (
        f"La Halte (Lits de nuit): {head}. {tail}. 18 ans et plus. info de 2024."
    )


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([], "fermé"),
        ([("09:00", "17:00")], "9h à 17h"),
        ([("09:00", "12:00"), ("13:00", "17:30")], "9h à midi et 13h à 17h30"),
        ([("00:00", None)], "ouvert 24h/24"),
        ([("10:00", None)], "dès 10h"),
    ],
)
def test_the_hours_of_a_day_are_said(spans: list[tuple[str, str | None]], said: str) -> None:
    """Spans joined as one says them; closed; round the clock; from an hour on."""
    day = "2026-11-23 "
    moments = [(at(day + start), at(day + end) if end else None) for start, end in spans]
    assert texts.spans_words(moments) == said


def test_a_night_is_said_by_its_two_hours() -> None:
    """It ends on another day, whose name would only confuse; a whole day is "24h/24"."""
    evening, morning = at("2026-11-23 22:00"), at("2026-11-24 06:00")
    assert texts.spans_words([(evening, morning)]) == "22h à 6h"
    assert texts.spans_words([(at("2026-11-23 00:00"), at("2026-11-24 00:00"))]) == "ouvert 24h/24"


COUNTED = at("2026-11-21 18:00")
TONIGHT = at("2026-11-22 02:00")


@pytest.mark.parametrize(
    ("beds", "needs", "now", "said"),
    [
        (12, {"shelter"}, SATURDAY_NIGHT, "12 lits à 18h"),
        (1, {"shelter"}, SATURDAY_NIGHT, "1 lit à 18h"),
        (3, {"food"}, SATURDAY_NIGHT, "3 places à 18h"),
        (2, {"shelter"}, at("2026-11-22 00:30"), "2 lits hier à 18h"),
        (0, {"shelter"}, SATURDAY_NIGHT, None),
    ],
)
def test_beds_are_told_with_the_hour_of_the_count(
    beds: int, needs: set[str], now: datetime, said: str | None
) -> None:
    """How many, and when somebody counted; a full house says so elsewhere."""
    left = Capacity(beds, COUNTED, TONIGHT)
    match = replace(a_match(a_service(needs=frozenset(needs))), capacity=left)
    assert texts.left_words(match, now) == said


def test_a_full_house_says_when() -> None:
    """Full is what stands in the way, as of the count; another obstacle has no hour."""
    full = replace(
        a_match(a_service()), capacity=Capacity(0, COUNTED, TONIGHT), fits=False, obstacle=FULL
    )
    assert texts.obstacle_words(full, SATURDAY_NIGHT) == ", mais c'était complet à 18h"
    young = replace(full, obstacle="c'est à partir de 18 ans")
    assert texts.obstacle_words(young, SATURDAY_NIGHT) == ", mais c'est à partir de 18 ans"


def test_what_is_contested_says_so() -> None:
    """Before how old it is: somebody says that it changed."""
    match = replace(a_match(a_service(confirmed="2026-11-01")), reported=True)
    assert texts.card(match, SATURDAY_NIGHT, SATURDAY_NIGHT).endswith("à vérifier.")


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"populations": frozenset({"men"})}, "hommes"),
        ({"populations": frozenset({"women", "families"})}, "femmes"),
        ({"populations": frozenset({"men", "women"})}, None),
        ({"populations": frozenset({"all", "youth"})}, None),
        ({"populations": frozenset()}, None),
        ({"populations": frozenset({"youth"})}, "jeunes"),
        ({"populations": frozenset({"youth"}), "min_age": 12, "max_age": 17}, "12-17 ans"),
        ({"populations": frozenset({"indigenous"})}, "Autochtones"),
        ({"populations": frozenset({"indigenous", "men", "women"})}, "Autochtones"),
        ({"populations": frozenset({"sex_workers"})}, None),
    ],
)
def test_whom_a_door_is_kept_for_is_said_beside_its_name(
    known: dict[str, Any], said: str | None
) -> None:
    """In a text message too: a man is not sent to a women's house for want of a word."""
    service = a_service(**known)
    assert texts.whom_words(service) == said
    begins = f"La Halte ({said}): " if said else "La Halte: "
    said_now = texts.card(a_match(service), SATURDAY_NIGHT, SATURDAY_NIGHT)
    assert said_now.startswith(begins)
