"""How inputs are written into the journal, and read back from it so that a session can be walked again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, cast

from graphs.inputs import INPUT, Input, Opened, Recorded
from graphs.outcomes import Json
from graphs.state import STATE, State
from service.errors import NotFound
from service.store.port import NewEvent, SessionRecord, StoredEvent, Who

_KIND_OF_INPUT: Final = MappingProxyType(
    {
        "opened": "opened",
        "said": "client_said",
        "rated": "rated",
        "pressed": "pressed",
        "approved": "decided",
        "edited": "decided",
        "steered": "decided",
        "discarded": "decided",
        "clinician_said": "clinician_said",
        "commanded": "commanded",
        "adjudicated": "adjudicated",
        "acknowledged": "alert_acknowledged",
        "noted": "noted",
        "recorded": "recorded",
        "asked_rating": "rating_asked",
        "draft_arrived": "draft_arrived",
        "presence_changed": "presence_changed",
        "link_changed": "link_changed",
        "measures_changed": "measures_changed",
        "wrote_alone": "wrote_alone",
        "time_passed": "time_passed",
    }
)
_DECISIONS: Final = MappingProxyType(
    {"approved": "approve", "edited": "edit", "steered": "steer", "discarded": "discard"}
)
_SHOWN_OF_DECISION: Final = ("draft", "text", "guidance")
_SHOWN_OF_DRAFT: Final = ("draft", "epoch")
_INPUT_OF_KIND: Final = MappingProxyType({kind: name for name, kind in _KIND_OF_INPUT.items() if kind != "decided"})
_ADDED: Final = frozenset({"by", "protocol", "mode", "start"})

RAW: Final = "input"
"""Where a payload keeps the input as it came, when what is shown of it does not say it all."""


def command_of(given: Input) -> str:
    """The word for this input in a refusal: the command's own name, the decision, or the input's type."""
    named = getattr(given, "command", None)
    return named if isinstance(named, str) else _DECISIONS.get(given.type, given.type)


def write(given: Input, record: SessionRecord, *, input_id: str, actor: Who, by: str | None) -> NewEvent:
    """The journal entry of an input."""
    return NewEvent(
        kind=_KIND_OF_INPUT[given.type],
        actor=actor,
        at=given.at,
        data=_payload(given, record),
        by=by,
        input_id=input_id,
    )


def with_start(entry: NewEvent, state: State) -> NewEvent:
    """The entry of an opening, with the state that the session starts from: the rest can be walked from there."""
    return replace(entry, data={**entry.data, "start": STATE.dump_python(state, mode="json")})


def start_of(events: Sequence[StoredEvent]) -> State:
    """The state that a session started from. Raises `NotFound` where its opening did not keep it."""
    for event in events:
        if event.kind == _KIND_OF_INPUT["opened"] and "start" in event.data:
            return STATE.validate_python(event.data["start"], strict=False)
    raise NotFound


def read(event: StoredEvent) -> Input | None:
    """The input that an entry keeps, or None when the entry is no input."""
    raw = event.data.get(RAW)
    if raw is not None:
        return INPUT.validate_python(raw)
    name = _INPUT_OF_KIND.get(event.kind)
    if name is None or event.input_id is None:
        return None
    said = {key: value for key, value in event.data.items() if key not in _ADDED}
    return INPUT.validate_python({**said, "type": name, "at": event.at})


def _payload(given: Input, record: SessionRecord) -> Mapping[str, Json]:
    raw = cast("dict[str, Any]", INPUT.dump_python(given, mode="json"))
    said: dict[str, Json] = {
        key: value for key, value in raw.items() if key not in {"at", "type"} and value is not None
    }
    if given.type in _DECISIONS:
        return {"decision": _DECISIONS[given.type], **_only(said, _SHOWN_OF_DECISION), RAW: raw}
    if given.type == "draft_arrived":
        return {**_only(said, _SHOWN_OF_DRAFT), RAW: raw}
    if isinstance(given, Opened):
        return {"protocol": record.protocol, "mode": record.mode}
    if isinstance(given, Recorded):
        return {**said, "by": "clinician"}
    return said


def _only(said: Mapping[str, Json], keys: tuple[str, ...]) -> dict[str, Json]:
    return {key: said[key] for key in keys if key in said}
