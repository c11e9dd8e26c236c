"""What should come next in a course, with the reason in a sentence. A proposal moves nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

from graphs.course.rules import COURSE_POLICY, CoursePolicy
from graphs.course.situation import (
    CourseSituation,
    CourseStage,
    Intake,
    Looked,
    Next,
    PathChosen,
    Risk,
    Work,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a proposal is told beside the situation: the course's protocol, and what sessions showed."""

    protocol: str
    eased: bool = False  # the objectives that count are met, or the image is mild
    wishes_end: bool = False  # the client asked for a last session


class Proposal(NamedTuple):
    """What should come next. `protocol`: of the session to plan, or none where there is no session to plan."""

    kind: Next
    protocol: str | None
    reason: str
    rule: str


When = Callable[[CourseSituation, Known], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: when it applies, what it proposes, why. The first that applies counts."""

    rule: str
    kind: Next
    applies: When
    reason: str


def propose(now: CourseSituation, known: Known, policy: CoursePolicy = COURSE_POLICY) -> Proposal:
    """The first line of the table that applies. Total: there is one for every situation."""
    for line in LINES:
        if line.rule not in policy.without and line.applies(now, known):
            return Proposal(line.kind, _PROTOCOLS.get(line.kind, lambda _: None)(known), line.reason, line.rule)
    return Proposal(Next.WAIT, None, "There is nothing to propose. Decide what comes next.", "P00")


_PROTOCOLS: Final[dict[Next, Callable[[Known], str | None]]] = {
    Next.INTAKE: lambda known: known.protocol,
    Next.SESSION: lambda known: known.protocol,
    Next.RETARGET: lambda known: known.protocol,
    Next.STABILISE: lambda _: "stabilisation_only",
    Next.REASSESS: lambda _: "followup",
    Next.RELAPSE_PLAN: lambda _: "followup",
    Next.END: lambda _: "followup",
    Next.FOLLOW_UP: lambda _: "followup",
}


def _at(*stages: CourseStage) -> When:
    chosen = frozenset(stages)
    return lambda now, _: now.stage in chosen


def _and(first: When, second: When) -> When:
    return lambda now, known: first(now, known) and second(now, known)


def _has_path(path: PathChosen) -> When:
    return lambda now, _: now.path is path


_S = CourseStage
_BEFORE = _at(_S.INTAKE_HISTORY, _S.GOAL_SETTING, _S.STABILISATION, _S.SESSIONS)
_LOOKING = _and(_at(_S.REASSESS), lambda now, _: now.looked >= Looked.REASSESSED)

LINES: Final = (
    Line("P01", Next.WAIT, _at(_S.CLOSED), "This course is closed. Reopen it if there is more to do."),
    Line(
        "P02", Next.REVIEW, lambda now, _: now.risk is Risk.ALERT, "An alert is open. Decide it before anything else."
    ),
    Line(
        "P03",
        Next.REVIEW,
        lambda now, _: now.risk is Risk.UNSETTLED,
        "Risk came up in a session. Look at it and talk with your client before you plan anything else.",
    ),
    Line(
        "P04",
        Next.REVIEW,
        lambda now, _: now.stopped,
        "Your client asked to stop. Talk about what was too much before you plan anything else.",
    ),
    Line("P05", Next.CLOSE, lambda now, _: now.stage is _S.FOLLOW_UPS and now.left == 0, "All follow-ups were held."),
    Line("P06", Next.FOLLOW_UP, lambda now, _: now.stage is _S.FOLLOW_UPS and now.due, "A follow-up is due."),
    Line("P07", Next.WAIT, _at(_S.FOLLOW_UPS), "The next follow-up is not due yet."),
    Line(
        "P08",
        Next.FOLLOW_UPS,
        _and(_at(_S.ENDING), lambda now, _: now.looked >= Looked.PARTED),
        "The last session was held. Follow-ups come after a week, one month and three, and for nightmares six.",
    ),
    Line("P09", Next.END, _at(_S.ENDING), "The plan for harder days is made. The last session is still to be held."),
    Line(
        "P10",
        Next.END,
        _and(_at(_S.RELAPSE_PLAN), lambda now, _: now.looked >= Looked.PLANNED),
        "The reassessment and the plan for harder days are there. The course can come to its end.",
    ),
    Line(
        "P11", Next.RELAPSE_PLAN, _at(_S.RELAPSE_PLAN), "A plan for harder days is still to be made with your client."
    ),
    Line(
        "P12",
        Next.STABILISE,
        _and(_LOOKING, lambda now, _: not now.steady),
        "Things are not steady now. Steadying skills come first, whatever was chosen.",
    ),
    Line(
        "P13",
        Next.STABILISE,
        _and(_LOOKING, _has_path(PathChosen.STABILISE)),
        "You chose with your client to steady first.",
    ),
    Line(
        "P14", Next.RETARGET, _and(_LOOKING, _has_path(PathChosen.RETARGET)), "You chose a new target with your client."
    ),
    Line(
        "P15",
        Next.CONSOLIDATE,
        _and(_LOOKING, _has_path(PathChosen.CONSOLIDATE)),
        "You chose with your client to keep what was gained.",
    ),
    Line(
        "P16",
        Next.CONSOLIDATE,
        _and(_LOOKING, lambda _, known: known.eased),
        "The numbers are where you wanted them. Keep what was gained.",
    ),
    Line(
        "P17", Next.RETARGET, _LOOKING, "The numbers are not where you wanted them. Choose a target with your client."
    ),
    Line("P18", Next.REASSESS, _at(_S.REASSESS), "Looking back together is still to come."),
    Line(
        "P19",
        Next.STABILISE,
        _and(_BEFORE, lambda now, _: now.unready),
        "The gate was stopped or red last time. Steadying skills come before an image.",
    ),
    Line(
        "P20",
        Next.STABILISE,
        _and(_BEFORE, lambda now, _: now.unstable),
        "Circumstances are not steady. Steadying skills come before an image.",
    ),
    Line(
        "P21",
        Next.INTAKE,
        lambda now, _: now.stage is _S.INTAKE_HISTORY and now.intake is Intake.NOTHING,
        "The first session begins with the history and a goal.",
    ),
    Line("P22", Next.SET_GOAL, _at(_S.INTAKE_HISTORY), "The history is there. The goal comes next."),
    Line(
        "P23",
        Next.SET_GOAL,
        lambda now, _: now.stage in (_S.GOAL_SETTING, _S.STABILISATION) and now.intake < Intake.GOAL,
        "No objective is ratified yet. Go over the goal with your client, and ratify one.",
    ),
    Line(
        "P24",
        Next.REASSESS,
        lambda now, _: now.stage is not _S.INTAKE_HISTORY and now.work is Work.REACHED,
        "The number of sessions you agreed is reached. Look back before you go on.",
    ),
    Line(
        "P25",
        Next.REASSESS,
        lambda now, known: now.stage is _S.SESSIONS and known.eased,
        "The objectives look reached. Look back together.",
    ),
    Line(
        "P26",
        Next.REASSESS,
        lambda now, known: now.stage is _S.SESSIONS and known.wishes_end,
        "Your client asked about an end. Look back together.",
    ),
    Line("P27", Next.SESSION, _BEFORE, "Nothing speaks against it: the next session with an image."),
)
