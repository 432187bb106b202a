"""The outbox: what must be said, written down with what decided it, sent until it is known sent.

States only move forward. A row whose send was cut off by a crash is `uncertain`: it may have left,
and the sender asks the provider before it repeats it.
"""

from bot.conversation.outbox.claiming import LEASE, claim, next_due, recover
from bot.conversation.outbox.letters import Button, Letter, Outgoing
from bot.conversation.outbox.marking import (
    by_provider_id,
    known_ids,
    mark,
    mark_failed,
    mark_part,
    mark_sent,
    retry_at,
)
from bot.conversation.outbox.table import OPEN, PRIORITY, UNREADABLE, Purpose, State, outbox
from bot.conversation.outbox.words import said_lately
from bot.conversation.outbox.writing import enqueue, suppress_open

__all__ = [
    "LEASE",
    "OPEN",
    "PRIORITY",
    "UNREADABLE",
    "Button",
    "Letter",
    "Outgoing",
    "Purpose",
    "State",
    "by_provider_id",
    "claim",
    "enqueue",
    "known_ids",
    "mark",
    "mark_failed",
    "mark_part",
    "mark_sent",
    "next_due",
    "outbox",
    "recover",
    "retry_at",
    "said_lately",
    "suppress_open",
]
