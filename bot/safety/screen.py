"""The safety screen: does this message speak of a crisis?

Pure: a text in, a finding out. It runs in the edge before any model, on every message.
"""

from __future__ import annotations

from bot.safety.crisis import NOTHING, Crisis, Finding

__all__ = ["Crisis", "Finding", "screen", "takes_back"]


def screen(text: str) -> Finding:
    """The most pressing crisis `text` speaks of, sure before doubtful; NOTHING when none."""
    return NOTHING


def takes_back(text: str) -> bool:
    """Whether `text` says that the crisis raised before was a false alarm."""
    return False
