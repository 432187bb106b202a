"""Pictures and sounds passed in a talk: a link that lives an hour, and no copy of anything.

What a person or a worker sends stays with the provider it came by. The other side gets a link with
a secret nobody can guess; the edge fetches the file from the provider at the moment it is opened.
"""

from __future__ import annotations

import sqlalchemy as sa

from bot.db import Instant, metadata
from bot.sealing import Sealed

shared_files = sa.Table(
    "shared_files",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("secret", sa.String(64), nullable=False, unique=True),  # a keyed digest of the link's
    sa.Column("conversation_id", sa.Integer, nullable=False, index=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("reference", Sealed),  # the provider's name of the file; null once destroyed
    sa.Column("kind", sa.String(80), nullable=False),  # its MIME type
    sa.Column("created_at", Instant, nullable=False),
)
