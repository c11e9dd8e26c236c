"""Bodies of the calls about a course of therapy: its stage, what is proposed and decided, and what was agreed."""

from typing import Annotated, Literal

from pydantic import Field

from service.wire.agreed import HomeworkDraftView, HomeworkView, ObjectiveView, Reason, Version, Words
from service.wire.common import Id, InputId, Lead, Model, Name, ProtocolName, Status

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
HowMany = Annotated[int, Field(ge=1, le=40)]


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
