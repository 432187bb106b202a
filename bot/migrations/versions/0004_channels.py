"""How fast things may go; messages cut in parts wait for one another

What is sent and what comes in are paced by one row a limit, shared by all edges.
"""

import sqlalchemy as sa
from alembic import op

import bot.db


revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'paces',
        sa.Column('id', sa.String(length=40), nullable=False),
        sa.Column('open_at', bot.db.Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_paces')),
    )
    op.add_column('inbox', sa.Column('held_until', bot.db.Instant(timezone=True), nullable=True))
