"""`imagery schema`."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from service.app import described_calls
from service.errors import CannotStart
from service.wire.asyncapi import asyncapi
from service.wire.schema import wire_schema

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schema"


def command(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail when a file is not current.")] = False,
) -> None:
    """Write the wire's schema, and the descriptions of calls and sockets, into docs/schema."""
    if not FOLDER.parent.is_dir():
        raise CannotStart("The schema is written in a checkout of the source; there is none here.")
    stale = [name for name, text in documents().items() if _current(name) != text]
    if check and stale:
        typer.echo(f"Not current: {', '.join(stale)}. Run `make schema`.", err=True)
        sys.exit(1)
    if check:
        return
    FOLDER.mkdir(exist_ok=True)
    for name in stale:
        (FOLDER / name).write_text(documents()[name], encoding="utf-8")
        typer.echo(f"Written: docs/schema/{name}")


def documents() -> Mapping[str, str]:
    """Every file of docs/schema as it must stand there."""
    return {
        "wire.schema.json": _text(wire_schema()),
        "openapi.json": _text(described_calls()),
        "asyncapi.json": _text(asyncapi()),
    }


def _text(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _current(name: str) -> str | None:
    path = FOLDER / name
    return path.read_text(encoding="utf-8") if path.is_file() else None
