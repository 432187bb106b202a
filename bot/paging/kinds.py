"""What a page can be about, how bad it is, and how long it may stay unanswered.

The order of the crises is the one of `bot.safety.crisis.Crisis`: most pressing first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.safety.crisis import Crisis
from bot.settings import Settings

TALK = "talk_to_worker"  # asked for a human
PARTNER = "partner_call"  # a partner's desk asks for a worker, by its code
DRILL = "drill"  # a test page: nobody is in danger
CHECK_IN = "check_in_missed"  # used alone, and answers no more
WATCH = "watch_asked"  # is about to use alone: whoever takes the page accepts to watch


@dataclass(frozen=True)
class Need:
    """One kind of page. `severity`: higher is worse. `word` is how a page names it (GSM-7)."""

    severity: int
    word: str
    lines: tuple[str, ...]  # purposes of the region's lines to fall back on; () the emergency


NEEDS: dict[str, Need] = {
    Crisis.OVERDOSE.value: Need(60, "SURDOSE", ()),
    CHECK_IN: Need(60, "SEUL, NE RÉPOND PLUS", ()),
    Crisis.SUICIDE.value: Need(50, "SUICIDE", ("suicide",)),
    Crisis.MEDICAL.value: Need(40, "URGENCE MÉDICALE", ()),
    Crisis.VIOLENCE.value: Need(30, "VIOLENCE", ("violence", "victims", "sexual_violence")),
    Crisis.DISTRESS.value: Need(20, "DÉTRESSE", ("distress", "mental_crisis", "suicide")),
    WATCH: Need(15, "seul, veut une VEILLE", ("overdose_alone",)),
    PARTNER: Need(25, "APPEL D'UN PARTENAIRE", ("information",)),
    TALK: Need(10, "veut parler à quelqu'un", ("information",)),
    DRILL: Need(0, "ESSAI", ("information",)),
}


class UnknownKind(ValueError):
    """There is no page of that kind; the message lists those there are."""


def need(kind: str) -> Need:
    """What a page of this kind is. Raises UnknownKind."""
    try:
        return NEEDS[kind]
    except KeyError:
        raise UnknownKind(f"no page of kind {kind!r}; there are: {', '.join(NEEDS)}") from None


def is_crisis(kind: str) -> bool:
    return kind not in (TALK, WATCH)


def patience(kind: str, settings: Settings, *, calmed: bool = False) -> timedelta:
    """How long a level may leave such a page unanswered before it climbs.

    `calmed`: the person said it was a false alarm. The page goes on, since one may be made to say
    so, but no faster than a page about no crisis.
    """
    seconds = {
        Crisis.OVERDOSE.value: settings.overdose_delay,
        CHECK_IN: settings.overdose_delay,
        Crisis.SUICIDE.value: settings.suicide_delay,
        Crisis.MEDICAL.value: settings.medical_delay,
        Crisis.VIOLENCE.value: settings.violence_delay,
        Crisis.DISTRESS.value: settings.distress_delay,
    }.get(kind, settings.page_delay)
    return timedelta(seconds=max(seconds, settings.page_delay) if calmed else seconds)
