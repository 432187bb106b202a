"""From a phrase to its moment: day, part of day, hour and bound, put together."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from nlu.times.bounds import bounded, looks_ahead
from nlu.times.clock import clock_instant, clock_range, read_hour
from nlu.times.days import read_day
from nlu.times.moment import Frame, Window
from nlu.times.parts import hours_of, meal, part_alone, part_of_day
from nlu.times.pieces import Phrase, Piece
from nlu.times.spans import read_whole


def resolve(phrase: Phrase, frame: Frame) -> Window | None:
    """The window a phrase stands for; None when it says no possible time ("le 31/02")."""
    bound = phrase.get("bound")
    if bound and looks_ahead(bound):
        frame = replace(frame, past=False)
    found = _unbounded(phrase, frame)
    return bounded(bound, found, phrase, frame) if bound and found else found


def _unbounded(phrase: Phrase, frame: Frame) -> Window | None:
    if whole := phrase.get("whole"):
        if whole.kind == "meal":
            return meal(whole.words, frame)
        return read_whole(whole.kind, whole.words, frame)
    said, part, clock = phrase.get("day"), phrase.get("part"), phrase.get("clock")
    if said is None:
        return _of_no_day(part, clock, frame)
    day = read_day(said.kind, said.words, frame)
    if day is None or not (part or clock):
        return day
    found = _on_day(day.start.date(), part, clock, frame)
    return _a_week_later(found, frame) if said.kind == "weekday" and _over(found, frame) else found


def _of_no_day(part: Piece | None, clock: Piece | None, frame: Frame) -> Window | None:
    if part is None:
        return _clock(clock, "", None, frame) if clock else None
    alone = part_alone(part, frame)
    return _on_day(alone.start.date(), part, clock, frame) if clock else alone


def _on_day(day: date, part: Piece | None, clock: Piece | None, frame: Frame) -> Window:
    if clock:
        return _clock(clock, part.words if part else "", day, frame)
    assert part, "a phrase with a day alone is resolved before"
    return part_of_day(part, day, frame)


def _clock(clock: Piece, part: str, day: date | None, frame: Frame) -> Window:
    if clock.kind == "clock_range":
        return clock_range(clock.words, part, frame, day)
    hour = read_hour(clock.words, part)
    if day and part and hours_of(part)[1] > 18 and hour.hours < 6:
        day += timedelta(days=1)  # "a soir 2h" is after midnight
    return clock_instant(hour, frame, day)


def _over(found: Window, frame: Frame) -> bool:
    """ "samedi matin" said on a Saturday evening, of something to come."""
    today = found.start.date() == frame.today
    return today and not frame.past and found.last.timestamp() < frame.now.timestamp()


def _a_week_later(found: Window, frame: Frame) -> Window:
    def later(moment: datetime) -> datetime:
        day = moment.date() + timedelta(days=7)
        return frame.at(day, moment.hour + moment.minute / 60)

    return Window(later(found.start), later(found.end) if found.end else None)
