"""Every table of the database, gathered: importing this fills `bot.db.metadata`."""

from bot.conversation import conversations, inbox, journal, outbox, pace, reports, requests, talks
from bot.db import metadata
from bot.directory import tables as directory
from bot.edge import marks
from bot.handoff import files
from bot.outreach import tables as outreach
from bot.paging import planning
from bot.paging import tables as paging
from bot.privacy import contacts

__all__ = [
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
]
