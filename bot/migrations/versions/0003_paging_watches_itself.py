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
    pass
