"""Questionnaires: given out and read by clinicians, filled in by clients."""

from fastapi import APIRouter

from service.access.questionnaires import Filed
from service.http.door import crisis_of
from service.http.guard import AsClient, AsClinician
from service.http.house import House, InHouse
from service.http.measure_rows import client_measures, form, instrument_view, plan_view
from service.http.problems import PROBLEMS
from service.store.measure_records import MeasureRecord
from service.wire.measures import (
    AskedForms,
    ClientMeasures,
    InstrumentView,
    MeasureFilled,
    MeasurePlanNew,
    MeasurePlanView,
    MeasureTaken,
)

router = APIRouter(tags=["measures"], responses=PROBLEMS)


@router.get("/instruments")
async def instruments(house: InHouse, who: AsClinician) -> list[InstrumentView]:
    """Every questionnaire this service knows, with where its words come from and who may use them."""
    del who
    return [instrument_view(one) for one in house.questionnaires.library.values()]


@router.get("/clients/{client}/measures")
async def measures(client: str, house: InHouse, who: AsClinician) -> ClientMeasures:
    """What a client is to fill in, and everything they have filled in."""
    return _shown(house, await house.questionnaires.on_file(who, client))


@router.get("/sessions/{session}/measures")
async def measures_of_session(session: str, house: InHouse, who: AsClinician) -> ClientMeasures:
    """The same for the client of a session, also for somebody who was called to it."""
    return _shown(house, await house.questionnaires.of_session(who, session))


@router.post("/clients/{client}/measures", status_code=201)
async def enter_measure(client: str, body: MeasureFilled, house: InHouse, who: AsClinician) -> MeasureTaken:
    """Enter what the client answered elsewhere. The same `id` again keeps nothing twice."""
    kept, seq = await house.questionnaires.enter(who, client, body)
    await house.sessions.measured(kept.client, kept.session, seq)
    return MeasureTaken(id=kept.id, missing=kept.answered.missing, clinician_told=kept.alert is not None)


@router.post("/clients/{client}/measures/plans", status_code=201)
async def plan_measure(client: str, body: MeasurePlanNew, house: InHouse, who: AsClinician) -> MeasurePlanView:
    """Have the client fill in a questionnaire: now, at intake, every four sessions, or at a follow-up."""
    made = await house.questionnaires.plan(who, client, body)
    return plan_view(made, await house.questionnaires.filed(client))


@router.post("/clients/{client}/measures/plans/{plan}/end", status_code=204)
async def end_plan(client: str, plan: str, house: InHouse, who: AsClinician) -> None:
    """Do not ask the client for it any more. What was filled in stays."""
    await house.questionnaires.end_plan(who, client, plan)


@router.get("/me/measures")
async def forms(house: InHouse, who: AsClient) -> AskedForms:
    """What the client is to fill in now."""
    asked = await house.questionnaires.asked_of(who)
    return AskedForms(client=who.client, forms=tuple(form(one) for one in asked))


@router.post("/me/measures", status_code=201)
async def fill(body: MeasureFilled, house: InHouse, who: AsClient) -> MeasureTaken:
    """Hand in a questionnaire. The same `id` again keeps nothing twice and gets the same answer."""
    await house.sessions.open(who.session)
    kept, seq = await house.questionnaires.fill(who, body)
    await house.sessions.measured(kept.client, kept.session, seq)
    person = await house.access.access_client(who, who.client)
    told = kept.alert is not None
    crisis = crisis_of(person.country) if _asks_for_help(kept) else None
    return MeasureTaken(id=kept.id, missing=kept.answered.missing, clinician_told=told, crisis=crisis)


def _asks_for_help(kept: MeasureRecord) -> bool:
    return kept.alerting


def _shown(house: House, filed: Filed) -> ClientMeasures:
    return client_measures(filed, house.questionnaires.library)
