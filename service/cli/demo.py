"""`imagery demo`."""

import asyncio
import os
import socket
from typing import Annotated, Final

import typer
import uvicorn
from rich.console import Console

# Read by the graph library when it is imported, so it is set before that.
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"

from graphs.session import SessionGraph
from service.app import create_app
from service.cli.demo_practice import DemoPractice, demo_settings, key_of, make_ready
from service.cli.serving import bind, server_for, set_up_log
from service.clock import Clock, SystemClock
from service.rehearsal.clinician import Stuck
from service.rehearsal.links import LinkLost, Refused
from service.rehearsal.simulation import onlooker, simulate
from service.rehearsal.world import Meeting, TheirTime, World, WorldError
from service.sessions.sessions import Sessions
from service.settings import Settings
from service.store.migrations import migrate
from service.store.sealing import Keyring
from service.store.store import Store

HOST: Final = "127.0.0.1"
_LOOK_MS: Final = 50
_screen = Console()


def command(
    simulated: Annotated[
        bool, typer.Option("--simulate", help="A scripted client talks, and a scripted clinician approves.")
    ] = False,
    port: Annotated[
        int, typer.Option(envvar="IMAGERY_PORT", min=0, max=65535, help="The port; 0 takes a free one.")
    ] = 8000,
) -> None:
    """Start a practice to try, on this machine only. Its data and its key are kept under var/."""
    listening = bind(HOST, port)
    settings = demo_settings(HOST, listening.getsockname()[1])
    set_up_log(settings)
    clock = SystemClock()
    with _screen.status("Getting the practice ready …"):
        key = key_of(settings)
        migrate(settings.database)
    with Store.open(settings.database, Keyring(key), clock) as store:
        practice = asyncio.run(make_ready(store, settings, clock, simulated=simulated))
        sessions = Sessions(store, SessionGraph(), clock)
        server = server_for(create_app(settings, store, sessions, clock), settings)
        _say_where(practice, settings, simulated=simulated)
        try:
            asyncio.run(_run(server, listening, practice if simulated else None, settings, clock))
        except KeyboardInterrupt:
            _screen.print("Stopped. Everything is kept for the next start.")


async def _run(
    server: uvicorn.Server, listening: socket.socket, watched: DemoPractice | None, settings: Settings, clock: Clock
) -> None:
    """Serve until somebody stops it; beside that, play the first session if it is to be watched."""
    playing = asyncio.create_task(_play(server, watched, settings, clock)) if watched else None
    try:
        await server.serve(sockets=[listening])
    finally:
        if playing is not None:
            playing.cancel()
            await asyncio.wait([playing])


async def _play(server: uvicorn.Server, practice: DemoPractice, settings: Settings, clock: Clock) -> None:
    while not server.started:
        await clock.sleep(_LOOK_MS)
    first = practice.seats[0]
    world = World(settings.address, practice.token, TheirTime(clock.now))
    meeting = Meeting(session=first.session, client_token=first.client_token, starts_at=first.starts_at)
    try:
        ended = await simulate(world, meeting, onlooker(first.name, first.age, first.number), clock)
        _screen.print(f"{first.name}'s session has {'come to its end' if ended else 'stopped'}.")
    except (LinkLost, Refused, Stuck, WorldError) as error:
        _screen.print(f"The scripted client stopped: {error}")
    finally:
        await world.close()


def _say_where(practice: DemoPractice, settings: Settings, *, simulated: bool) -> None:
    _screen.rule("Imagery, a practice to try")
    _tell(f"Clinician   {settings.address}/console")
    _tell(f"  email     {practice.email}")
    _tell(f"  password  {practice.password}   (new at each start)")
    for number, seat in enumerate(practice.seats):
        link = "talks by script: watch the session in the console" if simulated and number == 0 else seat.url
        _tell(f"{seat.name}, client   {link}")
    _screen.rule()
    _tell("Open the console in one browser window and a client's link in another.")
    _tell("Everything is invented, stays on this machine, and is kept under var/. Stop with Ctrl+C.")


def _tell(line: str) -> None:
    """Print a line whole: a link that is cut off leads nowhere."""
    _screen.print(line, soft_wrap=True, markup=False)
