"""Clients and their sessions."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from fastapi import APIRouter

from graphs.inputs import Recorded
from graphs.protocols import PROTOCOLS
from service.access.access import NewClient
from service.access.numbers import numbers_known
from service.errors import Invalid
from service.http.guard import AsClinician
from service.http.house import House, InHouse
from service.http.problems import PROBLEMS
from service.http.rows import client_file, session_row
from service.store.records import ClientDetails, ClientRecord, Clinician, SessionPlan
from service.wire.common import Status
from service.wire.http import (
    ClientChange,
    ClientFile,
    ClientNew,
    Invitation,
    SessionMade,
    SessionNew,
    SessionRow,
)

router = APIRouter(tags=["caseload"], responses=PROBLEMS)
_ON_FILE = ("name", "age", "safe_word", "cue_word", "history", "avoid_breath")
_WORDS = ("pronouns", "younger_self", "values", "helper_language", "complex_presentation")
_EXERCISES = {"preferred": "favourites", "avoided": "avoided"}


@router.get("/clients")
async def clients(house: InHouse, who: AsClinician) -> list[ClientFile]:
    """The caseload, the newest first."""
    return [client_file(record) for record in await house.access.clients(who)]


@router.post("/clients", status_code=201)
async def add_client(body: ClientNew, house: InHouse, who: AsClinician) -> ClientFile:
    """Take a client into the caseload. The country is where the client is, and must have an entry in the directory."""
    numbers_known(body.country)
    details = ClientDetails(
        name=body.name,
        age=body.age,
        safe_word=body.safe_word,
        cue_word=body.cue_word,
        history=tuple(body.history),
        avoid_breath=body.avoid_breath,
        **_tailored(body),
    )
    new = NewClient(details=details, country=body.country, language=body.language)
    return client_file(await house.access.add_client(who, new))


@router.get("/clients/{client}")
async def client(client: str, house: InHouse, who: AsClinician) -> ClientFile:
    """One client's file."""
    return client_file(await house.access.access_client(who, client))


@router.patch("/clients/{client}")
async def change_client(client: str, body: ClientChange, house: InHouse, who: AsClinician) -> ClientFile:
    """Change what is on file. What is not named, or is null, stays."""
    if body.country is not None:
        numbers_known(body.country)
    known = await house.access.access_client(who, client)
    named: dict[str, Any] = {name: value for name in _ON_FILE if (value := getattr(body, name)) is not None}
    if "history" in named:
        named["history"] = tuple(named["history"])
    new = NewClient(details=replace(known.details, **named, **_tailored(body)), country=body.country)
    record = await house.access.update_client(who, client, new)
    if body.country is not None and body.country != known.country:
        await _tell_open_sessions(house, who, record)
    return client_file(record)


@router.post("/clients/{client}/sessions", status_code=201)
async def add_session(client: str, body: SessionNew, house: InHouse, who: AsClinician) -> SessionMade:
    """Open a session for a client. The invitation is shown once; it works once and ends by itself."""
    if body.protocol not in PROTOCOLS:
        raise Invalid("This version does not have that protocol yet. Choose another one.")
    plan = SessionPlan(client=client, **body.model_dump())
    record, invited = await house.access.plan_session(who, plan)
    row = await session_row(house, record)
    url = house.access.invitation_url(invited)
    invitation = Invitation(code=invited.code, url=url, expires_at=invited.expires_at)
    return SessionMade(**dict(row), invitation=invitation)


@router.post("/sessions/{session}/invitation", status_code=201)
async def invite_again(session: str, house: InHouse, who: AsClinician) -> Invitation:
    """A new invitation to a session; older ones to it end."""
    invited = await house.access.invite(who, session)
    return Invitation(code=invited.code, url=house.access.invitation_url(invited), expires_at=invited.expires_at)


@router.get("/sessions")
async def sessions(house: InHouse, who: AsClinician, state: Status | None = None) -> list[SessionRow]:
    """The sessions of the caseload, the latest start first."""
    return [await session_row(house, record) for record in await house.access.sessions(who, status=state)]


def _tailored(body: ClientNew | ClientChange) -> dict[str, Any]:
    """What is named of words and exercises, as it is filed: an empty text is none."""
    words: dict[str, Any] = {name: value or None for name in _WORDS if (value := getattr(body, name)) is not None}
    chosen = {kept: getattr(body, name) for name, kept in _EXERCISES.items()}
    return words | {kept: tuple(names) for kept, names in chosen.items() if names is not None}


async def _tell_open_sessions(house: House, who: Clinician, record: ClientRecord) -> None:
    """The client is in another country now: their crisis card has to show its numbers from this moment."""
    for session in await house.access.sessions(who, status="open", client=record.id):
        moved = Recorded(at=house.clock.now(), field="country", value=record.country)
        await house.sessions.submit(session.id, moved, input_id=str(uuid4()), actor="clinician", by=who.id)
