"""What is said to a person in crisis, in which order, in which region.

The sentences are in `texts`; here they are chosen and their numbers filled in. Nothing here says
that somebody was told: only paging knows that.
"""

from __future__ import annotations

from bot.regions import Region
from bot.safety.crisis import Crisis


def first_response(
    kind: Crisis, region: Region, *, minor: bool = False, topic: str = ""
) -> tuple[str, ...]:
    """The messages to send at once, in order; each fits one segment (136 GSM-7 septets)."""
    return (f"Appelle le {region.emergency}.",)


def question(kind: Crisis, topic: str = "") -> str:
    """What to ask when the screen doubts."""
    return ""


def calmed() -> str:
    """What to say when the person takes the alarm back."""
    return ""


def opt_out_confirmation(region: Region) -> str:
    """The one reply to STOP: how to come back, and a crisis line that stays open."""
    return ""


def help_keyword_reply(region: Region) -> str:
    """The reply to a bare AIDE, HELP or INFO, which may be a cry for help."""
    return ""


def english_essentials(region: Region) -> tuple[str, ...]:
    """The emergency and crisis numbers in English."""
    return ()
