"""A brain whose model is an echo: each answer says which message it answers, so that none can be
lost, doubled or moved without being seen. All else is the product's: claims, turns, leases."""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime, timezone

from bot import assembly, db
from bot.brain import Brain
from bot.clock import SystemClock
from bot.conversation.turn import Reply, Turn
from bot.directory.catalog import Directory
from bot.privacy import logs
from bot.settings import read_settings
from bot.thinking import think


class Echo:
    """Answers with the words themselves."""

    async def answer(self, turn: Turn, text: str) -> str | None:
        turn.replies.append(Reply(f"Reçu: {text}"))
        return "echo"


def main() -> None:
    """Work until killed."""
    logs.set_up()
    settings = read_settings()
    engine = db.create_engine(settings)
    with db.reading(engine) as conn:
        from bot.directory import repository

        directory: Directory = repository.load(conn)
    brain = Brain(engine, Echo(), directory, assembly.regions(), settings, SystemClock())
    print(f"ready {datetime.now(timezone.utc)}", flush=True)
    asyncio.run(think(brain))


if __name__ == "__main__":
    sys.exit(main())
