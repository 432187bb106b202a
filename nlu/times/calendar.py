"""Days of the calendar: zones of the regions, feasts by name, the next or last of a kind.

Pure arithmetic on dates; nothing here knows a word of French. Easter is by the anonymous Gregorian
computus (Meeus, Astronomical Algorithms, 1991, ch. 8); the feasts that differ by region are the
legal holidays of Québec, Ontario, Belgium and France.
"""

from collections.abc import Callable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

_TORONTO, _BRUSSELS, _PARIS = "America/Toronto", "Europe/Brussels", "Europe/Paris"
_ZONES = {
    "montreal": _TORONTO, "quebec": _TORONTO, "lanaudiere": _TORONTO, "ontario": _TORONTO,
    "bruxelles": _BRUSSELS, "france": _PARIS,
}  # fmt: skip


def zone_of(region: str) -> ZoneInfo:
    """The time zone of a region; ValueError names the known ones when it is none of them."""
    if region not in _ZONES:
        raise ValueError(f"unknown region {region!r}: one of {', '.join(_ZONES)}")
    return ZoneInfo(_ZONES[region])


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` (1 is first) `weekday` (Monday is 0) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _monday_before(year: int, month: int, day: int) -> date:
    last = date(year, month, day) - timedelta(days=1)
    return last - timedelta(days=last.weekday())


Feast = Callable[[int], date]


def _fixed(month: int, day: int) -> Feast:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Feast:
    return lambda year: easter(year) + timedelta(days=days)


_NATIONAL = {
    "bruxelles": _fixed(7, 21),
    "france": _fixed(7, 14),
    "ontario": _fixed(7, 1),
}
_LABOUR_IN_EUROPE = _fixed(5, 1)
_FEASTS: dict[str, Feast] = {
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "new_year_eve": _fixed(12, 31),
    "new_year": _fixed(1, 1),
    "good_friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter_monday": _from_easter(1),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
    "thanksgiving": lambda year: nth_weekday(year, 10, 0, 2),
    "st_jean": _fixed(6, 24),
    "canada": _fixed(7, 1),
    "halloween": _fixed(10, 31),
    "all_saints": _fixed(11, 1),
    "valentine": _fixed(2, 14),
    "armistice": _fixed(11, 11),
    "family": lambda year: nth_weekday(year, 2, 0, 3),
    "patriots": lambda year: _monday_before(year, 5, 25),
    "assumption": _fixed(8, 15),
    "end_of_year": _fixed(12, 24),
    "boxing_day": _fixed(12, 26),
    "victory": _fixed(5, 8),
    "whit_monday": _from_easter(50),
}
_OFF_IN_QUEBEC = (
    "new_year", "good_friday", "easter_monday", "patriots", "national", "canada", "labour",
    "thanksgiving", "christmas",
)  # fmt: skip
_OFF = {
    "ontario": (
        "new_year", "family", "good_friday", "patriots", "canada", "labour", "thanksgiving",
        "christmas", "boxing_day",
    ),
    "bruxelles": (
        "new_year", "easter_monday", "labour", "ascension", "whit_monday", "national", "assumption",
        "all_saints", "armistice", "christmas",
    ),
    "france": (
        "new_year", "easter_monday", "labour", "victory", "ascension", "whit_monday", "national",
        "assumption", "all_saints", "armistice", "christmas",
    ),
}  # fmt: skip


def feast_of(name: str, region: str) -> Feast:
    """The rule of a feast in a region, from a year to its date."""
    if name == "national":
        return _NATIONAL.get(region, _fixed(6, 24))
    if name == "labour":
        in_europe = region in ("bruxelles", "france")
        return _LABOUR_IN_EUROPE if in_europe else lambda year: nth_weekday(year, 9, 0, 1)
    return _FEASTS[name]


def public_holidays(region: str) -> list[Feast]:
    """The days most offices close in a region; which of them a service keeps is its own affair."""
    own = _OFF_IN_QUEBEC if region in ("montreal", "quebec", "lanaudiere") else _OFF[region]
    return [feast_of(name, region) for name in own]


def nearest(rule: Feast, today: date, *, past: bool) -> date:
    """The next date a yearly rule gives, today included; the last one when `past`."""
    dates = [rule(today.year + shift) for shift in (-1, 0, 1)]
    if past:
        return max(day for day in dates if day <= today)
    return min(day for day in dates if day >= today)


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier), the last of the month when it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    first = date(count // 12, count % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), next_month(first) - timedelta(days=1))


def next_month(day: date) -> date:
    """The first day of the month after that of `day`."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
