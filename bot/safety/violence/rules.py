"""When the tables of this room page, and when they make the bot ask."""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.lookalikes.seeking import SEEKING
from bot.safety.rules import Family
from bot.safety.violence.child import CHILD, CHILD_PERHAPS
from bot.safety.violence.held import (
    CANNOT_LEAVE,
    CAR,
    HELD,
    HELD_PERHAPS,
    HIDDEN,
    HIDING,
    HIDING_PERHAPS,
    SEEKER,
)
from bot.safety.violence.hit import BEATEN, HIT, HIT_PERHAPS, VIOLENCE_NAMED
from bot.safety.violence.lookalikes import NOT_NOW
from bot.safety.violence.plain import DANGER, DANGER_OF_WHAT, MAYBE, PLAIN, PLAIN_PERHAPS
from bot.safety.violence.sexual import DRUGGED, DRUGGED_PERHAPS, SEXUAL, SEXUAL_PERHAPS
from bot.safety.violence.threat import FOLLOWED, FOLLOWED_PERHAPS, THREAT, THREAT_PERHAPS
from bot.safety.violence.trafficking import TRAFFICKING, TRAFFICKING_PERHAPS
from bot.safety.violence.weapon import INTRUDER, MENACING, PERSON, WEAPON

VIOLENCE = Family(Crisis.VIOLENCE)

VIOLENCE_RULES = (
    VIOLENCE.sure("plain", PLAIN, unless=[NOT_NOW]),
    VIOLENCE.sure("danger", DANGER, unless=[NOT_NOW, DANGER_OF_WHAT]),
    VIOLENCE.sure("child", CHILD, unless=[NOT_NOW], topic="child"),
    VIOLENCE.sure("sexual", SEXUAL, unless=[NOT_NOW], topic="sexual"),
    VIOLENCE.sure("trafficking", TRAFFICKING, unless=[NOT_NOW], topic="trafficking"),
    VIOLENCE.sure("held", HELD, unless=[NOT_NOW]),
    VIOLENCE.sure("hit", HIT, unless=[NOT_NOW]),
    VIOLENCE.sure("threat", THREAT, unless=[NOT_NOW]),
    VIOLENCE.sure("followed", FOLLOWED, unless=[NOT_NOW]),
    VIOLENCE.sure("hiding", HIDING, unless=[NOT_NOW]),
    VIOLENCE.sure("weapon", WEAPON, MENACING, PERSON, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.sure("hidden", HIDDEN, SEEKER, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.sure("drugged", DRUGGED, unless=[NOT_NOW, SEEKING], topic="sexual"),
    VIOLENCE.sure("car", CAR, CANNOT_LEAVE, PERSON, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.doubt("intruder", INTRUDER, PERSON, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.doubt("cannot_leave", CANNOT_LEAVE, PERSON, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.doubt("beaten", BEATEN, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.doubt("named", VIOLENCE_NAMED, unless=[NOT_NOW]),
    VIOLENCE.doubt("child_before", CHILD, topic="child"),
    VIOLENCE.doubt("sexual_before", SEXUAL, topic="sexual"),
    VIOLENCE.doubt("hit_before", HIT),
    VIOLENCE.doubt("maybe", MAYBE, unless=[NOT_NOW]),
    VIOLENCE.doubt("sexual_perhaps", SEXUAL_PERHAPS, unless=[NOT_NOW], topic="sexual"),
    VIOLENCE.doubt("child_perhaps", CHILD_PERHAPS, unless=[NOT_NOW], topic="child"),
    VIOLENCE.doubt(
        "trafficking_perhaps", TRAFFICKING_PERHAPS, unless=[NOT_NOW], topic="trafficking"
    ),
    VIOLENCE.doubt("held_perhaps", HELD_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("hit_perhaps", HIT_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("threat_perhaps", THREAT_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("followed_perhaps", FOLLOWED_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("hiding_perhaps", HIDING_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("plain_perhaps", PLAIN_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("drugged_perhaps", DRUGGED_PERHAPS, unless=[NOT_NOW, SEEKING], topic="sexual"),
)
