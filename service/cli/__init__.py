"""`imagery`: every command has its own module, which is read only when the command is called."""

import sys
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from service.errors import ImageryError


@dataclass(frozen=True, slots=True)
class Entry:
    """A command. Its module has a function `command`, or a group of commands called `group`."""

    module: str
    sentence: str


COMMANDS: dict[str, Entry] = {
    "demo": Entry("service.cli.demo", "Start a practice to try, on this machine only."),
    "serve": Entry("service.cli.serve", "Start the service."),
    "migrate": Entry("service.cli.migrate", "Make the tables, or bring them up to date."),
    "clinician": Entry("service.cli.clinician", "Enrol clinicians."),
    "duty": Entry("service.cli.duty", "Say who answers alerts, and when."),
    "token": Entry("service.cli.token", "Let a clinician's programs in."),
    "keys": Entry("service.cli.keys", "Make the key that keeps everything sealed."),
    "verify": Entry("service.cli.verify", "Check that no journal was tampered with."),
    "replay": Entry("service.cli.replay", "Walk stored sessions again, and compare."),
    "backup": Entry("service.cli.backup", "Copy everything that is kept into one file."),
    "restore": Entry("service.cli.restore", "Restore a backup into an empty database."),
    "rehearse": Entry("service.cli.rehearse", "Play scripted clients against the service."),
    "prove": Entry("service.cli.prove", "Explore every situation and check the safety invariants."),
    "graph": Entry("service.cli.graph", "Print a protocol as a drawing in Mermaid."),
    "evaluate": Entry("service.cli.evaluate", "Measure how well the rules read, on lines whose meaning is known."),
    "schema": Entry("service.cli.schema", "Write the wire's schema and the page's types."),
}


def main() -> None:
    """Run `imagery`."""
    build(sys.argv[1] if len(sys.argv) > 1 else None)()


class Told(TyperGroup):
    """Tells in one sentence what went wrong; the exit status is then 1."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as the library has it
        """Run the called command."""
        try:
            return super().main(*args, **kwargs)
        except ImageryError as refusal:
            typer.echo(refusal.detail, err=True)
            sys.exit(1)


def build(called: str | None) -> typer.Typer:
    """The commands, with only the called one read from its module; the others stand there by name."""
    app = typer.Typer(
        cls=Told,
        help="Imagery rescripting by supervised chat: one practice, its clinicians and their clients.",
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    app.callback()(_nothing)
    for name, entry in COMMANDS.items():
        _add(app, name, entry, named_only=name != called)
    return app


def _add(app: typer.Typer, name: str, entry: Entry, *, named_only: bool) -> None:
    if named_only:
        app.command(name, help=entry.sentence)(_nothing)
        return
    module = import_module(entry.module)
    if hasattr(module, "group"):
        app.add_typer(module.group, name=name, help=entry.sentence)
    else:
        app.command(name, help=module.command.__doc__)(module.command)


def _nothing() -> None:
    """Stands for a command that was not called."""
