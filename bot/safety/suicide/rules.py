"""When the tables of this room page, and when they make the bot ask."""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.lookalikes.seeking import SEEKING
from bot.safety.phrases import either
from bot.safety.rules import Family
from bot.safety.suicide.another import OF_ANOTHER, OF_ANOTHER_PERHAPS, SAID_BY_ANOTHER, WORRIED
from bot.safety.suicide.at_hand import AT_HAND, FOR_A_THING
from bot.safety.suicide.goodbye import GOODBYE
from bot.safety.suicide.hopeless import HOPELESS
from bot.safety.suicide.leaving import DECIDED, LEAVING, SOON
from bot.safety.suicide.legacy import LEGACY
from bot.safety.suicide.living import NOT_LIVING, NOT_LIVING_PERHAPS
from bot.safety.suicide.lookalikes import BY_ANOTHER, NOT_FAREWELL, TOPIC
from bot.safety.suicide.means import EDGE, GIVING_UP, MEANS
from bot.safety.suicide.plain import MAYBE, PLAIN, PLAIN_PERHAPS
from bot.safety.suicide.plan import PLAN, PLAN_PERHAPS
from bot.safety.suicide.self_harm import SELF_HARM, SELF_HARM_PERHAPS
from bot.safety.suicide.wish import DYING, DYING_PERHAPS

WISH = either(DYING, NOT_LIVING)
WISH_PERHAPS = either(DYING_PERHAPS, NOT_LIVING_PERHAPS)
FAREWELL = either(GOODBYE, LEGACY, LEAVING, HOPELESS)

SUICIDE = Family(Crisis.SUICIDE, never=(TOPIC,))

SUICIDE_RULES = (
    SUICIDE.sure("plain", PLAIN),
    SUICIDE.sure("wish", WISH, unless=[BY_ANOTHER]),
    SUICIDE.sure("plan", either(PLAN, MEANS)),
    SUICIDE.sure("self_harm", SELF_HARM),
    SUICIDE.sure("of_another", OF_ANOTHER, topic="other"),
    SUICIDE.doubt("edge", EDGE, GIVING_UP, unless=[NOT_FAREWELL, SEEKING]),
    SUICIDE.doubt("decided_soon", DECIDED, SOON, unless=[NOT_FAREWELL, SEEKING]),
    SUICIDE.doubt("signs_in_another", SAID_BY_ANOTHER, WORRIED, unless=[SEEKING], topic="other"),
    SUICIDE.doubt("farewell", FAREWELL, unless=[NOT_FAREWELL]),
    SUICIDE.doubt("maybe", MAYBE, unless=[NOT_FAREWELL]),
    SUICIDE.doubt("wish_perhaps", WISH_PERHAPS, unless=[BY_ANOTHER]),
    SUICIDE.doubt("plan_perhaps", PLAN_PERHAPS),
    SUICIDE.doubt("at_hand", AT_HAND, unless=[FOR_A_THING, SEEKING]),
    SUICIDE.doubt("self_harm_perhaps", SELF_HARM_PERHAPS),
    SUICIDE.doubt("of_another_perhaps", OF_ANOTHER_PERHAPS, topic="other"),
    SUICIDE.doubt("plain_perhaps", PLAIN_PERHAPS),
)
