"""Twilio's vocabulary, translated once: error codes, message and call statuses.

Sources: https://www.twilio.com/docs/api/errors (each code has its page, /docs/api/errors/21610),
https://www.twilio.com/docs/messaging/api/message-resource#message-status-values,
https://www.twilio.com/docs/voice/api/call-resource#call-status-values.
"""

from bot.channels import texts
from bot.channels.base import SendStatus
from bot.channels.errors import (
    DeadNumber,
    NotReached,
    OptedOut,
    RateLimited,
    Refused,
    SendError,
    Undeliverable,
    Unreachable,
)

ERRORS: dict[int, tuple[type[SendError], str]] = {
    # refused when asked to send
    14107: (RateLimited, texts.RATE_LIMITED),  # too many messages to or from one number
    20003: (Refused, texts.BAD_CREDENTIALS),  # authentication failed
    20005: (Refused, texts.SUSPENDED),  # account not active
    20404: (Refused, texts.BAD_CREDENTIALS),  # no such account
    20429: (RateLimited, texts.RATE_LIMITED),  # too many requests
    21210: (Refused, texts.BAD_SENDER),  # "From" is not a number we may call from
    21211: (DeadNumber, texts.INVALID_NUMBER),  # invalid "To"
    21212: (Refused, texts.BAD_SENDER),  # invalid "From"
    21215: (Undeliverable, texts.NO_ROUTE),  # calls to that country are not enabled
    21217: (DeadNumber, texts.INVALID_NUMBER),  # number does not look valid (calls)
    21408: (
        Undeliverable,
        texts.NO_ROUTE,
    ),  # that country is not enabled on the account
    21601: (Refused, texts.BAD_SENDER),  # "From" cannot send SMS
    21602: (Refused, texts.REFUSED),  # empty body
    21603: (Refused, texts.BAD_SENDER),  # no "From"
    21604: (DeadNumber, texts.INVALID_NUMBER),  # no "To"
    21606: (Refused, texts.BAD_SENDER),  # "From" is not one of ours
    21608: (Refused, texts.TRIAL),  # a trial account writes to verified numbers only
    21610: (OptedOut, texts.OPTED_OUT),  # this person replied STOP
    21611: (RateLimited, texts.RATE_LIMITED),  # the queue of this "From" is full
    21612: (Undeliverable, texts.NO_ROUTE),  # no route from this "From" to this "To"
    21614: (DeadNumber, texts.LANDLINE),  # not a mobile number
    21617: (Refused, texts.TOO_LONG),  # over 1600 characters
    21703: (Refused, texts.BAD_SENDER),  # no number in the Messaging Service
    # told later, in a status report
    30001: (NotReached, texts.NOT_REACHED),  # queue overflow: it never left
    30002: (Refused, texts.SUSPENDED),  # account suspended between asking and sending
    30003: (Unreachable, texts.TELEPHONE_OFF),  # handset off, no coverage, roaming
    30004: (
        Undeliverable,
        texts.CARRIER_BLOCKED,
    ),  # blocked by the handset or its carrier
    30005: (DeadNumber, texts.INVALID_NUMBER),  # unknown or no longer in service
    30006: (DeadNumber, texts.LANDLINE),  # landline, or a carrier that takes no SMS
    30007: (
        Undeliverable,
        texts.CARRIER_FILTERED,
    ),  # filtered as spam: same text, same end
    30008: (Unreachable, texts.CARRIER_UNKNOWN),  # unknown error
    30032: (Refused, texts.BAD_SENDER),  # our toll-free number is not verified yet
    30034: (Refused, texts.BAD_SENDER),  # our number is not registered for US traffic (A2P 10DLC)
    30410: (Unreachable, texts.CARRIER_UNKNOWN),  # the carrier timed out
    63018: (RateLimited, texts.RATE_LIMITED),  # channel rate limit
}

MESSAGE_STATUSES: dict[str, SendStatus] = {
    "accepted": SendStatus.QUEUED,  # a Messaging Service is choosing the number
    "scheduled": SendStatus.QUEUED,
    "queued": SendStatus.QUEUED,
    "sending": SendStatus.QUEUED,
    "sent": SendStatus.SENT,
    "delivered": SendStatus.DELIVERED,
    "read": SendStatus.DELIVERED,
    "undelivered": SendStatus.UNDELIVERED,
    "partially_delivered": SendStatus.UNDELIVERED,  # somebody may have half of it: in doubt, not all
    "failed": SendStatus.FAILED,
    "canceled": SendStatus.FAILED,
}

CALL_STATUSES: dict[str, SendStatus] = {
    "queued": SendStatus.QUEUED,
    "initiated": SendStatus.QUEUED,
    "ringing": SendStatus.SENT,
    "in-progress": SendStatus.SENT,
    "completed": SendStatus.DELIVERED,  # picked up, perhaps by a machine: only a key is an answer
    "busy": SendStatus.UNDELIVERED,
    "no-answer": SendStatus.UNDELIVERED,
    "canceled": SendStatus.FAILED,
    "failed": SendStatus.FAILED,
}


def twilio_error(code: int | str | None) -> SendError:
    """The SendError of a Twilio code, from a refusal or a status report; unknown ones are Refused.

    Codes 30xxx we do not know are the carrier's: another way is tried, not this one again.
    """
    number = int(code) if code is not None and str(code).isdigit() else 0
    if number in ERRORS:
        kind, sentence = ERRORS[number]
        return kind(sentence, str(number))
    if 30000 <= number < 31000:
        return Undeliverable(texts.CARRIER_UNKNOWN, str(number))
    return Refused(texts.REFUSED, str(code))
