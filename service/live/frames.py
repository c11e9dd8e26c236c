"""Reading what a page sends. What comes of it is a message, a refusal or a close code: never a traceback."""

from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json
from starlette.websockets import WebSocket

from service.errors import ImageryError, Invalid, NotFound, TooBig, TooLong
from service.live.limits import MOST_BYTES, MOST_DEPTH
from service.wire.common import MOST_CHARACTERS, RefusalCode
from service.wire.server import Refused

M = TypeVar("M")

_OPENS: Final = frozenset("{[")
_CLOSES: Final = frozenset("}]")
_MOST_ID: Final = 64
_CODES: Final = frozenset(get_args(RefusalCode))


class Gone(Exception):
    """The other side has left."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A frame that could not be taken, with what to answer."""

    refused: Refused


async def receive(socket: WebSocket) -> str | Unreadable:
    """The next text frame. Raises `Gone` when there is none any more, and `TooBig`."""
    message = await socket.receive()
    if message["type"] != "websocket.receive":
        raise Gone
    text = message.get("text")
    if not isinstance(text, str):
        return _unreadable(None, Invalid("Only text frames are read here."))
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise TooBig
    return text


def read(adapter: TypeAdapter[M], text: str) -> M | Unreadable:
    """The message of a frame, or why there is none, with the frame's own id where it has one."""
    if _depth(text) > MOST_DEPTH:
        return _unreadable(None, Invalid("That frame is nested too deeply."))
    try:
        value: Any = from_json(text, allow_inf_nan=False)
    except ValueError:
        return _unreadable(None, Invalid("That frame is not JSON."))
    if not isinstance(value, dict):
        return _unreadable(None, Invalid("A frame is a JSON object with a type."))
    frame = cast("dict[str, object]", value)
    try:
        return adapter.validate_python(frame)
    except ValidationError as error:
        return _unreadable(_id_of(frame), _reason(error))


def refusal(frame_id: str | None, error: ImageryError, session: str | None = None) -> Refused:
    """The answer to a frame that changed nothing. What is not there, or is somebody else's, is not permitted."""
    code = error.code if error.code in _CODES else "not_permitted" if isinstance(error, NotFound) else "unavailable"
    return Refused.model_validate(
        {"id": frame_id, "code": code, "detail": error.detail, "rule_id": error.rule, "session": session}
    )


def _unreadable(frame_id: str | None, error: ImageryError) -> Unreadable:
    return Unreadable(refusal(frame_id, error))


def _id_of(value: dict[str, object]) -> str | None:
    found = value.get("id")
    return found if isinstance(found, str) and len(found) <= _MOST_ID else None


def _reason(error: ValidationError) -> ImageryError:
    """What to say of a message of the wrong form: names of fields only, never what stood in them."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "string_too_long":
        return TooLong(f"That is too long: at most {MOST_CHARACTERS} characters. Please send it in parts.")
    if first["type"] in {"union_tag_invalid", "union_tag_not_found"}:
        return Invalid("Nothing of that type can be sent here.")
    if first["type"] == "extra_forbidden":
        return Invalid("That frame has a field that does not belong there.")
    fields = [part for part in first["loc"] if isinstance(part, str)]
    where = fields[-1] if fields else "type"
    return Invalid(f"The field {where} is missing or not of the right form.")


def _depth(text: str) -> int:
    """How deeply brackets nest outside strings, without parsing."""
    deepest = depth = 0
    quoted = escaped = False
    for character in text:
        if quoted:
            quoted = escaped or character != '"'
            escaped = character == "\\" and not escaped
        elif character == '"':
            quoted = True
        elif character in _OPENS:
            depth += 1
            deepest = max(deepest, depth)
        elif character in _CLOSES:
            depth -= 1
    return deepest
