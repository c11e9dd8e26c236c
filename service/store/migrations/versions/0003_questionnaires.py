"""Questionnaires: which a client is to fill in, and what was answered, sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "measure",
        sa.Column("client", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("instrument", sa.String(length=48), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=True),
        sa.Column("by", sa.String(length=32), nullable=True),
        sa.Column("alert", sa.String(length=64), nullable=True),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name=op.f("fk_measure_client")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_measure_session")),
        sa.ForeignKeyConstraint(["by"], ["clinician.id"], name=op.f("fk_measure_by")),
        sa.PrimaryKeyConstraint("client", "id", name=op.f("pk_measure")),
    )
    op.create_table(
        "measure_plan",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client", sa.String(length=32), nullable=False),
        sa.Column("instrument", sa.String(length=48), nullable=False),
        sa.Column("rule", sa.String(length=16), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name=op.f("fk_measure_plan_client")),
        sa.ForeignKeyConstraint(["by"], ["clinician.id"], name=op.f("fk_measure_plan_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure_plan")),
    )
    op.create_index(op.f("ix_measure_plan_client"), "measure_plan", ["client"])
