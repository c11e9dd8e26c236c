"""The tables of a course of therapy: its own journal, objectives, homework. They belong to `service.store.schema`."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, String, Table, UniqueConstraint

from service.store.metadata import metadata

course = Table(
    "course",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("client", String(32), ForeignKey("client.id"), nullable=False, index=True),
    Column("protocol", String(32), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("closed_at", BigInteger),
    Column("stage", String(32), nullable=False, server_default="intake_history"),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("state", LargeBinary),  # none until something was decided about it
)

course_entry = Table(
    "course_entry",
    metadata,
    Column("course", String(32), ForeignKey("course.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("actor", String(16), nullable=False),
    Column("by", String(32)),
    Column("at", BigInteger, nullable=False),
    Column("input_id", String(64)),
    Column("payload", LargeBinary, nullable=False),
    UniqueConstraint("course", "input_id"),
)

objective = Table(
    "objective",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("client", String(32), ForeignKey("client.id"), nullable=False, index=True),
    Column("course", String(32), ForeignKey("course.id"), nullable=False, index=True),
    Column("template", String(32), nullable=False),  # which of the eight, see `graphs.course.objectives`
    Column("made_at", BigInteger, nullable=False),
    Column("ratified_at", BigInteger),
    Column("ratified_by", String(32), ForeignKey("clinician.id")),
    Column("ended_at", BigInteger),
    Column("body", LargeBinary, nullable=False),  # the client's words, baseline and target
)

homework = Table(
    "homework",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("client", String(32), ForeignKey("client.id"), nullable=False, index=True),
    Column("course", String(32), ForeignKey("course.id")),
    Column("session", String(32), ForeignKey("session.id")),  # in which it was agreed
    Column("kind", String(24), nullable=False),
    Column("per_week", Integer, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("by", String(32), ForeignKey("clinician.id"), nullable=False),
    Column("ends_at", BigInteger),
    Column("ended_at", BigInteger),
    Column("remind_at", BigInteger, index=True),  # when the client is reminded next; none: not at all
    Column("body", LargeBinary, nullable=False),  # in the client's words
)
