"""outreach"""

import sqlalchemy as sa
from alembic import op

import bot.db
import bot.sealing


revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def instant() -> bot.db.Instant:
    return bot.db.Instant(timezone=True)


def open_one(table: str, *states: str) -> None:
    """At most one row of a conversation in these states."""
    where = sa.text("state IN (%s)" % ", ".join(f"'{state}'" for state in states))
    op.create_index(
        f'uq_{table}_open', table, ['conversation_id'], unique=True,
        sqlite_where=where, postgresql_where=where,
    )


def upgrade() -> None:
    op.create_table('follow_ups',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.Integer(), nullable=False),
    sa.Column('need', sa.String(length=40), nullable=True),
    sa.Column('service_id', sa.String(length=80), nullable=True),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('agreed_at', instant(), nullable=False),
    sa.Column('due_at', instant(), nullable=False),
    sa.Column('asked_at', instant(), nullable=True),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('ended_at', instant(), nullable=True),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_follow_ups_conversation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_follow_ups'))
    )
    op.create_index(op.f('ix_follow_ups_conversation_id'), 'follow_ups', ['conversation_id'])
    op.create_index(op.f('ix_follow_ups_due_at'), 'follow_ups', ['due_at'])
    open_one('follow_ups', 'waiting', 'asked')

    op.create_table('plans',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('state', bot.sealing.Sealed(), nullable=True),
    sa.Column('updated_at', instant(), nullable=False),
    sa.ForeignKeyConstraint(['id'], ['conversations.id'], name=op.f('fk_plans_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plans'))
    )

    op.create_table('alerts',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('region', sa.String(length=16), nullable=False),
    sa.Column('area', sa.String(length=80), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('testing', sa.String(length=160), nullable=True),
    sa.Column('worker_id', sa.Integer(), nullable=True),
    sa.Column('starts_at', instant(), nullable=False),
    sa.Column('ends_at', instant(), nullable=False),
    sa.ForeignKeyConstraint(['worker_id'], ['workers.id'], name=op.f('fk_alerts_worker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alerts'))
    )
    op.create_index(op.f('ix_alerts_ends_at'), 'alerts', ['ends_at'])

    op.create_table('alert_subscriptions',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.Integer(), nullable=False),
    sa.Column('region', sa.String(length=16), nullable=False),
    sa.Column('area', sa.String(length=80), nullable=True),
    sa.Column('since', instant(), nullable=False),
    sa.Column('ended_at', instant(), nullable=True),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_alert_subscriptions_conversation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alert_subscriptions')),
    sa.UniqueConstraint('conversation_id', name=op.f('uq_alert_subscriptions_conversation_id'))
    )
    op.create_index(op.f('ix_alert_subscriptions_region'), 'alert_subscriptions', ['region'])

    op.create_table('alert_sends',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('alert_id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.Integer(), nullable=False),
    sa.Column('due_at', instant(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.ForeignKeyConstraint(['alert_id'], ['alerts.id'], name=op.f('fk_alert_sends_alert_id')),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_alert_sends_conversation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alert_sends')),
    sa.UniqueConstraint('alert_id', 'conversation_id', name=op.f('uq_alert_sends_alert_id_conversation_id'))
    )
    op.create_index(op.f('ix_alert_sends_state'), 'alert_sends', ['state'])

    op.create_table('watches',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('place', bot.sealing.Sealed(), nullable=True),
    sa.Column('call', bot.sealing.Sealed(), nullable=True),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('page_id', sa.Integer(), nullable=True),
    sa.Column('told_worker_id', sa.Integer(), nullable=True),
    sa.Column('created_at', instant(), nullable=False),
    sa.Column('asked_at', instant(), nullable=True),
    sa.Column('next_at', instant(), nullable=True),
    sa.Column('ended_at', instant(), nullable=True),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_watches_conversation_id')),
    sa.ForeignKeyConstraint(['page_id'], ['pages.id'], name=op.f('fk_watches_page_id')),
    sa.ForeignKeyConstraint(['told_worker_id'], ['workers.id'], name=op.f('fk_watches_told_worker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_watches'))
    )
    op.create_index(op.f('ix_watches_conversation_id'), 'watches', ['conversation_id'])
    op.create_index(op.f('ix_watches_next_at'), 'watches', ['next_at'])
    op.create_index(op.f('ix_watches_state'), 'watches', ['state'])
    open_one('watches', 'proposed', 'running', 'asked', 'alarmed', 'missed')

    with op.batch_alter_table('requests') as requests:
        requests.add_column(sa.Column('team', sa.String(length=16), nullable=True))
        requests.add_column(sa.Column('territory', sa.String(length=80), nullable=True))
        requests.add_column(sa.Column('details', bot.sealing.Sealed(), nullable=True))
        requests.add_column(sa.Column('priority', sa.Integer(), server_default='0', nullable=False))
        requests.add_column(sa.Column('reason', sa.String(length=40), nullable=True))
        requests.add_column(sa.Column('wanted_at', instant(), nullable=True))
        requests.add_column(sa.Column('worker_id', sa.Integer(), nullable=True))
        requests.add_column(sa.Column('moved_at', instant(), nullable=True))

    with op.batch_alter_table('shifts') as shifts:
        shifts.add_column(sa.Column('public_area', sa.String(length=80), nullable=True))
