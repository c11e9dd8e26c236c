"""Who is told of an alert: stages, notices, the rota, and the tool between sessions closed after a red finding."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Columns are added one by one: making a table anew would break the references to its rows.
    op.add_column("client", sa.Column("closed_at", sa.BigInteger(), nullable=True))
    op.add_column("client", sa.Column("closed_in", sa.String(length=32), nullable=True))
    op.add_column("alert", sa.Column("stage", sa.Integer(), server_default="0", nullable=False))

    op.create_table(
        "notice",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("alert", sa.String(length=64), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("clinician", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("problem", sa.String(length=48), nullable=True),
        sa.ForeignKeyConstraint(["session", "alert"], ["alert.session", "alert.id"], name=op.f("fk_notice_session")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    op.create_index(op.f("ix_notice_clinician"), "notice", ["clinician"])
    op.create_index(op.f("ix_notice_due_at"), "notice", ["due_at"])
    op.create_index("ix_notice_alert", "notice", ["session", "alert"])

    op.create_table(
        "rota",
        sa.Column("practice", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("decide_within_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_by", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["practice"], ["practice.id"], name=op.f("fk_rota_practice")),
        sa.PrimaryKeyConstraint("practice", name=op.f("pk_rota")),
    )
