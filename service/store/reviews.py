"""Reviews as rows: what clinicians made of a session, version after version, sealed under the client's key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select

from graphs.outcomes import Json
from service.errors import NotFound
from service.store.doors import Doors, from_bytes, to_bytes
from service.store.port import VersionConflict
from service.store.schema import review, session
from service.store.sealing import Sealer


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRecord:
    """A version of a session's review: who wrote it, and when in Unix milliseconds. Versions begin at 1."""

    session: str
    version: int
    at: int
    by: str
    body: Mapping[str, Json]


class Reviews:
    """Keeps reviews. A version is added and never changed."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def of_session(self, name: str) -> Sequence[ReviewRecord]:
        """Every version of a session's review, the oldest first; none if nobody wrote one. Raises `NotFound`."""
        chosen = select(review).where(review.c.session == name).order_by(review.c.version)

        def read(db: Connection) -> Sequence[ReviewRecord]:
            rows = db.execute(chosen).mappings().all()
            sealer = _sealer(db, self._doors, name) if rows else None
            return [_record(row, sealer) for row in rows if sealer is not None]

        return await self._doors.reader.run(read)

    async def add(self, name: str, after: int, by: str, body: Mapping[str, Json]) -> ReviewRecord:
        """Add the version that follows `after`, which is 0 for the first. Raises `NotFound`, `VersionConflict`.

        The same words by the same clinician after the same version are kept once.
        """
        at = self._doors.clock.now()

        def write(db: Connection) -> ReviewRecord:
            sealer = _sealer(db, self._doors, name, alone=True)
            newest = _newest(db, name)
            new = ReviewRecord(session=name, version=after + 1, at=at, by=by, body=body)
            if newest == new.version:
                known = _one(db, name, newest, sealer)
                if known.by == by and to_bytes(dict(known.body)) == to_bytes(dict(body)):
                    return known
            if newest != after:
                raise VersionConflict
            sealed = sealer.seal(to_bytes(body), *_place(name, new.version))
            db.execute(insert(review), {"session": name, "version": new.version, "at": at, "by": by, "body": sealed})
            return new

        return await self._doors.writer.run(write, of=name)


def _sealer(db: Connection, doors: Doors, name: str, *, alone: bool = False) -> Sealer:
    chosen = select(session.c.client).where(session.c.id == name)
    owner = db.execute(chosen.with_for_update(key_share=True) if alone else chosen).scalar_one_or_none()
    if owner is None:
        raise NotFound
    return doors.keys.of(db, owner)


def _newest(db: Connection, name: str) -> int:
    return db.execute(select(func.max(review.c.version)).where(review.c.session == name)).scalar_one() or 0


def _one(db: Connection, name: str, version: int, sealer: Sealer) -> ReviewRecord:
    chosen = select(review).where(review.c.session == name, review.c.version == version)
    return _record(db.execute(chosen).mappings().one(), sealer)


def _record(row: RowMapping, sealer: Sealer) -> ReviewRecord:
    body: dict[str, Any] = from_bytes(sealer.open(row["body"], *_place(row["session"], row["version"])))
    return ReviewRecord(session=row["session"], version=row["version"], at=row["at"], by=row["by"], body=body)


def _place(name: str, version: int) -> tuple[str, str, str]:
    return "review", f"{name}:{version}", "body"
