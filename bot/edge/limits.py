"""How fast each channel may go out, as its provider says.

Telegram: about 30 messages a second in all, one a second in one chat, 20 a minute in one group
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). Twilio: one SMS
a second from a long code of the United States or Canada, 3 from a toll-free number, and one call a
second (https://www.twilio.com/help/faq/twilio-basics/what-are-the-limits-on-outbound-calls-and-sms-messages-per-second);
what comes faster waits in Twilio's queue (https://www.twilio.com/docs/api/errors/21611), where
nothing urgent passes before the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.conversation import pace
from bot.conversation.pace import Limit
from bot.settings import Settings

SMS_AT_ONCE = 5  # what Twilio's own queue may hold before something urgent comes


@dataclass(frozen=True)
class Limits:
    """The pace of a channel in all, and in one chat; `group` where a chat of several is slower."""

    overall: Limit
    chat: Limit | None = None
    group: Limit | None = None

    def of(self, address: str) -> Limit | None:
        """The pace of the chat at this address: Telegram numbers groups below zero."""
        return self.group if self.group is not None and address.startswith("-") else self.chat


def limits(settings: Settings) -> dict[str, Limits]:
    """The limits of each channel, by its name in the outbox."""
    second = timedelta(seconds=1)
    return {
        # In any second at most 5 + 25.
        "telegram": Limits(Limit(second / 25, burst=5), Limit(second), Limit(second * 3)),
        "sms": Limits(Limit.per_second(settings.sms_per_second, burst=SMS_AT_ONCE)),
        "voice": Limits(Limit(second, burst=3)),
    }


def spend(
    conn: Connection, limit: Limits, channel: str, contact_id: int, address: str, now: datetime
) -> None:
    """Count one message to this contact."""
    pace.spend(conn, pace.OVERALL + channel, limit.overall, now)
    chat = limit.of(address)
    if chat is not None:
        pace.spend(conn, f"{pace.CHAT}{contact_id}", chat, now)
