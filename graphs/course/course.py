"""A course with its content: numbering, targets and limits beside the situation; one pure turn for each input."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, NamedTuple

from pydantic import TypeAdapter

from graphs.course.deciding import CourseOutcome, decide
from graphs.course.facts import SessionFacts
from graphs.course.proposing import Known, Proposal, propose
from graphs.course.rules import CourseRefusal
from graphs.course.situation import (
    Agreed,
    AlertsSeen,
    Circumstances,
    CourseMove,
    CourseSituation,
    Decided,
    Ended,
    Next,
    Passed,
    Ratified,
    SessionKind,
    Work,
)
from graphs.state import EntryPoint, Lead

DAY_MS: Final = 24 * 3_600_000
AGREED: Final[Mapping[str, int]] = {
    "trauma_3stage": 8,
    "social_anxiety": 3,
    "nightmare": 3,
    "future_performance": 4,
    "compassionate_self_image": 6,
    "stabilisation_only": 4,
    "followup": 1,
}
"""How many sessions a course begins with [PROP]; the clinician changes it."""
FOLLOW_UP_DAYS: Final = (7, 30, 90)
NIGHTMARE_FOLLOW_UP_DAYS: Final = (*FOLLOW_UP_DAYS, 180)
"""When follow-ups are due, in days after the ending: one week, one and three months, for nightmares six."""
MILD_BELOW: Final = 40
DISBELIEVED: Final = 30


class Target(NamedTuple):
    """A target of the work, in the client's words. Targets are worked on in their order, one a session."""

    id: str
    label: str
    entry_point: EntryPoint = "hotspot"
    lead: Lead = "client"
    state: Literal["waiting", "in_work", "done"] = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything a course knows. Immutable; a turn gives a new one. Times are Unix milliseconds."""

    protocol: str
    agreed: int  # sessions with an image, for the target in work
    situation: CourseSituation = field(default_factory=CourseSituation)
    held: int = 0  # of those agreed
    sessions: tuple[SessionFacts, ...] = ()  # every session taken, in order
    targets: tuple[Target, ...] = ()
    ended_at: int | None = None
    circumstances: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded:
    """A session of the course ended."""

    at: int
    facts: SessionFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A clinician's decision. `sessions`: how many more, for an extension or a new target."""

    at: int
    what: Next
    reason: str = ""
    sessions: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CircumstancesNoted:
    """How the client's circumstances are, in a clinician's words."""

    at: int
    unstable: bool
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertsKnown:
    """Whether an alert of the client is open."""

    at: int
    alerting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveRatified:
    """A clinician ratified an objective of this course."""

    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetsSet:
    """The targets in order, and the number of sessions agreed for the one in work."""

    at: int
    targets: tuple[Target, ...]
    agreed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseTimePassed:
    """Time went by."""

    at: int


CourseInput = (
    SessionEnded | Decision | CircumstancesNoted | AlertsKnown | ObjectiveRatified | TargetsSet | CourseTimePassed
)


@dataclass(frozen=True, slots=True)
class CourseResult:
    """What a turn gives."""

    course: Course
    proposal: Proposal
    outcomes: tuple[CourseOutcome, ...] = ()
    refused: CourseRefusal | None = None


def begin(protocol: str, agreed: int | None = None) -> Course:
    """A course at its start."""
    return Course(protocol=protocol, agreed=agreed or AGREED.get(protocol, 6))


def follow_ups_due(course: Course) -> tuple[int, ...]:
    """When each follow-up is due; none before the course has ended."""
    if course.ended_at is None:
        return ()
    return tuple(course.ended_at + days * DAY_MS for days in _follow_up_days(course))


def next_follow_up(course: Course) -> int | None:
    """When the next follow-up is due, or None."""
    left = course.situation.left
    return follow_ups_due(course)[-left] if left and course.ended_at is not None else None


def eased(course: Course) -> bool:
    """Whether the newest numbers say that the image is mild, or the belief of social anxiety hardly believed [PROP]."""
    rated = [one.ratings for one in course.sessions if one.ratings]
    numbers = rated[-1] if rated else dict[str, int]()
    if course.protocol == "social_anxiety" and "belief_pct" in numbers:
        return numbers["belief_pct"] <= DISBELIEVED
    names = ("image_distress", "image_vividness")
    return all(name in numbers and numbers[name] < MILD_BELOW for name in names)


def proposal(course: Course) -> Proposal:
    """What should come next."""
    newest = course.sessions[-1] if course.sessions else None
    known = Known(protocol=course.protocol, eased=eased(course), wishes_end=newest is not None and newest.wishes_end)
    return propose(course.situation, known)


def turn(course: Course, given: CourseInput) -> CourseResult:
    """One turn: pure, so that the same again gives the same. A session that was taken already changes nothing."""
    if isinstance(given, SessionEnded) and any(one.session == given.facts.session for one in course.sessions):
        return CourseResult(course, proposal(course))
    decision = decide(_timely(course, given.at).situation, _move(course, given))
    if decision.refusal is not None:
        return CourseResult(course, proposal(course), refused=decision.refusal)
    taken = _content(replace(course, situation=decision.situation), given)
    taken = _timely(taken, given.at)
    return CourseResult(taken, proposal(taken), decision.outcomes)


def _move(course: Course, given: CourseInput) -> CourseMove:
    match given:
        case SessionEnded():
            return _ended(course, given.facts)
        case Decision():
            follow_ups = len(_follow_up_days(course))
            return Decided(given.what, reasoned=bool(given.reason.strip()), follow_ups=follow_ups)
        case CircumstancesNoted():
            return Circumstances(given.unstable)
        case AlertsKnown():
            return AlertsSeen(given.alerting)
        case ObjectiveRatified():
            return Ratified()
        case TargetsSet():
            return Agreed(_work(course.held, given.agreed))
        case CourseTimePassed():
            return Passed(_is_due(course, given.at))


def _ended(course: Course, facts: SessionFacts) -> Ended:
    return Ended(
        facts.kind,
        risk=facts.risk,
        unready=facts.unready,
        unstable=facts.unstable,
        stopped=facts.stopped,
        history=facts.history or facts.goal is not None,
        work=_work(course.held + 1 if facts.worked else course.held, course.agreed),
        looked=facts.looked,
        path=facts.path,
    )


def _content(course: Course, given: CourseInput) -> Course:
    match given:
        case SessionEnded():
            more = int(given.facts.worked and given.facts.kind is SessionKind.IMAGERY)
            return replace(course, sessions=(*course.sessions, given.facts), held=course.held + more)
        case Decision():
            return _decided(course, given)
        case CircumstancesNoted():
            return replace(course, circumstances=given.note)
        case TargetsSet():
            return replace(course, targets=given.targets, agreed=given.agreed)
        case _:
            return course


def _decided(course: Course, given: Decision) -> Course:
    match given.what:
        case Next.EXTEND:
            return replace(course, agreed=max(course.agreed, course.held) + max(given.sessions or 1, 1))
        case Next.RETARGET | Next.REOPEN:
            agreed = given.sessions or AGREED.get(course.protocol, course.agreed)
            return replace(course, held=0, agreed=agreed, ended_at=None)
        case Next.FOLLOW_UPS:
            return replace(course, ended_at=course.sessions[-1].ended_at if course.sessions else given.at)
        case _:
            return course


def _timely(course: Course, at: int) -> Course:
    moved = decide(course.situation, Passed(_is_due(course, at))).situation
    return replace(course, situation=moved)


def _is_due(course: Course, at: int) -> bool:
    due = next_follow_up(course)
    return due is not None and due <= at


def _follow_up_days(course: Course) -> tuple[int, ...]:
    return NIGHTMARE_FOLLOW_UP_DAYS if course.protocol == "nightmare" else FOLLOW_UP_DAYS


def _work(held: int, agreed: int) -> Work:
    if held >= agreed:
        return Work.REACHED
    return Work.SOME if held else Work.NONE


COURSE: TypeAdapter[Course] = TypeAdapter(Course)
"""Reads and writes a course as JSON."""
