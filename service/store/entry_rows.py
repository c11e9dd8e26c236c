"""An entry of what a client did alone as a row: what of it is plain, what is sealed, and which course it belongs to."""

from typing import Any, Final

from sqlalchemy import Connection, RowMapping, insert, select

from safety.findings import Level
from service.store.doors import from_bytes, to_bytes
from service.store.entry_records import EntryRecord
from service.store.schema import course, entry
from service.store.sealing import Sealer

_PLAIN: Final = ("client", "id", "kind", "at", "kept_at", "session", "alert")
_SEALED: Final = ("values", "text", "homework", "flags", "closed", "locked", "strong")


def add(db: Connection, kept: EntryRecord, sealer: Sealer) -> None:
    """Write a new entry. Whether it is there already is the caller's to know."""
    db.execute(insert(entry), _row(kept, _course(db, kept.client), sealer))


def record(row: RowMapping, sealer: Sealer) -> EntryRecord:
    """A row of the table, unsealed."""
    body = from_bytes(sealer.open(row["body"], *_place(row["client"], row["id"])))
    found: dict[str, Any] = {name: body[name] for name in _SEALED} | {name: row[name] for name in _PLAIN}
    found |= {"flags": tuple(body["flags"]), "level": Level(row["level"])}
    return EntryRecord(**found)


def _course(db: Connection, client_id: str) -> str | None:
    """The course an entry belongs to: the one that is open, or the newest."""
    chosen = select(course.c.id).where(course.c.client == client_id)
    ordered = chosen.order_by(course.c.closed_at.is_not(None), course.c.created_at.desc(), course.c.id)
    return db.execute(ordered.limit(1)).scalar_one_or_none()


def _row(kept: EntryRecord, course_id: str | None, sealer: Sealer) -> dict[str, Any]:
    body = to_bytes({name: getattr(kept, name) for name in _SEALED})
    return {
        **{name: getattr(kept, name) for name in _PLAIN},
        "course": course_id,
        "about": kept.homework or kept.values.get("rescript"),
        "level": int(kept.level),
        "body": sealer.seal(body, *_place(kept.client, kept.id)),
    }


def _place(client_id: str, name: str) -> tuple[str, str, str]:
    return "entry", f"{client_id}:{name}", "body"
