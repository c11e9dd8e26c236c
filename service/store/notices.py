"""Who is told of an alert, by which channel: rows that are claimed, tried again, and kept as the record of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, and_, insert, or_, select, update

from service.store.doors import Doors
from service.store.records import AlertRecord, Beyond, Channel, NewNotice, NoticeOutcome, NoticeRecord, ToldRecord
from service.store.schema import alert, clinician, notice

_of_its_alert = and_(notice.c.session == alert.c.session, notice.c.alert == alert.c.id)
_SENDING = "sending"
"""What stands for a problem while somebody has claimed a notice."""
_OUTBOX = "notice"
"""Whose rows a claim takes: none that another process has claimed."""
_TOLD = ("session", "alert", "stage", "channel", "clinician", "outcome", "problem")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many notices there are: waiting to be sent, and given up."""

    waiting: int
    given_up: int


class Notices:
    """The outbox of alerts, and the record of who was told."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def claim(self, channel: Beyond, *, limit: int = 20, hold_ms: int = 60_000) -> Sequence[NoticeRecord]:
        """Take what is due on one channel; each comes back after `hold_ms` unless it is finished.

        What somebody has answered meanwhile is not sent: it is finished here as not needed.
        """
        now = self._doors.clock.now()
        chosen = (
            select(notice, alert.c.kind, alert.c.level, alert.c.raised_at, clinician.c.email)
            .join_from(notice, alert, _of_its_alert)
            .outerjoin(clinician, clinician.c.id == notice.c.clinician)
            .where(notice.c.channel == channel, notice.c.due_at <= now)
            .where(alert.c.decided_at.is_(None), alert.c.acknowledged_at.is_(None))
            .order_by(notice.c.due_at, notice.c.id)
            .limit(limit)
            .with_for_update(of=notice, skip_locked=True)
        )

        def write(db: Connection) -> Sequence[NoticeRecord]:
            _drop_answered(db, channel, now)
            return [_claimed(db, row, now + hold_ms) for row in db.execute(chosen).mappings().all()]

        return await self._doors.writer.run(write, of=_OUTBOX)

    async def take_back(self) -> None:
        """Claims of a process that died come back at once: called at the start. A message sent twice has one id."""
        left = update(notice).where(notice.c.problem == _SENDING, notice.c.due_at.is_not(None))
        again = left.values(due_at=self._doors.clock.now())
        await self._doors.writer.run(lambda db: db.execute(again).rowcount)

    async def finish(self, notice_id: str, outcome: NoticeOutcome, problem: str | None = None) -> None:
        """It was sent, or given up for the reason named by a code."""
        done = {"due_at": None, "ended_at": self._doors.clock.now(), "outcome": outcome, "problem": problem}
        await self._set(notice_id, done)

    async def again(self, notice_id: str, due_at: int, problem: str) -> None:
        """It failed for the reason named by a code; try it again at `due_at`."""
        await self._set(notice_id, {"due_at": due_at, "problem": problem})

    async def shown(self, what: AlertRecord, clinician_id: str) -> None:
        """A console of this clinician has been given the alert."""
        now = self._doors.clock.now()
        name = _name(what, "console", clinician_id)

        def write(db: Connection) -> None:
            write_notices(db, what, what.stage, (NewNotice(channel="console", clinician=clinician_id),), now)
            fresh = notice.c.id == name, notice.c.ended_at.is_(None)
            db.execute(update(notice).where(*fresh).values(ended_at=now, outcome="sent"))

        await self._doors.writer.run(write, of=what.session)

    async def told(self, alerts: Sequence[AlertRecord]) -> Sequence[ToldRecord]:
        """Who was told, or is being told, of these alerts, in order of time."""
        if not alerts:
            return ()
        ids = {one.id for one in alerts}
        chosen = (
            select(notice, clinician.c.name)
            .outerjoin(clinician, clinician.c.id == notice.c.clinician)
            .where(notice.c.alert.in_(ids))
            .order_by(notice.c.made_at, notice.c.stage, notice.c.id)
        )

        def read(db: Connection) -> Sequence[ToldRecord]:
            return [
                ToldRecord(**{name: row[name] for name in _TOLD}, name=row["name"] or "", at=row["ended_at"])
                for row in db.execute(chosen).mappings().all()
            ]

        return await self._doors.reader.run(read)

    async def tally(self) -> Tally:
        """How many notices wait to be sent, and how many were given up."""
        chosen = select(notice.c.outcome, notice.c.due_at).where(
            or_(notice.c.due_at.is_not(None), notice.c.outcome == "given_up")
        )

        def read(db: Connection) -> Tally:
            rows = db.execute(chosen).all()
            given_up = sum(row.outcome == "given_up" for row in rows)
            return Tally(waiting=len(rows) - given_up, given_up=given_up)

        return await self._doors.reader.run(read)

    async def _set(self, notice_id: str, values: dict[str, Any]) -> None:
        changed = update(notice).where(notice.c.id == notice_id).values(**values)
        await self._doors.writer.run(lambda db: db.execute(changed).rowcount, of=_OUTBOX)


def write_notices(db: Connection, what: AlertRecord, stage: int, notices: Sequence[NewNotice], now: int) -> None:
    """Write who is to be told. The console is told once for each person; other channels at each stage."""
    wanted = {_name(what, one.channel, one.clinician, stage): one for one in notices}
    known = set(db.execute(select(notice.c.id).where(notice.c.id.in_(wanted))).scalars())
    rows = [
        {
            "id": name,
            "session": what.session,
            "alert": what.id,
            "stage": stage,
            "channel": one.channel,
            "clinician": one.clinician,
            "made_at": now,
            "due_at": None if one.channel == "console" else now,
            "attempts": 0,
        }
        for name, one in wanted.items()
        if name not in known
    ]
    if rows:
        db.execute(insert(notice), rows)


def _name(what: AlertRecord, channel: Channel, clinician_id: str, stage: int = 0) -> str:
    """The id of a notice: the same for the same thing, so that what is sent twice is known to be one."""
    told = "" if channel == "console" else str(stage)
    return sha256("\n".join((what.session, what.id, told, channel, clinician_id)).encode()).hexdigest()[:40]


def _drop_answered(db: Connection, channel: Channel, now: int) -> None:
    answered = select(alert.c.id).where(
        _of_its_alert, or_(alert.c.decided_at.is_not(None), alert.c.acknowledged_at.is_not(None))
    )
    due = select(notice.c.id).where(notice.c.channel == channel, notice.c.due_at <= now, answered.exists())
    free = due.with_for_update(of=notice, skip_locked=True)
    over = update(notice).where(notice.c.id.in_(free))
    db.execute(over.values(due_at=None, ended_at=now, outcome="not_needed"))


def _claimed(db: Connection, row: Any, until: int) -> NoticeRecord:  # noqa: ANN401 - a row with columns of two tables
    tries: int = row["attempts"] + 1
    db.execute(update(notice).where(notice.c.id == row["id"]).values(due_at=until, attempts=tries, problem=_SENDING))
    names = ("id", "session", "alert", "stage", "channel", "clinician", "kind", "level", "raised_at")
    return NoticeRecord(**{name: row[name] for name in names}, email=row["email"] or "", attempts=tries)
