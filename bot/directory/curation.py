"""What people who keep the directory do to it, in one place for a console or a command.

Every act is written in the journal, is taken up by running brains before their next answer, and can
be undone. Each takes the caller's transaction, the id of a service or help line, `who` (the name the
journal keeps) and `now` (aware); each raises `Unknown` for an id that is not in the directory.
"""

from __future__ import annotations

from bot.directory.acts import close_for, confirm, correct, end, set_capacity
from bot.directory.changes import Change, What, history
from bot.directory.reports import Outcome, Report, report, reports, settle
from bot.directory.subjects import AlreadyChanged, CannotUndo, Unknown
from bot.directory.undoing import undo

__all__ = [
    "AlreadyChanged",
    "CannotUndo",
    "Change",
    "Outcome",
    "Report",
    "Unknown",
    "What",
    "close_for",
    "confirm",
    "correct",
    "end",
    "history",
    "report",
    "reports",
    "set_capacity",
    "settle",
    "undo",
]
