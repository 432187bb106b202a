"""When the tables of this room page, and when they make the bot ask."""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.lookalikes.seeking import SEEKING
from bot.safety.overdose.breathing import NOT_BREATHING, NOT_BREATHING_PERHAPS
from bot.safety.overdose.colour import BLUE
from bot.safety.overdose.drugs import DRUG, DRUG_NAMED, SOMEBODY, SUBSTANCE, TAKEN
from bot.safety.overdose.fading import FEELS_IT_COMING
from bot.safety.overdose.faint import FAINT
from bot.safety.overdose.lesson import ASKED_BESIDE, LESSON
from bot.safety.overdose.limp import LIMP
from bot.safety.overdose.lookalikes import (
    AWAKE,
    CHOKING,
    NOT_A_BODY,
    NOT_A_DOSE,
    NOT_TAKEN,
    SNORES,
)
from bot.safety.overdose.naloxone import (
    BREATHES_OR_WAKES,
    SAVED_WITH_NALOXONE,
    SAVED_WITH_NALOXONE_PERHAPS,
)
from bot.safety.overdose.plain import (
    OVERDOSE_NOW,
    OVERDOSE_NOW_PERHAPS,
    OVERDOSE_WORD,
    PLAIN,
)
from bot.safety.overdose.sounds import GURGLE
from bot.safety.overdose.taken import (
    CHILD,
    HANDFUL,
    POISONED,
    TO_DIE,
    TOOK_TOO_MUCH,
    TOOK_TOO_MUCH_PERHAPS,
)
from bot.safety.overdose.waking import WONT_WAKE, WONT_WAKE_PERHAPS
from bot.safety.rules import Family

VITAL = Family(Crisis.OVERDOSE, never=(LESSON,))
OVERDOSE = Family(Crisis.OVERDOSE, never=(LESSON, ASKED_BESIDE))

OVERDOSE_RULES = (
    VITAL.sure("plain", PLAIN, unless=[CHOKING]),
    OVERDOSE.sure("naloxone_given", SAVED_WITH_NALOXONE, BREATHES_OR_WAKES, unless=[SEEKING]),
    OVERDOSE.doubt("naloxone_given_perhaps", SAVED_WITH_NALOXONE, unless=[SEEKING]),
    VITAL.sure("not_breathing", NOT_BREATHING, unless=[CHOKING]),
    OVERDOSE.sure("blue_drug", BLUE, DRUG, unless=[CHOKING, SEEKING]),
    OVERDOSE.sure("blue_limp", BLUE, LIMP, unless=[CHOKING]),
    OVERDOSE.sure("blue_gurgle", BLUE, GURGLE, unless=[CHOKING]),
    VITAL.sure("wont_wake", WONT_WAKE, unless=[AWAKE]),
    OVERDOSE.sure("gurgle_limp", GURGLE, LIMP),
    OVERDOSE.sure("gurgle_drug_faint", GURGLE, DRUG, FAINT),
    OVERDOSE.sure("limp_drug", LIMP, DRUG_NAMED, SOMEBODY, unless=[NOT_A_BODY, SEEKING]),
    OVERDOSE.sure("overdose_now", OVERDOSE_NOW),
    OVERDOSE.sure("took_too_much", TOOK_TOO_MUCH, unless=[NOT_TAKEN, SEEKING, NOT_A_DOSE]),
    OVERDOSE.sure("swallowed_to_die", HANDFUL, TO_DIE, unless=[NOT_TAKEN]),
    OVERDOSE.sure("child_swallowed", CHILD, POISONED),
    OVERDOSE.sure("self_fading", FEELS_IT_COMING, TAKEN, unless=[SEEKING], topic="self"),
    OVERDOSE.doubt("blue", BLUE, unless=[CHOKING]),
    OVERDOSE.doubt("gurgle", GURGLE, SOMEBODY, unless=[SNORES, SEEKING]),
    OVERDOSE.doubt("limp", LIMP, SOMEBODY, unless=[NOT_A_BODY, SEEKING]),
    OVERDOSE.doubt("limp_taken", LIMP, DRUG, SOMEBODY, unless=[NOT_A_BODY]),
    OVERDOSE.doubt("faint_drug", FAINT, SUBSTANCE, SOMEBODY, unless=[NOT_A_BODY, SEEKING]),
    OVERDOSE.doubt("overdose_word", OVERDOSE_WORD),
    OVERDOSE.doubt("not_breathing_perhaps", NOT_BREATHING_PERHAPS, unless=[CHOKING]),
    OVERDOSE.doubt("wont_wake_perhaps", WONT_WAKE_PERHAPS, unless=[AWAKE]),
    OVERDOSE.doubt("overdose_now_perhaps", OVERDOSE_NOW_PERHAPS),
    OVERDOSE.doubt("took_too_much_perhaps", TOOK_TOO_MUCH_PERHAPS, unless=[NOT_TAKEN, SEEKING, NOT_A_DOSE]),
    OVERDOSE.doubt("naloxone_given_then", SAVED_WITH_NALOXONE_PERHAPS, unless=[SEEKING]),
)  # fmt: skip
