"""Presence as leases: who was last seen in which session, and what absence was told already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from service.store.doors import Doors
from service.store.records import Lease
from service.store.schema import presence

CLIENT = "client"
"""Who holds the lease of a session's client; a clinician's console holds it under the clinician's id."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What became of the leases of clients' pages: the sessions come back to, and those where a newer page is open."""

    came: tuple[str, ...]
    replaced: tuple[str, ...]


class Presence:
    """Keeps leases. They are no inputs: only what the engine makes of them is one."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def beat(self, holder: str, rendered: Mapping[str, int]) -> tuple[str, ...]:
        """Somebody is there, with each session shown up to a seq. The sessions into which they have just come (back).

        A session counts as come back to when there was no lease, or when an absence had been told.
        """
        now = self._doors.clock.now()

        def write(db: Connection) -> tuple[str, ...]:
            return tuple(name for name, seq in sorted(rendered.items()) if _renew(db, name, holder, now, seq))

        return await self._doors.writer.run(write, of=holder)

    async def arrive(self, session: str) -> tuple[bool, int]:
        """A page of the client opens: whether they have just come (back), and the page's number.

        Numbers rise, whatever process a page is connected to, so the newest page is the one with the highest.
        """
        now = self._doors.clock.now()

        def write(db: Connection) -> tuple[bool, int]:
            number = abs(_rendered(db, session)) + 1
            return _renew(db, session, CLIENT, now, number), number

        return await self._doors.writer.run(write, of=CLIENT)

    async def keep(self, pages: Mapping[str, int]) -> Pages:
        """These pages, by session, are still open. One that is not its client's newest keeps nothing alive."""
        now = self._doors.clock.now()

        def write(db: Connection) -> Pages:
            came: list[str] = []
            replaced: list[str] = []
            for session, number in sorted(pages.items()):
                if abs(_rendered(db, session)) not in {0, number}:
                    replaced.append(session)
                elif _renew(db, session, CLIENT, now, number):
                    came.append(session)
            return Pages(tuple(came), tuple(replaced))

        return await self._doors.writer.run(write, of=CLIENT)

    async def close(self, session: str, number: int) -> None:
        """This page was closed: unless there is a newer one, its client is not seen any more, and may soon be back."""
        mine = (*_of(session, CLIENT), presence.c.rendered == number)
        closed = update(presence).where(*mine).values(rendered=-number)
        await self._doors.writer.run(lambda db: db.execute(closed).rowcount, of=CLIENT)

    async def leases(self, session: str) -> Sequence[Lease]:
        """Who was seen in a session."""
        return await self._read(presence.c.session == session)

    async def silent(self, since: int) -> Sequence[Lease]:
        """Leases whose holders were last seen at `since` or before."""
        return await self._read(presence.c.seen_at <= since)

    async def tell(self, lease: Lease, absent_s: int) -> bool:
        """Note that an absence of so many seconds is being told. False when they came back or it was told already."""
        mine = (*_of(lease.session, lease.holder), presence.c.seen_at == lease.seen_at, presence.c.told_s < absent_s)
        told = update(presence).where(*mine).values(told_s=absent_s)
        return await self._doors.writer.run(lambda db: db.execute(told).rowcount == 1, of=lease.holder)

    async def leave(self, session: str, holder: str) -> None:
        """End a lease: the session is over, or they said goodbye."""
        gone = delete(presence).where(*_of(session, holder))
        await self._doors.writer.run(lambda db: db.execute(gone).rowcount, of=holder)

    async def _read(self, condition: ColumnElement[bool]) -> Sequence[Lease]:
        def read(db: Connection) -> Sequence[Lease]:
            rows = db.execute(select(presence).where(condition).order_by(presence.c.seen_at)).mappings()
            return [Lease(**row) for row in rows.all()]

        return await self._doors.reader.run(read)


def _of(session: str, holder: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return presence.c.session == session, presence.c.holder == holder


def _rendered(db: Connection, session: str) -> int:
    """The number of the client's newest page, below zero once it was closed; 0 where there was none."""
    chosen = select(presence.c.rendered).where(*_of(session, CLIENT)).with_for_update()
    return db.execute(chosen).scalar_one_or_none() or 0


def _renew(db: Connection, session: str, holder: str, now: int, seq: int) -> bool:
    mine = _of(session, holder)
    told = db.execute(select(presence.c.told_s).where(*mine).with_for_update()).scalar_one_or_none()
    fresh = {"seen_at": now, "told_s": 0, "rendered": seq}
    if told is None:
        db.execute(insert(presence), {"session": session, "holder": holder, **fresh})
    else:
        db.execute(update(presence).where(*mine).values(**fresh))
    return told is None or told > 0
