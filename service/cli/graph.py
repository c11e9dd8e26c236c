"""`imagery graph`: a protocol, or the course of therapy, drawn in Mermaid."""

from typing import Annotated, Final

import typer

from graphs.course.graph import mermaid_of_course
from graphs.drawing import mermaid
from graphs.protocols import PROTOCOLS, UnknownProtocol, protocol

COURSE: Final = "course"


def command(name: Annotated[str | None, typer.Argument(metavar="PROTOCOL", help="Which protocol.")] = None) -> None:
    """Print a protocol or the course as Mermaid; without a name, say which there are."""
    if name is None:
        for declared in PROTOCOLS.values():
            typer.echo(f"{declared.id}  {declared.title}")
        typer.echo(f"{COURSE}  The course of therapy, from the history to the follow-ups")
        return
    if name == COURSE:
        typer.echo(mermaid_of_course())
        return
    try:
        typer.echo(mermaid(protocol(name)))
    except UnknownProtocol:
        typer.echo(f"There is no protocol {name}. Call `imagery graph` alone to see them all.", err=True)
        raise typer.Exit(2) from None
