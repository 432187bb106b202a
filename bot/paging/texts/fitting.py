"""What varies in a sentence (an area, a name), shortened so that it always fits one segment."""

from __future__ import annotations

import re

from bot.segments import clip, septets, to_gsm7

ONE_SEGMENT = 136  # septets: what Canadian long codes carry safely
AREA = 26  # septets of a neighbourhood's name
NAME = 16  # septets of a first name
TEAM = 36  # septets of the team's name
BY = {"sms": "SMS", "telegram": "Telegram", "voice": "téléphone"}


def area_said(area: str | None) -> str:
    """The neighbourhood, fit to be paged; "" when unknown, or when it could be an address.

    Digits are kept only in what is a postal zone (H2X, 1000), never in a house number.
    """
    name = to_gsm7(area or "").strip()
    if any(char.isdigit() for char in name) and not re.fullmatch(r"[A-Z]\d[A-Z]|\d{4,5}", name):
        return ""
    return clip(name, AREA)


def name_said(name: str) -> str:
    return clip(name, NAME)


def sector(area: str | None) -> str:
    said = area_said(area)
    return f", secteur {said}" if said else ""


def fit(candidates: list[str]) -> str:
    """The first that fits one segment, else the last one shortened."""
    for text in candidates:
        if (septets(text) or ONE_SEGMENT + 1) <= ONE_SEGMENT:
            return text
    return clip(candidates[-1], ONE_SEGMENT)
