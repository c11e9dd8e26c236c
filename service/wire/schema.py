"""The wire as JSON Schema, from which the types of the pages are made."""

from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from service.wire import agreed, between, course, duty, http, measures, notes, review
from service.wire.client import ClientMessage
from service.wire.common import Model
from service.wire.console import ConsoleMessage
from service.wire.events import ClientEvent, ConsoleEvent
from service.wire.server import ToClient, ToConsole

Schema = dict[str, Any]

UNIONS: dict[str, Any] = {
    "FromClient": ClientMessage,
    "ToClient": ToClient,
    "FromConsole": ConsoleMessage,
    "ToConsole": ToConsole,
    "ClientEvent": ClientEvent,
    "ConsoleEvent": ConsoleEvent,
}
"""What travels each way on either socket, and the events of either page."""

REF = "#/$defs/{model}"


class _Named(GenerateJsonSchema):
    """Fields have no titles: a title would become a type of its own."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401 - the library's own signature
        """Never."""
        del schema
        return False


def http_models() -> list[type[BaseModel]]:
    """The bodies of the HTTP calls."""
    rooms = (http, duty, measures, between, course, agreed, notes, review)
    found = (
        value
        for room in rooms
        for value in vars(room).values()
        if isinstance(value, type) and issubclass(value, Model) and value.__module__ == room.__name__
    )
    return list(found)


def wire_schema(ref: str = REF) -> Schema:
    """Every model of the wire in one document, each under its name; what travels each way under the name of its way."""
    definitions: Schema = {}
    for name, union in UNIONS.items():
        schema = TypeAdapter[Any](union).json_schema(
            mode="serialization", ref_template=ref, schema_generator=_Named, union_format="any_of"
        )
        definitions |= schema.pop("$defs")
        definitions[name] = schema
    bodies = models_json_schema(
        [(model, "serialization") for model in http_models()], ref_template=ref, schema_generator=_Named
    )[1]
    definitions |= bodies["$defs"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Wire",
        "description": "What travels between the service and its two pages.",
        "$defs": dict(sorted(definitions.items())),
    }
