"""`imagery graph`: a protocol drawn in Mermaid."""

from typing import Annotated

import typer

from graphs.drawing import mermaid
from graphs.protocols import PROTOCOLS, UnknownProtocol, protocol


def command(name: Annotated[str | None, typer.Argument(metavar="PROTOCOL", help="Which protocol.")] = None) -> None:
    """Print a protocol as Mermaid; without a name, say which protocols there are."""
    if name is None:
        for declared in PROTOCOLS.values():
            typer.echo(f"{declared.id}  {declared.title}")
        return
    try:
        typer.echo(mermaid(protocol(name)))
    except UnknownProtocol:
        typer.echo(f"There is no protocol {name}. Call `imagery graph` alone to see them all.", err=True)
        raise typer.Exit(2) from None
