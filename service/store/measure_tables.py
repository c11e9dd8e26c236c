"""The tables of questionnaires; they belong to those of `service.store.schema`."""

from sqlalchemy import BigInteger, Column, ForeignKey, LargeBinary, String, Table

from service.store.metadata import metadata

measure = Table(
    "measure",
    metadata,
    Column("client", String(32), ForeignKey("client.id"), primary_key=True),
    Column("id", String(64), primary_key=True),  # made by whoever filled it in, so that it is kept once
    Column("instrument", String(48), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("session", String(32), ForeignKey("session.id")),
    Column("by", String(32), ForeignKey("clinician.id")),  # who entered it; none: the client
    Column("alert", String(64)),  # in the session named: what it raised
    Column("answers", LargeBinary, nullable=False),
)

measure_plan = Table(
    "measure_plan",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("client", String(32), ForeignKey("client.id"), nullable=False, index=True),
    Column("instrument", String(48), nullable=False),
    Column("rule", String(16), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("by", String(32), ForeignKey("clinician.id"), nullable=False),
    Column("ended_at", BigInteger),
)
