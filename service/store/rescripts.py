"""Own rescripts as rows: made when a session with one ends, locked until a clinician unlocks each."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from safety.alone import stops
from service.errors import NotFound
from service.store.doors import Doors, from_bytes, to_bytes
from service.store.entry_records import RescriptRecord
from service.store.schema import rescript
from service.store.sealing import Sealer

_PLAIN = tuple(name for name in RescriptRecord.__dataclass_fields__ if name != "text")


class Rescripts:
    """Keeps what clients imagined, apart from any account of what happened."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def of_client(self, client: str) -> Sequence[RescriptRecord]:
        """A client's rescripts, the newest first."""
        chosen = select(rescript).where(rescript.c.client == client)

        def read(db: Connection) -> Sequence[RescriptRecord]:
            rows = db.execute(chosen.order_by(rescript.c.made_at.desc(), rescript.c.id)).mappings().all()
            return [_record(row, self._doors.keys.of(db, client)) for row in rows]

        return await self._doors.reader.run(read)

    async def unlock(self, client: str, name: str, by: str) -> RescriptRecord:
        """Let the client read it; what was counted before counts no more. Raises `NotFound`."""
        values = {"unlocked_at": self._doors.clock.now(), "unlocked_by": by, "rises": 0}
        return await self._set(client, name, {**values, "locked_at": None, "locked_for": None})

    async def lock(self, client: str, name: str) -> RescriptRecord:
        """Take it away from the client again. Raises `NotFound`."""
        return await self._set(client, name, {"locked_at": self._doors.clock.now(), "locked_for": "by_clinician"})

    async def _set(self, client: str, name: str, values: dict[str, Any]) -> RescriptRecord:
        changed = update(rescript).where(rescript.c.id == name, rescript.c.client == client)

        def write(db: Connection) -> RescriptRecord:
            if not db.execute(changed.values(**values)).rowcount:
                raise NotFound
            row = db.execute(select(rescript).where(rescript.c.id == name)).mappings().one()
            return _record(row, self._doors.keys.of(db, client))

        return await self._doors.writer.run(write)


def make(db: Connection, sealer: Sealer, client: str, session: str, made_at: int, text: str) -> None:
    """Make the rescript of a session, once: each session has one at most."""
    name = sha256(f"rescript of {session}".encode()).hexdigest()[:32]
    if db.execute(select(rescript.c.id).where(rescript.c.id == name)).one_or_none() is not None:
        return
    body = sealer.seal(to_bytes({"text": text}), *_place(name))
    db.execute(insert(rescript), {"id": name, "client": client, "session": session, "made_at": made_at, "body": body})


def distress_rose(db: Connection, client: str, name: str, at: int) -> bool:
    """Count a reading after which distress was much higher; whether the rescript is locked by it."""
    mine = (rescript.c.id == name, rescript.c.client == client, rescript.c.locked_at.is_(None))
    if not db.execute(update(rescript).where(*mine).values(rises=rescript.c.rises + 1)).rowcount:
        return False
    rises = db.execute(select(rescript.c.rises).where(rescript.c.id == name)).scalar_one()
    if not stops(rises):
        return False
    db.execute(update(rescript).where(*mine).values(locked_at=at, locked_for="distress_rose"))
    return True


def _record(row: RowMapping, sealer: Sealer) -> RescriptRecord:
    body = from_bytes(sealer.open(row["body"], *_place(row["id"])))
    return RescriptRecord(**{name: row[name] for name in _PLAIN}, text=body["text"])


def _place(name: str) -> tuple[str, str, str]:
    return "rescript", name, "body"
