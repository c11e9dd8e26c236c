"""`imagery restore`."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from service.cli.opening import practice
from service.cli.replay import tell, walk
from service.clock import SystemClock
from service.settings import load_settings
from service.store.restore import restore


def command(
    file: Annotated[Path, typer.Argument(help="A backup that `imagery backup` took.", exists=True, dir_okay=False)],
    replay: Annotated[
        bool, typer.Option("--replay", help="Walk every session again, too. It needs the master key.")
    ] = False,
    end_logins: Annotated[
        bool, typer.Option("--end-logins", help="Let everybody sign in anew, and make open invitations void.")
    ] = False,
) -> None:
    """Restore a backup into an empty database, and verify every journal. Stop every process of the service first."""
    restored = restore(load_settings().database, file, SystemClock(), end_logins=end_logins)
    for session in restored.broken:
        typer.echo(f"session {session}: its journal is not what was written", err=True)
    typer.echo(f"Restored. Sessions: {len(restored.manifest.heads)}. Broken: {len(restored.broken)}.")
    differ = _walk() if replay else 0
    if restored.broken or differ:
        raise typer.Exit(1)


def _walk() -> int:
    with practice() as opened:
        return tell(asyncio.run(walk(opened.store.journal, None)))
