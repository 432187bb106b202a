"""Hours as they are said: "22h30", "8h du mat", "midi moins quart", "10 pm", "de 8h a 4h"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from nlu.times.figures import NUMBERS, RANGE_SIDE
from nlu.times.moment import Frame, Window
from nlu.times.words import AFTERNOON, EVENING, MORNING, NIGHT

_GRACE = timedelta(minutes=30)
"""An hour just gone is still meant of today: people say "vers 22h" at 22:10."""

_HOUR = re.compile(r"(?P<hour>\d{1,2})(?: ?(?:h[a-z]*|:) ?(?P<minute>\d\d)?)?")
_AFTER_NOON = re.compile(r"(?:minuit|midi) ?(?P<minute>\d\d)\b")
_QUARTERS = (
    (re.compile(r"et (?:quart|quar)|\bquinze\b"), 15),
    (re.compile(r"et demie?|\btrente\b"), 30),
    (re.compile(r"moins (?:le )?quart"), -15),
    (re.compile(r"moins dix"), -10),
    (re.compile(r"moins cinq"), -5),
    (re.compile(r"moins vingt"), -20),
)
_MINUTES_BEFORE = re.compile(r"moins (\d\d?)")
_SPELLED = sorted(NUMBERS.items(), key=lambda item: -len(item[0]))
_SIDE = re.compile(RANGE_SIDE)


@dataclass(frozen=True)
class Hour:
    """Hours since midnight; `either` when it may be said of twelve hours later too."""

    hours: float
    either: bool

    @property
    def by_day(self) -> float:
        """Its reading when nothing else decides: the one in the daytime."""
        return self.hours + 12 if self.either else self.hours


def read_hour(words: str, part: str = "") -> Hour:
    """The hour in folded `words`, given the part of day said elsewhere in the phrase.

    From 1 to 5 with nothing to decide, it may be said of the morning or of the afternoon.
    """
    minutes = sum(value for pattern, value in _QUARTERS if pattern.search(words))
    if before := _MINUTES_BEFORE.search(words):
        minutes -= int(before[1])
    if words.startswith(("minuit", "midi")):
        if after := _AFTER_NOON.match(words):
            minutes += int(after["minute"])
        noon_or_midnight = 24 if words.startswith("minuit") else 12
        return Hour(noon_or_midnight + minutes / 60, either=False)
    figure = _figure(words)
    hours, decided = _by_part(figure, f"{words} {part}")
    open_to_both = not decided and not words.startswith("0") and 1 <= figure < 6
    return Hour(hours + minutes / 60, either=open_to_both)


def _figure(words: str) -> float:
    if figure := _HOUR.match(words):
        return int(figure["hour"]) + int(figure["minute"] or 0) / 60
    return float(next((value for word, value in _SPELLED if words.startswith(word)), 0))


def _by_part(hours: float, said: str) -> tuple[float, bool]:
    """The hour set by "du matin", "du soir", "pm", and whether anything set it."""
    if re.search(rf"\b(?:{MORNING}|maten|a\.?m)\b|\dam\b", said):
        return (0.0 if 12 <= hours < 13 else hours), True
    if re.search(rf"\b(?:{AFTERNOON}|p\.?m)\b|\dpm\b", said):
        return (hours + 12 if hours < 12 else hours), True
    if re.search(rf"\b(?:{NIGHT})\b", said):
        return (hours + 12 if 8 <= hours < 12 else hours), True
    if re.search(rf"\b(?:{EVENING}|tonight|asoir|assoir|csoir|cswr)\b", said):
        return (hours + 12 if 4 <= hours < 12 else hours), True
    return hours, False


def clock_instant(hour: Hour, frame: Frame, day: date | None) -> Window:
    """The instant of an hour on `day`, or its next (last, in the past) occurrence without one."""
    if day is not None:
        return Window(frame.at(day, hour.by_day))
    readings = [hour.hours, hour.hours + 12] if hour.either else [hour.hours]
    near = [
        frame.at(frame.today + timedelta(days=shift), reading)
        for reading in readings
        for shift in (-2, -1, 0, 1)
    ]
    if frame.past:
        gone = [moment for moment in near if moment.timestamp() <= frame.now.timestamp()]
        return Window(max(gone, key=datetime.timestamp))
    since = frame.later(-_GRACE).timestamp()
    return Window(min((m for m in near if m.timestamp() >= since), key=datetime.timestamp))


def clock_range(words: str, part: str, frame: Frame, day: date | None) -> Window:
    """The interval of "de 8h a 16h"; in "de 8 a 4" the end is the first four o'clock to come."""
    sides = [side[0] for side in _SIDE.finditer(words)]
    first, last = read_hour(sides[0], part), read_hour(sides[-1], part)
    start = clock_instant(first, frame, day if day else _day_of_range(first, last, frame)).start
    begins = start.hour + start.minute / 60
    ends = last.hours
    if ends <= begins and ends <= 12 and ends + 12 > begins:
        ends += 12
    if ends <= begins:
        ends += 24
    return Window(start, frame.at(start.date(), ends))


def _day_of_range(first: Hour, last: Hour, frame: Frame) -> date:
    """Today, or tomorrow once over; in the past, yesterday when today's has not begun."""
    if frame.past:
        begun = frame.at(frame.today, first.by_day) <= frame.now
        return frame.today if begun else frame.today - timedelta(days=1)
    over = frame.at(frame.today, max(last.by_day, first.by_day)) <= frame.now
    return frame.today + timedelta(days=1) if over and last.by_day > first.by_day else frame.today
