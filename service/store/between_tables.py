"""The tables of what a client does alone between sessions. They belong to those of `service.store.schema`."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from service.store.metadata import metadata

entry = Table(
    "entry",
    metadata,
    Column("client", String(32), ForeignKey("client.id"), primary_key=True),
    Column("id", String(64), primary_key=True),  # made by the page, so that it is kept once
    Column("kind", String(24), nullable=False),
    Column("at", BigInteger, nullable=False),  # when it happened, as the client says
    Column("kept_at", BigInteger, nullable=False),
    Column("course", String(32), ForeignKey("course.id")),
    Column("session", String(32), ForeignKey("session.id")),  # the session between meetings it was written in
    Column("about", String(32)),  # the piece of homework or the rescript it belongs to
    Column("level", Integer, nullable=False, server_default="0"),  # what reading it for risk found
    Column("alert", String(64)),  # in the session named: what it raised
    Column("body", LargeBinary, nullable=False),  # words and numbers
    Index("ix_entry_client_at", "client", "at"),
    Index("ix_entry_id", "id"),  # an id that somebody else's entry has is refused
)

rescript = Table(
    "rescript",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("client", String(32), ForeignKey("client.id"), nullable=False, index=True),
    Column("session", String(32), ForeignKey("session.id"), nullable=False),  # in which the client made it
    Column("made_at", BigInteger, nullable=False),
    Column("unlocked_at", BigInteger),
    Column("unlocked_by", String(32), ForeignKey("clinician.id")),
    Column("locked_at", BigInteger),  # locked again since
    Column("locked_for", String(24)),  # distress_rose, or by_clinician
    Column("rises", Integer, nullable=False, server_default="0"),  # readings after which distress was much higher
    Column("body", LargeBinary, nullable=False),  # in the client's words, imagined
)
