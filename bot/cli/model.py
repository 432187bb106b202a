"""Getting a loaded model, for the verbs that need one."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from bot import assembly
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.conversation.rasa import Runner


def progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def load_runner(settings: Settings) -> Runner:
    """The model of this installation's data folder, trained first when it is missing or stale."""
    path = assembly.ensure_model(settings, progress)
    with contextlib.redirect_stdout(sys.stderr):
        from bot.conversation.rasa import Runner  # Rasa loads here, and takes its seconds

        return Runner(path)
