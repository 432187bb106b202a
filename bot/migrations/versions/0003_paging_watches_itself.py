"""paging watches itself"""

import sqlalchemy as sa
from alembic import op

import bot.db
import bot.sealing


revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('coverage_alarms',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('subject', sa.String(length=120), nullable=False),
    sa.Column('since', bot.db.Instant(timezone=True), nullable=False),
    sa.Column('said_at', bot.db.Instant(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_coverage_alarms')),
    sa.UniqueConstraint('subject', name=op.f('uq_coverage_alarms_subject'))
    )
    op.create_table('early_reports',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('provider_id', sa.String(length=80), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('code', sa.String(length=16), nullable=True),
    sa.Column('at', bot.db.Instant(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_early_reports'))
    )
    op.create_index(op.f('ix_early_reports_provider_id'), 'early_reports', ['provider_id'], unique=False)
    op.create_table('partners',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('code', sa.String(length=64), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_partners')),
    sa.UniqueConstraint('code', name=op.f('uq_partners_code')),
    sa.UniqueConstraint('name', name=op.f('uq_partners_name'))
    )
    op.create_table('shared_files',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('secret', sa.String(length=64), nullable=False),
    sa.Column('conversation_id', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(length=16), nullable=False),
    sa.Column('reference', bot.sealing.Sealed(), nullable=True),
    sa.Column('kind', sa.String(length=80), nullable=False),
    sa.Column('created_at', bot.db.Instant(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shared_files')),
    sa.UniqueConstraint('secret', name=op.f('uq_shared_files_secret'))
    )
    op.create_index(op.f('ix_shared_files_conversation_id'), 'shared_files', ['conversation_id'], unique=False)
    op.create_table('shift_calendars',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('address', sa.String(length=500), nullable=False),
    sa.Column('level', sa.Integer(), nullable=False),
    sa.Column('public', sa.Boolean(), nullable=False),
    sa.Column('asked_at', bot.db.Instant(timezone=True), nullable=True),
    sa.Column('read_at', bot.db.Instant(timezone=True), nullable=True),
    sa.Column('fault', sa.String(length=200), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shift_calendars')),
    sa.UniqueConstraint('name', name=op.f('uq_shift_calendars_name'))
    )
    op.create_table('shift_patterns',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('worker_id', sa.Integer(), nullable=False),
    sa.Column('level', sa.Integer(), nullable=False),
    sa.Column('hours', sa.String(length=200), nullable=False),
    sa.Column('region', sa.String(length=16), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=True),
    sa.Column('public', sa.Boolean(), nullable=False),
    sa.Column('ended_at', bot.db.Instant(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['worker_id'], ['workers.id'], name=op.f('fk_shift_patterns_worker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shift_patterns'))
    )
    op.create_index(op.f('ix_shift_patterns_worker_id'), 'shift_patterns', ['worker_id'], unique=False)
    op.create_table('held_words',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('page_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('minor', sa.Boolean(), nullable=False),
    sa.Column('due_at', bot.db.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['page_id'], ['pages.id'], name=op.f('fk_held_words_page_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_held_words')),
    sa.UniqueConstraint('page_id', name=op.f('uq_held_words_page_id'))
    )
    op.create_index(op.f('ix_held_words_due_at'), 'held_words', ['due_at'], unique=False)
    op.add_column('outbox', sa.Column('sender', sa.String(length=80), nullable=True))
    op.add_column('shifts', sa.Column('cancelled_at', bot.db.Instant(timezone=True), nullable=True))
