"""For whoever runs the service: is it alive, is it ready, how busy, and what it understands."""

from html import escape
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from service.access.numbers import stale_countries
from service.errors import Restarting
from service.http.house import InHouse
from service.http.manual import asyncapi_page, openapi_page
from service.wire.asyncapi import asyncapi

router = APIRouter(tags=["operations"])


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """This process is alive."""
    return {"status": "alive"}


@router.get("/readyz")
async def readyz(house: InHouse) -> dict[str, str]:
    """This process can take sessions: its database answers, and it is not about to leave.

    The crisis directory is spoken of beside that: which entries of countries in use nobody has checked for too long.
    """
    if house.vitals.draining:
        raise Restarting
    await house.store.caseload.count_clients()
    used = await house.store.caseload.countries()
    stale = [country for country in stale_countries(house.clock.now()) if country in used]
    return {"status": "ready", "crisis_directory": f"check {', '.join(stale)}" if stale else "current"}


@router.get("/metrics", include_in_schema=False)
async def metrics(request: Request) -> Response:
    """Numbers for Prometheus. No client's word, id or name is among them."""
    return Response(generate_latest(request.app.state.registry), media_type=CONTENT_TYPE_LATEST)


@router.get("/openapi.json", include_in_schema=False)
async def openapi(request: Request) -> JSONResponse:
    """The description of the calls."""
    described: dict[str, Any] = request.app.openapi()
    return JSONResponse(described)


@router.get("/docs", include_in_schema=False)
async def docs(request: Request) -> HTMLResponse:
    """The description of the calls, to be read."""
    return HTMLResponse(openapi_page(request.app.openapi(), _nonce(request)))


@router.get("/asyncapi.json", include_in_schema=False)
async def asyncapi_document() -> JSONResponse:
    """The description of the sockets."""
    return JSONResponse(asyncapi())


@router.get("/asyncapi", include_in_schema=False)
async def asyncapi_readable(request: Request) -> HTMLResponse:
    """The description of the sockets, to be read."""
    return HTMLResponse(asyncapi_page(asyncapi(), _nonce(request)))


def _nonce(request: Request) -> str:
    return escape(str(request.state.nonce), quote=True)
