"""What is agreed in a course: objectives and homework. Changed and ended with a reason, never silently."""

from dataclasses import replace
from typing import Any, Final, TypeVar

from graphs.course.course import ObjectiveRatified
from graphs.outcomes import Json
from service.access.access import Access
from service.access.courses import CourseRecords
from service.access.reminding import next_reminder
from service.clock import Clock
from service.errors import Conflict, Invalid, NotFound
from service.store.course_records import Change, HomeworkRecord, NewCourseEntry, ObjectiveRecord
from service.store.records import ClientDetails, Clinician
from service.store.store import Store
from service.wire.agreed import HomeworkChange, HomeworkNew, ObjectiveChange, ObjectiveNew

_WHY: Final = "Please say in a few words why you change or end this. How it read before is kept beside it."
_OVER: Final = "This was ended. Agree on a new one instead."
_MOVED: Final = "Somebody else changed this a moment ago. Look at it again, and then decide."
_NO_ADDRESS: Final = (
    "There is no address for reminders on your client's file. Add it there first, if they want reminders."
)
Record = TypeVar("Record", ObjectiveRecord, HomeworkRecord)


class Agreed:
    """Every way to change what was agreed."""

    def __init__(self, store: Store, access: Access, courses: CourseRecords, clock: Clock) -> None:
        self._store = store
        self._access = access
        self._courses = courses
        self._clock = clock

    async def add_objective(self, who: Clinician, course: str, given: ObjectiveNew) -> ObjectiveRecord:
        """Propose an objective; it counts once it is ratified. The same id again changes nothing. Raises `NotFound`."""
        record = await self._courses.reach(who, course)
        new = ObjectiveRecord(
            id=_name(given.id),
            client=record.client,
            course=course,
            template=given.template,
            made_at=self._clock.now(),
            text=given.text,
            baseline=given.baseline,
            target=given.target,
            until=given.until,
        )
        kept = await self._store.agreements.add(new)
        await self._access.note(who, "objective_added", record.client, of="client", why=kept.id)
        return kept

    async def change_objective(self, who: Clinician, course: str, name: str, given: ObjectiveChange) -> ObjectiveRecord:
        """Ratify, change or end an objective. Raises `NotFound`, `Conflict`, `Invalid` without a reason."""
        await self._mine(who, ObjectiveRecord, course, name)
        named = _named(given, ("template", "text", "baseline", "target", "until"))
        now = self._clock.now()

        def change(known: ObjectiveRecord) -> ObjectiveRecord:
            _fits(known, given.changed)
            # Until it is ratified an objective is a draft: it may be put into better words without a reason.
            draft = known.ratified_at is None and not given.end
            changed = known if not named and not given.end else _changed(known, named, given.reason, who, now, draft)
            if given.ratify and known.ratified_at is None:
                changed = replace(changed, ratified_at=now, ratified_by=who.id)
            return replace(changed, ended_at=now) if given.end else changed

        kept = await self._store.agreements.change(ObjectiveRecord, name, change)
        if given.ratify:
            entry = _entry("objective_ratified", who, now, {"template": kept.template})
            await self._courses.turns.take(course, ObjectiveRatified(at=now), replace(entry, input_id=name))
        await self._access.note(who, "objective_changed", kept.client, of="client", why=name)
        return kept

    async def add_homework(self, who: Clinician, course: str, given: HomeworkNew) -> HomeworkRecord:
        """Agree on homework. The same id again changes nothing. Raises `NotFound`, and `Invalid` without an address."""
        record = await self._courses.reach(who, course)
        person = await self._access.access_client(who, record.client)
        now = self._clock.now()
        new = HomeworkRecord(
            id=_name(given.id),
            client=record.client,
            course=course,
            session=given.session,
            kind=given.kind,
            per_week=given.per_week,
            made_at=now,
            by=who.id,
            ends_at=given.ends_at,
            remind_at=_reminder(person.details, now) if given.remind else None,
            text=given.text,
        )
        kept = await self._store.agreements.add(new)
        await self._access.note(who, "homework_agreed", record.client, of="client", why=kept.id)
        return kept

    async def change_homework(self, who: Clinician, course: str, name: str, given: HomeworkChange) -> HomeworkRecord:
        """Change or end homework. Raises `NotFound`, `Conflict`, `Invalid` without a reason or an address."""
        known = await self._mine(who, HomeworkRecord, course, name)
        person = await self._access.access_client(who, known.client)
        named = _named(given, ("kind", "per_week", "text", "ends_at"))
        now = self._clock.now()

        def change(known: HomeworkRecord) -> HomeworkRecord:
            _fits(known, given.changed)
            changed = _changed(known, named, given.reason, who, now, draft=False) if named or given.end else known
            if given.remind is not None:
                changed = replace(changed, remind_at=_reminder(person.details, now) if given.remind else None)
            return replace(changed, ended_at=now, remind_at=None) if given.end else changed

        kept = await self._store.agreements.change(HomeworkRecord, name, change)
        await self._access.note(who, "homework_changed", kept.client, of="client", why=name)
        return kept

    async def _mine(self, who: Clinician, kind: type[Record], course: str, name: str) -> Record:
        await self._courses.reach(who, course)
        known = await self._store.agreements.one(kind, name)
        if known is None or known.course != course:
            raise NotFound
        return known


def _name(given: str) -> str:
    return given.replace("-", "").lower()


def _entry(kind: str, who: Clinician, at: int, data: dict[str, Json]) -> NewCourseEntry:
    return NewCourseEntry(kind=kind, actor="clinician", by=who.id, at=at, data=data)


def _named(given: ObjectiveChange | HomeworkChange, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name in names if (value := getattr(given, name)) is not None}


def _fits(known: ObjectiveRecord | HomeworkRecord, changed: int) -> None:
    if known.ended_at is not None:
        raise Invalid(_OVER)
    if len(known.changes) != changed:
        raise Conflict(_MOVED)


def _changed(known: Record, named: dict[str, Any], reason: str, who: Clinician, now: int, draft: bool) -> Record:
    """The record with new values, and beside it how it read before."""
    if not reason.strip() and not draft:
        raise Invalid(_WHY)
    was: dict[str, Json] = {name: getattr(known, name) for name in (named or {"text": None})}
    change = Change(at=now, by=who.id, reason=reason.strip(), was=was)
    return replace(known, **named, changes=(*known.changes, change))


def _reminder(details: ClientDetails, now: int) -> int:
    if details.reminders is None:
        raise Invalid(_NO_ADDRESS)
    return next_reminder(details.reminders, now)
