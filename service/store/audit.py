"""Who read or wrote what, when and why: lines are added and never changed."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from service.store.doors import Doors
from service.store.records import Deed
from service.store.schema import audit

_MOST = 1_000


class Audit:
    """Keeps deeds."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def append(self, deed: Deed) -> None:
        """Write down a deed."""
        row = {
            "at": deed.at,
            "actor": deed.actor,
            "by": deed.by,
            "deed": deed.deed,
            "of": deed.of,
            "subject": deed.id,
            "why": deed.why,
        }

        def write(db: Connection) -> None:
            db.execute(insert(audit), row)

        await self._doors.writer.run(write)

    async def of(self, subject: str) -> Sequence[Deed]:
        """What was done to one thing, in order."""
        chosen = select(audit).where(audit.c.subject == subject).order_by(audit.c.id).limit(_MOST)

        def read(db: Connection) -> Sequence[Deed]:
            return [
                Deed(
                    actor=row["actor"],
                    by=row["by"],
                    deed=row["deed"],
                    of=row["of"],
                    id=row["subject"],
                    at=row["at"],
                    why=row["why"],
                )
                for row in db.execute(chosen).mappings().all()
            ]

        return await self._doors.reader.run(read)
