"""What the service sends to the two pages."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from service.wire.common import Actor, FindingMarks, LevelWord, Model, RefusalCode, Seq
from service.wire.events import ClientEvent, ConsoleEvent
from service.wire.views import ClientView, ConsoleView, SummaryView, ToldView


class ClientWelcome(Model):
    """The session as it stands at `seq`. Events follow; `gaps` says that a client never sees some numbers."""

    type: Literal["welcome"] = "welcome"
    session: str
    seq: Seq
    epoch_of_log: int
    gaps: bool = True
    state: ClientView


class ConsoleWelcome(Model):
    """After `hello`: without a session. After `watch`: the session as it stands at `seq`, and then its events."""

    type: Literal["welcome"] = "welcome"
    session: str | None = None
    seq: Seq = 0
    epoch_of_log: int
    gaps: bool = False
    state: ConsoleView | None = None


class Ack(Model):
    """The frame with this id is committed, as the entry with this seq. The same id again gets the same answer."""

    type: Literal["ack"] = "ack"
    id: str
    seq: Seq


class Refused(Model):
    """The frame changed nothing. `id` is null when the frame had none that could be read."""

    type: Literal["refused"] = "refused"
    id: str | None = None
    code: RefusalCode
    detail: str
    rule_id: str | None = None
    session: str | None = None


class Presence(Model):
    """Somebody is there until `expires_at`, unless it is said again."""

    type: Literal["presence"] = "presence"
    session: str
    who: Actor
    here: bool
    expires_at: int


class TypingNow(Model):
    """Somebody is writing until `expires_at`, unless it is said again."""

    type: Literal["typing"] = "typing"
    session: str
    who: Actor
    expires_at: int


class Summary(Model):
    """A session of the caseload that is not on screen, valid until `expires_at`."""

    type: Literal["summary"] = "summary"
    session: str
    state: SummaryView
    expires_at: int


class AlertNow(Model):
    """An open alert of the caseload, or one they were called to; said again until a clinician decides."""

    type: Literal["alert"] = "alert"
    session: str
    alert: str
    kind: str
    level: LevelWord
    step: str
    at: int
    acknowledged: bool
    overdue: bool = False  # nobody answered or decided in time, and it went on to others
    told: tuple[ToldView, ...] = ()
    client_name: str
    expires_at: int


class Checked(Model):
    """What the check with this id found. It warns and stops nothing; what is sent all the same is on record with it."""

    type: Literal["checked"] = "checked"
    id: str
    session: str
    findings: FindingMarks = ()


class Receipt(Model):
    """The message with the seq `of` was shown to the client, or read aloud. Not numbered."""

    type: Literal["receipt"] = "receipt"
    session: str
    of: Seq
    receipt: Literal["shown", "spoken"]
    at: int


# Events are discriminated by their own `kind`, and so stand beside the frames and not among them.
ClientFrame = Annotated[ClientWelcome | Ack | Refused | Presence | TypingNow, Field(discriminator="type")]
ConsoleFrame = Annotated[
    ConsoleWelcome | Ack | Refused | Presence | TypingNow | Summary | AlertNow | Checked | Receipt,
    Field(discriminator="type"),
]
ToClient = ClientFrame | ClientEvent
ToConsole = ConsoleFrame | ConsoleEvent
TO_CLIENT: TypeAdapter[ToClient] = TypeAdapter(ToClient)
TO_CONSOLE: TypeAdapter[ToConsole] = TypeAdapter(ToConsole)
