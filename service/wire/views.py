"""What a page starts from: the state of a session as the console and as the client see it.

A view is the fold of a session's events (`service.live.fold`); the pages fold the same events in the same way.
"""

from typing import Annotated, Literal

from pydantic import Field

from service.wire.common import (
    Adjudication,
    Approval,
    FindingMark,
    Gate,
    Lead,
    LevelWord,
    Model,
    ProtocolName,
    RatingControl,
    Seq,
    SessionMode,
    Status,
    Value,
)

Who = Literal["client", "assistant", "clinician", "script"]
Speaker = Literal["me", "guide", "clinician", "service"]


class PersonView(Model):
    """The client of a session."""

    id: str
    name: str
    age: int | None = None
    country: str


class ClinicianView(Model):
    """The clinician of a session."""

    id: str
    name: str


class StepView(Model):
    """A step with the name people read."""

    id: str
    label: str


class StageView(Model):
    """A stage and its steps on this session's path, in order."""

    id: str
    label: str
    steps: tuple[StepView, ...] = ()


class HeldView(Model):
    """A language model's words that were held, to be seen and never sent."""

    text: str
    provenance: str = ""
    findings: tuple[FindingMark, ...] = ()


class DraftView(Model):
    """The draft that waits for a decision; `decided_by` is set between the decision and the delivery.

    While it is `awaited`, a language model was asked for other words. `held` are such words that were not let through,
    `reviewed` is the reviewed wording whose place a model's words took.
    """

    draft: str
    epoch: int
    text: str
    sha256: str
    step: str
    proposes: str | None = None
    provenance: str = ""
    findings: tuple[FindingMark, ...] = ()
    ask: RatingControl | None = None
    at: int
    decided_by: str | None = None
    writer: Literal["reviewed", "model"] = "reviewed"
    awaited: bool = False
    held: HeldView | None = None
    reviewed: str | None = None


class LineView(Model):
    """One line of the transcript."""

    seq: Seq
    at: int
    who: Who
    text: str
    step: str = ""
    edited: bool = False
    approved_by: str | None = None
    script: str | None = None
    ask: RatingControl | None = None
    findings: tuple[FindingMark, ...] = ()


class StepEnteredView(Model):
    """When a step was entered."""

    seq: Seq
    at: int
    step: str
    stage: str


class RatingView(Model):
    """One point of an outcome series."""

    seq: Seq
    at: int
    field: str
    value: float
    step: str = ""


class FindingView(FindingMark):
    """A rule that fired, on the line with the seq `of`."""

    seq: Seq
    at: int
    of: Seq | None = None


class ToldView(Model):
    """Somebody who is told of an alert by one channel. `at` is when, or null while it is on its way."""

    name: str  # empty: the practice, by its webhook
    channel: Literal["console", "mail", "webhook"]
    stage: int
    at: int | None = None
    state: Literal["waiting", "told", "failed", "not_needed"]


class AlertView(Model):
    """An alert; open until `decision` is set."""

    alert: str
    kind: str
    level: LevelWord
    flags: tuple[str, ...] = ()
    step: str = ""
    at: int
    acknowledged: bool = False
    decision: Adjudication | None = None
    reason: str | None = None


class BranchView(Model):
    """A branch that was taken."""

    seq: Seq
    branch: str


class NoteView(Model):
    """A private note."""

    seq: Seq
    at: int
    text: str


class EndedView(Model):
    """How the session ended."""

    completed: bool
    reason: str | None = None


class ConsoleView(Model):
    """A session as the clinician sees it."""

    session: str
    seq: Seq = 0
    client: PersonView
    clinician: ClinicianView
    protocol: ProtocolName
    mode: SessionMode
    approval: Approval
    lead: Lead
    number: int
    starts_at: int
    minutes: int
    status: Status = "planned"
    step: str = ""
    stage: str = ""
    path: tuple[str, ...] = ()
    stages: tuple[StageView, ...] = ()
    level: LevelWord = "none"
    gate: Gate = "none"
    gate_why: str | None = None
    held: bool = False
    held_why: str | None = None
    driving: bool = False
    clinician_present: bool = False
    client_connected: bool = False
    epoch: int = 0
    draft: DraftView | None = None
    transcript: tuple[LineView, ...] = ()
    steps_entered: tuple[StepEnteredView, ...] = ()
    ratings: tuple[RatingView, ...] = ()
    recorded: dict[str, Value] = Field(default_factory=dict[str, Value])
    findings: tuple[FindingView, ...] = ()
    alerts: tuple[AlertView, ...] = ()
    flags: tuple[str, ...] = ()
    branches: tuple[BranchView, ...] = ()
    tasks: tuple[str, ...] = ()
    notes: tuple[NoteView, ...] = ()
    failed: str | None = None
    ended: EndedView | None = None


class MessageView(Model):
    """One message on the client's page."""

    seq: Seq
    at: int
    who: Speaker
    text: str
    ask: RatingControl | None = None


class CrisisView(Model):
    """Who to call, where the client is."""

    country: str
    emergency: tuple[str, ...]
    lines: tuple[str, ...] = ()


class ClientEndedView(Model):
    """The session is over; why is between the clinician and the client."""

    completed: bool


class ClientView(Model):
    """A session as its client sees it. `seq` is the newest entry that the client may see."""

    session: str
    seq: Seq = 0
    status: Status = "planned"
    mode: SessionMode = "supervised"
    stage: str = ""
    clinician_name: str = ""
    clinician_here: bool = False
    held: bool = False
    messages: tuple[MessageView, ...] = ()
    ask: RatingControl | None = None
    crisis: CrisisView | None = None
    ended: ClientEndedView | None = None


class SummaryView(Model):
    """A session of the caseload in one line."""

    session: str
    seq: Seq
    client: PersonView
    protocol: ProtocolName
    mode: SessionMode
    status: Status
    step: str
    stage: str
    level: LevelWord
    gate: Gate
    held: bool
    driving: bool
    clinician_present: bool
    client_connected: bool
    draft_waiting: bool
    alerts_open: Annotated[int, Field(ge=0)]
    starts_at: int
    minutes: int
