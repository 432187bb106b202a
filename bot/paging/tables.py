"""The tables of paging: workers and how to reach them, shifts, pages, and every send of a page.

A page is a row before it is a message: it is opened, climbs and ends by updates of that row, so
that whatever dies in between, the next `tick` finds where it stood.
"""

from __future__ import annotations

from enum import Enum

import sqlalchemy as sa

from bot.db import Instant, metadata


class PageStatus(str, Enum):
    """How far a page is. Everything but CLOSED may still be taken."""

    OPEN = "open"  # the ladder climbs
    TAKEN = "taken"  # a worker holds the talk
    EXHAUSTED = "exhausted"  # everybody on call was paged in vain, or nobody is on call
    CLOSED = "closed"  # over; its code is free again


workers = sa.Table(
    "workers",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(80), nullable=False, unique=True),
    sa.Column("role", sa.String(16), nullable=False),  # worker | coordinator
    sa.Column("active", sa.Boolean, nullable=False, default=True),
)

worker_contacts = sa.Table(
    "worker_contacts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("worker_id", sa.ForeignKey("workers.id"), nullable=False, index=True),
    sa.Column("channel", sa.String(16), nullable=False),  # sms | telegram | voice
    sa.Column("contact_id", sa.ForeignKey("contacts.id"), nullable=False, unique=True),
    sa.Column("working", sa.Boolean, nullable=False, default=True),  # False: known to be dead
)

shifts = sa.Table(
    "shifts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("worker_id", sa.ForeignKey("workers.id"), nullable=False),
    sa.Column("level", sa.Integer, nullable=False),  # 1 on shift, 2 backup, 3 coordination
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("ends_at", Instant, nullable=False, index=True),
    sa.Column("source", sa.String(80), nullable=False),  # "manual", or the calendar it came from
    sa.Column("public", sa.Boolean, nullable=False, default=True),  # people may be told of it
    sa.Column("public_area", sa.String(80)),  # where people may be told that they walk
    sa.Column(
        "cancelled_at", Instant
    ),  # taken out by hand: what it came from must not bring it back
    sa.UniqueConstraint("worker_id", "level", "starts_at", "ends_at"),
)

pages = sa.Table(
    "pages",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("code", sa.Integer, nullable=False),  # what workers type
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False, index=True),
    sa.Column("kind", sa.String(24), nullable=False),  # see kinds.NEEDS
    sa.Column("severity", sa.Integer, nullable=False),  # higher is worse
    sa.Column("area", sa.String(80)),  # a neighbourhood, never an address
    sa.Column("opened_at", Instant, nullable=False),
    sa.Column("raised_at", Instant, nullable=False),  # when the ladder last started anew
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("level", sa.Integer, nullable=False),  # 0 until somebody was paged
    sa.Column("round", sa.Integer, nullable=False),
    sa.Column("next_at", Instant, index=True),  # when it next wants attention, in any state
    sa.Column("worker_id", sa.ForeignKey("workers.id")),  # who took it
    sa.Column("left_by", sa.ForeignKey("workers.id")),  # who had it last and fell silent
    sa.Column("taken_via", sa.ForeignKey("contacts.id")),  # where they answer; null: the console
    sa.Column("taken_at", Instant),
    sa.Column("unanswered_since", Instant),  # the person's oldest word the worker left unanswered
    sa.Column("calmed_at", Instant),  # the person said it was a false alarm
    sa.Column("quiet", sa.Boolean, nullable=False, default=False),  # the person knows: nobody came
    sa.Column("closed_at", Instant),
)

STILL_UP = pages.c.state != PageStatus.CLOSED.value

# Two transactions opening at once must end with one page a conversation, and one page a code.
for _name, _column in (("conversation", pages.c.conversation_id), ("code", pages.c.code)):
    sa.Index(
        f"uq_pages_{_name}_up", _column, unique=True,
        sqlite_where=STILL_UP, postgresql_where=STILL_UP,
    )  # fmt: skip

page_sends = sa.Table(
    "page_sends",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("page_id", sa.ForeignKey("pages.id"), nullable=False, index=True),
    sa.Column("worker_id", sa.ForeignKey("workers.id")),  # null: sent to the person
    sa.Column("contact_id", sa.ForeignKey("contacts.id"), nullable=False),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("outbox_id", sa.ForeignKey("outbox.id"), nullable=False, unique=True),
    sa.Column("level", sa.Integer, nullable=False),  # 0: words, not a page
    sa.Column("round", sa.Integer, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.Column("passed_at", Instant),  # the worker answered "2"
    sa.Column("lost_at", Instant),  # it never arrived, and that was acted upon
)

# While a worker holds the talk: the first words of a new crisis, kept back for the worker to speak.
held_words = sa.Table(
    "held_words",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("page_id", sa.ForeignKey("pages.id"), nullable=False, unique=True),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("topic", sa.String(40), nullable=False),
    sa.Column("minor", sa.Boolean, nullable=False),
    sa.Column("due_at", Instant, nullable=False, index=True),
)
