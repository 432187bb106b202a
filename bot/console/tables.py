"""The tables of the console: accounts, sessions, tries at signing in, notes, files, the audit log."""

from __future__ import annotations

import sqlalchemy as sa

from bot.db import Instant, metadata
from bot.sealing import Sealed

accounts = sa.Table(
    "console_accounts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(80), nullable=False, unique=True),
    sa.Column("role", sa.String(16), nullable=False),  # see access.Role
    sa.Column("worker_id", sa.ForeignKey("workers.id")),  # whose pages they answer; null: an editor
    sa.Column("password", sa.String(200)),  # argon2id; null until the invitation is accepted
    sa.Column("totp", Sealed),  # the secret of their one-time codes
    sa.Column("totp_step", sa.BigInteger),  # the last one used: a code is good once
    sa.Column("invitation", sa.String(64)),  # digest of the link's token; null once used
    sa.Column("invited_until", Instant),
    sa.Column("active", sa.Boolean, nullable=False, default=True),
    sa.Column("toured", sa.Boolean, nullable=False, default=False),  # they saw the short tour
    sa.Column("created_at", Instant, nullable=False),
)

sessions = sa.Table(
    "console_sessions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("digest", sa.String(64), nullable=False, unique=True),  # of the cookie's token
    sa.Column("account_id", sa.ForeignKey("console_accounts.id"), nullable=False, index=True),
    sa.Column("form_token", sa.String(64), nullable=False),  # what each form carries back
    sa.Column("started_at", Instant, nullable=False),
    sa.Column("seen_at", Instant, nullable=False),  # the last time somebody was there
    sa.Column("locked", sa.Boolean, nullable=False, default=False),
    sa.Column("said", sa.String(300)),  # what the next page tells of the last action
)

tries = sa.Table(
    "console_tries",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("who", sa.String(64), nullable=False, index=True),  # keyed digest, name or origin
    sa.Column("at", Instant, nullable=False, index=True),
)

notes = sa.Table(
    "console_notes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False, index=True),
    sa.Column("account_id", sa.ForeignKey("console_accounts.id"), nullable=False),
    sa.Column("words", Sealed),  # null once destroyed
    sa.Column("at", Instant, nullable=False),
)

files = sa.Table(
    "console_files",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("account_id", sa.ForeignKey("console_accounts.id"), nullable=False),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),  # of a directory: nobody's words
    sa.Column("keep", sa.Boolean, nullable=False),  # what it does not name stays
    sa.Column("region", sa.String(16)),  # of what says none
    sa.Column("source", sa.String(300)),  # the same
    sa.Column("at", Instant, nullable=False),
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", Instant, nullable=False),
    sa.Column("who", sa.String(80), nullable=False),  # the account's name, or "fanal"
    sa.Column("what", sa.String(60), nullable=False),
    sa.Column(
        "about", sa.String(120), nullable=False
    ),  # "conversation 12", "service x": never words
    sa.Column(
        "chain", sa.String(64), nullable=False
    ),  # keyed digest of this line and the one before
)
