"""What becomes of a course: pure moves between situations. Only a clinician's decision changes the stage."""

from typing import Final, NamedTuple

from graphs.course.rules import CHOSEN, COURSE_POLICY, ENDED, CoursePolicy, CourseRefusal, leads
from graphs.course.situation import (
    Agreed,
    AlertsSeen,
    Circumstances,
    CourseMove,
    CourseSituation,
    CourseStage,
    Decided,
    Ended,
    Intake,
    Looked,
    Next,
    Passed,
    PathChosen,
    Ratified,
    Risk,
    SessionKind,
    Work,
)


class CourseOutcome(NamedTuple):
    """Something that came of a move, for the course's own journal."""

    kind: str  # moved, decided, session_taken, noted
    arg: str = ""


class CourseDecision(NamedTuple):
    """What follows from a move: the next situation and what came of it, or a refusal that changes nothing."""

    situation: CourseSituation
    outcomes: tuple[CourseOutcome, ...] = ()
    refusal: CourseRefusal | None = None


_STARTS_ANEW: Final = frozenset({Next.RETARGET, Next.REOPEN, Next.CLOSE})
"""Decisions after which sessions count from nought and looking back is still to come."""
_LOOKS_BACK: Final = frozenset(
    {
        CourseStage.STABILISATION,
        CourseStage.SESSIONS,
        CourseStage.REASSESS,
        CourseStage.RELAPSE_PLAN,
        CourseStage.ENDING,
    }
)
"""Stages in which there is something to look back on."""
_WORKS_ON: Final = frozenset({Next.STABILISE, Next.SESSION, Next.SET_GOAL, Next.EXTEND})
"""Decisions after which what was found in looking back is old."""


def decide(now: CourseSituation, move: CourseMove, policy: CoursePolicy = COURSE_POLICY) -> CourseDecision:
    """The next situation. Pure and total: every move has an answer in every situation."""
    match move:
        case Decided():
            return _decided(now, move, policy)
        case Ended():
            return CourseDecision(_ended(now, move), (CourseOutcome("session_taken", move.kind.value),))
        case Circumstances():
            return _noted(now._replace(unstable=move.unstable), "circumstances")
        case AlertsSeen():
            return CourseDecision(now._replace(risk=_risk(now.risk, alerting=move.alerting)))
        case Ratified():
            return _noted(now._replace(intake=Intake.GOAL), "objective_ratified")
        case Agreed():
            return _noted(now if now.stage in ENDED else now._replace(work=move.work), "agreed")
        case Passed():
            return CourseDecision(now._replace(due=move.due and now.left > 0))


def _noted(situation: CourseSituation, what: str) -> CourseDecision:
    return CourseDecision(situation, (CourseOutcome("noted", what),))


def _risk(known: Risk, *, alerting: bool) -> Risk:
    """A decided alert leaves something to talk about: it falls to unsettled, and a review settles that."""
    if alerting:
        return Risk.ALERT
    return Risk.UNSETTLED if known is Risk.ALERT else known


def _ended(now: CourseSituation, move: Ended) -> CourseSituation:
    """Take a session's facts. A worry of an earlier session stays until it is reviewed."""
    intake = max(now.intake, Intake.HISTORY if move.history else Intake.NOTHING)
    taken = now._replace(
        risk=max(now.risk, Risk.UNSETTLED if move.risk else Risk.NONE),
        unready=move.unready,
        unstable=now.unstable or move.unstable,
        stopped=now.stopped or move.stopped,
        intake=Intake(intake),
    )
    if move.kind is SessionKind.IMAGERY and now.stage not in ENDED:
        return taken._replace(work=move.work)
    if move.kind is SessionKind.FOLLOW_UP:
        return _followed(taken, move)
    return taken


def _followed(now: CourseSituation, move: Ended) -> CourseSituation:
    if now.stage is CourseStage.FOLLOW_UPS:
        return now._replace(left=max(now.left - 1, 0), due=False)
    if now.stage not in _LOOKS_BACK or move.looked is Looked.NOT_YET:
        return now
    path = now.path if move.path is PathChosen.NONE else move.path
    return now._replace(looked=max(now.looked, move.looked), path=path)


def _decided(now: CourseSituation, move: Decided, policy: CoursePolicy) -> CourseDecision:
    refusal = policy.permit(now, move)
    if refusal is not None:
        return CourseDecision(now, refusal=refusal)
    stage = leads(now, move.what) or now.stage
    outcomes = (CourseOutcome("decided", move.what.value),)
    if stage is not now.stage:
        outcomes = (*outcomes, CourseOutcome("moved", stage.value))
    return CourseDecision(_settled(now._replace(stage=stage), move), outcomes)


def _settled(now: CourseSituation, move: Decided) -> CourseSituation:
    """What a decision settles beside the stage."""
    what = move.what
    if what is Next.REVIEW:
        risk = now.risk if now.risk is Risk.ALERT else Risk.NONE
        return now._replace(risk=risk, stopped=False, unready=False)
    if what in _STARTS_ANEW:
        return now._replace(work=Work.NONE, looked=Looked.NOT_YET, path=PathChosen.NONE, left=0, due=False)
    if what in _WORKS_ON:
        work = Work.SOME if what is Next.EXTEND else now.work
        return now._replace(work=work, looked=Looked.NOT_YET, path=PathChosen.NONE)
    if what in CHOSEN:
        return now._replace(path=CHOSEN[what])
    if what is Next.FOLLOW_UPS:
        return now._replace(left=move.follow_ups, due=False, work=Work.NONE)
    return now
