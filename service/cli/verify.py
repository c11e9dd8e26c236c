"""`imagery verify`."""

import asyncio
from typing import Annotated

import typer

from service.cli.opening import practice
from service.store.journal import StoredJournal
from service.store.records import Chain


def command(
    session: Annotated[str | None, typer.Argument(help="One session; all of them if left out.")] = None,
) -> None:
    """Check that no journal was tampered with, and name the first bad entry of each that was."""
    with practice() as opened:
        chains = asyncio.run(_verify(opened.store.journal, session))
    broken = [chain for chain in chains if not chain.whole]
    for chain in broken:
        typer.echo(f"session {chain.session}: entry {chain.first_bad} is not what was written", err=True)
    typer.echo(f"Sessions: {len(chains)}. Entries: {sum(chain.entries for chain in chains)}. Broken: {len(broken)}.")
    if broken:
        raise typer.Exit(1)


async def _verify(journal: StoredJournal, session: str | None) -> list[Chain]:
    names = await journal.names() if session is None else [session]
    return [await journal.verify(name) for name in names]
