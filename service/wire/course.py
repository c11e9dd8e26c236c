"""Bodies of the calls about a course of therapy: its stage, what is proposed and decided, and what was agreed."""

from typing import Annotated, Literal

from pydantic import Field

from service.wire.common import Id, InputId, Lead, Model, Name, ProtocolName, Status, Text

CourseStageName = Literal[
    "intake_history",
    "goal_setting",
    "stabilisation",
    "sessions",
    "reassess",
    "relapse_plan",
    "ending",
    "follow_ups",
    "closed",
]
NextName = Literal[
    "intake",
    "set_goal",
    "stabilise",
    "session",
    "extend",
    "review",
    "reassess",
    "consolidate",
    "retarget",
    "relapse_plan",
    "end",
    "follow_ups",
    "follow_up",
    "wait",
    "close",
    "reopen",
]
EntryPointName = Literal["hotspot", "first_strong_affect"]
TargetState = Literal["waiting", "in_work", "done"]
TemplateName = Literal[
    "intrusion_le_1_week",
    "meaning_revised",
    "distress_vividness_mild",
    "belief_le_30",
    "protective_image_two_sessions",
    "nightmare_reduced",
    "shame_drop",
    "gains_held",
]
HomeworkName = Literal[
    "intrusion_log", "nightmare_log", "journal", "own_rescript", "grounding_daily", "protective_image", "skills"
]
Reason = Annotated[str, Field(max_length=2_000)]
"""Why, in a clinician's words; empty where none is needed."""
HowMany = Annotated[int, Field(ge=1, le=40)]
Number = Annotated[int, Field(ge=0, le=1_000)]
Version = Annotated[int, Field(ge=0)]
"""What the caller saw: when somebody changed the course since, the call is refused with `conflict`."""
At = Annotated[int, Field(ge=0)]
Words = Annotated[Text, Field(max_length=2_000)]


class CourseNew(Model):
    """A new course. `sessions`: how many are agreed; without it, what the protocol usually takes."""

    id: InputId
    protocol: ProtocolName
    sessions: HowMany | None = None


class CourseDecide(Model):
    """A clinician's decision. `protocol`: of the session that follows; `sessions`: how many more, or in all."""

    id: InputId
    version: Version
    decision: NextName
    protocol: ProtocolName | None = None
    sessions: HowMany | None = None
    reason: Reason = ""


class CircumstancesNew(Model):
    """How the client's circumstances are: whether they are too unsteady for an image now, and a note."""

    id: InputId
    version: Version
    unstable: bool
    note: Words


class TargetBody(Model):
    """A target of the work, with how its sessions begin."""

    id: Id
    label: Words
    entry_point: EntryPointName = "hotspot"
    lead: Lead = "client"
    state: TargetState = "waiting"


class TargetsBody(Model):
    """All targets in their order, and how many sessions are agreed for the one in work."""

    id: InputId
    version: Version
    targets: Annotated[list[TargetBody], Field(max_length=20)]
    sessions: HowMany


class ObjectiveNew(Model):
    """An objective in the client's words."""

    id: InputId
    template: TemplateName
    text: Words
    baseline: Number | None = None
    target: Number | None = None
    until: Words | None = None


class ObjectiveChange(Model):
    """Ratify an objective, change it, or end it; `changed` is how often it was changed when the caller saw it.

    What is not named stays. A change and an end need a reason; how it read before is kept beside it.
    """

    changed: Version
    ratify: bool = False
    end: bool = False
    template: TemplateName | None = None
    text: Words | None = None
    baseline: Number | None = None
    target: Number | None = None
    until: Words | None = None
    reason: Reason = ""


class HomeworkNew(Model):
    """A piece of homework. `remind`: the client gets a reminder without content, if their file has an address."""

    id: InputId
    kind: HomeworkName
    per_week: Annotated[int, Field(ge=1, le=14)]
    text: Words
    session: Id | None = None
    ends_at: At | None = None
    remind: bool = False


class HomeworkChange(Model):
    """Change a piece of homework, or end it, with a reason. What is not named stays."""

    changed: Version
    end: bool = False
    per_week: Annotated[int, Field(ge=1, le=14)] | None = None
    text: Words | None = None
    ends_at: At | None = None
    remind: bool | None = None
    reason: Reason = ""


class Reminders(Model):
    """Where a client wants to be reminded, and at which hour of their own day. Nothing goes out at night."""

    address: Annotated[str, Field(min_length=3, max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")]
    time_zone: Annotated[str, Field(min_length=1, max_length=64)] = "Europe/London"
    hour: Annotated[int, Field(ge=9, le=20)] = 18


class RemindersView(Model):
    """The client's reminders; null when they want none."""

    reminders: Reminders | None = None


class ProposalView(Model):
    """What should come next, why, and by which rule. It moves nothing by itself."""

    kind: NextName
    protocol: ProtocolName | None
    reason: str
    rule: str


class ChoiceOpen(Model):
    """A decision that can be made from here, where it leads, and why not now, if a rule refuses it."""

    decision: NextName
    stage: CourseStageName
    refused: str | None = None


class CourseSessionView(Model):
    """A session of the course. `taken`: it ended, and its facts are part of the course."""

    id: str
    number: int
    protocol: ProtocolName
    starts_at: int
    status: Status
    taken: bool
    outcome: str | None = None
    reason: str | None = None
    target: str | None = None


class TargetView(TargetBody):
    """A target of the work, in its place in the order."""


class AgreedChange(Model):
    """A change to something that was agreed: who, when, why, and how it read before."""

    at: int
    by: str
    reason: str
    text: str


class ObjectiveView(Model):
    """An objective. It counts once it is ratified. `standing`: how it stands by the client's numbers."""

    id: str
    template: TemplateName
    title: str
    text: str
    baseline: int | None
    target: int | None
    until: str | None
    made_at: int
    ratified_at: int | None
    ended_at: int | None
    changes: tuple[AgreedChange, ...] = ()


class WeekView(Model):
    """How often homework was done in a week; null where nothing was entered, which is missing and not nought."""

    begins: int
    done: int | None
    whole: bool


class HomeworkView(Model):
    """A piece of homework with how often it was really done."""

    id: str
    kind: HomeworkName
    per_week: int
    text: str
    made_at: int
    ends_at: int | None
    ended_at: int | None
    remind_at: int | None
    weeks: tuple[WeekView, ...]
    changes: tuple[AgreedChange, ...] = ()


class HomeworkDraftView(Model):
    """What a session agreed on, as a plan to confirm or change."""

    kind: HomeworkName
    per_week: int
    text: str
    session: str


class FollowUpView(Model):
    """A follow-up of an ended course: when it is due, and whether it was held."""

    due_at: int
    held: bool


class CourseDeedView(Model):
    """An entry of the course's journal."""

    seq: int
    at: int
    kind: Name
    by: str | None
    what: str
    reason: str = ""


class CourseLine(Model):
    """A course in one line."""

    id: str
    protocol: ProtocolName
    stage: CourseStageName
    version: int
    created_at: int
    closed_at: int | None
    agreed: int
    held: int
    proposal: ProposalView


class CourseView(CourseLine):
    """A course as its clinician sees it."""

    client: str
    unstable: bool
    circumstances: str | None
    choices: tuple[ChoiceOpen, ...]
    sessions: tuple[CourseSessionView, ...]
    targets: tuple[TargetView, ...]
    objectives: tuple[ObjectiveView, ...]
    homework: tuple[HomeworkView, ...]
    homework_drafts: tuple[HomeworkDraftView, ...]
    follow_ups: tuple[FollowUpView, ...]
    journal: tuple[CourseDeedView, ...]
