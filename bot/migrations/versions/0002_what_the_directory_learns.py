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
    pass
