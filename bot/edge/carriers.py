"""The channels an edge sends on: those that are on, and, for those that are off, a clear refusal.

A row for a channel that is off would wait for ever; refused at once, paging takes another way.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot.channels.base import Channel, ChannelName, OutgoingMessage, Receipt
from bot.channels.errors import Refused
from bot.channels.registry import Channels
from bot.edge.voice import VoiceChannel

OFF_SENTENCE = "Ce canal est fermé: lance fanal doctor."


class OffChannel:
    """A channel without credentials."""

    def __init__(self, name: ChannelName) -> None:
        self.name: ChannelName = name

    async def send(self, message: OutgoingMessage) -> Receipt:
        raise Refused(OFF_SENTENCE, "off")

    async def find(
        self, message: OutgoingMessage, since: datetime, known: Collection[str] = ()
    ) -> Receipt | None:
        return None

    def split(self, text: str) -> tuple[str, ...]:
        return (text,)

    async def close(self) -> None:
        """Nothing was opened."""


def carriers(channels: Channels) -> dict[str, Channel]:
    """Every channel by its name in the outbox."""
    on: dict[ChannelName, Channel | None] = {
        "sms": channels.get("sms"),
        "telegram": channels.telegram,
        "voice": VoiceChannel(channels.voice) if channels.voice is not None else None,
    }
    carrying: dict[str, Channel] = {}
    for name, channel in on.items():
        carrying[name] = channel if channel is not None else OffChannel(name)
    return carrying
