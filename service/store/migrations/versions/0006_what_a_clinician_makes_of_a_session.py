"""What a clinician makes of a session afterwards: codes, adherence and questions for supervision, kept by version."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "review",
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_review_session")),
        sa.ForeignKeyConstraint(["by"], ["clinician.id"], name=op.f("fk_review_by")),
        sa.PrimaryKeyConstraint("session", "version", name=op.f("pk_review")),
    )
