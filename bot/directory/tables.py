"""The directory in the database: services, places, help lines, and what is learned of them since."""

from __future__ import annotations

import sqlalchemy as sa

from bot.db import Instant, metadata
from bot.sealing import Sealed

services = sa.Table(
    "directory_service",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),  # order of the files, kept for export
    sa.Column("organization_id", sa.Text, nullable=False, index=True),
    sa.Column("organization", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("needs", sa.JSON, nullable=False),
    sa.Column("region", sa.Text, nullable=False, index=True),
    sa.Column("regions", sa.JSON, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("confirmed", sa.Text),
    sa.Column("address", sa.Text),
    sa.Column("city", sa.Text),
    sa.Column("postal_code", sa.Text),
    sa.Column("area", sa.Text),
    sa.Column("territory", sa.JSON, nullable=False),
    sa.Column("latitude", sa.Float),
    sa.Column("longitude", sa.Float),
    sa.Column("precision", sa.Text),
    sa.Column("phone", sa.Text),
    sa.Column("text_phone", sa.Text),
    sa.Column("website", sa.Text),
    sa.Column("hours", sa.Text),
    sa.Column("hours_text", sa.Text),
    sa.Column("valid_until", sa.Date),
    sa.Column("populations", sa.JSON, nullable=False),
    sa.Column("min_age", sa.Integer),
    sa.Column("max_age", sa.Integer),
    sa.Column("languages", sa.JSON, nullable=False),
    sa.Column("cost", sa.Text),
    sa.Column("accessibility", sa.Text),
    sa.Column("pets", sa.Boolean),
    sa.Column("papers", sa.Text),
    sa.Column("active_use", sa.Boolean),
    sa.Column("conditions", sa.Text),
    sa.Column("confidential", sa.Boolean, nullable=False),
    sa.Column("aliases", sa.JSON, nullable=False),
)

places = sa.Table(
    "directory_place",
    metadata,
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("region", sa.Text, nullable=False, index=True),
    sa.Column("latitude", sa.Float),
    sa.Column("longitude", sa.Float),
    sa.Column("aliases", sa.JSON, nullable=False),
    sa.Column("parent", sa.Text),
    sa.Column("wide", sa.Boolean, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("licence", sa.Text, nullable=False),
)

helplines = sa.Table(
    "directory_helpline",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("regions", sa.JSON, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("phone", sa.Text),
    sa.Column("text_to", sa.Text),
    sa.Column("hours", sa.Text),
    sa.Column("hours_text", sa.Text),
    sa.Column("languages", sa.JSON, nullable=False),
    sa.Column("audience", sa.Text),
    sa.Column("populations", sa.JSON, nullable=False),
    sa.Column("min_age", sa.Integer),
    sa.Column("max_age", sa.Integer),
    sa.Column("needs", sa.JSON, nullable=False),
    sa.Column("confirmed", sa.Text),
)

releases = sa.Table(
    "directory_release",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("loaded_at", Instant, nullable=False),
    sa.Column("services", sa.Integer, nullable=False),
    sa.Column("places", sa.Integer, nullable=False),
    sa.Column("helplines", sa.Integer, nullable=False),
)
"""One row each time the directory, or one service of it, was replaced, with how many rows came in;
the newest is in force."""

# --- what is learned since ---

changes = sa.Table(
    "directory_change",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", Instant, nullable=False),
    sa.Column("who", sa.Text),  # null: somebody who wrote to the bot
    sa.Column("service_id", sa.Text, nullable=False, index=True),  # or a help line's
    sa.Column("what", sa.String(16), nullable=False),
    sa.Column("field", sa.Text),
    sa.Column("old", sa.Text),  # as a cell of a sheet holds it, see `flat`
    sa.Column("new", sa.Text),
    sa.Column("source", sa.Text),  # how the new fact is known, when somebody said
    sa.Column("undoes", sa.ForeignKey("directory_change.id"), unique=True),
)
"""Every change to what the directory says, whoever made it: never deleted."""

closures = sa.Table(
    "directory_closure",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("change_id", sa.ForeignKey("directory_change.id"), nullable=False, unique=True),
    sa.Column("service_id", sa.Text, nullable=False),
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("until", Instant, nullable=False, index=True),
    sa.Column("reason", sa.Text),
)

capacities = sa.Table(
    "directory_capacity",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("change_id", sa.ForeignKey("directory_change.id"), nullable=False, unique=True),
    sa.Column("service_id", sa.Text, nullable=False),
    sa.Column("beds", sa.Integer, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.Column("expires_at", Instant, nullable=False, index=True),
)

reports = sa.Table(
    "directory_report",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("change_id", sa.ForeignKey("directory_change.id"), nullable=False, unique=True),
    sa.Column("service_id", sa.Text, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.Column("conversation_id", sa.Integer),  # null: a worker's
    sa.Column("words", Sealed),  # as they were written; null once destroyed
    sa.Column("outcome", sa.String(16), index=True),  # null: nobody has checked yet
    sa.Column("settled_id", sa.ForeignKey("directory_change.id")),
)
"""What people and workers say is wrong: a review item each."""
