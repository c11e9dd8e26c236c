"""The table of progress notes; it belongs to those of `service.store.schema`."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, String, Table

from service.store.metadata import metadata

progress_note = Table(
    "progress_note",
    metadata,
    Column("session", String(32), ForeignKey("session.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # 1..n, added to and never changed
    Column("kind", String(16), nullable=False),  # text, signature, amendment
    Column("at", BigInteger, nullable=False),
    Column("by", String(32), ForeignKey("clinician.id"), nullable=False),
    Column("body", LargeBinary, nullable=False),
)
