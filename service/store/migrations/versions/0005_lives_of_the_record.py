"""Lives of the record: each begins when a backup is restored, and pages that have seen another one start afresh."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "restoration",
        sa.Column("epoch", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("backup", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("epoch", name=op.f("pk_restoration")),
    )
