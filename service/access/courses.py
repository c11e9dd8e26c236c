"""Courses of therapy: who may see them and decide about them. Only a clinician's decision leads to another stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphs.course.course import (
    COURSE,
    CircumstancesNoted,
    Course,
    CourseInput,
    Decision,
    Target,
    TargetsSet,
    begin,
    proposal,
)
from graphs.course.proposing import Proposal
from graphs.course.situation import Next
from graphs.outcomes import Json
from service.access.access import Access
from service.access.course_turns import CourseTurns
from service.clock import Clock
from service.errors import Invalid, NotFound
from service.store.caseload import Of
from service.store.course_records import (
    CourseEntry,
    CourseRecord,
    Done,
    HomeworkRecord,
    NewCourseEntry,
    ObjectiveRecord,
)
from service.store.port import SessionRecord
from service.store.records import Clinician
from service.store.store import Store
from service.wire.course import CircumstancesNew, CourseDecide, CourseNew, TargetsBody

_OTHERWISE = "This is not what is proposed. Please say why in a few words; it is kept with the course."


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseFile:
    """Everything on file about one course, as it stands now."""

    record: CourseRecord
    course: Course
    proposal: Proposal
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseWhole(CourseFile):
    """The same with its sessions, what was agreed in it, what the client did alone, and its journal."""

    sessions: Sequence[SessionRecord]
    objectives: Sequence[ObjectiveRecord]
    homework: Sequence[HomeworkRecord]
    done: Sequence[Done]
    journal: Sequence[CourseEntry]


class CourseRecords:
    """Every way to the courses of a client."""

    def __init__(self, store: Store, access: Access, clock: Clock) -> None:
        self._store = store
        self._access = access
        self._clock = clock
        self.turns = CourseTurns(store, clock)

    async def of_client(self, who: Clinician, client: str) -> Sequence[CourseFile]:
        """The courses of a client, the newest first. Raises `NotFound`."""
        await self._access.access_client(who, client)
        await self._access.note(who, "courses_read", client, of="client")
        return [await self._file(record) for record in await self._store.courses.of_client(client)]

    async def one(self, who: Clinician, name: str) -> CourseWhole:
        """A course with all that belongs to it. Raises `NotFound`."""
        record = await self.reach(who, name)
        await self._access.note(who, "course_read", record.client, of="client", why=name)
        return await self.whole(record)

    async def reach(self, who: Clinician, name: str) -> CourseRecord:
        """A course's row, for whom its client belongs to. Raises `NotFound`."""
        record = await self._store.courses.one(name)
        if record is None:
            raise NotFound
        await self._access.access_client(who, record.client)
        return record

    async def begin(self, who: Clinician, client: str, new: CourseNew) -> CourseWhole:
        """Begin a course. The same id again changes nothing. Raises `NotFound`, `Conflict`, `Invalid`."""
        await self._access.access_client(who, client)
        if new.protocol == "between_session":
            raise Invalid("A course is made of sessions with you. Choose another protocol.")
        at = self._clock.now()
        record = CourseRecord(
            id=new.id.replace("-", "").lower(),
            client=client,
            protocol=new.protocol,
            created_at=at,
            closed_at=None,
            stage="intake_history",
            version=0,
            state=COURSE.dump_json(begin(new.protocol, new.sessions)),
        )
        first = NewCourseEntry(kind="begun", actor="clinician", by=who.id, at=at, data={"protocol": new.protocol})
        kept = await self._store.courses.add(record, first)
        await self._access.note(who, "course_begun", client, of="client", why=kept.id)
        return await self.whole(kept)

    async def decide(self, who: Clinician, name: str, given: CourseDecide) -> CourseWhole:
        """Make a decision. What is not proposed needs a reason.

        Raises `NotFound`, `Conflict`, `Invalid` without a reason, and `NotPermitted` with the rule that refuses.
        """
        record = await self.reach(who, name)
        reason = given.reason.strip()
        what = Next(given.decision)
        if not reason and not await self._store.courses.has(name, given.id):
            proposed = (await self._file(record)).proposal
            if what is not proposed.kind or (given.protocol or proposed.protocol) != proposed.protocol:
                raise Invalid(_OTHERWISE)
        made = Decision(at=self._clock.now(), what=what, reason=reason, sessions=given.sessions)
        data: dict[str, Json] = {"decision": given.decision, "protocol": given.protocol, "reason": reason}
        return await self._take(who, name, made, ("decided", given.id, given.version, data))

    async def set_targets(self, who: Clinician, name: str, given: TargetsBody) -> CourseWhole:
        """Put the targets in order, and the number of sessions agreed. Raises `NotFound`, `Conflict`, `Invalid`."""
        await self.reach(who, name)
        if len({one.id for one in given.targets}) < len(given.targets):
            raise Invalid("Two targets have the same id. Load the page again.")
        targets = tuple(Target(one.id, one.label, one.entry_point, one.lead, one.state) for one in given.targets)
        if sum(one.state == "in_work" for one in targets) > 1:
            raise Invalid("One target at a time: only one of them can be in work.")
        made = TargetsSet(at=self._clock.now(), targets=targets, agreed=given.sessions)
        data: dict[str, Json] = {"targets": [one.label for one in targets], "sessions": given.sessions}
        return await self._take(who, name, made, ("targets_set", given.id, given.version, data))

    async def note_circumstances(self, who: Clinician, name: str, given: CircumstancesNew) -> CourseWhole:
        """Note how the client's circumstances are. Raises `NotFound`, `Conflict`."""
        await self.reach(who, name)
        made = CircumstancesNoted(at=self._clock.now(), unstable=given.unstable, note=given.note)
        data: dict[str, Json] = {"unstable": given.unstable, "note": given.note}
        return await self._take(who, name, made, ("circumstances_noted", given.id, given.version, data))

    async def whole(self, record: CourseRecord) -> CourseWhole:
        """The course with all that belongs to it, for whoever was let in already."""
        file = await self._file(record)
        sessions = await self._store.caseload.sessions(Of(client=record.client))
        return CourseWhole(
            record=record,
            course=file.course,
            proposal=file.proposal,
            now=file.now,
            sessions=[one for one in sessions if one.course == record.id],
            objectives=await self._store.agreements.of_course(ObjectiveRecord, record.id),
            homework=await self._store.agreements.of_course(HomeworkRecord, record.id),
            done=await self._store.agreements.done(record.client, record.created_at),
            journal=await self._store.courses.journal(record.id),
        )

    async def _file(self, record: CourseRecord) -> CourseFile:
        course = await self.turns.known(record)
        return CourseFile(record=record, course=course, proposal=proposal(course), now=self._clock.now())

    async def _take(
        self, who: Clinician, name: str, given: CourseInput, about: tuple[str, str, int, Mapping[str, Json]]
    ) -> CourseWhole:
        kind, input_id, version, data = about
        entry = NewCourseEntry(
            kind=kind, actor="clinician", by=who.id, at=given.at, data=data, input_id=input_id.lower()
        )
        taken = await self.turns.take(name, given, entry, version)
        record = await self.reach(who, name)
        if taken is not None:
            await self._access.note(who, f"course_{kind}", record.client, of="client", why=name)
        return await self.whole(record)
