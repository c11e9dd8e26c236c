"""`imagery prove`: explore every reachable situation of the protocols, and say whether the invariants hold."""

import json
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table

from graphs.proof import Proof, prove
from graphs.proof.course import COURSE_MEANINGS, CourseProof, prove_course
from graphs.protocols import UnknownProtocol

COURSE: Final = "course"


def command(
    protocols: Annotated[
        list[str] | None, typer.Argument(help="Which protocols, or the course; all without any.")
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Prove that no path breaks the safety invariants. Exits with 1 when one does."""
    terminal = Console(stderr=True)
    named = [name for name in protocols or () if name != COURSE]
    try:
        with terminal.status("Exploring every reachable situation"):
            proof = prove(named) if named or not protocols else Proof()
            course = prove_course() if not protocols or COURSE in protocols else None
    except UnknownProtocol as unknown:
        terminal.print(f"There is no protocol {unknown.args[0]}. `imagery graph` lists them.")
        raise typer.Exit(2) from None
    if as_json:
        typer.echo(json.dumps({**proof.as_json(), **({} if course is None else {COURSE: course.as_json()})}))
    else:
        _print(proof)
        if course is not None:
            _print_course(course)
    raise typer.Exit(0 if proof.holds and (course is None or course.holds) else 1)


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


def _print_course(proof: CourseProof) -> None:
    terminal = Console()
    size = f"{proof.situations:,} situations, {proof.transitions:,} transitions, {proof.seconds:.1f} seconds"
    invariants = Table("", "holds", "checked", "meaning", title=f"The course of therapy: {size}")
    broken = {violation.invariant for violation in proof.violations.values()}
    for name, meaning in COURSE_MEANINGS.items():
        invariants.add_row(name, "no" if name in broken else "yes", f"{proof.checked[name]:,}", meaning)
    terminal.print(invariants)
    for violation in proof.violations.values():
        terminal.print(f"{violation.invariant} {violation.name}: at {violation.situation.stage.value}")
