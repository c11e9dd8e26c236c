"""The rota of a practice, as one document with a version: two people who change it at once do not lose each other's."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from service.errors import Conflict
from service.store.doors import Doors
from service.store.schema import rota
from service.wire.duty import Rota

DECIDE_WITHIN_MS = 300_000
"""How long an acknowledged alert may stay undecided before it comes back, unless the practice says otherwise [PROP]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RotaRecord:
    """A practice's rota. Version 0 is one that nobody has written yet."""

    version: int
    plan: Rota
    decide_within_ms: int


class Rotas:
    """Keeps rotas."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def of(self, practice: str, *, time_zone: str = "UTC") -> RotaRecord:
        """The practice's rota; an empty one in `time_zone` while there is none."""
        chosen = select(rota).where(rota.c.practice == practice)

        def read(db: Connection) -> RotaRecord:
            row = db.execute(chosen).mappings().one_or_none()
            if row is None:
                return RotaRecord(version=0, plan=Rota(time_zone=time_zone), decide_within_ms=DECIDE_WITHIN_MS)
            plan = Rota.model_validate_json(row["plan"])
            return RotaRecord(version=row["version"], plan=plan, decide_within_ms=row["decide_within_ms"])

        return await self._doors.reader.run(read)

    async def put(self, practice: str, new: RotaRecord, by: str) -> RotaRecord:
        """Keep a rota in place of the one with version `new.version`. Raises `Conflict` when that moved on."""
        row = {
            "version": new.version + 1,
            "plan": new.plan.model_dump_json(),
            "decide_within_ms": new.decide_within_ms,
            "changed_at": self._doors.clock.now(),
            "changed_by": by,
        }
        kept = RotaRecord(version=new.version + 1, plan=new.plan, decide_within_ms=new.decide_within_ms)

        def write(db: Connection) -> RotaRecord:
            known = db.execute(select(rota.c.version).where(rota.c.practice == practice)).scalar_one_or_none()
            if (known or 0) != new.version:
                raise Conflict("Somebody else changed the rota a moment ago. Look at it again, and then change it.")
            if known is None:
                db.execute(insert(rota), {"practice": practice, **row})
            else:
                db.execute(update(rota).where(rota.c.practice == practice).values(**row))
            return kept

        return await self._doors.writer.run(write)
