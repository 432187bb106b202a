"""what a door asks of people: papers, and whether one may have used"""

import sqlalchemy as sa
from alembic import op


revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("directory_service", sa.Column("papers", sa.Text(), nullable=True))
    op.add_column("directory_service", sa.Column("active_use", sa.Boolean(), nullable=True))
