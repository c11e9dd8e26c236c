"""For whoever runs the service: is it alive, is it ready, how busy, and what it understands."""

from html import escape
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST

from service.http.manual import asyncapi_page, openapi_page
from service.http.problems import PROBLEMS
from service.http.readiness import Readiness
from service.wire.asyncapi import asyncapi

router = APIRouter(tags=["operations"])


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """This process is alive."""
    return {"status": "alive"}


@router.get("/readyz", responses={503: PROBLEMS[503]})
async def readyz(request: Request) -> dict[str, str]:
    """This process can take sessions: its database takes what is written and is the one of this version, the master
    key fits, there is room on its disk, and it is not about to leave. Otherwise 503, with a code that says which.

    The crisis directory is spoken of beside that: which entries of countries in use nobody has checked for too long.
    """
    readiness: Readiness = request.app.state.readiness
    return dict(await readiness.look())


@router.get("/metrics", include_in_schema=False)
async def metrics(request: Request) -> Response:
    """Numbers for Prometheus. No client's word, id or name is among them."""
    return Response(await request.app.state.metrics.text(), media_type=CONTENT_TYPE_LATEST)


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
