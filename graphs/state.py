"""A session's state: the situation that rules look at, and the content beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pydantic import TypeAdapter

from graphs.outcomes import Effect, Json, Outcome, Refused
from graphs.reading import Value
from safety.readiness import Standing
from safety.situation import Situation
from safety.trail import Trail

Mode = Literal["supervised", "between"]
Approval = Literal["every_draft", "imagery_drafts"]
Lead = Literal["client", "clinician_first_sessions", "client_chosen_helper"]
EntryPoint = Literal["hotspot", "first_strong_affect"]
Writer = Literal["reviewed", "model"]
"""Who wrote a draft: reviewed wording, or a language model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is fixed when a session is opened: how it is run, and what the practice has on file."""

    session: str
    protocol: str
    mode: Mode = "supervised"
    approval: Approval = "every_draft"
    lead: Lead = "client"
    entry_point: EntryPoint = "hotspot"
    minutes: int = 90
    starts_at: int  # Unix milliseconds
    number: int = 1  # of the course's sessions
    language: str = "en"
    country: str = "GB"
    client_name: str = ""
    clinician_name: str = ""
    age: int | None = None
    safe_word: str | None = None
    cue_word: str | None = None
    history: tuple[str, ...] = ()  # of violence, dissociation, past_attempt, substance, psychosis
    complex_presentation: str | None = None  # as a clinician states it
    safe_image_wanted: bool = False
    target: str | None = None  # the one in work in the course, in the client's words
    younger_self: str | None = None  # what the client calls the one they were
    pronouns: str | None = None  # as the client gives them
    helper_language: str | None = None  # which language a helper in the image speaks
    values_known: bool = False  # what matters to the client is on file; the words themselves stay there
    avoid_breath: bool = False  # attending to breathing makes it worse
    preferred: tuple[str, ...] = ()  # ids of exercises, the best first
    avoided: tuple[str, ...] = ()  # ids of exercises the client would rather not do
    rescript_open: bool = False  # one of the client's own rescripts is unlocked, to be read alone
    crisis_emergency: tuple[str, ...] = ()
    crisis_lines: tuple[str, ...] = ()
    drafting: Writer = "reviewed"  # with "model", a language model is asked for other words where that is allowed
    measures: tuple[Standing, ...] = ()  # the newest answers to each questionnaire
    last_screen: Mapping[str, str] = field(default_factory=dict[str, str])  # answers to the screen of last time
    earlier: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    """The first number of each rating and count in every earlier session since its baseline began, oldest first."""
    logged: Mapping[str, int] = field(default_factory=dict[str, int])
    """What the client's own log says of the last seven days, by record field; nothing where nothing was logged."""


class Mark(NamedTuple):
    """What was found in a text meant for the client, at `text[start:end]`; `says` is the sentence for the clinician."""

    rule: str
    level: str  # "amber" would hold a model's words, "watch" is worth a look
    flag: str
    start: int
    end: int
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The pending draft. `proposes` is the step its approval moves to, or None.

    While it is `awaited`, a language model was asked for other words and has not answered.
    """

    id: str
    epoch: int
    text: str
    sha256: str
    step: str
    proposes: str | None
    provenance: str
    asks: str | None
    control: str | None
    writer: Writer = "reviewed"
    awaited: bool = False
    marks: tuple[Mark, ...] = ()


class OpenAlert(NamedTuple):
    """An alert nobody has decided yet."""

    id: str
    kind: str
    level: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything a session knows. Immutable; a run gives a new one."""

    case: Case
    situation: Situation
    epoch: int = 0
    now: int = 0
    draft: Draft | None = None
    drafts: int = 0  # made so far
    alerts: int = 0  # raised so far
    open_alerts: tuple[OpenAlert, ...] = ()
    asked: str | None = None  # the field asked last
    control: str | None = None  # the rating control shown last
    visit: Mapping[str, Value] = field(default_factory=dict[str, Value])  # recorded since the step was entered
    asked_here: tuple[str, ...] = ()  # fields asked since the step was entered
    lines_here: int = 0  # lines of the client since the step was entered
    enoughs: int = 0  # times in a row the client said it is enough, since the step was entered
    rated_line: int = 0  # the client's last line that gave a number for distress
    recorded: Mapping[str, Value] = field(default_factory=dict[str, Value])  # the newest value of every field
    first_ratings: Mapping[str, Value] = field(default_factory=dict[str, Value])  # as they stood when imagery opened
    screen: Mapping[str, str] = field(default_factory=dict[str, str])  # answers to the risk screen
    blankets: int = 0
    suds: tuple[int, ...] = ()  # distress numbers in order
    imagery_suds: tuple[int, ...] = ()
    attempts: Mapping[str, int] = field(default_factory=dict[str, int])  # how often a branch was taken
    grounding_tried: tuple[str, ...] = ()
    resume_at: str | None = None  # the step an interruption left
    flags: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    lines: int = 0  # of the client, in the whole session
    last_line_at: int = 0
    quiet_stage: int = 0  # silence checks made since the client last spoke
    attention_at: int = 0
    absent_since: int = 0
    crisis_at: int = 0
    imagery_at: int = 0
    thinking_at: int = 0  # when the thinking that an opening waits for began
    sources: tuple[str, ...] = ()  # who authored the changes of the image so far, each once
    first_interruption: str | None = None
    reason: str | None = None
    last_words: str = ""
    asked_at: int = 0  # when the field asked last was asked, Unix milliseconds
    trail: Trail = ()  # facts about the client's last lines, for the reading of risk over several of them
    clinician_offered: bool = False  # the clinician, driving, spoke of a change just before
    said: str = ""  # the words used so far by client and clinician, each once, the newest last
    recent: tuple[str, ...] = ()  # the newest lines of both, cut short
    failed: str | None = None  # the code of a run that raised, until the clinician releases the session


@dataclass(frozen=True, slots=True)
class Result:
    """What a run gives: the next state, what to journal, what to do, and whether the input was refused."""

    state: State
    outcomes: tuple[Outcome, ...] = ()
    effects: tuple[Effect, ...] = ()
    refused: Refused | None = None
    next_due: int | None = None


STATE: TypeAdapter[State] = TypeAdapter(State)
"""Reads and writes a state as JSON."""

__all__ = [
    "STATE",
    "Approval",
    "Case",
    "Draft",
    "EntryPoint",
    "Json",
    "Lead",
    "Mark",
    "Mode",
    "OpenAlert",
    "Result",
    "State",
    "Writer",
]
