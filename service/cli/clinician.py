"""`imagery clinician`."""

import asyncio
from typing import Annotated

import typer

from service.access.passwords import new_password
from service.cli.opening import practice
from service.store.records import Role

group = typer.Typer(no_args_is_help=True)


@group.callback()
def clinician() -> None:
    """Enrol clinicians."""


@group.command()
def add(
    email: Annotated[str, typer.Option(help="The address they sign in with.")],
    name: Annotated[str, typer.Option(help="Their name, as clients will see it.")],
    role: Annotated[
        Role, typer.Option(help="What they may see: their own caseload, or as supervisor the practice's.")
    ] = "clinician",
) -> None:
    """Enrol a clinician. The password is made here and shown once."""
    password = new_password()
    with practice() as opened:
        person = asyncio.run(opened.access.door.enrol(email=email, name=name, role=role, password=password))
    typer.echo(f"{person.name} can sign in with {person.email} and this password, which is shown only now:")
    typer.echo(password)
