"""`imagery keys`."""

import base64
import os
import secrets
from pathlib import Path
from typing import Annotated

import typer

from service.errors import CannotStart
from service.settings import KEY_BYTES

group = typer.Typer(no_args_is_help=True)


@group.callback()
def keys() -> None:
    """Make the key that keeps everything sealed."""


@group.command()
def new(
    path: Annotated[Path | None, typer.Argument(help="A file to write it to; it must not exist yet.")] = None,
) -> None:
    """Make a master key: into a file that only you can read, or onto the screen."""
    key = new_master_key()
    if path is None:
        typer.echo(key)
        return
    write_key(path, key)
    typer.echo(f"The key is in {path}. Set IMAGERY_MASTER_KEY_FILE={path} and keep a copy in a safe place.")


def new_master_key() -> str:
    """A fresh master key, as the settings take it."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode("ascii")


def write_key(path: Path, key: str) -> None:
    """Write a key to a new file of mode 0600. Raises `CannotStart` rather than overwrite one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as fault:
        raise CannotStart(f"There is a file {path} already. It may be the key of your records, so it stays.") from fault
    except OSError as fault:
        raise CannotStart(f"The file {path} cannot be written.") from fault
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key + "\n")
