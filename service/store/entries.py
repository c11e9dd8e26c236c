"""What clients do and write alone, as rows: kept once, and told of in the same transaction where somebody must know."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, and_, or_, select

from safety.alerts import AlertKind
from safety.alone import distress_level, helped, strong, upset
from safety.findings import Level
from service.errors import Conflict, NotFound
from service.store import entry_rows, outside, planning
from service.store.doors import Doors
from service.store.entry_records import CourseSpan, EntryRecord, Kept, NewEntry
from service.store.ids import new_id
from service.store.outcomes import close_between
from service.store.records import OutsideAlert, SessionPlan
from service.store.rescripts import distress_rose
from service.store.schema import alert, client, course, entry, session

WORDS: Final = "written_alone"
"""The kind of the alert that words written alone raise."""
ANSWERED: Final = "answered_alone"
"""The kind of the one that an answer to the risk question raises which is not a clear no."""
STRONG: Final = "high_distress_between"
"""The kind of the one that strong distress raises, before an exercise or beside the risk question."""
STAYING: Final = "distress_not_falling"
"""The kind of the one that two exercises in a row without help raise."""
RESCRIPT: Final = "rescript_locked"
"""The kind of the one that a rescript raises which upset its client twice."""
DAY_MS: Final = 86_400_000
_NOT_YOURS: Final = "This was written by somebody else who was signed in on this device. It was not kept for you."
_ALARM = tuple[AlertKind, Level, tuple[str, ...]]


class Entries:
    """Keeps what clients do alone."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def keep(self, new: NewEntry) -> Kept:
        """Keep an entry and what follows from it, in one transaction: the alert, the closing, the lock.

        One with this id is there already: it is given back as it was, and nothing is changed. Raises `NotFound`, and
        `Conflict` for an id that somebody else's entry has.
        """

        def write(db: Connection) -> Kept:
            known = _one(db, self._doors, new.client, new.id)
            if known is not None:
                return Kept(known, repeated=True, seq=None)
            _hold(db, new.client)
            if db.execute(select(entry.c.id).where(entry.c.id == new.id)).first() is not None:
                raise Conflict(_NOT_YOURS)
            return self._write(db, new)

        return await self._doors.writer.run(write)

    async def known(self, client_id: str, name: str) -> EntryRecord | None:
        """An entry that is kept already, as it is."""
        return await self._doors.reader.run(lambda db: _one(db, self._doors, client_id, name))

    async def of_client(self, client_id: str, *, before: tuple[int, str] | None, limit: int) -> Sequence[EntryRecord]:
        """Entries by when they happened, newest first; with `before`, those after this place in the list."""
        chosen = select(entry).where(entry.c.client == client_id)
        if before is not None:
            at, name = before
            chosen = chosen.where(or_(entry.c.at < at, and_(entry.c.at == at, entry.c.id < name)))
        chosen = chosen.order_by(entry.c.at.desc(), entry.c.id.desc()).limit(limit)

        def read(db: Connection) -> Sequence[EntryRecord]:
            rows = db.execute(chosen).mappings().all()
            sealer = self._doors.keys.of(db, client_id) if rows else None
            return [entry_rows.record(row, sealer) for row in rows if sealer is not None]

        return await self._doors.reader.run(read)

    async def told_in(self, session_id: str) -> Sequence[EntryRecord]:
        """The entries that raised an alert in this session, newest first."""
        chosen = select(entry).where(entry.c.session == session_id).order_by(entry.c.at.desc(), entry.c.id.desc())

        def read(db: Connection) -> Sequence[EntryRecord]:
            rows = db.execute(chosen).mappings().all()
            return [entry_rows.record(row, self._doors.keys.of(db, row["client"])) for row in rows]

        return await self._doors.reader.run(read)

    async def room(self, client_id: str) -> str:
        """The client's session between meetings that has not ended, or a new one: where alerts are told.

        Raises `NotFound`.
        """
        mine = (session.c.client == client_id, session.c.mode == "between", session.c.status != "ended")
        newest = select(session.c.id).where(*mine).order_by(session.c.starts_at.desc(), session.c.id).limit(1)
        wanted = SessionPlan(client=client_id, protocol="between_session", mode="between", minutes=30)
        at = self._doors.clock.now()

        def write(db: Connection) -> str:
            known = db.execute(newest).scalar_one_or_none()
            if known is not None:
                return known
            name = new_id()
            planning.plan(db, name, wanted, at)
            return name

        return await self._doors.writer.run(write)

    async def courses(self, client_id: str) -> Sequence[CourseSpan]:
        """The courses of a client, the oldest first."""
        chosen = select(course.c.id, course.c.created_at, course.c.closed_at).where(course.c.client == client_id)

        def read(db: Connection) -> Sequence[CourseSpan]:
            rows = db.execute(chosen.order_by(course.c.created_at, course.c.id)).mappings().all()
            return [CourseSpan(**row) for row in rows]

        return await self._doors.reader.run(read)

    def _write(self, db: Connection, new: NewEntry) -> Kept:
        now = self._doors.clock.now()
        locked = _locks(db, new, now)
        failed = _failed_in_a_row(db, self._doors, new) if new.kind == "exercise" else 0
        alarm = _alarm(new, failed, locked=locked)
        raised, seq = (None, None) if alarm is None else self._raise(db, new, alarm, now)
        if new.level is Level.RED:
            close_between(db, new.session, now)
        kept = EntryRecord(
            client=new.client,
            id=new.id,
            kind=new.kind,
            at=new.at,
            kept_at=now,
            values=new.values,
            text=new.text,
            homework=new.homework,
            level=new.level,
            flags=new.flags,
            session=None if raised is None else new.session,
            alert=raised,
            closed=_closed(db, new.client),
            locked=locked,
            strong=alarm is not None and alarm[0] in {STRONG, STAYING},
        )
        entry_rows.add(db, kept, self._doors.keys.of(db, new.client))
        return Kept(kept, repeated=False, seq=seq)

    def _raise(self, db: Connection, new: NewEntry, alarm: _ALARM, now: int) -> tuple[str, int | None]:
        """Raise it, or let an open one about distress sound again; its id and the seq of its entry."""
        kind, level, flags = alarm
        name = f"e-{sha256(new.id.encode()).hexdigest()[:24]}"
        told = OutsideAlert(
            session=new.session,
            name=name,
            kind=kind,
            level=level,
            at=now,
            single=kind not in {WORDS, ANSWERED},
            flags=flags,
        )
        seq = outside.write(db, self._doors.keys, told)
        if seq is not None:
            return outside.alert_id(new.session, name), seq
        same = (alert.c.session == new.session, alert.c.kind == kind, alert.c.decided_at.is_(None))
        found = db.execute(select(alert.c.id).where(*same).order_by(alert.c.raised_at.desc())).scalars().first()
        return found or outside.alert_id(new.session, name), None


def _alarm(new: NewEntry, failed: int, *, locked: bool) -> _ALARM | None:
    """What has to be told of an entry: words before numbers."""
    if new.level >= Level.AMBER:
        return ANSWERED if new.kind == "check" else WORDS, new.level, new.flags
    if locked:
        return RESCRIPT, Level.AMBER, (RESCRIPT,)
    level = distress_level(_distress(new), failed_in_a_row=failed)
    if new.kind not in {"exercise", "check"} or level is Level.NONE:
        return None
    return STAYING if level is Level.AMBER else STRONG, level, (STRONG,)


def _distress(new: NewEntry) -> int:
    """The distress, 0 to 100, before an exercise or beside the risk question; 0 where none was given."""
    return int(new.values.get("before", new.values.get("distress", 0)))


def _locks(db: Connection, new: NewEntry, now: int) -> bool:
    """Whether the reading of a rescript locks it."""
    if new.kind != "rescript_read" or not upset(int(new.values["before"]), int(new.values["after"])):
        return False
    return distress_rose(db, new.client, str(new.values["rescript"]), now)


def _failed_in_a_row(db: Connection, doors: Doors, new: NewEntry) -> int:
    """How many exercises within a day did not help, this one and its neighbours in time: 0, 1, or 2 for two or more."""
    if _helped(new):
        return 0
    near = (entry.c.client == new.client, entry.c.kind == "exercise")
    earlier = select(entry).where(*near, entry.c.at <= new.at, entry.c.at > new.at - DAY_MS)
    later = select(entry).where(*near, entry.c.at > new.at, entry.c.at < new.at + DAY_MS)
    found = (
        db.execute(earlier.order_by(entry.c.at.desc()).limit(1)).mappings().one_or_none(),
        db.execute(later.order_by(entry.c.at).limit(1)).mappings().one_or_none(),
    )
    sealer = doors.keys.of(db, new.client)
    return 2 if any(row is not None and not _helped(entry_rows.record(row, sealer)) for row in found) else 1


def _helped(one: NewEntry | EntryRecord) -> bool:
    return helped(int(one.values["before"]), int(one.values["after"]))


def may_tell(new: NewEntry) -> bool:
    """Whether keeping this entry may raise an alert, so that it needs an open session to raise it in."""
    before, after = _distress(new), int(new.values.get("after", 0))
    match new.kind:
        case "check":
            return strong(before) or new.level >= Level.AMBER
        case "exercise":
            return strong(before) or not helped(before, after) or new.level >= Level.AMBER
        case "rescript_read":
            return upset(before, after)
        case _:
            return new.level >= Level.AMBER


def _hold(db: Connection, name: str) -> None:
    """Pass where the client is there and not erased, one after the other. Raises `NotFound`."""
    chosen = select(client.c.id).where(client.c.id == name, client.c.erased_at.is_(None))
    if db.execute(chosen.with_for_update(key_share=True)).one_or_none() is None:
        raise NotFound


def _closed(db: Connection, name: str) -> bool:
    return db.execute(select(client.c.closed_at).where(client.c.id == name)).scalar_one() is not None


def _one(db: Connection, doors: Doors, client_id: str, name: str) -> EntryRecord | None:
    row = db.execute(select(entry).where(entry.c.client == client_id, entry.c.id == name)).mappings().one_or_none()
    return None if row is None else entry_rows.record(row, doors.keys.of(db, client_id))
