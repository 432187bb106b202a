"""What is open on one day, minute by minute: rules painted over one another in their order.

The order is that of opening_hours.js, the reference evaluator (https://openingh.openstreetmap.de):

- after ";" a rule that opens replaces, on its days, all that came before it, the end of last
  night too; one that says "off" only covers what it names; after "," a rule adds, and after "||"
  it speaks where the others leave it closed;
- a rule without days ("20:00-22:00") replaces only rules without days;
- a night is painted on both days: "Fr 22:00-06:00; Sa off" closes at midnight.

So a night that never began has an end: after "22:00-06:00; PH off" it opens at midnight, when the
holiday is over. Nobody unlocks a door at midnight: that end can be left out (`begun`), for people
(`promises`) and for who is on call.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from opening_hours import OpeningHours, State

from bot.directory.public_holidays import calendar_of
from bot.directory.rules import COMMENT, NotKnown, Rule, speaks_of, split_rules

CLOSED, UNKNOWN, OPEN = range(3)
RUN = re.compile(rb"\x00*(\x01+|\x02+)")
MODIFIER = re.compile(r"\b(off|closed|unknown|open)$")
OPEN_END = re.compile(r"(?P<start>\d{1,2}:\d{2})(?P<end>-\d{1,2}:\d{2})?\+")
UNSAID = {False: "open", True: "unknown"}  # a comment and no word: one has to read it to know
DAY = 24 * 60
ANY_DAY = dt.datetime(2026, 1, 1)  # clock times mean the same every day

Span = tuple[dt.datetime, dt.datetime]
"""From when (included) until when (not included), in UTC."""
Stretch = tuple[int, int, int]
"""From which minute of a day, until which one (at most 1440), and the state then."""


@dataclass(frozen=True, slots=True)
class Day:
    """One local day, midnight to midnight: when it is open for sure, and when perhaps."""

    open: tuple[Span, ...]
    doubtful: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """What one rule says of its own day, and of the night after it."""

    day: tuple[Stretch, ...]
    night: tuple[Stretch, ...]
    opens: bool
    whole_day: bool


@lru_cache(maxsize=16384)
def openings(expr: str, region: str, day: dt.date, begun: bool = True) -> Day:
    """What is open on a day; unless `begun`, as the reference has it, with the ends of nights that
    never began. Raises the library's ParserError on a bad expression."""
    spans: dict[int, list[Span]] = {OPEN: [], UNKNOWN: []}
    for first, last, state in stretches(expr, region, day, begun):
        start, end = _instant(day, first, region), _instant(day, last, region)
        if start < end:  # not all of it in the hour that is skipped
            spans[state].append((start, end))
    return Day(tuple(spans[OPEN]), tuple(spans[UNKNOWN]))


@lru_cache(maxsize=16384)
def stretches(expr: str, region: str, day: dt.date, begun: bool = True) -> tuple[Stretch, ...]:
    """The same by the clock: what is not closed, in order, apart from one another."""
    try:
        return _painted(_layers(split_rules(expr), region, day, None, begun))
    except NotKnown:
        return _in_doubt(expr, region, day, begun)


def _in_doubt(expr: str, region: str, day: dt.date, begun: bool) -> tuple[Stretch, ...]:
    """What is the same whether schools are on holiday or not; the rest is unknown."""
    clocks = [bytearray(DAY), bytearray(DAY)]
    for clock, assumed in zip(clocks, (True, False), strict=True):
        for start, end, state in _painted(_layers(split_rules(expr), region, day, assumed, begun)):
            clock[start:end] = bytes([state]) * (end - start)
    return tuple(_runs(bytearray(a if a == b else UNKNOWN for a, b in zip(*clocks, strict=True))))


def _painted(layers: list[tuple[tuple[Stretch, ...], bool]]) -> tuple[Stretch, ...]:
    if len(layers) < 2:
        return tuple(each for said, _ in layers for each in said if each[2] != CLOSED)
    minutes = bytearray(DAY)
    for said, only_if_closed in layers:
        for start, end, state in said:
            under = minutes[start:end]
            minutes[start:end] = (
                bytes(now or state for now in under)
                if only_if_closed
                else bytes([state]) * len(under)
            )
    return tuple(_runs(minutes))


def _layers(
    rules: tuple[Rule, ...], region: str, day: dt.date, assumed: bool | None, begun: bool
) -> list[tuple[tuple[Stretch, ...], bool]]:
    """What to paint on a day, in order, and whether only where it is closed."""
    eve = day - dt.timedelta(days=1)
    layers: list[tuple[tuple[Stretch, ...], bool]] = []
    fallback = False
    for place, rule in enumerate(rules):
        hours = hours_of(rule.hours)
        fallback = rule.joint == "||" or (fallback and rule.joint == ",")
        if speaks_of(rule, day, region, assumed):
            if _replaces(rules, place):
                layers.clear()
            layers.append((hours.day, fallback))
        if (
            hours.night
            and speaks_of(rule, eve, region, assumed)
            and not (begun and hours.opens and _put_aside(rules, place, region, eve, assumed))
        ):
            layers.append((hours.night, fallback))
    return layers


def _replaces(rules: tuple[Rule, ...], place: int) -> bool:
    """Whether a rule puts aside what the earlier ones say of its days."""
    rule = rules[place]
    if rule.joint not in ("", ";") or not hours_of(rule.hours).opens:
        return False
    return bool(rule.days) or (place > 0 and not rules[place - 1].days)


def _put_aside(
    rules: tuple[Rule, ...], place: int, region: str, eve: dt.date, assumed: bool | None
) -> bool:
    """Whether a later rule speaks against the evening on which that rule's night would begin."""
    return any(
        (_replaces(rules, later) or hours_of(rules[later].hours).whole_day)
        and speaks_of(rules[later], eve, region, assumed)
        for later in range(place + 1, len(rules))
    )


def may_not_begin(expr: str) -> bool:
    """Whether it has a night that a later rule may speak against."""
    return any(hours_of(rule.hours).night for rule in split_rules(expr)[:-1])


@lru_cache(maxsize=16384)
def hours_of(text: str) -> Hours:
    """What the hours of a rule say ("22:00-06:00 off"), whatever the day. Raises ParserError."""
    bare = COMMENT.sub("", text).strip()
    modifier = found[1] if (found := MODIFIER.search(bare)) else UNSAID[bare != text]
    times = MODIFIER.sub("", bare).strip()
    minutes = bytearray(3 * DAY)
    for start, end in _clock(OPEN_END.sub(_guessed, times)):
        minutes[start:end] = bytes([UNKNOWN]) * (end - start)
    for start, end in _clock(OPEN_END.sub(_said, times)):
        minutes[start:end] = bytes([OPEN]) * (end - start)
    means = {"off": CLOSED, "closed": CLOSED, "unknown": UNKNOWN}.get(modifier)
    runs = [list(_runs(minutes[at : at + DAY])) for at in (0, DAY)]
    day, night = (
        tuple((start, end, state if means is None else means) for start, end, state in said)
        for said in runs
    )
    return Hours(day, night, opens=means != CLOSED, whole_day=means == CLOSED and not times)


def _clock(times: str) -> Iterator[tuple[int, int]]:
    """The minutes of "22:00-06:00" from its own midnight: 1320 to 1800. "" is the whole day."""
    timetable = OpeningHours(
        f"2026 Jan 01 {times or '00:00-24:00'}", auto_country=False, auto_timezone=False
    )
    for start, end, state, _ in timetable.intervals(ANY_DAY, ANY_DAY + dt.timedelta(days=3)):
        if state is State.OPEN:
            yield _minute(start), _minute(end)


def _minute(instant: dt.datetime) -> int:
    return round((instant - ANY_DAY).total_seconds() / 60)


def _said(match: re.Match[str]) -> str:
    """Of "13:00-16:00+", what was promised; of "13:00+", its first minute."""
    if match["end"]:
        return match["start"] + match["end"]
    hour, minute = map(int, match["start"].split(":"))
    last = hour * 60 + minute + 1
    return f"{match['start']}-{last // 60:02}:{last % 60:02}"


def _guessed(match: re.Match[str]) -> str:
    """Until when it might stay open: midnight, or no later than was said for a night."""
    night = match["end"] and match["end"][1:] <= match["start"]
    return match[0].rstrip("+") if night else f"{match['start']}-24:00"


def _runs(minutes: bytearray) -> Iterator[Stretch]:
    for run in RUN.finditer(minutes.rstrip(b"\0")):
        yield run.start(1), run.end(1), run[1][0]


def _instant(day: dt.date, minute: int, region: str) -> dt.datetime:
    """The first instant at which a clock there shows that minute or, in the hour that is skipped
    in March, has passed it."""
    zone = calendar_of(region).zone
    told = dt.datetime(day.year, day.month, day.day) + dt.timedelta(minutes=minute)
    while True:
        instant = told.replace(tzinfo=zone).astimezone(dt.timezone.utc)
        if instant.astimezone(zone).replace(tzinfo=None) == told:
            return instant
        told += dt.timedelta(minutes=1)
