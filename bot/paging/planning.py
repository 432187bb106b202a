"""The tables behind the shifts: what brings them, what is missing from them, who else may call.

A shift is always a row of `shifts`; here is where rows come from (weekly patterns, calendars at an
address) and what was said about the hours nobody covers.
"""

from __future__ import annotations

import sqlalchemy as sa

from bot.db import Instant, metadata

shift_patterns = sa.Table(
    "shift_patterns",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("worker_id", sa.ForeignKey("workers.id"), nullable=False, index=True),
    sa.Column("level", sa.Integer, nullable=False),
    sa.Column(
        "hours", sa.String(200), nullable=False
    ),  # opening_hours: "Mo-Fr 20:00-08:00; PH off"
    sa.Column("region", sa.String(16), nullable=False),  # whose clock and holidays
    sa.Column("starts_on", sa.Date, nullable=False),
    sa.Column("ends_on", sa.Date),  # the last day, included; null: until it is ended
    sa.Column("public", sa.Boolean, nullable=False, default=True),
    sa.Column("ended_at", Instant),
)

shift_calendars = sa.Table(
    "shift_calendars",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(60), nullable=False, unique=True),
    sa.Column("address", sa.String(500), nullable=False),  # tells no more than `shifts` does
    sa.Column("level", sa.Integer, nullable=False),
    sa.Column("public", sa.Boolean, nullable=False, default=True),
    sa.Column("asked_at", Instant),
    sa.Column("read_at", Instant),  # the last time it could be read
    sa.Column("fault", sa.String(200)),  # why the last reading failed; null: it did not
)

coverage_alarms = sa.Table(
    "coverage_alarms",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("subject", sa.String(120), nullable=False, unique=True),  # "gap 1 2026-11-22T04:40Z"
    sa.Column("since", Instant, nullable=False),
    sa.Column("said_at", Instant, nullable=False),
)

partners = sa.Table(
    "partners",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(40), nullable=False, unique=True),  # "Refuge Rosemont"
    sa.Column("code", sa.String(64), nullable=False, unique=True),  # a keyed digest, never the code
    sa.Column("active", sa.Boolean, nullable=False, default=True),
)
