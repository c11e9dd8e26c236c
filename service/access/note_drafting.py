"""What a progress note is drafted from, gathered: the journal, and what is on file beside the session."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graphs.course.course import Target
from graphs.note import FORMS, Entry, Form, Goal, OnFile, Piece, Record, Section, draft
from service.access.course_turns import course_of
from service.access.duties import Duties
from service.access.progress import ProgressRecords
from service.store.caseload import Of
from service.store.course_records import HomeworkRecord
from service.store.port import SessionRecord
from service.store.records import Clinician
from service.store.store import Store

_PAGE: Final = 1_000


@dataclass(frozen=True, slots=True)
class Drafting:
    """Drafts progress notes from the record."""

    store: Store
    duties: Duties
    progress: ProgressRecords

    async def drafts(self, who: Clinician, record: SessionRecord) -> dict[Form, tuple[Section, ...]]:
        """The note of a session in every form, for whoever was let in already."""
        entries = await self._journal(record.id)
        whole = Record(await self._on_file(who, record, entries), tuple(entries))
        return {form: draft(whole, form) for form in FORMS}

    async def _journal(self, session: str) -> Sequence[Entry]:
        found: list[Entry] = []
        while True:
            page = await self.store.journal.events(session, found[-1].seq if found else 0, _PAGE)
            found.extend(Entry(one.seq, one.kind, one.actor, one.at, one.data, one.by) for one in page)
            if len(page) < _PAGE:
                return found

    async def _on_file(self, who: Clinician, record: SessionRecord, entries: Sequence[Entry]) -> OnFile:
        people = {name: await self._name(name) for name in {record.clinician, *(one.by for one in entries if one.by)}}
        targets = await self._targets(record)
        return OnFile(
            protocol=record.protocol,
            number=record.number,
            country=record.country,
            lead=record.lead,
            entry_point=record.entry_point,
            clinician=people[record.clinician],
            people=people,
            zone=(await self.duties.rota(record.practice)).plan.time_zone,
            target=_label(targets, "in_work"),
            next_target=_label(targets, "waiting"),
            next_at=await self._next_at(record),
            homework=await self._homework(record),
            goals=await self._goals(who, record),
        )

    async def _name(self, clinician: str) -> str:
        known = await self.store.caseload.clinician(clinician)
        return "a clinician" if known is None else known.name

    async def _targets(self, record: SessionRecord) -> Sequence[Target]:
        kept = None if record.course is None else await self.store.courses.one(record.course)
        return () if kept is None else course_of(kept).targets

    async def _next_at(self, record: SessionRecord) -> int | None:
        planned = await self.store.caseload.sessions(Of(client=record.client, mode="supervised", status="planned"))
        since = record.ended_at or record.starts_at
        return min((one.starts_at for one in planned if one.starts_at >= since), default=None)

    async def _homework(self, record: SessionRecord) -> tuple[Piece, ...]:
        if record.course is None:
            return ()
        agreed = await self.store.agreements.of_course(HomeworkRecord, record.course)
        mine = (one for one in agreed if one.session == record.id and one.ended_at is None)
        return tuple(Piece(one.kind, one.per_week, one.text) for one in mine)

    async def _goals(self, who: Clinician, record: SessionRecord) -> tuple[Goal, ...]:
        found = await self.progress.of_session(who, record.id)
        return tuple(Goal(one.title, one.standing, one.says) for one in found.objectives)


def _label(targets: Sequence[Target], state: str) -> str | None:
    return next((one.label for one in targets if one.state == state), None)
