"""Reading a session again, and acting on alerts without a socket."""

from typing import Annotated, Literal
from uuid import uuid4

from fastapi import APIRouter, Header, Query
from fastapi.responses import JSONResponse

from graphs.inputs import Adjudicated
from service.errors import Conflict, ImageryError, NotAvailable
from service.http import notes
from service.http.guard import AsClinician
from service.http.house import InHouse
from service.http.measure_rows import client_measures
from service.http.problems import PROBLEMS, problem
from service.http.progress import records, shown
from service.http.rows import alert_row
from service.sessions.answers import Refusal
from service.wire.common import InputId
from service.wire.http import AdjudicateBody, AlertRow, SessionExport, Taken, TranscriptPage
from service.wire.views import ConsoleView

router = APIRouter(tags=["review"], responses=PROBLEMS)
PAGE = 500
"""Entries of a transcript in one answer."""


@router.get("/sessions/{session}")
async def session_view(session: str, house: InHouse, who: AsClinician) -> ConsoleView:
    """A session as it stands."""
    record = await house.access.access_session(who, session)
    await house.access.note(who, "session_read", session)
    return await house.views.view(record)


@router.get("/sessions/{session}/transcript")
async def transcript(
    session: str, house: InHouse, who: AsClinician, after: Annotated[int, Query(ge=0)] = 0
) -> TranscriptPage:
    """Entries of the session's journal with seq > `after`, in order, some hundred at a time."""
    stored = await house.access.access_transcript(who, session, after, PAGE + 1)
    events = tuple(house.views.event(entry) for entry in stored[:PAGE])
    return TranscriptPage(
        session=session, seq=events[-1].seq if events else after, more=len(stored) > PAGE, events=events
    )


@router.get("/sessions/{session}/export")
async def export(
    session: str,
    house: InHouse,
    who: AsClinician,
    form: Annotated[Literal["json", "pdf", "fhir"], Query(alias="format")],
) -> SessionExport:
    """The whole session as data. Only `json` in this version."""
    record = await house.access.access_session(who, session)
    if form != "json":
        raise NotAvailable("This version exports a session as JSON only. Ask for format=json.")
    await house.access.note(who, "session_exported", session)
    filed = await house.questionnaires.of_session(who, session)
    note = await notes.notes(house).saved(who, session)
    return SessionExport(
        state=await house.views.view(record),
        events=tuple(await house.views.all_events(session)),
        measures=client_measures(filed, house.questionnaires.library).series,
        progress=await shown(house, await records(house).of_session(who, session)),
        note=None if note is None else notes.shown(note),
    )


@router.get("/alerts")
async def alerts(house: InHouse, who: AsClinician, open: bool = False) -> list[AlertRow]:
    """The alerts of the caseload, the most serious first; with `open`, those that nobody has decided."""
    found = await house.access.alerts(who, open_only=open)
    told = await house.store.notices.told(found)
    return [await alert_row(house, record, told) for record in found]


@router.post("/alerts/{alert}/adjudicate", response_model=Taken)
async def adjudicate(
    alert: str,
    body: AdjudicateBody,
    house: InHouse,
    who: AsClinician,
    idempotency_key: Annotated[InputId | None, Header()] = None,
) -> Taken | JSONResponse:
    """Decide what an alert means. With an `Idempotency-Key` (a UUID), the same call again gets the same answer."""
    record = await house.access.access_alert(who, alert)
    given = Adjudicated(at=house.clock.now(), alert=alert, decision=body.decision, reason=body.reason)
    answer = await house.sessions.submit(
        record.session, given, input_id=idempotency_key or str(uuid4()), actor="clinician", by=who.id
    )
    if isinstance(answer, Refusal):
        return problem(_status_of(answer.code), answer.code, answer.detail)
    return Taken(session_id=record.session, seq=answer.seq)


def _status_of(code: str) -> int:
    """The HTTP status of a refusal's code."""
    known = {error.code: error.status for error in _errors(ImageryError)}
    return known.get(code, Conflict.status)


def _errors(error: type[ImageryError]) -> list[type[ImageryError]]:
    return [error, *(found for below in error.__subclasses__() for found in _errors(below))]
