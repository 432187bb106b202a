"""How a worker's addresses are written down, by channel; checked before anything is kept.

A number that cannot be called looks like somebody on call until the night it is needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.settings import E164

CHANNELS = ("sms", "telegram", "voice")
CHAT = re.compile(r"\d+")  # a group's is negative: what is said or tapped there is not heard
_BETWEEN = re.compile(r"[\s().-]")
_DIGITS = "a telephone with its country code: write +15145550199"


class BadWorker(ValueError):
    """A worker cannot be kept as given; the message names the worker and the field."""


def written(name: str, addresses: Mapping[str, str]) -> dict[str, str]:
    """The addresses as they are kept: sms and voice in E.164, telegram a chat id.

    Blanks, points, hyphens and brackets in a telephone are left out. Raises BadWorker, without the
    address in its message.
    """
    return {channel: _one(name, channel, raw.strip()) for channel, raw in addresses.items()}


def _one(name: str, channel: str, raw: str) -> str:
    if channel not in CHANNELS:
        takes = ", ".join(CHANNELS)
        raise BadWorker(f"worker {name}: channel is {channel!r}; it takes one of {takes}")
    if channel == "telegram":
        shape, kept, takes = (
            CHAT,
            raw,
            "a chat id, digits such as 123456789 (not a @name, nor a group)",
        )
    else:
        shape, kept, takes = E164, _BETWEEN.sub("", raw), _DIGITS
    if not shape.fullmatch(kept):
        raise BadWorker(f"worker {name}: {channel} takes {takes}")
    return kept
