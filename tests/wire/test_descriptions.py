"""The descriptions of the wire are current, whole, and point nowhere that is not there."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from service.cli.schema import FOLDER, documents
from service.errors import ImageryError
from service.live.limits import MOST_BYTES, MOST_DEPTH, Limits
from service.wire.asyncapi import asyncapi, members_of
from service.wire.common import MOST_CHARACTERS
from service.wire.schema import wire_schema

DOCS = Path(__file__).resolve().parents[2] / "docs"
CALLS: dict[str, Any] = json.loads(documents()["openapi.json"])


@pytest.mark.parametrize("name", documents())
def test_what_is_written_is_current(name: str) -> None:
    """When this fails, run `make schema`."""
    assert (FOLDER / name).read_text(encoding="utf-8") == documents()[name]


@pytest.mark.parametrize("name", documents())
def test_every_reference_leads_somewhere(name: str) -> None:
    document = json.loads(documents()[name])
    for reference in references(document):
        node: Any = document
        for part in reference.removeprefix("#/").split("/"):
            node = node[part.replace("~1", "/")]
        assert node


def test_every_frame_is_described_and_told_apart() -> None:
    definitions = wire_schema()["$defs"]
    for way in ("FromClient", "ToClient", "FromConsole", "ToConsole"):
        frames = [definitions[name] for name in members_of(way, definitions)]
        assert all(frame["description"] and frame["additionalProperties"] is False for frame in frames)
        marks = [(frame["properties"]["type"]["const"], kind_of(frame)) for frame in frames]
        assert len(set(marks)) == len(marks)
        assert all({"type"} <= set(frame["required"]) for frame in frames)


def test_what_is_always_sent_is_never_optional() -> None:
    """A type with an optional mark cannot be narrowed by it."""
    for schema in wire_schema()["$defs"].values():
        if schema.get("type") == "object":
            assert set(schema.get("required", ())) == set(schema["properties"])


def test_both_sockets_are_described_in_both_directions() -> None:
    described = asyncapi()
    assert {channel["address"] for channel in described["channels"].values()} == {"/ws/client", "/ws/console"}
    assert {operation["action"] for operation in described["operations"].values()} == {"send", "receive"}
    assert len(described["operations"]) == 4


@pytest.mark.parametrize("path", [path for path in CALLS["paths"] if path.startswith("/api/")])
def test_every_call_says_what_it_does_and_how_it_fails(path: str) -> None:
    for call in CALLS["paths"][path].values():
        assert call["description"].endswith(".")
        assert {"400", "401", "403", "404", "422"} <= set(call["responses"])


def test_the_page_about_the_wire_names_every_close_code_and_limit() -> None:
    words = (DOCS / "wire.md").read_text(encoding="utf-8")
    codes = {str(error.close_code) for error in errors(ImageryError)}
    assert codes <= set(re.findall(r"^\| (\d{4}) ", words, re.MULTILINE))
    limits = Limits()
    for limit in (
        f"{MOST_BYTES // 1024} KiB",
        f"{MOST_DEPTH} levels",
        f"{MOST_CHARACTERS:,} characters",
        f"{limits.inputs_per_s:.0f} in a second, {limits.inputs_burst} at once",
        f"| {limits.queue} |",
        f"within {limits.hello_s:.0f} seconds",
    ):
        assert limit in words


def kind_of(schema: dict[str, Any]) -> str:
    """The kind of an event, and nothing for another frame."""
    return str(schema["properties"].get("kind", {}).get("const", ""))


def references(node: Any) -> Iterator[str]:  # noqa: ANN401 - JSON, walked as it comes
    """Every `$ref` in a document."""
    if isinstance(node, dict):
        for key, value in cast("dict[str, Any]", node).items():
            if key == "$ref":
                yield value
            yield from references(value)
    elif isinstance(node, list):
        for value in cast("list[Any]", node):
            yield from references(value)


def errors(error: type[ImageryError]) -> Iterator[type[ImageryError]]:
    """An error and all its kinds."""
    yield error
    for kind in error.__subclasses__():
        yield from errors(kind)
