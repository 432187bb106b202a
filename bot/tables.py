"""Every table of the database, gathered: importing this fills `bot.db.metadata`."""

from bot.console import tables as console
from bot.conversation import (
    asked,
    conversations,
    inbox,
    journal,
    outbox,
    pace,
    reports,
    requests,
    talks,
    understood,
)
from bot.db import metadata
from bot.directory import tables as directory
from bot.edge import marks
from bot.handoff import files
from bot.outreach import tables as outreach
from bot.paging import planning
from bot.paging import tables as paging
from bot.privacy import contacts

__all__ = [
    "asked",
    "console",
    "contacts",
    "conversations",
    "directory",
    "files",
    "inbox",
    "journal",
    "marks",
    "metadata",
    "outbox",
    "outreach",
    "pace",
    "paging",
    "planning",
    "reports",
    "requests",
    "talks",
    "understood",
]
