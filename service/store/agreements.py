"""Objectives and homework as rows: agreed, changed and ended, each change with its reason beside how it read before."""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Connection, RowMapping, Table, insert, select, update

from service.errors import NotFound
from service.store.course_records import Done, HomeworkRecord, ObjectiveRecord
from service.store.doors import Doors, from_bytes, to_bytes
from service.store.schema import client, entry, homework, objective
from service.store.sealing import Sealer

Record = TypeVar("Record", ObjectiveRecord, HomeworkRecord)
_SEALED: Final = {
    ObjectiveRecord: ("text", "baseline", "target", "until", "changes"),
    HomeworkRecord: ("text", "changes"),
}
_TABLES: Final[dict[type, Table]] = {ObjectiveRecord: objective, HomeworkRecord: homework}


class Agreements:
    """Keeps what was agreed in a course."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def add(self, new: Record) -> Record:
        """Keep a new one. One with this id is given back as it is. Raises `NotFound` for the client."""
        kind, table = type(new), _TABLES[type(new)]

        def write(db: Connection) -> Record:
            known = _one(db, self._doors, kind, new.id)
            if known is not None:
                if known.client != new.client:
                    raise NotFound
                return known
            there = select(client.c.id).where(client.c.id == new.client, client.c.erased_at.is_(None))
            if db.execute(there).one_or_none() is None:
                raise NotFound
            db.execute(insert(table), _row(new, self._doors.keys.of(db, new.client)))
            return new

        return await self._doors.writer.run(write)

    async def change(self, kind: type[Record], name: str, change: Callable[[Record], Record]) -> Record:
        """Put in its place what `change` makes of it; what that raises undoes nothing. Raises `NotFound`."""
        table = _TABLES[kind]

        def write(db: Connection) -> Record:
            known = _one(db, self._doors, kind, name)
            if known is None:
                raise NotFound
            changed = change(known)
            row = _row(changed, self._doors.keys.of(db, known.client))
            db.execute(update(table).where(table.c.id == name).values(**row))
            return changed

        return await self._doors.writer.run(write)

    async def one(self, kind: type[Record], name: str) -> Record | None:
        """The one with this id."""
        return await self._doors.reader.run(lambda db: _one(db, self._doors, kind, name))

    async def of_course(self, kind: type[Record], course: str) -> Sequence[Record]:
        """All of a course, the oldest first, ended ones too."""
        table = _TABLES[kind]
        chosen = select(table).where(table.c.course == course).order_by(table.c.made_at, table.c.id)

        def read(db: Connection) -> Sequence[Record]:
            rows = db.execute(chosen).mappings().all()
            return [_record(kind, row, self._doors.keys.of(db, row["client"])) for row in rows]

        return await self._doors.reader.run(read)

    async def done(self, client_id: str, since: int) -> Sequence[Done]:
        """What a client did alone since then, in order of time. Nobody's words are read for it."""
        chosen = select(entry.c.kind, entry.c.at, entry.c.about).where(entry.c.client == client_id, entry.c.at >= since)

        def read(db: Connection) -> Sequence[Done]:
            rows = db.execute(chosen.order_by(entry.c.at, entry.c.id)).mappings().all()
            return [Done(**row) for row in rows]

        return await self._doors.reader.run(read)

    async def claim_reminders(self, hold_ms: int, limit: int = 50) -> Sequence[HomeworkRecord]:
        """Homework whose reminder is due; each comes back after `hold_ms` unless it is settled."""
        now = self._doors.clock.now()
        due = (homework.c.remind_at <= now, client.c.erased_at.is_(None))
        chosen = select(homework).join_from(homework, client, client.c.id == homework.c.client).where(*due)

        def write(db: Connection) -> Sequence[HomeworkRecord]:
            rows = db.execute(chosen.order_by(homework.c.client, homework.c.id).limit(limit)).mappings().all()
            names = [row["id"] for row in rows]
            db.execute(update(homework).where(homework.c.id.in_(names)).values(remind_at=now + hold_ms))
            return [_record(HomeworkRecord, row, self._doors.keys.of(db, row["client"])) for row in rows]

        return await self._doors.writer.run(write)

    async def remind_next(self, name: str, at: int | None) -> None:
        """The next reminder of this homework is due at `at`, or there is none any more."""
        changed = update(homework).where(homework.c.id == name, homework.c.remind_at.is_not(None))
        await self._doors.writer.run(lambda db: db.execute(changed.values(remind_at=at)).rowcount)


def _one(db: Connection, doors: Doors, kind: type[Record], name: str) -> Record | None:
    table = _TABLES[kind]
    chosen = select(table).join_from(table, client, client.c.id == table.c.client)
    row = db.execute(chosen.where(table.c.id == name, client.c.erased_at.is_(None))).mappings().one_or_none()
    return None if row is None else _record(kind, row, doors.keys.of(db, row["client"]))


def _record(kind: type[Record], row: RowMapping, sealer: Sealer) -> Record:
    body: dict[str, Any] = from_bytes(sealer.open(row["body"], *_place(kind, row["id"])))
    plain = {name: row[name] for name in kind.__dataclass_fields__ if name not in _SEALED[kind]}
    return TypeAdapter(kind).validate_python({**plain, **body})


def _row(kept: ObjectiveRecord | HomeworkRecord, sealer: Sealer) -> dict[str, Any]:
    kind = type(kept)
    whole: dict[str, Any] = TypeAdapter(kind).dump_python(kept, mode="json")
    body = to_bytes({name: whole.pop(name) for name in _SEALED[kind]})
    return {**whole, "body": sealer.seal(body, *_place(kind, kept.id))}


def _place(kind: type, name: str) -> tuple[str, str, str]:
    return _TABLES[kind].name, name, "body"
