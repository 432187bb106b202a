"""Which row may leave next, and when: its own time, those before it, the pace a provider takes."""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversation import pace
from bot.conversation.outbox.table import OPEN, State, outbox
from bot.db import Instant

# Words to one contact keep their order, but for more urgent ones, which wait for nobody.
_earlier = outbox.alias("earlier")
BLOCKED = sa.exists().where(
    _earlier.c.contact_id == outbox.c.contact_id,
    _earlier.c.id < outbox.c.id,
    _earlier.c.priority <= outbox.c.priority,
    _earlier.c.state.in_(OPEN),
)

_DUE = sa.type_coerce(
    sa.case((outbox.c.state == State.PENDING.value, outbox.c.due_at), else_=outbox.c.leased_until),
    Instant,
)

# Nobody goes faster than the provider takes; but urgent words wait neither for the slower pace of
# their own chat nor out a wait the provider asked for: they are tried.
_OVERALL = pace.OVERALL + outbox.c.channel
_ITS_CHAT = pace.CHAT + sa.cast(outbox.c.contact_id, sa.String)
_PACED = sa.type_coerce(
    sa.case(
        (outbox.c.priority == 0, pace.latest([_OVERALL])),
        else_=pace.latest([_OVERALL, pace.HELD + outbox.c.channel, _ITS_CHAT]),
    ),
    Instant,
)

# When the row may leave: due, or its sender given up, and its pace allows.
AT = sa.type_coerce(sa.case((_PACED > _DUE, _PACED), else_=_DUE), Instant)
