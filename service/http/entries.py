"""What a client does alone between sessions: kept here, and read and unlocked by clinicians."""

from contextlib import suppress
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from safety.findings import Level
from service.access.between import Page, next_place
from service.errors import ImageryError
from service.errors_alone import ToolClosed
from service.http import entry_rows
from service.http.between import between_view
from service.http.door import crisis_of
from service.http.guard import AsClient, AsClinician
from service.http.house import House, InHouse
from service.http.problems import MEDIA_TYPE, PROBLEMS
from service.store.entry_records import NewEntry
from service.store.records import ClientLogin, ClientRecord
from service.wire.between import (
    ClientEntriesPage,
    ClientEntryView,
    EntriesPage,
    EntryKept,
    EntryNew,
    EntryRefused,
    FavouritesBody,
    FavouritesKept,
    MyBetween,
    RescriptView,
)

router = APIRouter(tags=["between"], responses=PROBLEMS)
_CLOSED: Final[dict[int | str, dict[str, Any]]] = {409: {"model": EntryRefused, "content": {MEDIA_TYPE: {}}}}
Before = Annotated[str | None, Query(max_length=100)]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.post("/me/entries", status_code=201, response_model=EntryKept, responses=_CLOSED)
async def keep_entry(body: EntryNew, house: InHouse, who: AsClient) -> EntryKept | JSONResponse:
    """Keep what the client did or wrote alone. The same `id` again keeps nothing twice and gets the same answer."""
    try:
        new = await house.alone.read(who, body)
    except ToolClosed as closed:
        return await _closed(house, who, closed)
    return await _keep(house, who, new)


@router.get("/me/entries")
async def own_entries(house: InHouse, who: AsClient, before: Before = None, limit: Limit = 50) -> EntriesPage:
    """The client's own entries, newest first."""
    found = await house.alone.own(who, Page(before, limit))
    return EntriesPage(entries=tuple(entry_rows.entry(one) for one in found), next=next_place(found, limit))


@router.get("/me/between")
async def my_between(house: InHouse, who: AsClient) -> MyBetween:
    """Everything the page needs while the client is alone, also for the time without a connection."""
    return await _page(house, who, await house.access.access_client(who, who.client))


@router.put("/me/favourites")
async def favourites(body: FavouritesBody, house: InHouse, who: AsClient) -> FavouritesKept:
    """Keep which exercises the client likes best, the best first, and their own steadying sentence.

    A sentence with signs of danger is kept as a note instead, and told; the sentence there was before stays.
    """
    note = await house.alone.as_note(who, body.anchor_phrase)
    told = None if note is None else await _keep(house, who, note)
    if note is not None:
        known = await house.access.access_client(who, who.client)
        body = body.model_copy(update={"anchor_phrase": known.details.anchor_phrase})
    page = await _page(house, who, await house.alone.favourites(who, body))
    return FavouritesKept(**dict(page), told=told)


@router.get("/clients/{client}/entries")
async def entries(
    client: str, house: InHouse, who: AsClinician, before: Before = None, limit: Limit = 50
) -> ClientEntriesPage:
    """What a client did and wrote alone, newest first, with what reading it for danger found."""
    found = await house.alone.of_client(who, client, Page(before, limit))
    rows = tuple(entry_rows.client_entry(one) for one in found)
    return ClientEntriesPage(entries=rows, next=next_place(found, limit))


@router.get("/sessions/{session}/entries")
async def entries_told_in(session: str, house: InHouse, who: AsClinician) -> list[ClientEntryView]:
    """The entries that raised an alert in this session, also for somebody who was called to it."""
    return [entry_rows.client_entry(one) for one in await house.alone.told_in(who, session)]


@router.get("/clients/{client}/rescripts")
async def rescripts(client: str, house: InHouse, who: AsClinician) -> list[RescriptView]:
    """What a client imagined instead, newest first. Each is locked to them until somebody unlocks it."""
    return [entry_rows.rescript(one) for one in await house.alone.rescripts(who, client)]


@router.post("/clients/{client}/rescripts/{rescript}/unlock")
async def unlock(client: str, rescript: str, house: InHouse, who: AsClinician) -> RescriptView:
    """Let the client read it alone. Distress that rises by 20 after it a second time locks it again."""
    record = await house.alone.unlock(who, client, rescript)
    await house.sessions.measured(client, None, None)
    return entry_rows.rescript(record)


@router.post("/clients/{client}/rescripts/{rescript}/lock")
async def lock(client: str, rescript: str, house: InHouse, who: AsClinician) -> RescriptView:
    """Take it away from the client again."""
    record = await house.alone.lock(who, client, rescript)
    await house.sessions.measured(client, None, None)
    return entry_rows.rescript(record)


async def _keep(house: House, who: ClientLogin, new: NewEntry) -> EntryKept:
    """Keep an entry that was read, tell of it where it must be told, and answer it."""
    if new.session:
        with suppress(ImageryError):  # it is told in that session even if the session itself cannot be opened
            # Before it is kept: an entry that is kept is never looked at again.
            await _tell_session(house, new)
    kept = await house.alone.keep(who, new)
    if kept.seq is not None:
        await house.sessions.raised(new.session, kept.seq)
    if kept.entry.locked and not kept.repeated:
        await house.sessions.measured(who.client, None, None)
    return entry_rows.kept(kept, await house.access.access_client(who, who.client), await _clinician(house, who))


async def _tell_session(house: House, new: NewEntry) -> None:
    """Open the session an alert is told in; words of danger hold one that the client has open already."""
    if new.level is Level.RED:
        await house.sessions.wrote_danger(new.session, new.id)
    else:
        await house.sessions.open(new.session)


async def _page(house: House, who: ClientLogin, person: ClientRecord) -> MyBetween:
    return entry_rows.page(
        person,
        await house.alone.standing(person),
        await between_view(house, who, person),
        await house.store.agreed.of_client(person.id),
        await _clinician(house, who),
    )


async def _clinician(house: House, who: ClientLogin) -> str:
    """The name of the client's clinician."""
    person = await house.access.access_client(who, who.client)
    known = await house.store.caseload.clinician(person.clinician)
    return "" if known is None else known.name


async def _closed(house: House, who: ClientLogin, closed: ToolClosed) -> JSONResponse:
    """The refusal, with whom to call where the client is."""
    person = await house.access.access_client(who, who.client)
    said = EntryRefused(
        title="Closed for now",
        status=closed.status,
        detail=closed.detail,
        code=closed.code,
        crisis=crisis_of(person.country),
    )
    return JSONResponse(said.model_dump(), closed.status, media_type=MEDIA_TYPE)
