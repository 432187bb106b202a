"""Days as they are said: "demain", "samedi prochain", "le 24 juin", "noel", "la fds"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from nlu.times.calendar import add_months, feast_of, nearest, next_month, public_holidays
from nlu.times.moment import Frame, Window
from nlu.times.words import DAYS, ENGLISH_DAYS, HOLIDAYS, LAST, MONTHS, NEXT

DAWN = 4
"""Before this hour, "demain" is the day about to break: who asks has not slept."""

_NEXT = re.compile(rf"(?:{NEXT}|next)\b")
_LAST = re.compile(rf"\b(?:{LAST}|last)\b")
_DAY_PATTERNS = [re.compile(rf"(?:{pattern})") for pattern in DAYS.values()]
_MONTH_PATTERNS = [re.compile(rf"\b(?:{pattern})\b") for pattern in MONTHS.values()]
_HOLIDAYS = {name: re.compile(pattern) for name, pattern in HOLIDAYS.items()}


def _tomorrow(_words: str, frame: Frame) -> date:
    return frame.today + timedelta(days=0 if frame.now.hour < DAWN else 1)


def weekday_in(words: str) -> int:
    """The weekday named in folded `words`, Monday being 0."""
    for number, (pattern, english) in enumerate(zip(_DAY_PATTERNS, ENGLISH_DAYS, strict=True)):
        if pattern.search(words) or english in words:
            return number
    raise ValueError(f"no day of the week in {words!r}")


def _weekday(words: str, frame: Frame) -> date:
    ahead = (weekday_in(words) - frame.today.weekday()) % 7
    if _LAST.search(words):
        return frame.today - timedelta(days=(7 - ahead) % 7 or 7)
    if _NEXT.search(words):
        return frame.today + timedelta(days=ahead or 7)
    return frame.today + timedelta(days=ahead - 7 if frame.past and ahead else ahead)


def month_in(words: str) -> int | None:
    """The month named in folded `words`, January being 1; None when there is none."""
    return next((n for n, p in enumerate(_MONTH_PATTERNS, 1) if p.search(words)), None)


def _date(words: str, frame: Frame) -> date | None:
    month, numbers = month_in(words), [int(n) for n in re.findall(r"\d+", words)]
    if re.match(r"20\d\d-", words):
        return _valid(*numbers)
    day = 1 if "premier" in words else numbers.pop(0)
    if month is None:
        month = numbers.pop(0)
    if numbers:
        year = numbers[0]
        return _valid(year if year >= 100 else 2000 + year, month, day)
    years = range(frame.today.year - 4, frame.today.year + 5)
    known = [found for year in years if (found := _valid(year, month, day))]
    if frame.past:
        return max((d for d in known if d <= frame.today), default=None)
    return min((d for d in known if d >= frame.today), default=None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of_month(words: str, frame: Frame) -> date:
    figure = re.search(r"\d+", words)
    day = int(figure[0]) if figure else 1
    first = frame.today.replace(day=1)
    near = [add_months(first, shift) for shift in range(-2, 4)]
    dates = [found for month in near if (found := _valid(month.year, month.month, day))]
    if frame.past:
        return max(found for found in dates if found <= frame.today)
    return min(found for found in dates if found >= frame.today)


def _holiday(words: str, frame: Frame) -> date:
    name = next(name for name, pattern in _HOLIDAYS.items() if pattern.fullmatch(words))
    if name == "public":
        coming = (nearest(rule, frame.today, past=False) for rule in public_holidays(frame.region))
        return min(coming)
    return nearest(feast_of(name, frame.region), frame.today, past=frame.past)


def _weekend(words: str, frame: Frame) -> date:
    """Its Saturday: the one under way or coming, the next after, or the last gone."""
    saturday = frame.today + timedelta(days=5 - frame.today.weekday())
    if _LAST.search(words):
        return saturday - timedelta(days=7)
    if _NEXT.search(words) and frame.today.weekday() >= 5:
        return saturday + timedelta(days=7)
    behind = frame.past and frame.today.weekday() < 5 and not re.match(r"c|st", words)
    return saturday - timedelta(days=7) if behind else saturday


_DAY: dict[str, Callable[[str, Frame], date | None]] = {
    "today": lambda _words, frame: frame.today,
    "tomorrow": _tomorrow,
    "after_tomorrow": lambda words, frame: _tomorrow(words, frame) + timedelta(days=1),
    "yesterday": lambda _words, frame: frame.today - timedelta(days=1),
    "before_yesterday": lambda _words, frame: frame.today - timedelta(days=2),
    "weekday": _weekday,
    "date": _date,
    "day_of_month": _day_of_month,
    "holiday": _holiday,
    "weekend": _weekend,
}


def read_day(kind: str, words: str, frame: Frame) -> Window | None:
    """The whole day (or week-end, or Christmas to New Year) said; None for a date that is none."""
    first = _DAY[kind](words, frame)
    if first is None:
        return None
    if kind == "weekend":
        return frame.days(first, first + timedelta(days=1))
    if kind == "holiday" and _HOLIDAYS["end_of_year"].fullmatch(words):
        return frame.days(first, first + timedelta(days=9))
    return frame.days(first, first)


def month_window(month: int, frame: Frame, words: str = "") -> Window:
    """A month, or its "debut" or "fin": the one under way or coming; in the past, the last."""

    def first_of(year: int) -> date:
        return date(year, month, 1)

    first = nearest(first_of, frame.today.replace(day=1), past=frame.past)
    return part_of_month(first, frame, words)


def part_of_month(first: date, frame: Frame, words: str) -> Window:
    """The month that starts on `first`, or what "debut", "mi" (middle) or "fin" says of it."""
    last = next_month(first) - timedelta(days=1)
    if re.search(r"\bdebut\b", words):
        return frame.days(first, first + timedelta(days=9))
    if re.search(r"\bmi\b", words):
        return frame.days(first + timedelta(days=9), first + timedelta(days=19))
    if re.search(r"\bfin\b", words):
        return frame.days(last - timedelta(days=9), last)
    return frame.days(first, last)
