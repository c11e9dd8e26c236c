"""`imagery backup`."""

from pathlib import Path
from typing import Annotated

import typer

from service.clock import SystemClock
from service.settings import load_settings
from service.store.backup import back_up


def command(
    file: Annotated[Path, typer.Argument(help="A file to write it to; it must not exist yet.")],
) -> None:
    """Copy everything that is kept into one file, beside a service at work. It needs no master key and holds none."""
    taken = back_up(load_settings().database, file, SystemClock())
    typer.echo(f"The backup is in {file}. Sessions: {len(taken.heads)}. Keep the master key in another place.")
