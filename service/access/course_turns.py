"""Moving a course: load it, run its graph, write the whole turn; again from the start when somebody was first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graphs.course.course import COURSE, AlertsKnown, Course, CourseInput, CourseResult, CourseTimePassed, begin, turn
from graphs.course.graph import CourseGraph
from graphs.course.situation import CourseStage
from safety.findings import Level
from service.clock import Clock
from service.errors import Conflict, NotFound, NotPermitted
from service.store.course_records import CourseCommit, CourseRecord, NewCourseEntry
from service.store.port import VersionConflict
from service.store.store import Store

_TRIES: Final = 5
MOVED: Final = "Somebody else changed this course a moment ago. Look at it again, and then decide."


class CourseTurns:
    """Runs the graph of courses over what the store keeps."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._graph = CourseGraph()

    async def known(self, record: CourseRecord) -> Course:
        """The course as it stands now: with the alerts that are open and the time that went by. Nothing is kept."""
        course = course_of(record)
        for given in await self._now(record):
            course = turn(course, given).course
        return course

    async def take(
        self, name: str, given: CourseInput, entry: NewCourseEntry, expected: int | None = None
    ) -> CourseResult | None:
        """Take one input into a course; None if its `input_id` was taken before, and nothing is changed.

        `expected`: the version that the caller saw. Raises `NotFound`, `Conflict` when the course moved since, and
        `NotPermitted` with the rule that refuses.
        """
        for _ in range(_TRIES):
            record = await self._store.courses.one(name)
            if record is None:
                raise NotFound
            if entry.input_id is not None and await self._store.courses.has(name, entry.input_id):
                return None
            if expected is not None and record.version != expected:
                raise Conflict(MOVED)
            try:
                return await self._turn(record, given, entry)
            except VersionConflict:
                continue
        raise Conflict(MOVED)

    async def _turn(self, record: CourseRecord, given: CourseInput, entry: NewCourseEntry) -> CourseResult:
        course = course_of(record)
        before = course.situation.stage
        for one in await self._now(record):
            course = (await self._graph.run(course, one)).course
        result = await self._graph.run(course, given)
        if result.refused is not None:
            raise NotPermitted(result.refused.sentence, rule=result.refused.rule)
        await self._store.courses.commit(self._commit(record, result.course, before, entry))
        return result

    def _commit(self, record: CourseRecord, course: Course, before: CourseStage, entry: NewCourseEntry) -> CourseCommit:
        stage = course.situation.stage
        entries: list[NewCourseEntry] = [entry]
        if stage is not before:
            entries.append(replace(entry, kind="moved", data={"stage": stage.value}, input_id=None))
        return CourseCommit(
            course=record.id,
            expected_version=record.version,
            stage=stage.value,
            state=COURSE.dump_json(course),
            closed_at=(record.closed_at or entry.at) if stage is CourseStage.CLOSED else None,
            entries=entries,
        )

    async def _now(self, record: CourseRecord) -> Sequence[CourseInput]:
        """What a course is told before anything else: whether an alert of the client is open, and what time it is."""
        now = self._clock.now()
        alerts = await self._store.alerts.open_of_client(record.client)
        alerting = any(one.level >= Level.AMBER for one in alerts)
        return AlertsKnown(at=now, alerting=alerting), CourseTimePassed(at=now)


def course_of(record: CourseRecord) -> Course:
    """The course as it is kept; at its start, if nothing happened in it yet."""
    return begin(record.protocol) if record.state is None else COURSE.validate_json(record.state)
