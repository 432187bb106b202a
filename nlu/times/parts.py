"""Parts of the day and meals: "a soir", "cette nuit", "le matin", "apres le souper"."""

import re
from datetime import date, timedelta

from nlu.times import words
from nlu.times.moment import Frame, Window
from nlu.times.pieces import Piece

NIGHT_ENDS = 5
"""Before this hour the evening under way is that of the day before; the night, an hour more."""

# Hours after midnight of its day, from and to; the first pattern found in the words counts.
_PARTS: tuple[tuple[re.Pattern[str], float, float], ...] = tuple(
    (re.compile(rf"(?:\b|(?<=a))(?:{pattern})"), start, end)
    for pattern, start, end in (
        (words.FORENOON, 6, 12),
        (words.AFTERNOON, 12, 18),
        (words.MORNING, 6, 12),
        (words.NOON, 12, 12),
        (words.NIGHT, 22, 30),
        (words.DAYTIME, 6, 18),
        ("", 18, 24),  # all the ways to say evening
    )
)
_MEALS = {"dejeuner": (7.0, 9.0), "diner": (12.0, 13.0), "souper": (17.0, 19.0)}
# In France "dejeuner" is at noon and "diner" in the evening.
_MEALS_IN_FRANCE = {"dejeuner": (12.0, 14.0), "diner": (19.0, 21.0), "souper": (19.0, 21.0)}
_LAST_NIGHT = re.compile(r"passee?|derniere|d'hier|last")


def hours_of(said: str) -> tuple[float, float]:
    """Where a part of the day starts and ends, in hours after midnight; the same for noon."""
    return next((start, end) for pattern, start, end in _PARTS if pattern.search(said))


def part_of_day(part: Piece, day: date, frame: Frame) -> Window:
    """That part of a day that is named; noon is an instant."""
    start, end = hours_of(part.words)
    return frame.window(day, start, end) if end > start else Window(frame.at(day, start))


def part_alone(part: Piece, frame: Frame) -> Window:
    """A part of no day in particular: today's, or the night under way; of a usual one, the next."""
    start, end = hours_of(part.words)
    day = frame.today
    if start >= 18 and frame.now.hour < NIGHT_ENDS + (end > 24):
        return frame.window(day - timedelta(days=1), start, 30)
    if _LAST_NIGHT.search(part.words) or (end > 24 and frame.past):
        day -= timedelta(days=1)
    elif part.kind != "this_part" and not frame.past and frame.at(day, end) < frame.now:
        day += timedelta(days=1)
    return part_of_day(part, day, frame)


def meal(said: str, frame: Frame) -> Window:
    """The usual hours of a meal, today's or the next: what "avant le souper" counts from."""
    meals = _MEALS_IN_FRANCE if frame.region == "france" else _MEALS
    start, end = next(hours for name, hours in meals.items() if name in said)
    over = frame.at(frame.today, end) < frame.now and not frame.past
    return frame.window(frame.today + timedelta(days=int(over)), start, end)
