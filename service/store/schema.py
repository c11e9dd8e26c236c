"""The tables of this release. Columns of type `LargeBinary` hold sealed values or hashes; see `docs/data-model.md`.

Times are Unix milliseconds in UTC. Ids are made by us (`service/store/ids.py`) and say nothing about anybody.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from service.store import between_tables, course_tables, measure_tables, note_tables, review_tables
from service.store.metadata import metadata

HEAD = "0007"
"""The migration after which these tables stand as they are described here."""

measure, measure_plan = measure_tables.measure, measure_tables.measure_plan
course, course_entry = course_tables.course, course_tables.course_entry
objective, homework = course_tables.objective, course_tables.homework
entry, rescript = between_tables.entry, between_tables.rescript
review = review_tables.review
progress_note = note_tables.progress_note

_Serial = BigInteger().with_variant(Integer, "sqlite")

practice = Table(
    "practice",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)

clinician = Table(
    "clinician",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("practice", String(32), ForeignKey("practice.id"), nullable=False),
    Column("email", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("disabled_at", BigInteger),
)

credential = Table(
    "credential",
    metadata,
    Column("clinician", String(32), ForeignKey("clinician.id"), primary_key=True),
    Column("password", Text, nullable=False),  # an Argon2 hash
    Column("changed_at", BigInteger, nullable=False),
)

client = Table(
    "client",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("practice", String(32), ForeignKey("practice.id"), nullable=False),
    Column("clinician", String(32), ForeignKey("clinician.id"), nullable=False, index=True),
    Column("country", String(2), nullable=False),
    Column("language", String(16), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("erased_at", BigInteger),
    Column("details", LargeBinary, nullable=False),
    Column("closed_at", BigInteger),  # since when the tool between sessions is closed, after a red finding in it
    Column("closed_in", String(32)),  # the session that closed it
)

data_key = Table(
    "data_key",
    metadata,
    Column("client", String(32), ForeignKey("client.id"), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("master", String(16), nullable=False),  # names the master key that wraps it
    Column("created_at", BigInteger, nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("practice", String(32), ForeignKey("practice.id"), nullable=False),
    Column("client", String(32), ForeignKey("client.id"), nullable=False, index=True),
    Column("clinician", String(32), ForeignKey("clinician.id"), nullable=False, index=True),
    Column("course", String(32), ForeignKey("course.id")),
    Column("protocol", String(32), nullable=False),
    Column("mode", String(16), nullable=False),
    Column("approval", String(16), nullable=False),
    Column("lead", String(32), nullable=False),
    Column("entry_point", String(24), nullable=False, server_default="hotspot"),
    Column("minutes", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("country", String(2), nullable=False),
    Column("starts_at", BigInteger, nullable=False),
    Column("opened_at", BigInteger),
    Column("ended_at", BigInteger),
    Column("status", String(8), nullable=False),
    Column("step", String(48), nullable=False),
    Column("level", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("processed_through", Integer, nullable=False),
    Column("next_input", Integer),  # the first journalled input that the state has not taken
    Column("last_input", Integer, nullable=False),
    Column("next_due", BigInteger),
    Column("head", LargeBinary, nullable=False),  # the hash of the newest journal entry
    Column("state", LargeBinary),
)
for _waiting in (session.c.next_input, session.c.next_due):
    _some = _waiting.is_not(None)
    Index(f"ix_session_{_waiting.name}", _waiting, sqlite_where=_some, postgresql_where=_some)

event = Table(
    "event",
    metadata,
    Column("session", String(32), ForeignKey("session.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("actor", String(16), nullable=False),
    Column("by", String(32)),
    Column("at", BigInteger, nullable=False),
    Column("input_id", String(64)),
    Column("payload", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("session", "input_id"),
)

effect = Table(
    "effect",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("session", String(32), ForeignKey("session.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("due_at", BigInteger, nullable=False, index=True),  # pushed on by a claim
    Column("attempts", Integer, nullable=False),
)

alert = Table(
    "alert",
    metadata,
    Column("session", String(32), ForeignKey("session.id"), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("kind", String(48), nullable=False),
    Column("level", Integer, nullable=False),
    Column("step", String(48), nullable=False),
    Column("raised_at", BigInteger, nullable=False),
    Column("due_at", BigInteger, index=True),  # when it goes on to the next stage; none once it is decided
    Column("acknowledged_at", BigInteger),
    Column("decided_at", BigInteger),
    Column("decision", String(16)),
    Column(
        "stage", Integer, nullable=False, server_default="0"
    ),  # how far it has been told, see `service.notify.stages`
)

notice = Table(
    "notice",
    metadata,
    Column("id", String(64), primary_key=True),  # made of what it is about, so that it is made once
    Column("session", String(32), nullable=False),
    Column("alert", String(64), nullable=False),
    Column("stage", Integer, nullable=False),
    Column("channel", String(16), nullable=False),
    Column("clinician", String(32), nullable=False, index=True),  # empty: the practice as a whole
    Column("made_at", BigInteger, nullable=False),
    Column("due_at", BigInteger, index=True),  # pushed on by a claim; none when nothing is to be sent any more
    Column("attempts", Integer, nullable=False),
    Column("ended_at", BigInteger),
    Column("outcome", String(16)),
    Column("problem", String(48)),
    ForeignKeyConstraint(["session", "alert"], ["alert.session", "alert.id"]),
    Index("ix_notice_alert", "session", "alert"),
)

rota = Table(
    "rota",
    metadata,
    Column("practice", String(32), ForeignKey("practice.id"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("plan", Text, nullable=False),
    Column("decide_within_ms", BigInteger, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    Column("changed_by", String(32), nullable=False),
)

adjudication = Table(
    "adjudication",
    metadata,
    Column("id", _Serial, primary_key=True),
    Column("session", String(32), nullable=False),
    Column("alert", String(64), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("by", String(32), ForeignKey("clinician.id"), nullable=False),
    Column("decision", String(16), nullable=False),
    Column("reason", LargeBinary),
    ForeignKeyConstraint(["session", "alert"], ["alert.session", "alert.id"]),
    Index("ix_adjudication_alert", "session", "alert"),
)

rating = Table(
    "rating",
    metadata,
    Column("id", _Serial, primary_key=True),
    Column("client", String(32), ForeignKey("client.id"), nullable=False, index=True),
    Column("session", String(32), ForeignKey("session.id"), nullable=False, index=True),
    Column("field", String(48), nullable=False),
    Column("value", Integer, nullable=False),
    Column("step", String(48), nullable=False),
    Column("at", BigInteger, nullable=False),
)

presence = Table(
    "presence",
    metadata,
    Column("session", String(32), ForeignKey("session.id"), primary_key=True),
    Column("holder", String(32), primary_key=True),
    Column("seen_at", BigInteger, nullable=False, index=True),
    Column("told_s", Integer, nullable=False),
    Column("rendered", Integer, nullable=False),
)

login = Table(
    "login",
    metadata,
    Column("token", String(64), primary_key=True),  # its SHA-256
    Column("clinician", String(32), ForeignKey("clinician.id")),
    Column("client", String(32), ForeignKey("client.id"), index=True),
    Column("session", String(32), ForeignKey("session.id")),
    Column("created_at", BigInteger, nullable=False),
    Column("idle_at", BigInteger, nullable=False),  # pushed on by use
    Column("expires_at", BigInteger, nullable=False),
)

api_token = Table(
    "api_token",
    metadata,
    Column("token", String(64), primary_key=True),  # its SHA-256
    Column("clinician", String(32), ForeignKey("clinician.id"), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
)

invitation = Table(
    "invitation",
    metadata,
    Column("code", String(64), primary_key=True),  # its SHA-256
    Column("client", String(32), ForeignKey("client.id"), nullable=False, index=True),
    Column("session", String(32), ForeignKey("session.id"), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("redeemed_at", BigInteger),
)

audit = Table(
    "audit",
    metadata,
    Column("id", _Serial, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("actor", String(16), nullable=False),
    Column("by", String(32)),
    Column("deed", String(32), nullable=False),
    Column("of", String(16), nullable=False),
    Column("subject", String(64), nullable=False, index=True),
    Column("why", Text),
)

restoration = Table(
    "restoration",
    metadata,
    Column("epoch", BigInteger, primary_key=True, autoincrement=False),  # the moment it was restored, or later
    Column("taken_at", BigInteger, nullable=False),
    Column("backup", String(64), nullable=False),  # the SHA-256 of what was restored
)
