"""Signing in and out, joining by invitation, and who is signed in."""

from fastapi import APIRouter, Request, Response

from safety.crisis import NoCrisisEntry, entry
from service.clock import Clock
from service.http.between import between_view
from service.http.guard import AsClient, Page, anybody, own_origin, token_of
from service.http.house import House, InHouse
from service.http.problems import PROBLEMS
from service.store.records import Clinician
from service.wire.doors import Audience, cookie_name
from service.wire.http import JoinBody, Joined, LoginBody, Me, SessionRef
from service.wire.views import ClinicianView, CrisisView

router = APIRouter(tags=["door"], responses=PROBLEMS)


@router.post("/login")
async def login(body: LoginBody, request: Request, response: Response, house: InHouse) -> Me:
    """Sign a clinician in; the answer sets the console's cookie."""
    own_origin(request, house)
    signed_in = await house.access.door.login(body.email, body.password, source=_source(request))
    _set_cookie(response, house, "console", signed_in.token, signed_in.expires_at)
    return _clinician(signed_in.clinician)


@router.post("/logout", status_code=204)
async def logout(request: Request, response: Response, house: InHouse, page: Page | None = None) -> None:
    """Sign out of the page named, or of both. Whoever is signed out already stays so."""
    audiences: tuple[Audience, ...] = ("console", "client") if page is None else (page,)
    for audience in audiences:
        token = token_of(request, house, audience)
        if token is not None:
            await house.access.door.logout(token)
        response.delete_cookie(cookie_name(audience, secure=house.settings.secure), secure=house.settings.secure)


@router.get("/me")
async def me(request: Request, house: InHouse, page: Page | None = None) -> Me:
    """Who is signed in. `page` says which page asks, for a browser in which both are open."""
    who = await anybody(request, house, page)
    if isinstance(who, Clinician):
        return _clinician(who)
    person = await house.access.access_client(who, who.client)
    return Me(
        role="client",
        name=person.details.name,
        session=who.session,
        crisis=crisis_of(person.country),
        between=await between_view(house, who, person),
    )


@router.post("/join")
async def join(body: JoinBody, request: Request, response: Response, house: InHouse) -> Joined:
    """Redeem an invitation, once; the answer sets the client's cookie and holds the same token for programs."""
    own_origin(request, house)
    joined = await house.access.door.join(body.code, source=_source(request))
    _set_cookie(response, house, "client", joined.token, joined.expires_at)
    return Joined(token=joined.token, session_id=joined.client.session)


@router.post("/between")
async def between(house: InHouse, who: AsClient) -> SessionRef:
    """Open, or come back to, the client's own session between meetings, where the practice allows it."""
    return SessionRef(session_id=(await house.access.open_between(who)).id)


def _clinician(who: Clinician) -> Me:
    return Me(role="clinician", name=who.name, clinician=ClinicianView(id=who.id, name=who.name))


def crisis_of(country: str) -> CrisisView | None:
    """Who to call in a country; nothing where the directory knows none."""
    try:
        known = entry(country)
    except NoCrisisEntry:
        return None
    return CrisisView(country=country, emergency=known.emergency, lines=known.lines_in_words)


def _set_cookie(response: Response, house: House, audience: Audience, token: str, expires_at: int) -> None:
    secure = house.settings.secure
    response.set_cookie(
        cookie_name(audience, secure=secure),
        token,
        max_age=_seconds_until(house.clock, expires_at),
        path="/",
        secure=secure,
        httponly=True,
        samesite="strict",
    )


def _seconds_until(clock: Clock, at: int) -> int:
    return max(0, (at - clock.now()) // 1000)


def _source(request: Request) -> str:
    return request.client.host if request.client else ""
