"""The page of `docs/reference/` about the command line, read from the commands themselves."""

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from service.cli import COMMANDS, build

# The command line library describes its parts at run time only, so what is read from it is untyped here.
Described = Any


def lines() -> Iterator[str]:
    """Every command with its options, in the order in which `imagery --help` names them."""
    yield "`imagery COMMAND --help` says the same for one command. Without a command, `imagery` lists them."
    for name in COMMANDS:
        described: Described = get_command(build(name))
        yield from _command(f"imagery {name}", described.commands[name])


def _command(called: str, command: Described) -> Iterator[str]:
    parts: dict[str, Described] = getattr(command, "commands", {})
    yield from ("", f"{'###' if ' ' in called.removeprefix('imagery ') else '##'} `{called}`", "")
    yield " ".join((command.help or "").split())
    told = [option for option in command.params if "--help" not in option.opts]
    if told:
        yield ""
        yield from map(_option, told)
    for name, part in parts.items():
        yield from _command(f"{called} {name}", part)


def _option(option: Described) -> str:
    """One option or argument with its help."""
    name = " ".join(option.opts) if option.param_type_name == "option" else option.name.upper()
    sentence = " ".join((getattr(option, "help", None) or "").split())
    return f"- `{name}`{' (required)' if option.required else ''}{': ' if sentence else ''}{sentence}"
