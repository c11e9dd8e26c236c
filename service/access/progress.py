"""How a client is doing over time: who may read it, and the record it is computed from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from graphs.outcomes import Json
from graphs.progress import (
    AgreedObjective,
    Judgement,
    Logged,
    Meeting,
    Objective,
    Rated,
    Record,
    Series,
    objectives,
    series_of,
)
from graphs.progress.record import LogKind
from service.access.access import Access
from service.access.progress_courses import CourseBegun, begun, ratified
from service.clock import Clock
from service.errors import NotFound
from service.store.caseload import Of
from service.store.entry_records import EntryRecord
from service.store.port import SessionRecord, StoredEvent
from service.store.records import ClientDetails, ClientRecord, Clinician, MeaningJudged
from service.store.store import Store
from service.wire.progress import MeaningBody

_IMAGE: Final = "engage_new_image"
_KINDS: Final[Mapping[str, LogKind]] = {
    "intrusion": "intrusion",
    "nightmare": "nightmare",
    "exercise": "exercise",
    "protective_image": "protective_image",
}
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Progress of one client, with the meetings and courses it is computed from, oldest first."""

    client: str
    sessions: tuple[SessionRecord, ...]
    series: tuple[Series, ...]
    objectives: tuple[Objective, ...]
    courses: tuple[CourseBegun, ...]
    agreed: tuple[AgreedObjective, ...]
    judged: tuple[MeaningJudged, ...]


class ProgressRecords:
    """Every way to a client's progress."""

    def __init__(self, store: Store, access: Access, clock: Clock) -> None:
        self._store = store
        self._access = access
        self._clock = clock

    async def on_file(self, who: Clinician, client: str) -> Found:
        """The progress of a client; put on the audit. Raises `NotFound`."""
        record = await self._access.access_client(who, client)
        await self._access.note(who, "progress_read", client, of="client")
        return await self._found(record)

    async def judge_meaning(self, who: Clinician, client: str, given: MeaningBody) -> Found:
        """Keep the clinician's word on the new meaning; earlier words stay. Once for each id. Raises `NotFound`."""
        await self._access.access_client(who, client)
        word = MeaningJudged(id=given.id.lower(), at=self._clock.now(), by=who.id, holds=given.holds)

        def judged(details: ClientDetails) -> ClientDetails:
            known = any(one.id == word.id for one in details.meaning)
            return details if known else replace(details, meaning=(*details.meaning, word))

        record = await self._store.caseload.change_details(client, judged)
        await self._access.note(who, "meaning_judged", client, of="client")
        return await self._found(record)

    async def of_session(self, who: Clinician, session: str) -> Found:
        """The same for the client of a session that somebody may see: also for whoever was called to it."""
        record = await self._access.access_session(who, session)
        await self._access.note(who, "progress_read", record.client, of="client")
        client = await self._store.caseload.client(record.client)
        if client is None:
            raise NotFound
        return await self._found(client)

    async def _found(self, person: ClientRecord) -> Found:
        client = person.id
        sessions = await self._store.caseload.sessions(Of(client=client, mode="supervised"))
        met = sorted((one for one in sessions if one.status != "planned"), key=_when)
        facts = await self._store.facts.of_client(client)
        ratings = await self._store.caseload.ratings(client)
        given = (Rated(one.session, one.field, one.value, one.step, one.at) for one in ratings)
        courses = await begun(self._store, client)
        record = Record(
            rated=(*given, *_entered(facts)),
            logged=await self._log(client),
            meetings=tuple(_meetings(met, facts)),
            judgements=tuple(Judgement(one.at, one.holds) for one in person.details.meaning),
            begins=tuple(one.record.created_at for one in courses if one.anew),
            now=self._clock.now(),
        )
        series = series_of(record)
        return Found(
            client=client,
            sessions=tuple(met),
            series=tuple(series.values()),
            objectives=objectives(record, series),
            courses=courses,
            agreed=await ratified(self._store, courses),
            judged=person.details.meaning,
        )

    async def _log(self, client: str) -> tuple[Logged, ...]:
        """Everything the client logged alone that gives a point, read a page at a time."""
        found: list[Logged] = []
        before: tuple[int, str] | None = None
        while True:
            page = await self._store.entries.of_client(client, before=before, limit=_AT_ONCE)
            found.extend(_logged(one) for one in page if one.kind in _KINDS)
            if len(page) < _AT_ONCE:
                return tuple(found)
            before = (page[-1].at, page[-1].id)


def _when(session: SessionRecord) -> tuple[int, str]:
    """When a meeting took place, as one moment: its end, or its beginning while it runs."""
    return session.ended_at or session.opened_at or session.starts_at, session.id


def _entered(facts: Iterable[StoredEvent]) -> Iterable[Rated]:
    """Numbers that a clinician entered."""
    for one in facts:
        value = one.data.get("value")
        by_hand = one.kind == "recorded" and one.actor == "clinician"
        if by_hand and isinstance(value, int) and not isinstance(value, bool):
            step = str(one.data.get("step") or "")
            yield Rated(one.session, str(one.data.get("field")), value, step, one.at, one.by)


def _logged(one: EntryRecord) -> Logged:
    numbers = {name: value for name, value in one.values.items() if isinstance(value, int)}
    return Logged(one.id, _KINDS[one.kind], one.at, numbers)


def _meetings(begun: Sequence[SessionRecord], facts: Sequence[StoredEvent]) -> Iterable[Meeting]:
    told = {name: list(found) for name, found in groupby(facts, key=lambda one: one.session)}
    return (_meeting(one, told.get(one.id, ())) for one in begun)


def _meeting(record: SessionRecord, facts: Sequence[StoredEvent]) -> Meeting:
    last = {str(one.data.get("field")): one.data.get("value") for one in facts if one.kind == "recorded"}
    return Meeting(
        session=record.id,
        at=_when(record)[0],
        ended=record.status == "ended",
        summed_up=bool(last.get("rescript_summary")),
        self_guided=last.get("self_guided") == "yes",
        held_s=_stayed_s([one for one in facts if one.kind == "step_entered"], record.ended_at),
        alliance=_lowest(last.get("alliance")),
    )


def _stayed_s(entered: Sequence[StoredEvent], ended_at: int | None) -> int | None:
    """How many seconds the session stayed with the new image, the longest time; None where it had none."""
    left = [*(one.at for one in entered[1:]), ended_at]
    stayed = [
        until - one.at
        for one, until in zip(entered, left, strict=False)
        if one.data.get("step") == _IMAGE and until is not None
    ]
    return max(stayed) // 1000 if stayed else None


def _lowest(answers: Json) -> int | None:
    numbers = [one for one in answers if isinstance(one, int)] if isinstance(answers, list | tuple) else []
    return min(numbers, default=None)
