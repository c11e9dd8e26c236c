"""Alerts as rows: raised and decided with the turns of their session, read and escalated here."""

from collections.abc import Sequence

from sqlalchemy import Connection, Select, select, update

from service.store.doors import Doors
from service.store.records import AlertRecord
from service.store.rows import alert_record
from service.store.schema import alert, session

_MOST = 500
_OF_THE_SESSION = ("client", "clinician")


class Alerts:
    """What a clinician must act on."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def open_of(self, *, clinician: str | None = None, practice: str | None = None) -> Sequence[AlertRecord]:
        """Undecided alerts of a clinician's or practice's sessions, the most serious first, then the oldest."""
        return await self._read(_narrowed(clinician, practice).where(alert.c.decided_at.is_(None)))

    async def all_of(self, *, clinician: str | None = None, practice: str | None = None) -> Sequence[AlertRecord]:
        """Alerts of a clinician's or practice's sessions, decided ones too."""
        return await self._read(_narrowed(clinician, practice))

    async def of_session(self, name: str) -> Sequence[AlertRecord]:
        """Every alert a session has raised."""
        return await self._read(_alerts().where(alert.c.session == name))

    async def named(self, alert_id: str) -> Sequence[AlertRecord]:
        """The alerts with this id: one, unless several sessions number their own."""
        return await self._read(_alerts().where(alert.c.id == alert_id))

    async def due(self, now: int) -> Sequence[AlertRecord]:
        """Alerts on which nobody has acted in time."""
        return await self._read(_alerts().where(alert.c.due_at <= now))

    async def put_off(self, name: str, alert_id: str, *, was: int, due_at: int) -> bool:
        """Set when an alert is repeated. False when somebody acted, or another process repeats it already."""
        mine = (alert.c.session == name, alert.c.id == alert_id, alert.c.due_at == was)
        moved = update(alert).where(*mine).values(due_at=due_at)
        return await self._doors.writer.run(lambda db: db.execute(moved).rowcount == 1)

    async def _read(self, chosen: Select[*tuple[object, ...]]) -> Sequence[AlertRecord]:
        ordered = chosen.order_by(alert.c.level.desc(), alert.c.raised_at, alert.c.id).limit(_MOST)

        def read(db: Connection) -> Sequence[AlertRecord]:
            return [alert_record(row) for row in db.execute(ordered).mappings().all()]

        return await self._doors.reader.run(read)


def _alerts() -> Select[*tuple[object, ...]]:
    names = AlertRecord.__dataclass_fields__
    columns = [session.c[name] if name in _OF_THE_SESSION else alert.c[name] for name in names]
    return select(*columns).join_from(alert, session, alert.c.session == session.c.id)


def _narrowed(clinician: str | None, practice: str | None) -> Select[*tuple[object, ...]]:
    chosen = _alerts()
    if clinician is not None:
        chosen = chosen.where(session.c.clinician == clinician)
    if practice is not None:
        chosen = chosen.where(session.c.practice == practice)
    return chosen
