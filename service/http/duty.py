"""Who answers alerts, and whom a client can call: the rota, the crisis directory, and the tool between sessions."""

from uuid import uuid4

from fastapi import APIRouter

from graphs.inputs import Noted
from safety.crisis import directory
from service.access.numbers import stale_countries
from service.http.guard import AsClinician
from service.http.house import House, InHouse
from service.http.problems import PROBLEMS
from service.http.rows import client_file
from service.notify.duty import nobody_on_call, on_duty
from service.store.records import Clinician
from service.store.rotas import RotaRecord
from service.wire.duty import Colleague, DutyPut, DutyView
from service.wire.http import ClientFile, CrisisEntryView, ReopenBody

router = APIRouter(tags=["duty"], responses=PROBLEMS)


@router.get("/duty")
async def duty(house: InHouse, who: AsClinician) -> DutyView:
    """The rota of the practice, and who is on duty at this moment."""
    return await _view(house, who, await house.access.duties.rota(who.practice))


@router.put("/duty")
async def change_duty(body: DutyPut, house: InHouse, who: AsClinician) -> DutyView:
    """Put another rota in place. For supervisors and administrators; `version` is the one that was read."""
    return await _view(house, who, await house.access.duties.change(who, body))


@router.get("/directory")
async def crisis_directory(house: InHouse, who: AsClinician) -> list[CrisisEntryView]:
    """Every country with an entry, who owns it, and which ones nobody has checked for too long."""
    del who
    stale, used = stale_countries(house.clock.now()), await house.store.caseload.countries()
    return [
        CrisisEntryView(
            country=country,
            verified_on=known.verified_on.isoformat(),
            owner=known.owner,
            source=known.source,
            stale=country in stale,
            in_use=country in used,
        )
        for country, known in directory().items()
    ]


@router.post("/clients/{client}/reopen")
async def reopen(client: str, body: ReopenBody, house: InHouse, who: AsClinician) -> ClientFile:
    """Open the tool between sessions to a client again, once every red alert of theirs is decided."""
    before = await house.access.duties.reopen(who, client, body.reason)
    if before.closed_in is not None:
        noted = Noted(at=house.clock.now(), text=body.note)
        await house.sessions.submit(before.closed_in, noted, input_id=str(uuid4()), actor="clinician", by=who.id)
    return client_file(await house.access.access_client(who, client))


async def _view(house: House, who: Clinician, kept: RotaRecord) -> DutyView:
    now = on_duty(kept.plan, house.clock.now())
    colleagues = await house.store.people.colleagues(who.practice)
    return DutyView(
        version=kept.version,
        rota=kept.plan,
        decide_within_s=kept.decide_within_ms // 1_000,
        now=now,
        nobody=nobody_on_call(now),
        colleagues=tuple(Colleague(id=one.id, name=one.name, role=one.role) for one in colleagues),
        may_change=house.access.duties.may_change(who),
        channels=house.settings.channels,
    )
