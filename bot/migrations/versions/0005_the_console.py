"""the console"""

import sqlalchemy as sa
from alembic import op

import bot.db
import bot.sealing


revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

REFUSED = "the audit log can be added to and read, not edited"


def upgrade() -> None:
    op.create_table(
        'console_accounts',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=80), nullable=False),
        sa.Column('role', sa.String(length=16), nullable=False),
        sa.Column('worker_id', sa.Integer(), nullable=True),
        sa.Column('password', sa.String(length=200), nullable=True),
        sa.Column('totp', bot.sealing.Sealed(), nullable=True),
        sa.Column('totp_step', sa.BigInteger(), nullable=True),
        sa.Column('invitation', sa.String(length=64), nullable=True),
        sa.Column('invited_until', bot.db.Instant(timezone=True), nullable=True),
        sa.Column('active', sa.Boolean(), nullable=False),
        sa.Column('toured', sa.Boolean(), nullable=False),
        sa.Column('created_at', bot.db.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['worker_id'], ['workers.id'], name=op.f('fk_console_accounts_worker_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_console_accounts')),
        sa.UniqueConstraint('name', name=op.f('uq_console_accounts_name')),
    )
    op.create_table(
        'console_sessions',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('digest', sa.String(length=64), nullable=False),
        sa.Column('account_id', sa.Integer(), nullable=False),
        sa.Column('form_token', sa.String(length=64), nullable=False),
        sa.Column('started_at', bot.db.Instant(timezone=True), nullable=False),
        sa.Column('seen_at', bot.db.Instant(timezone=True), nullable=False),
        sa.Column('locked', sa.Boolean(), nullable=False),
        sa.Column('said', sa.String(length=300), nullable=True),
        sa.ForeignKeyConstraint(['account_id'], ['console_accounts.id'], name=op.f('fk_console_sessions_account_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_console_sessions')),
        sa.UniqueConstraint('digest', name=op.f('uq_console_sessions_digest')),
    )
    op.create_index(op.f('ix_console_sessions_account_id'), 'console_sessions', ['account_id'])
    op.create_table(
        'console_tries',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('who', sa.String(length=64), nullable=False),
        sa.Column('at', bot.db.Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_console_tries')),
    )
    op.create_index(op.f('ix_console_tries_who'), 'console_tries', ['who'])
    op.create_index(op.f('ix_console_tries_at'), 'console_tries', ['at'])
    op.create_table(
        'console_notes',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('conversation_id', sa.Integer(), nullable=False),
        sa.Column('account_id', sa.Integer(), nullable=False),
        sa.Column('words', bot.sealing.Sealed(), nullable=True),
        sa.Column('at', bot.db.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_console_notes_conversation_id')),
        sa.ForeignKeyConstraint(['account_id'], ['console_accounts.id'], name=op.f('fk_console_notes_account_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_console_notes')),
    )
    op.create_index(op.f('ix_console_notes_conversation_id'), 'console_notes', ['conversation_id'])
    op.create_table(
        'understood',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('conversation_id', sa.Integer(), nullable=False),
        sa.Column('at', bot.db.Instant(timezone=True), nullable=False),
        sa.Column('intent', sa.String(length=60), nullable=False),
        sa.Column('confidence', sa.Float(), nullable=False),
        sa.Column('guess', sa.String(length=60), nullable=True),
        sa.Column('guess_confidence', sa.Float(), nullable=True),
        sa.Column('second', sa.String(length=60), nullable=True),
        sa.Column('second_confidence', sa.Float(), nullable=True),
        sa.Column('rule', sa.String(length=60), nullable=True),
        sa.Column('heard', bot.sealing.Sealed(), nullable=True),
        sa.Column('label', sa.String(length=60), nullable=True),
        sa.Column('labelled_at', bot.db.Instant(timezone=True), nullable=True),
        sa.Column('sentence', bot.sealing.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(['id'], ['inbox.id'], name=op.f('fk_understood_id')),
        sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_understood_conversation_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_understood')),
    )
    op.create_index(op.f('ix_understood_conversation_id'), 'understood', ['conversation_id'])
    op.create_index(op.f('ix_understood_at'), 'understood', ['at'])
    op.create_table(
        'console_files',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('account_id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=120), nullable=False),
        sa.Column('content', sa.LargeBinary(), nullable=False),
        sa.Column('keep', sa.Boolean(), nullable=False),
        sa.Column('region', sa.String(length=16), nullable=True),
        sa.Column('source', sa.String(length=300), nullable=True),
        sa.Column('at', bot.db.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['account_id'], ['console_accounts.id'], name=op.f('fk_console_files_account_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_console_files')),
    )
    op.create_table(
        'asked',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('month', sa.String(length=7), nullable=False),
        sa.Column('region', sa.String(length=16), nullable=False),
        sa.Column('area', sa.String(length=80), nullable=False),
        sa.Column('need', sa.String(length=40), nullable=False),
        sa.Column('times', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_asked')),
        sa.UniqueConstraint('month', 'region', 'area', 'need', name=op.f('uq_asked_month_region_area_need')),
    )
    op.add_column('outbox', sa.Column('segments', sa.Integer(), nullable=True))
    op.create_table(
        'audit',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('at', bot.db.Instant(timezone=True), nullable=False),
        sa.Column('who', sa.String(length=80), nullable=False),
        sa.Column('what', sa.String(length=60), nullable=False),
        sa.Column('about', sa.String(length=120), nullable=False),
        sa.Column('chain', sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_audit')),
    )
    if op.get_bind().dialect.name == 'postgresql':
        _refuse_on_postgresql()
    else:
        _refuse_on_sqlite()


def _refuse_on_sqlite() -> None:
    for verb in ('UPDATE', 'DELETE'):
        op.execute(
            f"CREATE TRIGGER audit_no_{verb.lower()} BEFORE {verb} ON audit "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
        )


def _refuse_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION audit_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSED}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_no_edit BEFORE UPDATE OR DELETE ON audit "
        "FOR EACH ROW EXECUTE FUNCTION audit_refuses()"
    )
    op.execute(
        "CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuses()"
    )
