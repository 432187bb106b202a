"""Times that stand alone: "maintenant", "dans 20 min", "la semaine prochaine", "cet hiver"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from nlu.times.calendar import add_months
from nlu.times.days import month_in, month_window, part_of_month, weekday_in
from nlu.times.figures import NUMBERS
from nlu.times.moment import Frame, Window
from nlu.times.words import LAST, NEXT

_NEXT = re.compile(rf"\b(?:{NEXT}|next)\b")
_LAST = re.compile(rf"\b(?:{LAST}|last)\b")
_COUNT = re.compile(
    r"(?P<count>\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r") ?"
    r"(?P<unit>sec|semaine|sem|mois|m|h|jour|jrs?|j|nuit|an)[a-z]* ?(?P<more>\d{1,2})?"
)
_SOON = timedelta(hours=6)


def _step(words: str) -> int:
    """-1, 0 or 1: the one before, this one, the next one."""
    return 1 if _NEXT.search(words) else -1 if _LAST.search(words) else 0


def _shifted(words: str, frame: Frame, sign: int) -> Window | None:
    """So long from now: to the second in hours and minutes, the whole day from a day on."""
    quarters = {"et demi": 0.5, "et quart": 0.25}
    extra = next((value for said, value in quarters.items() if said in words), 0.0)
    if re.search(r"demi[- ]?heure", words):
        return Window(frame.later(sign * timedelta(minutes=30)))
    if found := re.search(r"(un|trois) quarts? d'heure", words):
        return Window(frame.later(sign * timedelta(minutes=15 * NUMBERS[found[1]])))
    found = _COUNT.search(words)
    if found is None:
        return None
    count = int(found["count"]) if found["count"].isdigit() else NUMBERS[found["count"]]
    match found["unit"]:
        case "sec":
            return Window(frame.later(sign * timedelta(seconds=count)))
        case "m":
            return Window(frame.later(sign * timedelta(minutes=count + 60 * extra)))
        case "h":
            span = timedelta(hours=count + extra, minutes=int(found["more"] or 0))
            return Window(frame.later(sign * span))
    day = _days_away(found["unit"], sign * count, frame)
    return frame.days(day, day)


def _days_away(unit: str, count: int, frame: Frame) -> date:
    match unit:
        case "semaine" | "sem":
            return frame.today + timedelta(weeks=count)
        case "mois":
            return add_months(frame.today, count)
        case "an":
            return add_months(frame.today, 12 * max(-70, min(70, count)))
    return frame.today + timedelta(days=count)


def _in_a_while(words: str, frame: Frame) -> Window | None:
    found = _shifted(words, frame, 1)
    if found and re.match(r"d'? ?ici", words):
        return Window(frame.later(timedelta()), found.last)
    return found


def _in_minutes(words: str, frame: Frame) -> Window:
    minutes = int(re.findall(r"\d+", words)[0])
    return Window(frame.later(timedelta(minutes=minutes)))


def _soon(_words: str, frame: Frame) -> Window:
    """ "tantot": later today, or earlier today when told as done."""
    now = frame.later(timedelta())
    if frame.past:
        return Window(frame.later(-_SOON), now)
    return Window(now, frame.later(_SOON))


def _week(words: str, frame: Frame) -> Window:
    monday = frame.today - timedelta(days=frame.today.weekday())
    if re.match(r"(?:en|la) semaine$", words):
        monday += timedelta(days=7 if frame.today.weekday() > 4 and not frame.past else 0)
        return frame.days(monday, monday + timedelta(days=4))
    if "fin de la" in words:
        return frame.days(monday + timedelta(days=3), monday + timedelta(days=6))
    monday += timedelta(days=7 * _step(words))
    return frame.days(monday, monday + timedelta(days=6))


def _month_span(words: str, frame: Frame) -> Window:
    if month := month_in(words):
        return month_window(month, frame, words)
    first = add_months(frame.today.replace(day=1), _step(words))
    found = part_of_month(first, frame, words)
    if found.last <= frame.now and not frame.past and _step(words) == 0:
        return part_of_month(add_months(first, 1), frame, words)
    return found


def _year_span(words: str, frame: Frame) -> Window:
    figure = re.search(r"\d{4}", words)
    year = int(figure[0]) if figure else frame.today.year + _step(words)
    return frame.days(date(year, 1, 1), date(year, 12, 31))


# First month of each season, meteorological: three whole months.
_SEASONS = {"printemps": 3, "ete": 6, "automne": 9, "hiver": 12}


def _season(words: str, frame: Frame) -> Window:
    """A season: the one under way or coming; the last one over, or begun when told as done."""
    month = next(month for name, month in _SEASONS.items() if re.search(rf"{name}\b", words))
    starts = [date(frame.today.year + shift, month, 1) for shift in (-2, -1, 0, 1, 2)]
    seasons = [(start, add_months(start, 3) - timedelta(days=1)) for start in starts]
    step = _step(words)
    if step < 0:
        return frame.days(*[season for season in seasons if season[1] < frame.today][-1])
    if frame.past:
        return frame.days(*[season for season in seasons if season[0] <= frame.today][-1])
    limit = 0 if step else 1
    return frame.days(*next(season for season in seasons if season[limit] >= frame.today))


def _weekday_range(words: str, frame: Frame) -> Window:
    """ "lundi au vendredi": the run of days under way, or the next one."""
    first, last = (weekday_in(side) for side in re.split(r" (?:au|a) ", words))
    length = (last - first) % 7
    start = frame.today - timedelta(days=(frame.today.weekday() - first) % 7)
    if start + timedelta(days=length) < frame.today and not frame.past:
        start += timedelta(days=7)
    return frame.days(start, start + timedelta(days=length))


def _next_day(words: str, frame: Frame) -> Window:
    day = frame.today if frame.past else frame.today + timedelta(days=1)
    return frame.days(day, day)


_WHOLE: dict[str, Callable[[str, Frame], Window | None]] = {
    "now": lambda _words, frame: Window(frame.later(timedelta())),
    "soon": _soon,
    "ago": lambda words, frame: _shifted(words, frame, -1),
    "in_a_while": _in_a_while,
    "in_minutes": _in_minutes,
    "week": _week,
    "month_span": _month_span,
    "month": lambda words, frame: month_window(month_in(words) or 1, frame),
    "year_span": _year_span,
    "season": _season,
    "weekday_range": _weekday_range,
    "other_day": lambda _words, frame: frame.days(
        frame.today - timedelta(days=7), frame.today - timedelta(days=1)
    ),
    "next_day": _next_day,
}


def read_whole(kind: str, words: str, frame: Frame) -> Window | None:
    """What a time that stands alone comes to; None when it comes to nothing."""
    return _WHOLE[kind](words, frame)
