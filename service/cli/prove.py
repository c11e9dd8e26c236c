"""`imagery prove`: explore every reachable situation of the protocols, and say whether the invariants hold."""

import json
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from graphs.proof import Proof, prove
from graphs.protocols import UnknownProtocol


def command(
    protocols: Annotated[list[str] | None, typer.Argument(help="Which protocols; all without any.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Prove that no path breaks the safety invariants. Exits with 1 when one does."""
    terminal = Console(stderr=True)
    try:
        with terminal.status("Exploring every reachable situation"):
            proof = prove(protocols or ())
    except UnknownProtocol as unknown:
        terminal.print(f"There is no protocol {unknown.args[0]}. `imagery graph` lists them.")
        raise typer.Exit(2) from None
    if as_json:
        typer.echo(json.dumps(proof.as_json()))
    else:
        _print(proof)
    raise typer.Exit(0 if proof.holds else 1)


def _print(proof: Proof) -> None:
    terminal = Console()
    explored = Table("protocol", "situations", "transitions", "seconds", title="Explored")
    for name in dict.fromkeys(share.protocol for share in proof.shares):
        measured = proof.measured(name)
        explored.add_row(name, *(f"{measured[key]:,}" for key in ("situations", "transitions", "seconds")))
    terminal.print(explored)
    invariants = Table("", "holds", "checked", "meaning", title="Invariants")
    broken = {violation.invariant for violation in proof.violations}
    for name, meaning in proof.meanings().items():
        invariants.add_row(name, "no" if name in broken else "yes", f"{proof.checked(name):,}", meaning)
    terminal.print(invariants)
    for violation in proof.violations:
        terminal.print(f"{violation.invariant} {violation.name}: {' → '.join(violation.path) or 'at the start'}")
    for name in proof.empty:
        terminal.print(f"{name}: never tried, so nothing was proved of it")
