"""A service of our own for a rehearsal: real store, sockets and access, on a temporary database and a free port."""

import asyncio
import secrets
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn

from graphs.session import SessionGraph
from service.access.access import Access
from service.access.passwords import new_password
from service.app import create_app
from service.cli.serving import bind, server_for
from service.clock import ManualClock
from service.live.limits import Limits
from service.rehearsal.world import OurTime, World
from service.sessions.sessions import Sessions
from service.settings import KEY_BYTES, Settings
from service.store.migrations import migrate
from service.store.sealing import Keyring
from service.store.store import Store

HOST = "127.0.0.1"
_UNHURRIED = Limits(inputs_per_s=10_000, inputs_burst=10_000, frames_per_s=10_000, frames_burst=10_000)
"""On a clock that stands still, somebody may say a great deal in a second."""


@asynccontextmanager
async def our_world() -> AsyncGenerator[World]:
    """Start a service with a practice and a clinician; it is gone when the context is left."""
    with TemporaryDirectory(prefix="imagery-rehearsal-") as folder:
        database = f"sqlite:///{Path(folder) / 'rehearsal.db'}"
        await asyncio.to_thread(migrate, database)
        clock = ManualClock()
        with Store.open(database, Keyring(secrets.token_bytes(KEY_BYTES)), clock) as store:
            sessions = Sessions(store, SessionGraph(), clock)
            async with _served(store, sessions, clock, database) as settings:
                access = Access(store, settings, clock)
                clinician = await access.door.enrol(
                    email="rehearsal@localhost", name="Robin Hale", role="clinician", password=new_password()
                )
                token = await access.door.new_token(clinician)
                world = World(settings.address, token, OurTime(clock, sessions))
                try:
                    yield world
                finally:
                    await world.close()


@asynccontextmanager
async def _served(store: Store, sessions: Sessions, clock: ManualClock, database: str) -> AsyncGenerator[Settings]:
    listening = bind(HOST, 0)
    port = listening.getsockname()[1]
    settings = Settings(
        host=HOST,
        port=port,
        public_url=f"http://{HOST}:{port}",
        database_url=database,
        allow_imagery_drafts=True,
        log_level="error",
    )
    server = _Quiet(server_for(create_app(settings, store, sessions, clock, limits=_UNHURRIED), settings).config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await sessions.ticker.reached(clock.now())
        yield settings
    finally:
        server.should_exit = True
        await serving


class _Quiet(uvicorn.Server):
    """A server that leaves signals to the command it runs in."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Capture none."""
        yield
