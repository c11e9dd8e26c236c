"""Questionnaires as rows: which a client is to fill in, and what was answered, sealed under the client's key."""

from collections.abc import Sequence
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import Connection, RowMapping, Select, and_, insert, select, update

from safety.findings import Level
from service.errors import NotFound
from service.store import outside
from service.store.doors import Doors, from_bytes, to_bytes
from service.store.ids import new_id
from service.store.measure_records import Answered, MeasurePlan, MeasureRecord, MeasureRule, NewMeasure
from service.store.records import OutsideAlert
from service.store.schema import alert, client, measure, measure_plan
from service.store.sealing import Sealer

ALERT: Final = "questionnaire_answer"
"""The kind of the alert that an answer raises."""
_ANSWERED = TypeAdapter(Answered)
_PLAN = tuple(MeasurePlan.__dataclass_fields__)
_PLAIN = ("client", "id", "instrument", "at", "session", "by", "alert")


class Measures:
    """Keeps the questionnaires of clients."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def keep(self, new: NewMeasure) -> tuple[MeasureRecord, int | None]:
        """Keep what was filled in, and raise what it has to raise, in one transaction; the seq of the alert's entry.

        One with the same id is there already: it is given back as it was, and nothing is changed. Raises `NotFound`.
        """

        def write(db: Connection) -> tuple[MeasureRecord, int | None]:
            known = _one(db, self._doors, new.client, new.id)
            if known is not None:
                return known, None
            _there(db, new.client)
            sealer = self._doors.keys.of(db, new.client)
            db.execute(insert(measure), _row(new, sealer))
            seq = None if new.session is None else _raise(db, self._doors, new.client, new.id, new.session)
            kept = _one(db, self._doors, new.client, new.id)
            if kept is None:
                raise RuntimeError("a row that was just written is not there")
            return kept, seq

        return await self._doors.writer.run(write)

    async def raise_in(self, client_id: str, name: str, session: str) -> int | None:
        """Raise in this session what could not be raised when it was filled in, for want of a session. The seq."""

        def write(db: Connection) -> int | None:
            known = _one(db, self._doors, client_id, name)
            if known is None or known.alert is not None:
                return None
            return _raise(db, self._doors, client_id, name, session)

        return await self._doors.writer.run(write)

    async def of_client(self, client_id: str) -> Sequence[MeasureRecord]:
        """Everything a client filled in, in order of time."""
        chosen = _chosen().where(measure.c.client == client_id).order_by(measure.c.at, measure.c.id)

        def read(db: Connection) -> Sequence[MeasureRecord]:
            rows = db.execute(chosen).mappings().all()
            sealer = self._doors.keys.of(db, client_id) if rows else None
            return [_record(row, sealer) for row in rows if sealer is not None]

        return await self._doors.reader.run(read)

    async def plan(self, client_id: str, instrument: str, rule: MeasureRule, by: str) -> MeasurePlan:
        """Have a client fill in a questionnaire. An open plan of the same kind stays as it is. Raises `NotFound`."""
        new = MeasurePlan(
            id=new_id(), client=client_id, instrument=instrument, rule=rule, made_at=self._doors.clock.now(), by=by
        )

        def write(db: Connection) -> MeasurePlan:
            _there(db, client_id)
            if rule != "now":
                for known in _plans(db, client_id):
                    if (known.instrument, known.rule, known.ended_at) == (instrument, rule, None):
                        return known
            db.execute(insert(measure_plan), {name: getattr(new, name) for name in _PLAN})
            return new

        return await self._doors.writer.run(write)

    async def end_plan(self, client_id: str, plan: str) -> None:
        """The client is not asked any more. Raises `NotFound` for a plan that is not this client's."""
        mine = and_(measure_plan.c.id == plan, measure_plan.c.client == client_id)
        ended = update(measure_plan).where(mine, measure_plan.c.ended_at.is_(None))
        at = self._doors.clock.now()

        def write(db: Connection) -> None:
            if db.execute(select(measure_plan.c.id).where(mine)).one_or_none() is None:
                raise NotFound
            db.execute(ended.values(ended_at=at))

        await self._doors.writer.run(write)

    async def plans(self, client_id: str) -> Sequence[MeasurePlan]:
        """What the client is or was to fill in, the oldest first."""
        return await self._doors.reader.run(lambda db: _plans(db, client_id))


def answers_place(client_id: str, name: str) -> tuple[str, str, str]:
    """Where answers belong."""
    return "measure", f"{client_id}:{name}", "answers"


def _chosen() -> Select[*tuple[object, ...]]:
    raised = and_(alert.c.session == measure.c.session, alert.c.id == measure.c.alert)
    return select(measure, alert.c.decision).join_from(measure, alert, raised, isouter=True)


def _one(db: Connection, doors: Doors, client_id: str, name: str) -> MeasureRecord | None:
    chosen = _chosen().where(measure.c.client == client_id, measure.c.id == name)
    row = db.execute(chosen).mappings().one_or_none()
    return None if row is None else _record(row, doors.keys.of(db, client_id))


def _record(row: RowMapping, sealer: Sealer) -> MeasureRecord:
    opened = from_bytes(sealer.open(row["answers"], *answers_place(row["client"], row["id"])))
    decision = row["decision"] if row["decision"] in {"cleared", "upheld"} else None
    plain = {name: row[name] for name in _PLAIN}
    return MeasureRecord(**plain, answered=_ANSWERED.validate_python(opened), decision=decision)


def _row(new: NewMeasure, sealer: Sealer) -> dict[str, object]:
    answers = to_bytes(_ANSWERED.dump_python(new.answered, mode="json"))
    sealed = sealer.seal(answers, *answers_place(new.client, new.id))
    plain = {name: getattr(new, name) for name in _PLAIN if name != "alert"}
    return {**plain, "alert": None, "answers": sealed}


def _raise(db: Connection, doors: Doors, client_id: str, name: str, session: str) -> int | None:
    """Raise what the answers have to raise, if anything, in this session."""
    known = _one(db, doors, client_id, name)
    if known is None or not known.alerting:
        return None
    codes = tuple(code for code, _, at_once in known.answered.flags if at_once)
    new = OutsideAlert(
        session=session,
        name=f"measure-{name}",
        kind=ALERT,
        level=Level.AMBER,
        at=doors.clock.now(),
        single=False,
        flags=codes,
    )
    seq = outside.write(db, doors.keys, new)
    mine = and_(measure.c.client == client_id, measure.c.id == name)
    db.execute(update(measure).where(mine).values(session=session, alert=outside.alert_id(session, new.name)))
    return seq


def _plans(db: Connection, client_id: str) -> Sequence[MeasurePlan]:
    chosen = select(measure_plan).where(measure_plan.c.client == client_id)
    rows = db.execute(chosen.order_by(measure_plan.c.made_at, measure_plan.c.id)).mappings().all()
    return [MeasurePlan(**{name: row[name] for name in _PLAN}) for row in rows]


def _there(db: Connection, client_id: str) -> None:
    """Pass where the client is there and not erased. Raises `NotFound`."""
    chosen = select(client.c.id).where(client.c.id == client_id, client.c.erased_at.is_(None))
    if db.execute(chosen).one_or_none() is None:
        raise NotFound
