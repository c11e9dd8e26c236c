"""The journal of every session, as the engine uses it (`service.store.port.Journal`)."""

from collections.abc import Sequence

from sqlalchemy import Connection, Select, bindparam, or_, select

from service.errors import NotFound
from service.store import chain, turns
from service.store.doors import Doors
from service.store.keys import of_session
from service.store.port import Appended, NewEvent, SessionRecord, StoredEvent, TurnCommit
from service.store.records import Chain
from service.store.rows import SESSION_COLUMNS, session_record
from service.store.schema import event, session

_load = select(*SESSION_COLUMNS, of_session).where(session.c.id == bindparam("session_id"))
_entries = (
    select(event, session.c.client, of_session)
    .join_from(event, session, event.c.session == session.c.id)
    .where(event.c.session == bindparam("session_id"))
    .order_by(event.c.seq)
)
_after = _entries.where(event.c.seq > bindparam("after")).limit(bindparam("most"))
_waiting = _entries.where(event.c.seq > session.c.processed_through, event.c.input_id.is_not(None))
_behind = (
    select(session.c.id)
    .where(or_(session.c.next_input.is_not(None), session.c.next_due <= bindparam("now")))
    .order_by(session.c.id)
)

_late = (
    select(session.c.id, event.c.seq)
    .join_from(session, event, (event.c.session == session.c.id) & (event.c.seq == session.c.next_input))
    .where(event.c.at <= bindparam("since"))
    .order_by(session.c.id)
)


class StoredJournal:
    """Sealed, numbered without gaps and chained; written by one thread, read by a few."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def load(self, session: str) -> SessionRecord | None:
        """The session's row with its state unsealed, or None."""

        def read(db: Connection) -> SessionRecord | None:
            row = db.execute(_load, {"session_id": session}).mappings().one_or_none()
            if row is None:
                return None
            if row["state"] is None:
                return session_record(row, None)
            sealer = self._doors.keys.unwrapped(row["client"], row["wrapped"])
            return session_record(row, sealer.open(row["state"], *turns.state_place(session)))

        return await self._doors.reader.run(read)

    async def append_input(self, session: str, event: NewEvent) -> Appended:
        """Commit an input before it is acted on. The same `input_id` again gives the first answer. Or `NotFound`."""
        return await self._doors.writer.run(
            lambda db: turns.append(db, self._doors.keys, session, event), of=session, first=event.kind == "pressed"
        )

    async def commit_turn(self, turn: TurnCommit) -> tuple[int, ...]:
        """Store a run; the seqs of its events. Raises `VersionConflict`, `Repeated` or `NotFound`."""
        return await self._doors.writer.run(
            lambda db: turns.commit(db, self._doors.keys, turn), of=turn.session, first=turn.first
        )

    async def events(self, session: str, after: int = 0, limit: int = 1000) -> Sequence[StoredEvent]:
        """Journal entries with seq > `after`, in order, at most `limit`."""
        return await self._read(_after, {"session_id": session, "after": after, "most": limit})

    async def unprocessed(self, session: str) -> Sequence[StoredEvent]:
        """Inputs in the journal that the state has not taken yet, in order."""
        return await self._read(_waiting, {"session_id": session})

    async def behind(self, now: int) -> Sequence[str]:
        """Sessions whose journal is ahead of their state, or that have a timer due by `now`."""
        return await self._doors.reader.run(lambda db: db.execute(_behind, {"now": now}).scalars().all())

    async def late(self, since: int) -> Sequence[tuple[str, int]]:
        """Sessions whose first waiting input came at `since` or before, with its seq. It opens no sealed value."""
        return await self._doors.reader.run(
            lambda db: [(row.id, row.seq) for row in db.execute(_late, {"since": since}).all()]
        )

    async def verify(self, name: str) -> Chain:
        """Walk a session's hash chain; it needs no key. Raises `NotFound`."""

        def read(db: Connection) -> Chain:
            row = db.execute(select(session).where(session.c.id == name)).mappings().one_or_none()
            if row is None:
                raise NotFound
            entries = db.execute(select(event).where(event.c.session == name).order_by(event.c.seq))
            return chain.verify(name, entries, row["last_seq"], row["head"])

        return await self._doors.reader.run(read)

    async def names(self) -> Sequence[str]:
        """The ids of all sessions, for whoever verifies them."""
        return await self._doors.reader.run(lambda db: db.execute(select(session.c.id)).scalars().all())

    async def _read(self, statement: Select[*tuple[object, ...]], given: dict[str, object]) -> Sequence[StoredEvent]:
        def read(db: Connection) -> Sequence[StoredEvent]:
            rows = db.execute(statement, given).mappings().all()
            if not rows:
                return ()
            sealer = self._doors.keys.unwrapped(rows[0]["client"], rows[0]["wrapped"])
            return [turns.opened(row, sealer) for row in rows]

        return await self._doors.reader.run(read)
