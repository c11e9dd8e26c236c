"""What the session engine asks of a store. Every implementation runs `tests/conformance/store.py`.

Payloads and states are opaque JSON-ready values and bytes here; the store seals them under the client's data key before
they touch the disk. Times are Unix milliseconds in UTC. An awaited write has been committed durably when it returns.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from graphs.outcomes import Json

Who = Literal["client", "clinician", "service"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """An event before it has a number; `input_id` only for the event that is an input."""

    kind: str
    actor: Who
    at: int
    data: Mapping[str, Json] = field(default_factory=dict[str, Json])
    by: str | None = None  # the clinician's id
    input_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """One numbered entry of a session's journal."""

    session: str
    seq: int
    kind: str
    actor: Who
    at: int
    data: Mapping[str, Json]
    by: str | None
    input_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAlert:
    """An alert, stored in the transaction of its trigger. `due_at`: when somebody is to be told of it."""

    id: str
    kind: str
    level: int
    step: str
    raised_at: int
    due_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertDecision:
    """The clinician's act on an alert: seen, or decided with a reason."""

    id: str
    at: int
    by: str
    decision: Literal["acknowledged", "cleared", "upheld"]
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRating:
    """A number for the outcome series."""

    field: str
    value: int
    step: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEffect:
    """An entry of the outbox."""

    kind: Literal["request_draft", "notify"]
    data: Mapping[str, Json]
    due_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWriting:
    """What a client alone wrote in a session, to stand among their entries. `alert`: the one this turn raised, if any.

    `id` is made of the input that said it.
    """

    id: str
    kind: Literal["log", "journal"]
    text: str
    at: int
    level: int = 0
    flags: tuple[str, ...] = ()
    alert: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnCommit:
    """Everything one run changed, stored in one transaction if the session is still at `expected_version`.

    `events` are numbered in order. A command's own event is among them (one commit); a client's words were appended
    before.
    `processed_through` is the seq of the input this run took; `None` means the first of `events`.
    """

    session: str
    expected_version: int
    state: bytes
    events: Sequence[NewEvent]
    processed_through: int | None = None
    next_due: int | None = None
    status: Literal["open", "ended"] = "open"
    step: str = ""
    level: int = 0
    alerts: Sequence[NewAlert] = ()
    decisions: Sequence[AlertDecision] = ()
    ratings: Sequence[NewRating] = ()
    effects: Sequence[NewEffect] = ()
    closes_at: int | None = None  # a red finding: the tool between sessions closes to the client, if this is one
    rescript: str | None = None  # what the client imagined instead, once the session has ended
    written: Sequence[NewWriting] = ()  # what the client, alone, wrote for the log or the journal
    first: bool = False  # somebody stops or takes over: it is stored before whatever waits


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """A session's row; `state` is None until it was first opened."""

    id: str
    practice: str
    client: str
    clinician: str
    course: str | None
    protocol: str
    mode: Literal["supervised", "between"]
    approval: Literal["every_draft", "imagery_drafts"]
    lead: Literal["client", "clinician_first_sessions", "client_chosen_helper"]
    minutes: int
    number: int  # which session of the course it is, from 1
    country: str
    starts_at: int
    opened_at: int | None
    ended_at: int | None
    status: Literal["planned", "open", "ended"]
    step: str
    level: int
    version: int
    last_seq: int
    processed_through: int
    next_due: int | None
    state: bytes | None
    next_input: int | None = None  # the seq of the first input that waits; None when `unprocessed` is empty
    entry_point: Literal["hotspot", "first_strong_affect"] = "hotspot"


@dataclass(frozen=True, slots=True)
class Appended:
    """Where an input stands in the journal; `repeated` when this id was there already."""

    seq: int
    repeated: bool


class VersionConflict(Exception):
    """Somebody else moved the session first: load it again and run again."""


class Repeated(Exception):
    """An input with this id is in the journal already; `event` is its entry, the first answer."""

    def __init__(self, event: StoredEvent) -> None:
        """Keep the journal entry that answers the repeated input."""
        super().__init__("repeated")
        self.event = event


class Journal(Protocol):
    """The part of a store that a session turn uses."""

    async def load(self, session: str) -> SessionRecord | None:
        """The session's row with its state unsealed, or None."""
        ...

    async def append_input(self, session: str, event: NewEvent) -> Appended:
        """Commit an input to the journal before it is acted on. The same `input_id` again gives the first answer."""
        ...

    async def commit_turn(self, turn: TurnCommit) -> tuple[int, ...]:
        """Store a run; the seqs of its events. Raises `VersionConflict` or, for a known input id, `Repeated`.

        It is a `VersionConflict`, too, when another input than the one taken stands first in `unprocessed`: nothing
        overtakes an input that has its seq, so take those first.
        """
        ...

    async def events(self, session: str, after: int = 0, limit: int = 1000) -> Sequence[StoredEvent]:
        """Journal entries with seq > `after`, in order."""
        ...

    async def unprocessed(self, session: str) -> Sequence[StoredEvent]:
        """Inputs in the journal that the state has not taken yet, in order."""
        ...

    async def behind(self, now: int) -> Sequence[str]:
        """Sessions whose journal is ahead of their state, or that have a timer due by `now`."""
        ...
