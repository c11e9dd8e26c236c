"""How the database is, and how much waits in it for a human: numbers only, for whoever runs the service."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, func, select, text

from service.errors import NotMigrated
from service.store.doors import Doors
from service.store.schema import HEAD, alert, data_key, session

# Written over itself: nothing changes, and yet the disk has to take it. A newer revision will do: while processes are
# exchanged one after the other, those of the old version work on a database that was brought up to date already.
_WRITE: Final = text("UPDATE alembic_version SET version_num = version_num WHERE version_num >= :head")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many are open: sessions by mode; alerts by level, with the moment at which the oldest was raised."""

    sessions: Mapping[str, int]
    alerts: Mapping[int, tuple[int, int]]


class Pulse:
    """Asks the database how it is."""

    def __init__(self, doors: Doors, folder: Path | None) -> None:
        self._doors = doors
        self.folder = folder  # where its file lies; None where a server keeps it

    async def writes(self) -> None:
        """Write something and commit it. Raises `StoreUnavailable`, or `NotMigrated` when it is older than we are."""

        def write(db: Connection) -> bool:
            return db.execute(_WRITE, {"head": HEAD}).rowcount == 1

        if not await self._doors.writer.run(write, of="pulse"):
            raise NotMigrated

    async def opens(self) -> None:
        """Unwrap a client's key, if there is any. Raises `KeyRefused` where the master key does not fit."""
        newest = select(data_key.c.client, data_key.c.wrapped).order_by(data_key.c.created_at.desc()).limit(1)

        def read(db: Connection) -> None:
            row = db.execute(newest).one_or_none()
            if row is not None:
                self._doors.keys.unwrapped(row.client, row.wrapped)

        await self._doors.reader.run(read)

    async def counts(self) -> Counts:
        """What is open at this moment. Raises `StoreUnavailable`."""
        sessions = (
            select(session.c.mode, func.count().label("number"))
            .where(session.c.status == "open")
            .group_by(session.c.mode)
        )
        alerts = (
            select(alert.c.level, func.count(), func.min(alert.c.raised_at))
            .where(alert.c.decided_at.is_(None))
            .group_by(alert.c.level)
        )

        def read(db: Connection) -> Counts:
            by_mode = {row.mode: row.number for row in db.execute(sessions)}
            by_level = {level: (number, oldest) for level, number, oldest in db.execute(alerts).all()}
            return Counts(by_mode, by_level)

        return await self._doors.reader.run(read)
