"""A course of therapy with objectives and homework, and what a client does alone between sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _course()
    _agreed()
    _between()


def _course() -> None:
    entry_point = sa.Column("entry_point", sa.String(length=24), server_default="hotspot", nullable=False)
    op.add_column("session", entry_point)
    op.add_column("course", sa.Column("stage", sa.String(length=32), server_default="intake_history", nullable=False))
    op.add_column("course", sa.Column("version", sa.Integer(), server_default="0", nullable=False))
    op.add_column("course", sa.Column("state", sa.LargeBinary(), nullable=True))
    op.create_table(
        "course_entry",
        sa.Column("course", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("input_id", sa.String(length=64), nullable=True),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name=op.f("fk_course_entry_course")),
        sa.PrimaryKeyConstraint("course", "seq", name=op.f("pk_course_entry")),
        sa.UniqueConstraint("course", "input_id", name=op.f("uq_course_entry_course")),
    )


def _agreed() -> None:
    op.create_table(
        "objective",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client", sa.String(length=32), nullable=False),
        sa.Column("course", sa.String(length=32), nullable=False),
        sa.Column("template", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("ratified_at", sa.BigInteger(), nullable=True),
        sa.Column("ratified_by", sa.String(length=32), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name=op.f("fk_objective_client")),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name=op.f("fk_objective_course")),
        sa.ForeignKeyConstraint(["ratified_by"], ["clinician.id"], name=op.f("fk_objective_ratified_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objective")),
    )
    op.create_index(op.f("ix_objective_client"), "objective", ["client"])
    op.create_index(op.f("ix_objective_course"), "objective", ["course"])
    op.create_table(
        "homework",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client", sa.String(length=32), nullable=False),
        sa.Column("course", sa.String(length=32), nullable=True),
        sa.Column("session", sa.String(length=32), nullable=True),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("per_week", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("remind_at", sa.BigInteger(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name=op.f("fk_homework_client")),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name=op.f("fk_homework_course")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_homework_session")),
        sa.ForeignKeyConstraint(["by"], ["clinician.id"], name=op.f("fk_homework_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_homework")),
    )
    op.create_index(op.f("ix_homework_client"), "homework", ["client"])
    op.create_index(op.f("ix_homework_remind_at"), "homework", ["remind_at"])


def _between() -> None:
    op.create_table(
        "entry",
        sa.Column("client", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.Column("course", sa.String(length=32), nullable=True),
        sa.Column("session", sa.String(length=32), nullable=True),
        sa.Column("about", sa.String(length=32), nullable=True),
        sa.Column("level", sa.Integer(), server_default="0", nullable=False),
        sa.Column("alert", sa.String(length=64), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name=op.f("fk_entry_client")),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name=op.f("fk_entry_course")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_entry_session")),
        sa.PrimaryKeyConstraint("client", "id", name=op.f("pk_entry")),
    )
    op.create_index("ix_entry_client_at", "entry", ["client", "at"])
    op.create_index("ix_entry_id", "entry", ["id"])
    op.create_table(
        "rescript",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("unlocked_at", sa.BigInteger(), nullable=True),
        sa.Column("unlocked_by", sa.String(length=32), nullable=True),
        sa.Column("locked_at", sa.BigInteger(), nullable=True),
        sa.Column("locked_for", sa.String(length=24), nullable=True),
        sa.Column("rises", sa.Integer(), server_default="0", nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name=op.f("fk_rescript_client")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_rescript_session")),
        sa.ForeignKeyConstraint(["unlocked_by"], ["clinician.id"], name=op.f("fk_rescript_unlocked_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rescript")),
    )
    op.create_index(op.f("ix_rescript_client"), "rescript", ["client"])
