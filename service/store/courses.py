"""Courses as rows: where each stands, sealed, and its journal. A turn is written whole or not at all."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, func, insert, or_, select, update

from safety.findings import Level
from service.errors import Conflict, NotFound
from service.store.course_records import CourseCommit, CourseEntry, CourseRecord, NewCourseEntry
from service.store.doors import Doors, from_bytes, to_bytes
from service.store.port import VersionConflict
from service.store.schema import alert, client, course, course_entry, session
from service.store.sealing import Sealer

MOST_AT_ONCE: Final = 20
"""How much of what waits for courses is looked up at once."""
_PLAIN = tuple(name for name in CourseRecord.__dataclass_fields__ if name != "state")


class Courses:
    """Keeps courses."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def add(self, new: CourseRecord, first: NewCourseEntry) -> CourseRecord:
        """Begin a course. One with this id is given back as it is.

        Raises `NotFound` for the client, and `Conflict` while another course of the same protocol is open.
        """

        def write(db: Connection) -> CourseRecord:
            known = _one(db, self._doors, new.id)
            if known is not None:
                if known.client != new.client:
                    raise NotFound
                return known
            _there(db, new.client)
            if db.execute(_open_ones(new.client, new.protocol)).first() is not None:
                raise Conflict("A course of this kind is open already. Go on with it, or close it first.")
            sealer = self._doors.keys.of(db, new.client)
            row = {name: getattr(new, name) for name in _PLAIN}
            sealed = None if new.state is None else sealer.seal(new.state, *state_place(new.id))
            db.execute(insert(course), {**row, "state": sealed})
            _append(db, sealer, new.id, [first])
            return new

        return await self._doors.writer.run(write)

    async def one(self, name: str) -> CourseRecord | None:
        """A course with its state unsealed; None if it is not there or its client was erased."""
        return await self._doors.reader.run(lambda db: _one(db, self._doors, name))

    async def of_client(self, client_id: str) -> Sequence[CourseRecord]:
        """The courses of a client, the newest first."""
        chosen = select(course.c.id).where(course.c.client == client_id)

        def read(db: Connection) -> Sequence[CourseRecord]:
            names = db.execute(chosen.order_by(course.c.created_at.desc(), course.c.id)).scalars().all()
            found = [_one(db, self._doors, name) for name in names]
            return [one for one in found if one is not None]

        return await self._doors.reader.run(read)

    async def commit(self, turn: CourseCommit) -> None:
        """Write a turn. Raises `VersionConflict` when the course was moved since, and `NotFound`.

        An input that is in the journal already changes nothing: it was taken.
        """
        mine = (course.c.id == turn.course, course.c.version == turn.expected_version)

        def write(db: Connection) -> None:
            owner = db.execute(select(course.c.client).where(course.c.id == turn.course)).scalar_one_or_none()
            if owner is None:
                raise NotFound
            if _taken(db, turn):
                return
            sealer = self._doors.keys.of(db, owner)
            fresh = {
                "stage": turn.stage,
                "state": sealer.seal(turn.state, *state_place(turn.course)),
                "closed_at": turn.closed_at,
                "version": turn.expected_version + 1,
            }
            if db.execute(update(course).where(*mine).values(**fresh)).rowcount != 1:
                raise VersionConflict
            _append(db, sealer, turn.course, turn.entries)

        await self._doors.writer.run(write)

    async def has(self, name: str, input_id: str) -> bool:
        """Whether this input is in the course's journal."""
        chosen = select(course_entry.c.seq).where(
            course_entry.c.course == name, course_entry.c.input_id == input_id.lower()
        )
        return await self._doors.reader.run(lambda db: db.execute(chosen).first() is not None)

    async def journal(self, name: str) -> Sequence[CourseEntry]:
        """Everything that happened in a course, in order."""
        chosen = select(course_entry, course.c.client).join_from(course_entry, course)
        wanted = chosen.where(course_entry.c.course == name).order_by(course_entry.c.seq)

        def read(db: Connection) -> Sequence[CourseEntry]:
            return [_entry(row, self._doors.keys.of(db, row["client"])) for row in db.execute(wanted).mappings().all()]

        return await self._doors.reader.run(read)

    async def untaken(
        self, but: frozenset[str] = frozenset(), *, since: int = 0, limit: int = MOST_AT_ONCE
    ) -> Sequence[tuple[str, str]]:
        """Sessions that ended and that their course has not taken yet: session and course.

        Those in `but` are left out, and those that ended before `since`, in Unix milliseconds.
        """
        taken = select(course_entry.c.seq).where(
            course_entry.c.course == session.c.course, course_entry.c.input_id == session.c.id
        )
        chosen = (
            select(session.c.id, session.c.course)
            .join_from(session, client, client.c.id == session.c.client)
            .where(session.c.status == "ended", session.c.course.is_not(None), client.c.erased_at.is_(None))
            .where(
                or_(session.c.ended_at.is_(None), session.c.ended_at >= since),
                ~taken.exists(),
                session.c.id.not_in(but),
            )
            .order_by(session.c.ended_at, session.c.id)
            .limit(limit)
        )

        def read(db: Connection) -> Sequence[tuple[str, str]]:
            return [(row.id, row.course) for row in db.execute(chosen).all()]

        return await self._doors.reader.run(read)

    async def unheard(self, limit: int = MOST_AT_ONCE) -> Sequence[tuple[str, str]]:
        """Open alerts from amber on that an open course of the client has not heard of yet: course and alert."""
        heard = select(course_entry.c.seq).where(
            course_entry.c.course == course.c.id, course_entry.c.input_id == alert.c.id
        )
        chosen = (
            select(course.c.id, alert.c.id.label("alert"))
            .join_from(alert, session, session.c.id == alert.c.session)
            .join(client, client.c.id == session.c.client)
            .join(course, course.c.client == client.c.id)
            .where(alert.c.decided_at.is_(None), alert.c.level >= Level.AMBER)
            .where(course.c.closed_at.is_(None), client.c.erased_at.is_(None), ~heard.exists())
            .order_by(alert.c.raised_at, alert.c.id, course.c.id)
            .limit(limit)
        )

        def read(db: Connection) -> Sequence[tuple[str, str]]:
            return [(row.id, row.alert) for row in db.execute(chosen).all()]

        return await self._doors.reader.run(read)


def state_place(name: str) -> tuple[str, str, str]:
    """Where a course's state belongs."""
    return "course", name, "state"


def _open_ones(client_id: str, protocol: str) -> Any:  # noqa: ANN401 - a statement
    return select(course.c.id).where(
        course.c.client == client_id, course.c.protocol == protocol, course.c.closed_at.is_(None)
    )


def _there(db: Connection, client_id: str) -> None:
    chosen = select(client.c.id).where(client.c.id == client_id, client.c.erased_at.is_(None))
    if db.execute(chosen).one_or_none() is None:
        raise NotFound


def _one(db: Connection, doors: Doors, name: str) -> CourseRecord | None:
    chosen = select(course).join_from(course, client).where(course.c.id == name, client.c.erased_at.is_(None))
    row = db.execute(chosen).mappings().one_or_none()
    if row is None:
        return None
    sealed: bytes | None = row["state"]
    state = None if sealed is None else doors.keys.of(db, row["client"]).open(sealed, *state_place(name))
    return CourseRecord(**{field: row[field] for field in _PLAIN}, state=state)


def _taken(db: Connection, turn: CourseCommit) -> bool:
    ids = [one.input_id for one in turn.entries if one.input_id is not None]
    chosen = select(course_entry.c.seq).where(course_entry.c.course == turn.course, course_entry.c.input_id.in_(ids))
    return bool(ids) and db.execute(chosen).first() is not None


def _append(db: Connection, sealer: Sealer, name: str, entries: Sequence[NewCourseEntry]) -> None:
    newest = select(func.max(course_entry.c.seq)).where(course_entry.c.course == name)
    last: int = db.execute(newest).scalar_one() or 0
    for seq, one in enumerate(entries, start=last + 1):
        row = {"course": name, "seq": seq, "kind": one.kind, "actor": one.actor, "by": one.by, "at": one.at}
        payload = sealer.seal(to_bytes(one.data), *_payload_place(name, seq))
        db.execute(insert(course_entry), {**row, "input_id": one.input_id, "payload": payload})


def _payload_place(name: str, seq: int) -> tuple[str, str, str]:
    return "course_entry", f"{name}:{seq}", "payload"


def _entry(row: RowMapping, sealer: Sealer) -> CourseEntry:
    payload = sealer.open(row["payload"], *_payload_place(row["course"], row["seq"]))
    names = [name for name in CourseEntry.__dataclass_fields__ if name != "data"]
    return CourseEntry(**{name: row[name] for name in names}, data=from_bytes(payload))
