"""A brain whose model is an echo: each answer says which message it answers, so that none can be
lost, doubled or moved without being seen. All else is the product's: claims, turns, leases.

With LOAD_MODEL=1 the trained model reads each message first, and keeps the machine as busy."""

from __future__ import annotations

import asyncio
import os
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from bot import assembly, db
from bot.brain import Brain
from bot.cli import priority
from bot.cli.model import load_runner
from bot.clock import SystemClock
from bot.conversation.turn import Reply, Turn
from bot.directory import repository
from bot.privacy import logs
from bot.settings import read_settings
from bot.thinking import think

if TYPE_CHECKING:
    from bot.conversation.rasa import Runner


class Echo:
    """Answers with the words themselves, read first or not."""

    def __init__(self, reader: Runner | None) -> None:
        self._reader = reader

    async def answer(self, turn: Turn, text: str) -> str | None:
        if self._reader is not None:
            await self._reader.parse(text, turn.now.isoformat(), turn.region.key)
        turn.replies.append(Reply(f"Reçu: {text}"))
        return "echo"


def main() -> None:
    """Work until killed."""
    logs.set_up()
    priority.stand_back(priority.BRAIN)
    settings = read_settings()
    engine = db.create_engine(settings)
    with db.reading(engine) as conn:
        directory = repository.load(conn)
    reader = load_runner(settings) if os.environ.get("LOAD_MODEL") else None
    brain = Brain(engine, Echo(reader), directory, assembly.regions(), settings, SystemClock())
    print(f"ready {datetime.now(timezone.utc)}", flush=True)
    asyncio.run(think(brain))


if __name__ == "__main__":
    main()
