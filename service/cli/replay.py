"""`imagery replay`."""

import asyncio
from collections.abc import Sequence
from typing import Annotated

import typer

from graphs.session import SessionGraph
from service.cli.opening import practice
from service.errors import NotFound
from service.sessions.replaying import Replay, replay
from service.store.journal import StoredJournal


def command(
    session: Annotated[str | None, typer.Argument(help="One session; all of them if left out.")] = None,
) -> None:
    """Walk stored sessions again from their inputs, and name each in which something else would come out."""
    with practice() as opened:
        different = tell(asyncio.run(walk(opened.store.journal, session)))
    if different:
        raise typer.Exit(1)


def tell(walked: Sequence[Replay]) -> int:
    """Say what came of walking; how many sessions went another way."""
    for one in walked:
        if not one.same:
            where = "its state" if one.differs_at is None else f"entry {one.differs_at}"
            typer.echo(f"session {one.session}: {where} is not what its inputs lead to", err=True)
    different = sum(not one.same for one in walked)
    typer.echo(f"Sessions: {len(walked)}. Inputs: {sum(one.inputs for one in walked)}. Different: {different}.")
    return different


async def walk(journal: StoredJournal, session: str | None) -> Sequence[Replay]:
    """Walk one session again, or with None all that were ever opened."""
    graph = SessionGraph()
    if session is not None:
        return [await replay(journal, graph, session)]
    walked: list[Replay] = []
    for name in await journal.names():
        try:
            walked.append(await replay(journal, graph, name))
        except NotFound:  # planned, and never opened
            continue
    return walked
