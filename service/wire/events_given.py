"""Journal entries that say what somebody did: every input, as an event."""

from typing import Literal

from service.wire.common import (
    Actor,
    Adjudication,
    Approval,
    Button,
    CommandName,
    Decision,
    Model,
    ProtocolName,
    ReceiptKind,
    RefusalCode,
    Seq,
    SessionMode,
    Value,
)


class Entry(Model):
    """One numbered entry of a session's journal. `at` is in Unix milliseconds; `by` is a clinician's id."""

    type: Literal["event"] = "event"
    session: str
    seq: Seq
    at: int
    actor: Actor
    by: str | None = None


class SessionOpened(Entry):
    """The session was opened."""

    kind: Literal["opened"] = "opened"
    protocol: ProtocolName
    mode: SessionMode
    approval: Approval | None = None


class ClientSaid(Entry):
    """The client wrote something."""

    kind: Literal["client_said"] = "client_said"
    text: str


class ClientRated(Entry):
    """The client used a rating control."""

    kind: Literal["rated"] = "rated"
    scale: str
    value: int


class ClientPressed(Entry):
    """The client pressed a button."""

    kind: Literal["pressed"] = "pressed"
    button: Button


class DraftDecided(Entry):
    """The clinician decided on the pending draft."""

    kind: Literal["decided"] = "decided"
    decision: Decision
    draft: str
    text: str | None = None
    guidance: str | None = None


class ClinicianSaid(Entry):
    """The clinician, driving, wrote to the client."""

    kind: Literal["clinician_said"] = "clinician_said"
    text: str


class CommandGiven(Entry):
    """The clinician gave an order."""

    kind: Literal["commanded"] = "commanded"
    command: CommandName
    step: str | None = None
    reason: str | None = None


class AlertAdjudicated(Entry):
    """The clinician decided what an alert means."""

    kind: Literal["adjudicated"] = "adjudicated"
    alert: str
    decision: Adjudication
    reason: str


class AlertAcknowledged(Entry):
    """The clinician has seen an alert."""

    kind: Literal["alert_acknowledged"] = "alert_acknowledged"
    alert: str


class NoteWritten(Entry):
    """The clinician wrote a private note."""

    kind: Literal["noted"] = "noted"
    text: str


class ValueRecorded(Entry):
    """A value was recorded. `rating` when it belongs to the outcome series; `source` is who gave it."""

    kind: Literal["recorded"] = "recorded"
    field: str
    value: Value
    step: str | None = None
    source: str | None = None
    rating: bool = False


class RatingAsked(Entry):
    """The clinician asked the client for a rating."""

    kind: Literal["rating_asked"] = "rating_asked"
    scale: str


class DraftArrived(Entry):
    """A language model's words came back."""

    kind: Literal["draft_arrived"] = "draft_arrived"
    draft: str
    epoch: int


class PresenceChanged(Entry):
    """The clinician's console came, or has been silent for `absent_s` seconds."""

    kind: Literal["presence_changed"] = "presence_changed"
    present: bool
    absent_s: int = 0


class LinkChanged(Entry):
    """The client's last socket closed, or the client is back."""

    kind: Literal["link_changed"] = "link_changed"
    connected: bool


class MeasuresChanged(Entry):
    """A questionnaire was filled in or decided. What it says is read under the client; the readiness gate knows it."""

    kind: Literal["measures_changed"] = "measures_changed"


class WroteAlone(Entry):
    """The client wrote words of danger outside of the session. They are read under the client; the session holds."""

    kind: Literal["wrote_alone"] = "wrote_alone"


class TimePassed(Entry):
    """Nothing happened but the clock."""

    kind: Literal["time_passed"] = "time_passed"


class CommandRefused(Entry):
    """An order was refused and changed nothing."""

    kind: Literal["command_refused"] = "command_refused"
    command: str
    code: RefusalCode
    detail: str
    rule: str | None = None


class MessageReceipt(Entry):
    """A message reached the client: queued, sent, shown or spoken."""

    kind: Literal["receipt"] = "receipt"
    of: Seq
    receipt: ReceiptKind
