"""The inbox: every message accepted from a provider, once, until it is answered.

A row is written before the provider is told "received"; the unique key (channel, provider id) makes
a message delivered twice one message. A brain claims the oldest open message of a conversation
under a lease; a brain that dies leaves a lease that runs out, and the message is claimed again.
"""

from bot.conversation.inbox.accepting import accept, close, known, mark_screened
from bot.conversation.inbox.claiming import (
    LEASE,
    MAX_ATTEMPTS,
    LostClaim,
    claim,
    finish,
    next_due,
    release,
    waiting,
)
from bot.conversation.inbox.messages import Body, Message
from bot.conversation.inbox.rest import Beginning, beginning, rejoin
from bot.conversation.inbox.table import State, inbox
from bot.conversation.inbox.words import body_of, forget_words, texts_since

__all__ = [
    "LEASE",
    "MAX_ATTEMPTS",
    "Beginning",
    "Body",
    "LostClaim",
    "Message",
    "State",
    "accept",
    "beginning",
    "body_of",
    "claim",
    "close",
    "finish",
    "forget_words",
    "inbox",
    "known",
    "mark_screened",
    "next_due",
    "rejoin",
    "release",
    "texts_since",
    "waiting",
]
