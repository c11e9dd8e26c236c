"""Who calls: a bearer token, or a cookie that only our own pages may use to change anything."""

from typing import Annotated, Final, Literal

from fastapi import Depends, Request

from service.errors import Forbidden, LoginNeeded, OriginRefused
from service.http.house import House, InHouse
from service.store.records import ClientLogin, Clinician, Principal
from service.wire.doors import Audience, bearer, cookie_name

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
Page = Literal["client", "console"]


def token_of(request: Request, house: House, audience: Audience) -> str | None:
    """The token of a call: the bearer's, or that of the page's cookie. Raises `OriginRefused` for a foreign page."""
    own_origin(request, house)
    token = bearer(request.headers.get("authorization"))
    if token is not None:
        return token
    token = request.cookies.get(cookie_name(audience, secure=house.settings.secure))
    if token is not None and request.method not in SAFE_METHODS and not request.headers.get("origin"):
        raise OriginRefused
    return token


def own_origin(request: Request, house: House) -> None:
    """Refuse a call that changes something and comes from a page that is not ours. Raises `OriginRefused`."""
    origin = request.headers.get("origin")
    if request.method not in SAFE_METHODS and origin is not None and not house.origins.allow(origin):
        raise OriginRefused


async def the_clinician(request: Request, house: InHouse) -> Clinician:
    """The clinician who calls. Raises `LoginNeeded`, `Forbidden` or `OriginRefused`."""
    token = token_of(request, house, "console")
    if token is None:
        raise LoginNeeded
    who = await house.access.door.who(token)
    if not isinstance(who, Clinician):
        raise Forbidden
    return who


async def the_client(request: Request, house: InHouse) -> ClientLogin:
    """The client who calls. Raises `LoginNeeded`, `Forbidden` or `OriginRefused`."""
    token = token_of(request, house, "client")
    if token is None:
        raise LoginNeeded
    who = await house.access.door.who(token)
    if not isinstance(who, ClientLogin):
        raise Forbidden
    return who


async def anybody(request: Request, house: House, page: Page | None) -> Principal:
    """Whoever calls; with both cookies in one browser, the one of the page named. Raises `LoginNeeded`."""
    for audience in ("console", "client") if page is None else (page,):
        token = token_of(request, house, audience)
        if token is not None:
            return await house.access.door.who(token)
    raise LoginNeeded


AsClinician = Annotated[Clinician, Depends(the_clinician)]
AsClient = Annotated[ClientLogin, Depends(the_client)]
