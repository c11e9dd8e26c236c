"""Progress notes: each text, the signature and each amendment, added to and never changed."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "progress_note",
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_progress_note_session")),
        sa.ForeignKeyConstraint(["by"], ["clinician.id"], name=op.f("fk_progress_note_by")),
        sa.PrimaryKeyConstraint("session", "number", name=op.f("pk_progress_note")),
    )
