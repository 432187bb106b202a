"""what the directory learns"""

import sqlalchemy as sa
from alembic import op

import bot.db
import bot.sealing


revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "directory_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", bot.db.Instant(timezone=True), nullable=False),
        sa.Column("who", sa.Text(), nullable=True),
        sa.Column("service_id", sa.Text(), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["undoes"],
            ["directory_change.id"],
            name=op.f("fk_directory_change_undoes"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_change")),
        sa.UniqueConstraint("undoes", name=op.f("uq_directory_change_undoes")),
    )
    op.create_index(op.f("ix_directory_change_service_id"), "directory_change", ["service_id"])
    op.create_table(
        "directory_closure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Text(), nullable=False),
        sa.Column("starts_at", bot.db.Instant(timezone=True), nullable=False),
        sa.Column("until", bot.db.Instant(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"],
            ["directory_change.id"],
            name=op.f("fk_directory_closure_change_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_closure")),
        sa.UniqueConstraint("change_id", name=op.f("uq_directory_closure_change_id")),
    )
    op.create_index(op.f("ix_directory_closure_until"), "directory_closure", ["until"])
    op.create_table(
        "directory_capacity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Text(), nullable=False),
        sa.Column("beds", sa.Integer(), nullable=False),
        sa.Column("at", bot.db.Instant(timezone=True), nullable=False),
        sa.Column("expires_at", bot.db.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"],
            ["directory_change.id"],
            name=op.f("fk_directory_capacity_change_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_capacity")),
        sa.UniqueConstraint("change_id", name=op.f("uq_directory_capacity_change_id")),
    )
    op.create_index(op.f("ix_directory_capacity_expires_at"), "directory_capacity", ["expires_at"])
    op.create_table(
        "directory_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Text(), nullable=False),
        sa.Column("at", bot.db.Instant(timezone=True), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=True),
        sa.Column("words", bot.sealing.Sealed(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("settled_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"],
            ["directory_change.id"],
            name=op.f("fk_directory_report_change_id"),
        ),
        sa.ForeignKeyConstraint(
            ["settled_id"],
            ["directory_change.id"],
            name=op.f("fk_directory_report_settled_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_report")),
        sa.UniqueConstraint("change_id", name=op.f("uq_directory_report_change_id")),
    )
    op.create_index(op.f("ix_directory_report_outcome"), "directory_report", ["outcome"])
