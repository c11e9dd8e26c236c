"""Questionnaires: who may give them out, fill them in and read them, and what becomes of answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from safety.instruments import AnswersRefused, Instrument, offered, score
from service.access.access import Access
from service.access.measure_due import Course, course_of, is_due
from service.clock import Clock
from service.errors import Invalid, NotFound
from service.store.caseload import Of
from service.store.measure_records import Answered, MeasurePlan, MeasureRecord, NewMeasure
from service.store.records import ClientLogin, Clinician, Principal
from service.store.store import Store
from service.wire.measures import MeasureFilled, MeasurePlanNew

_UNKNOWN: Final = "This questionnaire is not known here, or its words are not confirmed. Choose another one."
_NOT_ASKED: Final = "You were not asked to fill in this questionnaire. Please tell your clinician."
_WRONG: Final = "These answers do not fit the questionnaire. Load the page again, and fill it in once more."
_EMPTY: Final = "Nothing was answered. Answer at least one question."


@dataclass(frozen=True, slots=True)
class Filed:
    """Everything on file about one client's questionnaires."""

    plans: Sequence[MeasurePlan]
    filled: Sequence[MeasureRecord]
    course: Course

    def due(self, plan: MeasurePlan) -> bool:
        """Whether the client is asked for it now."""
        return is_due(plan, self.filled, self.course)


class Questionnaires:
    """Every way to the questionnaires of a client."""

    def __init__(self, store: Store, access: Access, clock: Clock, library: Mapping[str, Instrument]) -> None:
        """`library` holds every questionnaire of this service by id."""
        self._store = store
        self._access = access
        self._clock = clock
        self.library = library

    async def on_file(self, who: Clinician, client: str) -> Filed:
        """What a client is to fill in and has filled in; put on the audit. Raises `NotFound`."""
        await self._access.access_client(who, client)
        await self._access.note(who, "measures_read", client, of="client")
        return await self.filed(client)

    async def of_session(self, who: Clinician, session: str) -> Filed:
        """The same for the client of a session that somebody may see: also for whoever was called to it."""
        record = await self._access.access_session(who, session)
        await self._access.note(who, "measures_read", record.client, of="client")
        return await self.filed(record.client)

    async def asked_of(self, who: ClientLogin) -> Sequence[Instrument]:
        """What the client is to fill in now, each questionnaire once. One that this service lost is left out."""
        filed = await self.filed(who.client)
        names = dict.fromkeys(plan.instrument for plan in filed.plans if filed.due(plan))
        return [self.library[name] for name in names if name in self.library]

    async def plan(self, who: Clinician, client: str, wanted: MeasurePlanNew) -> MeasurePlan:
        """Have a client fill in a questionnaire. Raises `NotFound`, and `Invalid` for one that is not offered."""
        await self._access.access_client(who, client)
        self._offered(wanted.instrument)
        made = await self._store.measures.plan(client, wanted.instrument, wanted.rule, who.id)
        await self._access.note(who, "measure_planned", client, of="client", why=wanted.instrument)
        return made

    async def end_plan(self, who: Clinician, client: str, plan: str) -> None:
        """The client is not asked any more. Raises `NotFound`."""
        await self._access.access_client(who, client)
        await self._store.measures.end_plan(client, plan)
        await self._access.note(who, "measure_unplanned", client, of="client", why=plan)

    async def fill(self, who: ClientLogin, given: MeasureFilled) -> tuple[MeasureRecord, int | None]:
        """The client filled one in, now or some time ago without a connection; the seq of the alert it raised, if any.

        What was asked for once is taken even if it is not asked for any more. Raises `Invalid`.
        """
        plans = await self._store.measures.plans(who.client)
        if all(plan.instrument != given.instrument for plan in plans):
            raise Invalid(_NOT_ASKED)
        return await self._keep(who, self._new(given, who.client, who.session, None))

    async def enter(self, who: Clinician, client: str, given: MeasureFilled) -> tuple[MeasureRecord, int | None]:
        """A clinician enters what the client answered elsewhere; the seq of the alert. Raises `NotFound`, `Invalid`."""
        await self._access.access_client(who, client)
        self._offered(given.instrument)
        meetings = await self._store.caseload.sessions(Of(client=client, mode="supervised"))
        session = next((one.id for one in meetings), None)
        return await self._keep(who, self._new(given, client, session, who.id))

    async def filed(self, client: str) -> Filed:
        """Everything on file, without asking who wants to know."""
        sessions = await self._store.caseload.sessions(Of(client=client))
        return Filed(
            plans=await self._store.measures.plans(client),
            filled=await self._store.measures.of_client(client),
            course=course_of(sessions),
        )

    async def _keep(self, who: Principal, new: NewMeasure) -> tuple[MeasureRecord, int | None]:
        kept, seq = await self._store.measures.keep(new)
        await self._access.note(who, "measure_filled", new.client, of="client", why=new.instrument)
        return kept, seq

    def _offered(self, name: str) -> Instrument:
        known = {one.id: one for one in offered(self.library)}
        if name not in known:
            raise Invalid(_UNKNOWN)
        return known[name]

    def _new(self, given: MeasureFilled, client: str, session: str | None, by: str | None) -> NewMeasure:
        instrument = self.library.get(given.instrument)
        if instrument is None:
            raise NotFound
        if not given.answers:
            raise Invalid(_EMPTY)
        new = NewMeasure(
            client=client,
            id=given.id.lower(),
            instrument=instrument.id,
            at=self._clock.now(),
            answered=answered(instrument, given.answers),
        )
        return replace(new, session=session, by=by)


def answered(instrument: Instrument, answers: Mapping[str, int]) -> Answered:
    """Answers with what they amount to, as they are kept. Raises `Invalid`."""
    try:
        scored = score(instrument, answers)
    except AnswersRefused:
        raise Invalid(_WRONG) from None
    return Answered(
        answers=dict(answers),
        total=scored.total,
        band=scored.band,
        flags=tuple((flag.code, int(flag.light), flag.alert) for flag in scored.flags),
        missing=scored.missing,
        stale_after=instrument.stale_after,
        digest=instrument.digest,
    )
