"""When the tables of this room page, and when they make the bot ask."""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.medical.body import OTHER_BODY, PREGNANCY
from bot.safety.medical.brain import SEIZURE, SEIZURE_PERHAPS, STROKE, STROKE_PERHAPS
from bot.safety.medical.chest import BREATH, BREATH_PERHAPS, CHEST, CHEST_PERHAPS
from bot.safety.medical.infection import INFECTION
from bot.safety.medical.injury import ACCIDENT, ACCIDENT_PERHAPS, BLEEDING
from bot.safety.medical.lookalikes import EASY, EXPECTED
from bot.safety.medical.plain import DYING, MAYBE, PLAIN, PLAIN_PERHAPS
from bot.safety.medical.weather import COLD, COLD_PERHAPS, HEAT
from bot.safety.medical.withdrawal import WITHDRAWAL, WITHDRAWAL_PERHAPS
from bot.safety.rules import Family

MEDICAL = Family(Crisis.MEDICAL, never=(EASY,))

MEDICAL_RULES = (
    MEDICAL.sure("plain", PLAIN),
    MEDICAL.sure("dying", DYING, unless=[EXPECTED]),
    MEDICAL.sure("withdrawal", WITHDRAWAL, topic="withdrawal"),
    MEDICAL.sure("seizure", SEIZURE, topic="seizure"),
    MEDICAL.sure("chest", CHEST, topic="chest"),
    MEDICAL.sure("breath", BREATH, topic="breath"),
    MEDICAL.sure("stroke", STROKE),
    MEDICAL.sure("bleeding", BLEEDING, topic="bleeding"),
    MEDICAL.sure("cold", COLD, topic="cold"),
    MEDICAL.sure("heat", HEAT, topic="heat"),
    MEDICAL.sure("infection", INFECTION, topic="infection"),
    MEDICAL.sure("pregnancy", PREGNANCY),
    MEDICAL.sure("accident", ACCIDENT),
    MEDICAL.doubt("body", OTHER_BODY),
    MEDICAL.doubt("maybe", MAYBE),
    MEDICAL.doubt("seizure_perhaps", SEIZURE_PERHAPS, topic="seizure"),
    MEDICAL.doubt("chest_perhaps", CHEST_PERHAPS, topic="chest"),
    MEDICAL.doubt("breath_perhaps", BREATH_PERHAPS, topic="breath"),
    MEDICAL.doubt("stroke_perhaps", STROKE_PERHAPS),
    MEDICAL.doubt("cold_perhaps", COLD_PERHAPS, topic="cold"),
    MEDICAL.doubt("withdrawal_perhaps", WITHDRAWAL_PERHAPS, topic="withdrawal"),
    MEDICAL.doubt("accident_perhaps", ACCIDENT_PERHAPS),
    MEDICAL.doubt("plain_perhaps", PLAIN_PERHAPS),
)
