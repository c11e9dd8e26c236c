"""Alerts as rows: raised and decided with the turns of their session, and told further from here, stage by stage."""

from collections.abc import Mapping, Sequence
from functools import cache

from sqlalchemy import Connection, Select, bindparam, or_, select, update

from service.store import outside
from service.store.doors import Doors
from service.store.notices import write_notices
from service.store.records import AlertRecord, NewNotice, OutsideAlert
from service.store.rows import alert_record
from service.store.schema import alert, notice, session

_MOST = 500
_OF_THE_SESSION = ("client", "clinician", "practice", "mode")
CALLED_IN_MS = 12 * 3_600_000
"""How long somebody who was told of an alert may look at its session once the alert is decided [PROP]."""


class Alerts:
    """What a clinician must act on."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def open_of(self, *, clinician: str | None = None, practice: str | None = None) -> Sequence[AlertRecord]:
        """Undecided alerts of a clinician's or practice's sessions, the most serious first, then the oldest.

        A clinician's are also those of somebody else's session that they were told of.
        """
        return await self._of(clinician, practice, open_only=True)

    async def all_of(self, *, clinician: str | None = None, practice: str | None = None) -> Sequence[AlertRecord]:
        """Alerts of a clinician's or practice's sessions, decided ones too."""
        return await self._of(clinician, practice, open_only=False)

    async def of_session(self, name: str) -> Sequence[AlertRecord]:
        """Every alert a session has raised."""
        return await self._read(_alerts().where(alert.c.session == name))

    async def open_of_client(self, client: str) -> Sequence[AlertRecord]:
        """Undecided alerts of all sessions of a client."""
        return await self._read(_alerts().where(session.c.client == client, alert.c.decided_at.is_(None)))

    async def named(self, alert_id: str) -> Sequence[AlertRecord]:
        """The alerts with this id: one, unless several sessions number their own."""
        return await self._read(_alerts().where(alert.c.id == alert_id))

    async def due(self, now: int) -> Sequence[AlertRecord]:
        """Alerts that are to be told further."""
        return await self._read(_alerts().where(alert.c.due_at <= now))

    async def move(self, was: AlertRecord, *, stage: int, due_at: int | None, notices: Sequence[NewNotice]) -> bool:
        """Tell an alert further: its new stage and who is told, in one transaction.

        False, and nothing is changed, when somebody acted on it meanwhile or another process moved it first.
        """
        mine = (
            *(alert.c.session == was.session, alert.c.id == was.id, alert.c.stage == was.stage),
            *(alert.c.due_at == was.due_at, alert.c.decided_at.is_(None)),
        )
        moved = update(alert).where(*mine).values(stage=stage, due_at=due_at, acknowledged_at=None)
        now = self._doors.clock.now()

        def write(db: Connection) -> bool:
            if db.execute(moved).rowcount != 1:
                return False
            write_notices(db, was, stage, notices, now)
            return True

        return await self._doors.writer.run(write, of=was.session)

    async def raise_outside(self, new: OutsideAlert) -> int | None:
        """Raise an alert that comes of no run, with its journal entry; the entry's seq. Raises `NotFound`.

        One that was raised under this name and is still open is made to sound again; None when nothing is new.
        """
        return await self._doors.writer.run(lambda db: outside.write(db, self._doors.keys, new), of=new.session)

    async def was_called(self, name: str, clinician: str) -> bool:
        """Whether this clinician was told of an alert of this session that is open, or was told not long ago."""
        since = self._doors.clock.now() - CALLED_IN_MS
        chosen = (
            select(notice.c.id)
            .join_from(notice, alert, (notice.c.session == alert.c.session) & (notice.c.alert == alert.c.id))
            .where(notice.c.session == name, notice.c.clinician == clinician)
            .where(or_(alert.c.decided_at.is_(None), notice.c.made_at > since))
            .limit(1)
        )
        return await self._doors.reader.run(lambda db: db.execute(chosen).first() is not None)

    async def _of(self, clinician: str | None, practice: str | None, *, open_only: bool) -> Sequence[AlertRecord]:
        whose = {"whose": clinician, "where": practice}
        asked = _narrowed(clinician is not None, practice is not None, open_only)
        return await self._fetch(asked, {name: given for name, given in whose.items() if given is not None})

    async def _read(self, chosen: Select[*tuple[object, ...]]) -> Sequence[AlertRecord]:
        return await self._fetch(_ordered(chosen), {})

    async def _fetch(self, asked: Select[*tuple[object, ...]], given: Mapping[str, str]) -> Sequence[AlertRecord]:
        def read(db: Connection) -> Sequence[AlertRecord]:
            return [alert_record(row) for row in db.execute(asked, given).mappings().all()]

        return await self._doors.reader.run(read)


def _alerts() -> Select[*tuple[object, ...]]:
    names = AlertRecord.__dataclass_fields__
    columns = [session.c[name] if name in _OF_THE_SESSION else alert.c[name] for name in names]
    return select(*columns).join_from(alert, session, alert.c.session == session.c.id)


def _ordered(chosen: Select[*tuple[object, ...]]) -> Select[*tuple[object, ...]]:
    return chosen.order_by(alert.c.level.desc(), alert.c.raised_at, alert.c.id).limit(_MOST)


@cache
def _narrowed(by_clinician: bool, by_practice: bool, open_only: bool) -> Select[*tuple[object, ...]]:
    """Made once for each shape: a console asks at every move of its sessions, and making it costs more than asking."""
    chosen = _alerts()
    if by_clinician:
        told = select(notice.c.id).where(
            notice.c.session == alert.c.session, notice.c.alert == alert.c.id, notice.c.clinician == bindparam("whose")
        )
        chosen = chosen.where(or_(session.c.clinician == bindparam("whose"), told.exists()))
    if by_practice:
        chosen = chosen.where(session.c.practice == bindparam("where"))
    if open_only:
        chosen = chosen.where(alert.c.decided_at.is_(None))
    return _ordered(chosen)
