"""`imagery token`."""

import asyncio
from typing import Annotated

import typer

from service.access.access import Access
from service.cli.opening import practice
from service.errors import NotFound
from service.store.records import Clinician

group = typer.Typer(no_args_is_help=True)

Email = Annotated[str, typer.Option("--clinician", help="The address the clinician signs in with.")]


@group.callback()
def token() -> None:
    """Let a clinician's programs in."""


@group.command()
def create(clinician: Email) -> None:
    """Make a token for a clinician's programs. It is shown once, and works until it is revoked."""
    with practice() as opened:
        made = asyncio.run(_create(opened.access, clinician))
    typer.echo(made)


@group.command()
def revoke(clinician: Email) -> None:
    """Revoke every token of a clinician's programs."""
    with practice() as opened:
        gone = asyncio.run(_revoke(opened.access, clinician))
    typer.echo(f"Tokens revoked: {gone}.")


async def _create(access: Access, email: str) -> str:
    return await access.door.new_token(await _find(access, email))


async def _revoke(access: Access, email: str) -> int:
    return await access.door.revoke_tokens(await _find(access, email))


async def _find(access: Access, email: str) -> Clinician:
    known = await access.door.known(email)
    if known is None:
        raise NotFound("No clinician signs in with this address. Enrol them with `imagery clinician add`.")
    return known
