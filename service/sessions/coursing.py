"""Sessions that ended are taken into their course, once each, whatever process ended or was killed in between."""

from hashlib import sha256
from typing import Final

import structlog
from pydantic import ValidationError

from graphs.course.course import AlertsKnown, SessionEnded
from graphs.course.facts import SessionFacts, facts_of
from graphs.course.objectives import from_goal
from graphs.outcomes import Json
from graphs.state import STATE
from service.access.course_turns import CourseTurns
from service.clock import Clock
from service.errors import ImageryError
from service.store.course_records import NewCourseEntry, ObjectiveRecord
from service.store.crash import crash_point
from service.store.port import SessionRecord
from service.store.store import Store

EVERY_MS: Final = 5_000
"""How often it is looked whether a session has ended, in milliseconds."""
LEEWAY_MS: Final = 3_600_000
"""Once nothing waits, only sessions are looked at that ended within this time, in milliseconds, or since."""
_log = structlog.get_logger(__name__)


class Coursing:
    """Takes ended sessions into their courses."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._turns = CourseTurns(store, clock)
        self._looked_at: int | None = None
        self._since = 0
        self._failed: set[str] = set()

    async def carry_out(self) -> None:
        """Take what has ended since, and hear of what was alerted to."""
        now = self._clock.now()
        if self._looked_at is not None and 0 <= now - self._looked_at < EVERY_MS:
            return
        self._looked_at = now
        await self._take_ended(now)
        await self._hear_alerts()

    async def _take_ended(self, now: int) -> None:
        """A session that cannot be taken holds up no other."""
        waiting = await self._store.courses.untaken(frozenset(self._failed), since=self._since)
        if not waiting:
            self._since = max(now - LEEWAY_MS, 0)
        for session, course in waiting:
            try:
                await self._take(session, course)
            except ImageryError as error:
                # The next start tries again; until then it would be in the way of the others.
                self._failed.add(session)
                _log.error("session_not_taken", session=session, code=type(error).__name__)

    async def _hear_alerts(self) -> None:
        """Let courses keep that an alert was open: once it is decided, there is still something to talk about."""
        for course, alert in await self._store.courses.unheard():
            at = self._clock.now()
            entry = NewCourseEntry(kind="alert_open", actor="service", at=at, input_id=alert)
            try:
                await self._turns.take(course, AlertsKnown(at=at, alerting=True), entry)
            except ImageryError as error:
                _log.error("alert_not_heard", course=course, code=type(error).__name__)

    async def _take(self, session: str, course: str) -> None:
        record = await self._store.journal.load(session)
        if record is None:
            return
        facts = _facts(record)
        at = self._clock.now()
        await self._propose_objective(record, course, facts, at)
        crash_point("coursing.before_turn")
        data: dict[str, Json] = {"session": session, "outcome": facts.outcome, "reason": facts.reason or ""}
        entry = NewCourseEntry(kind="session_taken", actor="service", at=at, data=data, input_id=session)
        await self._turns.take(course, SessionEnded(at=at, facts=facts), entry)

    async def _propose_objective(self, record: SessionRecord, course: str, facts: SessionFacts, at: int) -> None:
        """A goal said in the session is proposed as an objective. Its id is made of the session: it is made once."""
        draft = from_goal(facts)
        if draft is None:
            return
        new = ObjectiveRecord(
            id=sha256(f"objective:{record.id}".encode()).hexdigest()[:32],
            client=record.client,
            course=course,
            template=draft.template,
            made_at=at,
            text=draft.text,
            baseline=draft.baseline,
            target=draft.target,
            until=draft.until,
        )
        await self._store.agreements.add(new)


def _facts(record: SessionRecord) -> SessionFacts:
    """The facts of the final state. Where it cannot be read any more, the clinician is asked to look."""
    ended_at = record.ended_at or 0
    unknown = SessionFacts(
        session=record.id, protocol=record.protocol, number=record.number, ended_at=ended_at, risk=True
    )
    if record.state is None:
        return unknown
    try:
        return facts_of(STATE.validate_json(record.state), ended_at)
    except ValidationError:
        return unknown
