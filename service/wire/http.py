"""Bodies of the calls under `/api/v1`."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from service.wire.common import (
    Adjudication,
    Approval,
    Id,
    InputId,
    Lead,
    LevelWord,
    Model,
    ProtocolName,
    Seq,
    SessionMode,
    Status,
    Text,
)
from service.wire.course import EntryPointName
from service.wire.events import ConsoleEvent
from service.wire.measures import MeasureSeries
from service.wire.notes import ProgressNote
from service.wire.progress import ClientProgress
from service.wire.tailoring import TailoredChange, TailoredFile, TailoredNew
from service.wire.views import ClinicianView, ConsoleView, CrisisView, PersonView, ToldView

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""Where the client is: an ISO 3166 code of two letters."""

ShortText = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
Email = Annotated[str, StringConstraints(min_length=3, max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")]
History = Literal["violence", "dissociation", "past_attempt", "substance", "psychosis"]


class Problem(Model):
    """What went wrong (RFC 9457): a stable code, and a sentence that says what to do next."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str


class LoginBody(Model):
    """A clinician logs in; `code` is the second factor, when one is due."""

    email: Email
    password: Annotated[str, StringConstraints(min_length=1, max_length=1024)]
    code: Annotated[str, StringConstraints(min_length=6, max_length=64)] | None = None


class BetweenClosed(Model):
    """The tool between sessions is closed since `at`, after a red finding, until a clinician opens it again."""

    at: int
    clinician_told_at: int | None = None  # the client's own clinician; null while nobody could tell them yet
    others_told: int = 0
    answered: bool = False  # somebody has seen it


class BetweenView(Model):
    """The tool between sessions: whether there is one, when its alerts are looked at, and whether it is closed."""

    allowed: bool
    hours: str  # in words; empty when nobody has set hours
    on_duty_now: bool
    closed: BetweenClosed | None = None


class Me(Model):
    """Who is logged in: a clinician, or a client in one session, with who to call where the client is."""

    role: Literal["client", "clinician"]
    name: str
    clinician: ClinicianView | None = None
    session: str | None = None
    crisis: CrisisView | None = None
    between: BetweenView | None = None


class HelpBody(Model):
    """A call for help; with an `id`, the same call again is the same."""

    id: InputId | None = None


class JoinBody(Model):
    """The code of an invitation; it works once."""

    code: Annotated[str, StringConstraints(min_length=16, max_length=128)]


class Joined(Model):
    """The client's way in, usable as a bearer token for that client alone."""

    token: str
    session_id: str


class SessionRef(Model):
    """A session."""

    session_id: str


class ClientNew(TailoredNew):
    """A new client of the caseload, with what the practice has on file."""

    name: ShortText
    age: Annotated[int, Field(ge=18, le=120)] | None = None
    country: Country = "GB"
    language: Literal["en"] = "en"
    safe_word: ShortText | None = None
    cue_word: ShortText | None = None
    history: list[History] = Field(default_factory=list[History])
    avoid_breath: bool = False  # attending to breathing makes it worse: no such exercise is offered


class ClientChange(TailoredChange):
    """What is to change of a client's file; what is not named stays."""

    name: ShortText | None = None
    age: Annotated[int, Field(ge=18, le=120)] | None = None
    country: Country | None = None
    safe_word: ShortText | None = None
    cue_word: ShortText | None = None
    history: list[History] | None = None
    avoid_breath: bool | None = None


class ClientFile(TailoredFile, PersonView):
    """A client of the caseload. `closed_at`: since when the tool between sessions is closed to them."""

    closed_at: int | None = None

    language: str = "en"
    safe_word: str | None = None
    cue_word: str | None = None
    history: tuple[str, ...] = ()
    avoid_breath: bool = False


class ReopenBody(Model):
    """Why the tool between sessions may open again: a code for the audit, and a private note for the record."""

    reason: Literal["spoken_with_client", "safety_plan_made", "false_alarm"]
    note: Text


class CrisisEntryView(Model):
    """An entry of the crisis directory. `stale`: nobody has checked it for more than 180 days."""

    country: str
    verified_on: str
    owner: str
    source: str
    stale: bool
    in_use: bool  # there are clients in this country


class SessionNew(Model):
    """A session to open. `starts_at` in Unix milliseconds; without it, now."""

    protocol: ProtocolName
    mode: SessionMode = "supervised"
    minutes: Annotated[int, Field(ge=20, le=180)] = 90
    approval: Approval = "every_draft"
    lead: Lead = "client"
    entry_point: EntryPointName = "hotspot"
    starts_at: Annotated[int, Field(ge=0)] | None = None


class Invitation(Model):
    """A way in that works once. The code stands in the fragment of `url`, which no server is sent."""

    code: str
    url: str
    expires_at: int


class SessionRow(Model):
    """A session of the caseload."""

    id: str
    client: PersonView
    clinician: ClinicianView
    protocol: ProtocolName
    mode: SessionMode
    approval: Approval
    lead: Lead
    entry_point: EntryPointName
    number: int
    minutes: int
    starts_at: int
    status: Status
    step: str
    level: LevelWord
    seq: Seq


class SessionMade(SessionRow):
    """A session that was just opened, and the client's invitation to it."""

    invitation: Invitation


class TranscriptPage(Model):
    """Entries of a journal in order; `more` when there are others after `seq`."""

    session: str
    seq: Seq
    more: bool
    events: tuple[ConsoleEvent, ...]


class SessionExport(Model):
    """A whole session as data."""

    state: ConsoleView
    events: tuple[ConsoleEvent, ...]
    measures: tuple[MeasureSeries, ...] = ()  # the client's questionnaires, those of other sessions too
    progress: ClientProgress | None = None  # the client's, over all sessions
    note: ProgressNote | None = None  # once one was saved; its heading says whether it is signed


class AlertRow(Model):
    """An alert of the caseload; open until `decision` is set, and told further at `due_at`."""

    alert: str
    session: str
    client: PersonView
    kind: str
    level: LevelWord
    step: str
    raised_at: int
    due_at: int | None
    acknowledged: bool
    overdue: bool = False
    stage: int = 0
    told: tuple[ToldView, ...] = ()
    decision: str | None = None
    reason: str | None = None


class AdjudicateBody(Model):
    """What an alert means, and why."""

    decision: Adjudication
    reason: Text


class Taken(Model):
    """The input is committed as the entry with this seq."""

    session_id: Id
    seq: Seq
