"""Every event of a session, who may see it, and how a journal entry becomes one."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from service.wire import events_given as given
from service.wire import events_told as told
from service.wire.events_given import Entry

ConsoleEvent = Annotated[
    given.SessionOpened
    | given.ClientSaid
    | given.ClientRated
    | given.ClientPressed
    | given.DraftDecided
    | given.ClinicianSaid
    | given.CommandGiven
    | given.AlertAdjudicated
    | given.AlertAcknowledged
    | given.NoteWritten
    | given.ValueRecorded
    | given.RatingAsked
    | given.DraftArrived
    | given.PresenceChanged
    | given.LinkChanged
    | given.MeasuresChanged
    | given.WroteAlone
    | given.TimePassed
    | given.CommandRefused
    | given.MessageReceipt
    | told.StepEntered
    | told.StageMoved
    | told.FieldAsked
    | told.FindingRaised
    | told.FlagRaised
    | told.RiskChanged
    | told.AlertRaised
    | told.BranchTaken
    | told.EpochChanged
    | told.DraftRequested
    | told.DraftReady
    | told.DraftHeld
    | told.DraftWithdrawn
    | told.Delivered
    | told.CrisisCard
    | told.SessionHeld
    | told.SessionReleased
    | told.TakenOver
    | told.HandedBack
    | told.ClinicianJoined
    | told.ClinicianLeft
    | told.GateChanged
    | told.TaskAdded
    | told.TurnFailed
    | told.SessionEnded,
    Field(discriminator="kind"),
]

ClientEvent = Annotated[
    given.ClientSaid
    | given.ClientRated
    | told.Delivered
    | told.StageMoved
    | told.SessionHeld
    | told.SessionReleased
    | told.ClinicianJoined
    | told.ClinicianLeft
    | told.CrisisCard
    | told.SessionEnded,
    Field(discriminator="kind"),
]

CONSOLE_EVENT: TypeAdapter[ConsoleEvent] = TypeAdapter(ConsoleEvent)
CLIENT_EVENT: TypeAdapter[ClientEvent] = TypeAdapter(ClientEvent)

CLIENT_SEES: Mapping[str, frozenset[str]] = {
    "client_said": frozenset({"text"}),
    "rated": frozenset({"scale", "value"}),
    "delivered": frozenset({"text", "author", "script", "ask"}),
    "stage_moved": frozenset({"stage"}),
    "held": frozenset(),
    "released": frozenset(),
    "clinician_joined": frozenset(),
    "clinician_left": frozenset(),
    "crisis_card": frozenset({"country", "emergency", "lines"}),
    "ended": frozenset({"completed"}),
}
"""The one list of what a client may see: the kinds, and of each the fields. Everything else stays with the console."""

_CLASSES: Mapping[str, type[Entry]] = {
    kind: model
    for module in (given, told)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, Entry) and model is not Entry
    for kind in [model.model_fields["kind"].default]
}
KINDS = frozenset(_CLASSES)
"""The kinds of events there are."""

_RENAMED: Mapping[str, Mapping[str, str]] = {
    "alert_raised": {"kind": "alert_kind"},
    "recorded": {"by": "source"},
    "receipt": {"kind": "receipt"},
}
_COMMON = frozenset(Entry.model_fields) | {"kind"}


def _declared(kind: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a journal entry's payload that the wire declares for its kind, under the wire's names."""
    renamed = _RENAMED.get(kind, {})
    under_wire_names = {renamed.get(name, name): value for name, value in data.items()}
    fields = _CLASSES[kind].model_fields.keys() - _COMMON
    return {name: value for name, value in under_wire_names.items() if name in fields}


def console_event(kind: str, frame: Mapping[str, Any], data: Mapping[str, Any]) -> ConsoleEvent:
    """A journal entry as the console sees it.

    `frame` holds session, seq, at, actor and by; `data` the payload. Raises `KeyError` for an unknown kind and
    `pydantic.ValidationError` when a field that the wire promises is missing.
    """
    return CONSOLE_EVENT.validate_python({**_declared(kind, data), **frame, "kind": kind})


def client_event(event: ConsoleEvent) -> ClientEvent | None:
    """What the client sees of an event: the kinds and fields of `CLIENT_SEES`, and never who the clinician is."""
    fields = CLIENT_SEES.get(event.kind)
    if fields is None:
        return None
    shown = {"kind", "session", "seq", "at", "actor"} | fields
    return CLIENT_EVENT.validate_python(event.model_dump(include=shown))
