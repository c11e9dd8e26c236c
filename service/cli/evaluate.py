"""`imagery evaluate`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from service.evaluation.drafts import draft_misses, drafts_markdown, measure_drafts, read_drafts
from service.evaluation.lines import UnreadableFileError, read_lines
from service.evaluation.reading import measure_reading, reading_markdown, reading_misses
from service.evaluation.reading_lines import read_reading
from service.evaluation.report import markdown, measure, misses

group = typer.Typer(no_args_is_help=True, help="Measure how well the rules read, on lines whose meaning is known.")


@group.callback()
def evaluate() -> None:
    """Measure how well the rules read, on lines whose meaning is known."""


@group.command("risk")
def risk(
    files: Annotated[list[Path], typer.Argument(help="JSON Lines of text, label and, if known, form.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    with_misses: Annotated[bool, typer.Option("--misses", help="Also print the lines that were read wrongly.")] = False,
) -> None:
    """Measure how a client's words are read for danger. Prints none of the words unless asked to."""
    try:
        report = measure(read_lines(files))
    except UnreadableFileError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    if as_json:
        found = {"misses": list(misses(report))} if with_misses else {}
        typer.echo(json.dumps(report.as_json() | found, ensure_ascii=False))
        return
    for row in markdown(report):
        typer.echo(row)
    if with_misses:
        typer.echo("\n" + "\n".join(misses(report)))


@group.command("drafts")
def drafts(
    files: Annotated[list[Path], typer.Argument(help="JSON Lines of id, text, step, words, label and category.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    with_misses: Annotated[
        bool, typer.Option("--misses", help="Also print the drafts that were judged wrongly.")
    ] = False,
) -> None:
    """Measure how drafts are checked before anybody could be sent them. Prints none of the words unless asked to."""
    try:
        report = measure_drafts(read_drafts(files))
    except UnreadableFileError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    if as_json:
        found = {"misses": list(draft_misses(report))} if with_misses else {}
        typer.echo(json.dumps(report.as_json() | found, ensure_ascii=False))
        return
    for row in drafts_markdown(report):
        typer.echo(row)
    if with_misses:
        typer.echo("\n" + "\n".join(draft_misses(report)))


@group.command("reading")
def reading(
    files: Annotated[list[Path], typer.Argument(help="JSON Lines of kind, text, step and what is wanted of it.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    with_misses: Annotated[bool, typer.Option("--misses", help="Also print the lines that were read wrongly.")] = False,
) -> None:
    """Measure how the answers in a client's words are read. Prints none of the words unless asked to."""
    try:
        report = measure_reading(read_reading(files))
    except UnreadableFileError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    if as_json:
        found = {"misses": list(reading_misses(report))} if with_misses else {}
        typer.echo(json.dumps(report.as_json() | found, ensure_ascii=False))
        return
    for row in reading_markdown(report):
        typer.echo(row)
    if with_misses:
        typer.echo("\n" + "\n".join(reading_misses(report)))
