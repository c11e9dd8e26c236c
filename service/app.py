"""The service as one application: sockets, calls and pages over one store."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from fastapi import APIRouter, FastAPI, WebSocket
from fastapi.telemetry import TelemetryConfig

from service.access.access import Access
from service.access.between import Between
from service.access.courses import CourseRecords
from service.access.library import load_library
from service.access.numbers import numbers_known
from service.access.questionnaires import Questionnaires
from service.bus.local import LocalBus
from service.bus.redis import RedisBus
from service.clock import Clock
from service.errors import CannotStart, Invalid
from service.http import (
    caseload,
    courses,
    door,
    duty,
    entries,
    help,
    measures,
    notes,
    operations,
    pages,
    progress,
    review,
    session_review,
)
from service.http.gate import Gate
from service.http.house import House
from service.http.problems import add_problems
from service.http.readiness import Readiness
from service.http.shell import Shell
from service.live.client import client_socket
from service.live.connection import together
from service.live.console import console_socket
from service.live.handshake import Door
from service.live.hub import Hub
from service.live.limits import Limits
from service.live.line import Closing
from service.live.logins import Logins
from service.live.reading import Reading
from service.live.relay import Relay
from service.live.room import Room
from service.metrics import Metrics
from service.notify.channels import channels
from service.sessions.sessions import Ports, Sessions
from service.settings import Settings
from service.store.store import Store
from service.wire.doors import Origins, is_loopback

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]

API = "/api/v1"
_SILENT: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}
"""The framework would trace addresses, bodies that do not fit and the texts of exceptions. We trace ids ourselves."""
LEAVING = Closing(1012, "restarting")


def create_app(
    settings: Settings, store: Store, sessions: Sessions, clock: Clock, *, limits: Limits | None = None
) -> FastAPI:
    """The application. It runs `sessions` while it runs itself; the store stays open until whoever opened it closes it.

    Raises `CannotStart` where people would reach it without encryption.
    """
    _may_start(settings)
    limits = limits or Limits()
    access = Access(store, settings, clock)
    hub = Hub(sessions.bus, limits, Room(settings.most_sockets, settings.most_waiting, lambda: store.waiting))
    origins = Origins(settings.address, *_also_here(settings))
    relay = Relay(
        door=Door(access, origins, secure=settings.secure),
        access=access,
        sessions=sessions,
        reading=Reading(store.journal, store.caseload),
        hub=hub,
        logins=Logins(access.door, limits.poll_s),
        notices=store.notices,
        clock=clock,
        limits=limits,
        epoch_of_log=store.epoch,
    )
    app = _bare(_living(sessions, relay))
    app.state.house = House(
        settings=settings,
        store=store,
        access=access,
        sessions=sessions,
        views=relay.reading,
        vitals=hub,
        origins=origins,
        clock=clock,
        questionnaires=Questionnaires(store, access, clock, load_library(settings.instruments)),
        alone=Between(store, access, settings, clock),
        courses=CourseRecords(store, access, clock),
    )
    app.state.metrics = Metrics(store, sessions, hub, clock)
    app.state.readiness = Readiness(store, hub, settings, clock)
    _add_doors(app, relay, settings)
    return app


def _add_doors(app: FastAPI, relay: Relay, settings: Settings) -> None:
    """What every call passes on its way in, and the sockets."""
    app.add_middleware(Gate, vitals=relay.hub)
    app.add_middleware(Shell, address=settings.address)
    _add_sockets(app, relay)


def described_calls() -> dict[str, Any]:
    """The OpenAPI document of every call."""
    return _bare(None).openapi()


def _bare(lifespan: Lifespan | None) -> FastAPI:
    """The application with its calls and pages, and nothing behind them yet."""
    app = FastAPI(
        title="Imagery",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=lifespan,
        telemetry=_SILENT,
    )
    _add_routes(app)
    add_problems(app)
    return app


def _add_routes(app: FastAPI) -> None:
    api = APIRouter(prefix=API)
    for part in (door, caseload, review, session_review, progress, duty, help, measures, entries, courses, notes):
        api.include_router(part.router)
    app.include_router(api)
    app.include_router(operations.router)
    app.include_router(help.page)
    app.include_router(pages.pages(pages.page_folder()))


def _add_sockets(app: FastAPI, relay: Relay) -> None:
    app.state.relay = relay

    async def client(socket: WebSocket) -> None:
        await client_socket(relay, socket)

    async def console(socket: WebSocket) -> None:
        await console_socket(relay, socket)

    app.add_api_websocket_route("/ws/client", client)
    app.add_api_websocket_route("/ws/console", console)


def _living(sessions: Sessions, relay: Relay) -> Lifespan:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        """Sessions and the hub run while the application does; whoever is connected is told when it leaves."""
        del app
        async with sessions.running():
            waking = asyncio.create_task(together(relay.hub.run(), relay.logins.run()))
            try:
                yield
            finally:
                relay.hub.leave(LEAVING)
                waking.cancel()
                await asyncio.gather(waking, return_exceptions=True)

    return lifespan


def _may_start(settings: Settings) -> None:
    """Raises `CannotStart` where people would be at risk from the first minute."""
    _encrypted_or_here(settings)
    _numbers_for_the_country(settings)


def _encrypted_or_here(settings: Settings) -> None:
    """Plain http is for this machine alone."""
    host = settings.address.removeprefix("http://").partition("/")[0].rsplit(":", 1)[0]
    if not settings.secure and not is_loopback(host):
        raise CannotStart(
            "People would reach this service without encryption. Put https in front of it, and set IMAGERY_PUBLIC_URL "
            "to the https address."
        )


def _numbers_for_the_country(settings: Settings) -> None:
    """Clients are in the practice's country unless their record says otherwise, so we must know whom to call there."""
    try:
        numbers_known(settings.country)
    except Invalid as refusal:
        raise CannotStart(f"IMAGERY_COUNTRY is {settings.country}. {refusal.detail}") from None


def _also_here(settings: Settings) -> tuple[str, ...]:
    """The service's own port on this machine, when it listens on this machine."""
    return (f"http://{settings.host}:{settings.port}",) if is_loopback(settings.host) and not settings.secure else ()


def ports_for(settings: Settings, clock: Clock) -> Ports:
    """What the sessions of a process reach people by. Raises `CannotStart` when a channel cannot work."""
    bus = RedisBus(settings.redis_url) if settings.redis_url else LocalBus()
    return Ports(bus=bus, notifiers=channels(settings, clock), address=settings.address, model=settings.model)
