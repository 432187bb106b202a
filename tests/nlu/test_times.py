"""When: the table of times said, and what holds whatever is said."""

import csv
import re
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.times import TimeSpan, find_times

TORONTO = ZoneInfo("America/Toronto")
WEDNESDAY = datetime(2026, 11, 18, 14, 0, tzinfo=TORONTO)
REGIONS = ("montreal", "quebec", "lanaudiere", "ontario", "bruxelles", "france")
TABLE = Path(__file__).parent / "times_cases.tsv"


def read_table() -> list[list[str]]:
    """The rows of the table: now, region, text, and "span = value | span = value" or "-"."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        kept = [line for line in lines if not line.startswith("#")]
    return list(csv.reader(kept, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


CASES = read_table()


def said(spans: list[TimeSpan]) -> str:
    return " | ".join(f"{span.text} = {span.value}" for span in spans) or "-"


@pytest.mark.parametrize(
    ("now", "region", "text", "times"), CASES, ids=[f"{c[2]} @ {c[0][5:16]}" for c in CASES]
)
def test_a_time_said_is_found_whole_and_comes_to_its_moment(
    now: str, region: str, text: str, times: str
) -> None:
    """Each row of the table: the words that say when, and what they stand for."""
    assert said(find_times(text, datetime.fromisoformat(now), region)) == times


def test_the_table_is_broad() -> None:
    """The table keeps what it covers: over 300 cases, every region, both sides of every rule."""
    assert len(CASES) >= 300
    assert {row[1] for row in CASES} == set(REGIONS)
    assert sum(row[3] == "-" for row in CASES) >= 40


@pytest.mark.parametrize("sent", ["vers 22h à la gare", "VERS 22H", "Viens vers 22h svp 🙏🏽"])
def test_offsets_are_those_of_the_text_as_sent(sent: str) -> None:
    """A span is cut from the message itself, capitals, accents and emoji before it or not."""
    (span,) = find_times(sent, WEDNESDAY, "montreal")
    assert sent[span.start : span.end] == span.text
    assert span.text.lower() == "vers 22h"


@pytest.mark.parametrize("sent", ["à soir", "a\u0300 soir", "A\u0300 SOIR"])
def test_accents_are_read_however_they_are_typed(sent: str) -> None:
    """An accent typed as a mark of its own is the same word."""
    (span,) = find_times(sent, WEDNESDAY, "montreal")
    assert (span.start, span.end) == (0, len(sent))


def test_the_moment_of_a_message_is_read_in_the_zone_of_the_region() -> None:
    """The same instant is this evening in Brussels and this afternoon in Montréal."""
    (here,) = find_times("demain 8h", WEDNESDAY, "montreal")
    (there,) = find_times("demain 8h", WEDNESDAY.astimezone(ZoneInfo("UTC")), "bruxelles")
    assert here.value == "2026-11-19T08:00:00-05:00"
    assert there.value == "2026-11-19T08:00:00+01:00"


def test_a_naive_now_is_refused() -> None:
    """A moment without a zone is nobody's moment."""
    with pytest.raises(ValueError, match="aware"):
        find_times("demain", WEDNESDAY.replace(tzinfo=None), "montreal")


def test_an_unknown_region_is_refused_with_the_known_ones() -> None:
    """The error names the regions one can write."""
    with pytest.raises(ValueError, match=r"'gaspesie'.*montreal.*france"):
        find_times("demain", WEDNESDAY, "gaspesie")


MOMENTS = st.datetimes(
    datetime(2020, 1, 1),
    datetime(2040, 1, 1),
    timezones=st.sampled_from([TORONTO, ZoneInfo("UTC")]),
)
WORDS = re.findall(
    r"\S+",
    "le la a à au du de dans ds ya depuis pour vers avant après jusqu'à jusqu'au entre et pis "
    "d'ici en pas passé demain hier 2m1 soir matin midi minuit nuit cette ce samedi lundi prochain "
    "22h 3h 4 31 30 29 8 12:30 16h30 février mars noel pâques semaine mois an heure heures minutes "
    "jours fin maintenant tantôt souper dîner 1/2 31/02 99/99 24h 24/7 pm am quart moins demie , .",
)
ANYTHING = st.text(max_size=80) | st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
# An offset in whole minutes: what ISO 8601 knows.
ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


@given(ANYTHING, MOMENTS, st.sampled_from(REGIONS))
def test_whatever_is_said_spans_are_true_and_values_parse(
    text: str, now: datetime, region: str
) -> None:
    """No text fails; spans are cut from it in order; values are ISO 8601 and run forwards."""
    end_of_last = 0
    for span in find_times(text, now, region):
        assert end_of_last <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        end_of_last = span.end
        moments = span.value.split("/")
        assert len(moments) <= 2
        assert all(ISO.fullmatch(moment) for moment in moments)
        stamps = [datetime.fromisoformat(moment).timestamp() for moment in moments]
        assert stamps == sorted(stamps)


@given(st.integers(0, 23), st.integers(0, 59), MOMENTS, st.sampled_from(REGIONS))
def test_an_hour_said_is_within_the_coming_day(
    hour: int, minute: int, now: datetime, region: str
) -> None:
    """A bare hour is the next one by the clock, or half an hour gone at most."""
    (span,) = find_times(f"à {hour:02}h{minute:02}", now, region)
    away = datetime.fromisoformat(span.value) - now
    assert timedelta(minutes=-30) <= away <= timedelta(hours=25)


@given(st.integers(1, 90), MOMENTS, st.sampled_from(REGIONS))
def test_so_many_minutes_from_now_are_real_minutes(
    minutes: int, now: datetime, region: str
) -> None:
    """ "dans 20 min" is 20 minutes of real time, over a change of the clocks too."""
    (span,) = find_times(f"dans {minutes} min", now, region)
    away = datetime.fromisoformat(span.value) - now.replace(microsecond=0)
    assert away == timedelta(minutes=minutes)


@given(st.sampled_from(["lundi", "mardi", "mercredi", "jeudi", "vendredi"]), MOMENTS)
def test_a_weekday_is_that_day_within_the_week(day: str, now: datetime) -> None:
    """A weekday said is the next such day, today included."""
    (span,) = find_times(day, now, "montreal")
    start = datetime.fromisoformat(span.value.split("/")[0]).date()
    assert start.weekday() == ["lundi", "mardi", "mercredi", "jeudi", "vendredi"].index(day)
    assert 0 <= (start - now.astimezone(TORONTO).date()).days < 7


def test_a_long_message_is_read_in_proportion() -> None:
    """A hundred times the text gives a hundred spans: nothing is lost at the end."""
    text = "jpeux venir demain soir vers 22h? "
    assert len(find_times(text * 100, WEDNESDAY, "montreal")) == 100
