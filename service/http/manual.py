"""The descriptions of calls and sockets as plain pages, with no script and nothing fetched from elsewhere."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, Final, cast

Described = Mapping[str, Any]

_STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#1d2430;background:#fcfcfa}code,td:first-child{font-family:ui-monospace,monospace}"
    "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccd;text-align:left;"
    "padding:.3rem .6rem;vertical-align:top}"
    "@media(prefers-color-scheme:dark){body{color:#e6e8ec;background:#14181f}td,th{border-color:#334}a{color:#9cc4ff}}"
)
_METHODS: Final = ("get", "post", "patch", "put", "delete")


def openapi_page(described: Described, nonce: str) -> str:
    """Every call with what it does, from an OpenAPI document."""
    rows = "".join(
        f"<tr><td>{escape(method.upper())} {escape(path)}</td><td>{escape(_about(call))}</td></tr>"
        for path, methods in sorted(_mapping(described["paths"]).items())
        for method in _METHODS
        if (call := _mapping(methods).get(method)) is not None
    )
    body = f"<table><thead><tr><th>Call</th><th>What it does</th></tr></thead><tbody>{rows}</tbody></table>"
    return _page("The calls", "openapi.json", body, nonce)


def asyncapi_page(described: Described, nonce: str) -> str:
    """Every frame of both sockets with its fields, from an AsyncAPI document."""
    parts = [_way(described, str(name)) for name in _mapping(described["operations"])]
    return _page(
        "The sockets", "asyncapi.json", f"<p>{escape(described['info']['description'])}</p>{''.join(parts)}", nonce
    )


def _way(described: Described, operation: str) -> str:
    """One direction of one socket. `receive` is what the service receives."""
    declared = _mapping(_mapping(described["operations"])[operation])
    verb, _, channel = operation.partition("_")
    address = _mapping(_mapping(described["channels"])[channel])["address"]
    heading = f"The service {'receives' if verb == 'receive' else 'sends'} on {address}"
    names = [str(reference["$ref"]).rpartition("/")[2] for reference in declared["messages"]]
    schemas = _mapping(_mapping(described["components"])["schemas"])
    rows = "".join(_row(_mapping(schemas[name])) for name in names)
    head = "<thead><tr><th>Frame</th><th>Fields</th><th>What it means</th></tr></thead>"
    return f"<h2>{escape(heading)}</h2><table>{head}<tbody>{rows}</tbody></table>"


def _row(schema: Described) -> str:
    fields = _mapping(schema["properties"])
    named = [field for field in ("type", "kind") if field in fields]
    name = " ".join(str(_mapping(fields[field]).get("const", "")) for field in named)
    others = ", ".join(_fields(fields))
    return f"<tr><td>{escape(name)}</td><td>{escape(others)}</td><td>{escape(_about(schema))}</td></tr>"


def _fields(fields: Described) -> Iterator[str]:
    hidden = {"type", "kind"}
    if "kind" in fields and "seq" in fields:
        hidden |= {"session", "seq", "at", "actor", "by"}
    yield from (name for name in fields if name not in hidden)


def _about(described: Described) -> str:
    return str(described.get("description") or described.get("summary") or "")


def _mapping(value: object) -> Described:
    return cast("Described", value)


def _page(title: str, document: str, body: str, nonce: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f'<style nonce="{nonce}">{_STYLE}</style></head><body><main><h1>{escape(title)}</h1>'
        f'<p>For programs: <a href="/{document}">{document}</a></p>{body}</main></body></html>'
    )
