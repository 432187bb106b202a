"""When the tables of this room page, and when they make the bot ask."""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.distress.breakdown import BREAKDOWN
from bot.safety.distress.lookalikes import CALM, SICK
from bot.safety.distress.panic import LOST, OVERWHELMED, PANIC, PANIC_PERHAPS
from bot.safety.distress.plain import MAYBE, PLAIN, PLAIN_PERHAPS
from bot.safety.distress.voices import VOICES, VOICES_PERHAPS
from bot.safety.lookalikes.seeking import SEEKING
from bot.safety.rules import Family

DISTRESS = Family(Crisis.DISTRESS, never=(CALM,))

DISTRESS_RULES = (
    DISTRESS.sure("plain", PLAIN),
    DISTRESS.sure("panic", PANIC, unless=[SICK]),
    DISTRESS.sure("voices", VOICES, topic="voices"),
    DISTRESS.doubt("breakdown", BREAKDOWN),
    DISTRESS.doubt("maybe", MAYBE),
    DISTRESS.doubt("overwhelmed", OVERWHELMED, LOST, unless=[SEEKING]),
    DISTRESS.doubt("panic_perhaps", PANIC_PERHAPS),
    DISTRESS.doubt("voices_perhaps", VOICES_PERHAPS, topic="voices"),
    DISTRESS.doubt("plain_perhaps", PLAIN_PERHAPS),
)
