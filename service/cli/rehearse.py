"""`imagery rehearse`."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

import structlog
import typer

# Read by the graph library when it is imported, so it is set before that.
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"

from service.clock import SystemClock
from service.rehearsal.ours import our_world
from service.rehearsal.player import Player
from service.rehearsal.scenario import ScenarioError, Script, load
from service.rehearsal.world import TheirTime, World

_ERRORS_ONLY = 40
TOKEN = "IMAGERY_TOKEN"  # noqa: S105 - the name of a variable


def command(
    files: Annotated[list[Path], typer.Argument(help="Scenario files.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each line of the client.")] = False,
    only: Annotated[list[str] | None, typer.Option(help="Play this scenario alone; may be given again.")] = None,
    url: Annotated[str, typer.Option(help=f"A running service; {TOKEN} holds a clinician's token.")] = "",
) -> None:
    """Play scripted clients and an approving clinician through the service, and check what the scripts expect."""
    # What is printed is for programs too: the log keeps to itself.
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(_ERRORS_ONLY),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    try:
        scripts = load(files, only or ())
    except ScenarioError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    if not asyncio.run(_play(scripts, url.rstrip("/"), as_json=as_json)):
        raise typer.Exit(1)


async def _play(scripts: tuple[Script, ...], url: str, *, as_json: bool) -> bool:
    held = True
    for script in scripts:
        async with _world(url) as world:
            player = Player(world, script, _print_json if as_json else _print_plain)
            await player.play()
        for fault in player.faults:
            typer.echo(f"{script.id}: {fault}", err=True)
        if not as_json:
            typer.echo(f"{script.id}: {'every expectation held' if not player.faults else 'failed'}")
        held = held and not player.faults
    return held


@asynccontextmanager
async def _world(url: str) -> AsyncGenerator[World]:
    if not url:
        async with our_world() as ours:
            yield ours
        return
    theirs = World(url, os.environ.get(TOKEN, ""), TheirTime(SystemClock().now))
    try:
        yield theirs
    finally:
        await theirs.close()


def _print_json(printed: dict[str, Any]) -> None:
    typer.echo(json.dumps(printed, ensure_ascii=False))


def _print_plain(printed: dict[str, Any]) -> None:
    if "turn" not in printed:
        typer.echo(f"{printed['scenario']}: {' → '.join(printed['path'])}")
        return
    typer.echo(
        f"{printed['scenario']} {printed['turn']:>3}  {printed['at']} → {printed['next']}"
        f"  risk {printed['risk']}  gate {printed['gate']}"
    )
