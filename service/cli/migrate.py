"""`imagery migrate`."""

import typer

from service.settings import load_settings
from service.store.migrations import migrate


def command() -> None:
    """Make the tables, or bring them up to date. A database that is up to date stays as it is."""
    migrate(load_settings().database)
    typer.echo("The database is up to date.")
