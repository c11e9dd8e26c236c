"""What the store hands out beside the journal: people, cases, alerts, leases, work. Times are Unix milliseconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graphs.outcomes import Json
from safety.alerts import AlertKind
from service.store.port import Who

Role = Literal["clinician", "supervisor", "administrator"]
Protocol = Literal[
    "trauma_3stage",
    "social_anxiety",
    "nightmare",
    "future_performance",
    "compassionate_self_image",
    "stabilisation_only",
    "followup",
    "between_session",
]
Mode = Literal["supervised", "between"]
Approval = Literal["every_draft", "imagery_drafts"]
Lead = Literal["client", "clinician_first_sessions", "client_chosen_helper"]
EntryPoint = Literal["hotspot", "first_strong_affect"]
Status = Literal["planned", "open", "ended"]
Subject = Literal["session", "client", "alert", "clinician", "token", "practice"]
Channel = Literal["console", "mail", "webhook"]
Beyond = Literal["mail", "webhook"]
NoticeOutcome = Literal["sent", "given_up", "not_needed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinician:
    """A licensed professional with a login. `email` is in small letters."""

    id: str
    practice: str
    email: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientLogin:
    """A signed-in client: an invitation was redeemed, and `session` is the session the token names."""

    login: str  # the hash of the token, for the store's use alone
    client: str
    practice: str
    session: str


Principal = Clinician | ClientLogin


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientReminders:
    """Where a client wants to be reminded of homework, and at which hour of their own day (0 to 23)."""

    address: str
    time_zone: str = "UTC"
    hour: int = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class MeaningJudged:
    """A clinician's word on whether the client's new meaning is believable and holds. `id`: of the call, once each."""

    id: str
    at: int  # Unix milliseconds
    by: str
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientDetails:
    """What is on file about a client and stays sealed on the disk. `history`: as `graphs.state.Case` lists it."""

    name: str
    age: int | None = None
    safe_word: str | None = None
    cue_word: str | None = None
    safe_image_wanted: bool = False
    history: tuple[str, ...] = ()
    crisis_lines: tuple[str, ...] = ()
    avoid_breath: bool = False  # attending to breathing makes it worse
    favourites: tuple[str, ...] = ()  # exercises the client likes best, the best first
    anchor_phrase: str | None = None  # the client's own steadying sentence
    reminders: ClientReminders | None = None  # only if the client asked for them
    avoided: tuple[str, ...] = ()  # exercises the client would rather not do
    pronouns: str | None = None  # as the client gives them
    younger_self: str | None = None  # what the client calls the one they were
    values: str | None = None  # culture, values and faith, in the client's words
    helper_language: str | None = None  # which language a helper in the image speaks
    complex_presentation: str | None = None  # as a clinician states it; the gate weighs that there is one
    meaning: tuple[MeaningJudged, ...] = ()  # the newest last; none is ever taken away


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRecord:
    """A client of a clinician's caseload, unsealed. `erased_at` is never set here: an erased client is not found."""

    id: str
    practice: str
    clinician: str
    country: str
    language: str
    created_at: int
    details: ClientDetails
    closed_at: int | None = None  # since when the tool between sessions is closed to them
    closed_in: str | None = None  # the session that closed it


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """A session to be opened. `starts_at` None means now; `minutes` from 20 to 180."""

    client: str
    protocol: Protocol
    mode: Mode = "supervised"
    minutes: int = 90
    approval: Approval = "every_draft"
    lead: Lead = "client"
    entry_point: EntryPoint = "hotspot"
    starts_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A single-use code, known only now: the store keeps its hash."""

    code: str
    session: str
    expires_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRecord:
    """An alert with what has become of it. Open until `decision` is set.

    `stage` says how far it has been told, and `due_at` when it is told further. Acknowledging it gives time to decide.
    """

    session: str
    id: str
    client: str
    clinician: str
    practice: str
    mode: Mode
    kind: str
    level: int
    step: str
    raised_at: int
    due_at: int | None
    acknowledged_at: int | None
    decided_at: int | None
    decision: Literal["cleared", "upheld"] | None
    stage: int = 0

    @property
    def overdue(self) -> bool:
        """Whether it went on to others because nobody answered it, or nobody decided it in time."""
        return self.decision is None and self.acknowledged_at is None and self.stage > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNotice:
    """Somebody who is to be told of an alert by one channel; no clinician means the practice as a whole."""

    channel: Channel
    clinician: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRecord:
    """A notice that was claimed, with what is said in it. `email` is empty where there is no one address."""

    id: str
    session: str
    alert: str
    stage: int
    channel: Beyond
    clinician: str
    email: str
    kind: str
    level: int
    raised_at: int
    attempts: int  # this one included


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRecord:
    """Who has been told of an alert, by which channel. `at` is when, or None while it is on its way."""

    session: str
    alert: str
    stage: int
    channel: Channel
    clinician: str
    name: str
    at: int | None
    outcome: NoticeOutcome | None
    problem: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideAlert:
    """An alert that no run of the graph raised: one for each session and `name`.

    With `single`, there is no second one of this kind in the session while one is open: that one sounds again.
    """

    session: str
    name: str
    kind: AlertKind
    level: int
    at: int
    single: bool
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRecord:
    """One number of an outcome series, 0 to 100."""

    session: str
    field: str
    value: int
    step: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """Somebody's presence in a session: seen last at `seen_at`; an absence of `told_s` seconds was reported already."""

    session: str
    holder: str  # a clinician's id, or "client"
    seen_at: int
    told_s: int
    rendered: int  # the highest seq on the holder's screen


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectRecord:
    """Something to be carried out. It comes back to whoever asks when its claim runs out before it is done."""

    id: str
    session: str
    kind: Literal["request_draft", "notify"]
    data: Mapping[str, Json]
    due_at: int
    attempts: int  # this one included


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One line of the audit: who did what to which thing. `why` is a code or an id, never a client's words."""

    actor: Who
    by: str | None
    deed: str
    of: Subject
    id: str
    at: int
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What verifying a session's journal found: how many entries, and the first one that was tampered with."""

    session: str
    entries: int
    first_bad: int | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing was changed, taken out, put in, swapped or cut off."""
        return self.first_bad is None
