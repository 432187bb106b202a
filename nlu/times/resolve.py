"""From a phrase to its moment: day, part of day, hour and bound, put together."""

import re
from datetime import date, datetime, timedelta

from nlu.times.clock import clock_instant, clock_range, read_hour
from nlu.times.days import read_day
from nlu.times.moment import Frame, Window
from nlu.times.pieces import Phrase, Piece
from nlu.times.spans import read_whole
from nlu.times.words import (
    AFTERNOON, DAYTIME, EVENING, FORENOON, MORNING, NIGHT, NOON,
)  # fmt: skip

NIGHT_ENDS = 5
"""Before this hour the evening and the night under way are still those of the day before."""

# Hours after midnight of its day, from and to; the first pattern found in the words counts.
_PARTS: tuple[tuple[re.Pattern[str], float, float], ...] = tuple(
    (re.compile(rf"(?:\b|(?<=a))(?:{pattern})"), start, end)
    for pattern, start, end in (
        (FORENOON, 6, 12),
        (AFTERNOON, 12, 18),
        (MORNING, 6, 12),
        (NOON, 12, 12),
        (NIGHT, 22, 30),
        (DAYTIME + r"|\ble jour", 6, 18),
        (EVENING + "|csoir|cswr|assoir", 18, 24),
        ("", 18, 24),
    )
)
_MEALS = {"dejeuner": (7.0, 9.0), "diner": (12.0, 13.0), "souper": (17.0, 19.0)}
# In France "dejeuner" is at noon and "diner" in the evening.
_MEALS_IN_FRANCE = {"dejeuner": (12.0, 14.0), "diner": (19.0, 21.0), "souper": (19.0, 21.0)}


def resolve(phrase: Phrase, frame: Frame) -> Window | None:
    """The window a phrase stands for; None when it says no possible time ("le 31/02")."""
    found = _unbounded(phrase, frame)
    bound = phrase.get("bound")
    return _bounded(bound.words, found, phrase, frame) if bound and found else found


def _unbounded(phrase: Phrase, frame: Frame) -> Window | None:
    if whole := phrase.get("whole"):
        return (
            _meal(whole, frame)
            if whole.kind == "meal"
            else read_whole(whole.kind, whole.words, frame)
        )
    said_day, part, clock = phrase.get("day"), phrase.get("part"), phrase.get("clock")
    day = read_day(said_day.kind, said_day.words, frame) if said_day else None
    if said_day and day is None:
        return None
    date_said = day.start.date() if day else None
    if clock:
        return _again_if_over(_clock(clock, part, date_said, frame), said_day, frame)
    if part and date_said:
        return _again_if_over(_part_of(part, date_said, frame), said_day, frame)
    return _part_alone(part, frame) if part else day


def _again_if_over(found: Window, said_day: Piece | None, frame: Frame) -> Window:
    """ "samedi matin" said on a Saturday evening is the Saturday to come."""
    if said_day is None or said_day.kind != "weekday" or frame.past:
        return found
    if found.last.timestamp() >= frame.now.timestamp() or found.start.date() != frame.today:
        return found
    a_week = timedelta(days=7)
    return Window(
        _moved(found.start, a_week, frame), found.end and _moved(found.end, a_week, frame)
    )


def _moved(moment: datetime, by: timedelta, frame: Frame) -> datetime:
    return frame.at((moment + by).date(), moment.hour + moment.minute / 60)


def _clock(clock: Piece, part: Piece | None, day: date | None, frame: Frame) -> Window:
    part_words = part.words if part else ""
    if part and day is None:
        day = _part_alone(part, frame).start.date()
    if clock.kind == "clock_range":
        return clock_range(clock.words, part_words, frame, day)
    hour = read_hour(clock.words, part_words)
    night = part is not None and _hours(part_words)[1] > 18
    if night and day is not None and hour.hours < 6:
        day += timedelta(days=1)
    return clock_instant(hour, frame, day)


def _hours(words: str) -> tuple[float, float]:
    return next((start, end) for pattern, start, end in _PARTS if pattern.search(words))


def _part_of(part: Piece, day: date, frame: Frame) -> Window:
    start, end = _hours(part.words)
    return frame.window(day, start, end) if end > start else Window(frame.at(day, start))


_LAST_NIGHT = re.compile(r"passee?|derniere|d'hier|last")


def _part_alone(part: Piece, frame: Frame) -> Window:
    """A part of day with no day: today's; the night's is the one under way; a usual one not over."""
    start, end = _hours(part.words)
    by_night = end > 18 and start >= 18
    day = frame.today
    if by_night and frame.now.hour < NIGHT_ENDS + (end > 24):
        day -= timedelta(days=1)
        end = 30
    elif _LAST_NIGHT.search(part.words) or (end > 24 and frame.past):
        day -= timedelta(days=1)
    elif part.kind == "usual_part" and frame.at(day, end) < frame.now:
        day += timedelta(days=1)
    found = frame.window(day, start, end)
    return found if end > start else Window(found.start)


def _meal(meal: Piece, frame: Frame) -> Window:
    meals = _MEALS_IN_FRANCE if frame.region == "france" else _MEALS
    start, end = next(hours for name, hours in meals.items() if name in meal.words)
    over = frame.at(frame.today, end) < frame.now
    return frame.window(frame.today + timedelta(days=int(over and not frame.past)), start, end)


_UNTIL = re.compile(r"jus|jska|till?|until|d'? ?ici")
_BEFORE = re.compile(r"(?:pas )?avant?|before")
_FROM = re.compile(r"a ?partir|des$|apartir")
_AFTER = re.compile(r"(?:un peu )?apre?s|passe|after|past")


def _bounded(bound: str, found: Window, phrase: Phrase, frame: Frame) -> Window:
    """The window once "avant", "jusqu'a", "apres" are heard; "vers" leaves it as it is."""
    if _UNTIL.match(bound):
        return _up_to(found.last, frame)
    if _BEFORE.match(bound):
        return _up_to(found.start, frame)
    if _FROM.match(bound):
        return _onward(found.start, phrase, frame)
    if _AFTER.match(bound):
        return _onward(found.last, phrase, frame)
    return found


def _up_to(limit: datetime, frame: Frame) -> Window:
    """From now to a limit; from the start of its day when the limit is past."""
    now = frame.later(timedelta())
    if limit.timestamp() > now.timestamp():
        return Window(now, limit)
    return Window(frame.at((limit - timedelta(minutes=1)).date(), 0), limit)


def _onward(start: datetime, phrase: Phrase, frame: Frame) -> Window:
    """From a start to the end of its day, of its night when it is evening, of a week for a day."""
    if not phrase.get("clock") and not phrase.get("part"):
        return Window(start, frame.at(start.date() + timedelta(days=7), 0))
    if start.hour >= 18:
        return Window(start, frame.at(start.date(), 30))
    return Window(start, frame.at(start.date(), 6 if start.hour < 6 else 24))
