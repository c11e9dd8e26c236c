"""What every part of the store works with: the writing door, the reading door, the keys and the clock."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphs.outcomes import Json
from service.clock import Clock
from service.store.keys import Keys
from service.store.reader import Reader
from service.store.writer import Writer


@dataclass(frozen=True, slots=True)
class Doors:
    """Handed to each part of the store when it is opened."""

    writer: Writer
    reader: Reader
    keys: Keys
    clock: Clock


def to_bytes(value: Json) -> bytes:
    """A JSON-ready value as it is sealed. Whatever text a client managed to send comes back as it was."""
    return _encoder.encode(value).encode("utf-8", "surrogatepass")


def from_bytes(stored: bytes) -> Any:  # noqa: ANN401 - whatever JSON says; the caller knows what it stored
    """What `to_bytes` was given, with lists for tuples."""
    return json.loads(stored.decode("utf-8", "surrogatepass"))


def _mapping(value: object) -> Mapping[str, Json]:
    if isinstance(value, Mapping):
        return dict(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    raise TypeError("not JSON-ready")


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_mapping)
