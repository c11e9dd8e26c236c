"""The two sockets as an AsyncAPI 3 document, made from the models of the wire."""

from typing import Any, Final, cast

from service.wire.common import SUBPROTOCOL
from service.wire.schema import Schema, wire_schema

VERSION: Final = "1.0.0"
_REF: Final = "#/components/schemas/{model}"
_ABOUT: Final = (
    "JSON text frames over WebSocket. The first frame is `hello`, within ten seconds. Every frame that changes "
    "anything carries an `id` (a UUID made by the sender) and is answered by exactly one `ack` or `refused`."
)
_CHANNELS: Final = {
    "client": ("/ws/client", "FromClient", "ToClient", "One client in one session."),
    "console": ("/ws/console", "FromConsole", "ToConsole", "One clinician, with any number of sessions on screen."),
}


def asyncapi() -> Schema:
    """The document; a fresh one each time."""
    definitions = wire_schema(_REF)["$defs"]
    messages = {name: _message(name, definitions) for name in _members(definitions)}
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Imagery sockets", "version": VERSION, "description": _ABOUT},
        "defaultContentType": "application/json",
        "channels": {name: _channel(name, definitions) for name in _CHANNELS},
        "operations": {
            f"{verb}_{name}": _operation(name, verb, way, definitions)
            for name, (_, inward, outward, _) in _CHANNELS.items()
            for verb, way in (("receive", inward), ("send", outward))
        },
        "components": {"messages": messages, "schemas": definitions},
    }


def members_of(way: str, definitions: Schema) -> list[str]:
    """The names of the models that travel this way, in their declared order, each once."""
    return list(dict.fromkeys(_names(definitions[way])))


def _names(schema: Any) -> list[str]:  # noqa: ANN401 - JSON, walked as it comes
    if isinstance(schema, dict):
        node = cast("Schema", schema)
        own = [str(node["$ref"]).rpartition("/")[2]] if "$ref" in node else []
        return own + [name for key in ("anyOf", "oneOf") for name in _names(node.get(key))]
    if isinstance(schema, list):
        return [name for entry in cast("list[Schema]", schema) for name in _names(entry)]
    return []


def _members(definitions: Schema) -> list[str]:
    ways = [way for _, inward, outward, _ in _CHANNELS.values() for way in (inward, outward)]
    return sorted({name for way in ways for name in members_of(way, definitions)})


def _message(name: str, definitions: Schema) -> Schema:
    return {
        "name": name,
        "summary": definitions[name].get("description", ""),
        "payload": {"$ref": f"#/components/schemas/{name}"},
    }


def _channel(name: str, definitions: Schema) -> Schema:
    address, inward, outward, about = _CHANNELS[name]
    names = dict.fromkeys((*members_of(inward, definitions), *members_of(outward, definitions)))
    return {
        "address": address,
        "description": about,
        "messages": {model: {"$ref": f"#/components/messages/{model}"} for model in names},
        "bindings": {"ws": {"headers": {"type": "object", "properties": {"Sec-WebSocket-Protocol": _subprotocol()}}}},
    }


def _operation(name: str, verb: str, way: str, definitions: Schema) -> Schema:
    return {
        "action": verb,
        "channel": {"$ref": f"#/channels/{name}"},
        "messages": [{"$ref": f"#/channels/{name}/messages/{model}"} for model in members_of(way, definitions)],
    }


def _subprotocol() -> Schema:
    return {"type": "string", "const": SUBPROTOCOL}
