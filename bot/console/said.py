"""How the console says instants, lengths of time and names: pure, in French."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
BY = {"sms": "texto", "telegram": "Telegram", "voice": "téléphone"}


def lasting(length: timedelta) -> str:
    """ "45 s", "3 min", "2 h 05", "4 j": what one reads at a glance."""
    seconds = max(0, int(length.total_seconds()))
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min"
    if seconds < 2 * 86_400:
        return f"{seconds // 3600} h {seconds % 3600 // 60:02}"
    return f"{seconds // 86_400} j"


def clock(instant: datetime, zone: tzinfo) -> str:
    """ "23:40" there."""
    return instant.astimezone(zone).strftime("%H:%M")


def day(instant: datetime, zone: tzinfo) -> str:
    """ "samedi 21 novembre" there."""
    local = instant.astimezone(zone)
    return f"{DAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]}"


def moment(instant: datetime, now: datetime, zone: tzinfo) -> str:
    """ "23:40" today, "ven. 20 nov., 23:40" on another day."""
    local, today = instant.astimezone(zone), now.astimezone(zone)
    if local.date() == today.date():
        return clock(instant, zone)
    month = MONTHS[local.month - 1]
    short = month if len(month) <= 4 else f"{month[:4].rstrip('e')}."
    return f"{DAYS[local.weekday()][:3]}. {local.day} {short}, {local:%H:%M}"


def percent(share: float | None) -> str:
    return "" if share is None else f"{round(100 * share)} %"
