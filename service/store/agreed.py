"""The homework of a client, read for their own page: what was agreed, and how often it was done lately."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, select

from service.store.doors import Doors, from_bytes
from service.store.schema import entry, homework
from service.store.sealing import Sealer

WEEK_MS = 7 * 86_400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A piece of homework. `done`: how many entries of the last seven days belong to it."""

    id: str
    kind: str
    per_week: int
    text: str
    ends_at: int | None
    ended_at: int | None
    done: int

    def open_at(self, now: int) -> bool:
        """Whether it is still to be done at `now`."""
        return self.ended_at is None and (self.ends_at is None or self.ends_at > now)


class AgreedHomework:
    """Reads homework. Who agrees on it and changes it is the course."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def of_client(self, client: str) -> Sequence[Agreed]:
        """Everything that was ever agreed with a client, the oldest first."""
        chosen = select(homework).where(homework.c.client == client).order_by(homework.c.made_at, homework.c.id)
        lately = select(entry.c.about, func.count()).where(entry.c.client == client, entry.c.about.is_not(None))
        since = self._doors.clock.now() - WEEK_MS

        def read(db: Connection) -> Sequence[Agreed]:
            rows = db.execute(chosen).mappings().all()
            counted = db.execute(lately.where(entry.c.at > since).group_by(entry.c.about)).all() if rows else ()
            done: dict[str, int] = {str(about): number for about, number in counted}
            return [_agreed(row, self._doors.keys.of(db, client), done) for row in rows]

        return await self._doors.reader.run(read)


def _agreed(row: RowMapping, sealer: Sealer, done: dict[str, int]) -> Agreed:
    body = from_bytes(sealer.open(row["body"], "homework", row["id"], "body"))
    return Agreed(
        id=row["id"],
        kind=row["kind"],
        per_week=row["per_week"],
        text=body["text"],
        ends_at=row["ends_at"],
        ended_at=row["ended_at"],
        done=done.get(row["id"], 0),
    )
