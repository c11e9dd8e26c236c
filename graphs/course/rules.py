"""The rules of a course, numbered: what a decision may not do, with the sentence for the clinician."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from graphs.course.situation import CourseSituation, CourseStage, Decided, Looked, Next, PathChosen, Risk, Work

_S = CourseStage
_N = Next

_CLOSING: Final = {_N.CLOSE: _S.CLOSED}
WAYS: Final[Mapping[CourseStage, Mapping[Next, CourseStage]]] = {
    _S.INTAKE_HISTORY: {
        _N.INTAKE: _S.INTAKE_HISTORY,
        _N.SET_GOAL: _S.GOAL_SETTING,
        _N.STABILISE: _S.STABILISATION,
        **_CLOSING,
    },
    _S.GOAL_SETTING: {
        _N.SET_GOAL: _S.GOAL_SETTING,
        _N.SESSION: _S.SESSIONS,
        _N.STABILISE: _S.STABILISATION,
        _N.REASSESS: _S.REASSESS,
        **_CLOSING,
    },
    _S.STABILISATION: {
        _N.STABILISE: _S.STABILISATION,
        _N.SET_GOAL: _S.GOAL_SETTING,
        _N.SESSION: _S.SESSIONS,
        _N.REASSESS: _S.REASSESS,
        **_CLOSING,
    },
    _S.SESSIONS: {
        _N.SESSION: _S.SESSIONS,
        _N.EXTEND: _S.SESSIONS,
        _N.SET_GOAL: _S.GOAL_SETTING,
        _N.STABILISE: _S.STABILISATION,
        _N.REASSESS: _S.REASSESS,
        **_CLOSING,
    },
    _S.REASSESS: {
        _N.REASSESS: _S.REASSESS,
        _N.CONSOLIDATE: _S.RELAPSE_PLAN,
        _N.RETARGET: _S.SESSIONS,
        _N.STABILISE: _S.STABILISATION,
        **_CLOSING,
    },
    _S.RELAPSE_PLAN: {
        _N.RELAPSE_PLAN: _S.RELAPSE_PLAN,
        _N.END: _S.ENDING,
        _N.REASSESS: _S.REASSESS,
        _N.STABILISE: _S.STABILISATION,
        **_CLOSING,
    },
    _S.ENDING: {
        _N.END: _S.ENDING,
        _N.FOLLOW_UPS: _S.FOLLOW_UPS,
        _N.REASSESS: _S.REASSESS,
        _N.STABILISE: _S.STABILISATION,
        **_CLOSING,
    },
    _S.FOLLOW_UPS: {_N.FOLLOW_UP: _S.FOLLOW_UPS, _N.REOPEN: _S.GOAL_SETTING, **_CLOSING},
    _S.CLOSED: {_N.REOPEN: _S.GOAL_SETTING},
}
"""Where each decision leads from each stage. `REVIEW` and `WAIT` stay where they are, everywhere but in `CLOSED`."""

ENDED: Final = frozenset({CourseStage.FOLLOW_UPS, CourseStage.CLOSED})
"""Stages of a course that has ended."""


class CourseRefusal(NamedTuple):
    """The first rule that refuses, and what the clinician reads."""

    rule: str
    sentence: str


class CourseRule(NamedTuple):
    """A rule: `refuses` looks at the situation and the decision."""

    id: str
    sentence: str
    refuses: Callable[[CourseSituation, Decided], bool]


def leads(now: CourseSituation, what: Next) -> CourseStage | None:
    """The stage to which a decision leads from here, or None where there is no such way."""
    if what in (Next.REVIEW, Next.WAIT):
        return None if now.stage is CourseStage.CLOSED else now.stage
    return WAYS[now.stage].get(what)


def _alerting(now: CourseSituation, decided: Decided) -> bool:
    return now.risk is Risk.ALERT and decided.what in (Next.SESSION, Next.EXTEND, Next.RETARGET)


def _not_looked_back(now: CourseSituation, decided: Decided) -> bool:
    return decided.what in (Next.CONSOLIDATE, Next.RETARGET) and now.looked < Looked.REASSESSED


def _ends_too_soon(now: CourseSituation, decided: Decided) -> bool:
    if decided.what is Next.FOLLOW_UPS:
        return now.looked < Looked.PARTED
    return decided.what is Next.END and now.looked < Looked.PLANNED


def _one_more(now: CourseSituation, decided: Decided) -> bool:
    return decided.what is Next.SESSION and now.work is Work.REACHED


def _has_ended(now: CourseSituation, decided: Decided) -> bool:
    return now.stage in ENDED and leads(now, decided.what) is None


def _no_way(now: CourseSituation, decided: Decided) -> bool:
    return now.stage not in ENDED and leads(now, decided.what) is None


def _without_reason(now: CourseSituation, decided: Decided) -> bool:
    del now
    return decided.what in (Next.EXTEND, Next.REVIEW, Next.REOPEN) and not decided.reasoned


COURSE_RULES: Final = (
    CourseRule("C7", "This course has ended. Reopen it first, with a reason.", _has_ended),
    CourseRule("C6", "That does not follow from where this course stands. Choose one of the steps shown.", _no_way),
    CourseRule("C1", "An alert of this client is open. Decide it first, then plan work with an image.", _alerting),
    CourseRule(
        "C3", "Reassess first: keeping what was gained and a new target both start from there.", _not_looked_back
    ),
    CourseRule(
        "C3",
        "The course can end after a reassessment and a plan for harder days. Hold the session for these first.",
        _ends_too_soon,
    ),
    CourseRule(
        "C4",
        "The number of sessions you agreed is reached. Reassess, or agree on more sessions with a reason.",
        _one_more,
    ),
    CourseRule("C8", "Please say why in a few words. It is kept with the course.", _without_reason),
)


class CoursePolicy(NamedTuple):
    """The rules and proposals in force. The proof leaves some out to see what then breaks."""

    rules: tuple[CourseRule, ...] = COURSE_RULES
    without: frozenset[str] = frozenset()

    def permit(self, now: CourseSituation, decided: Decided) -> CourseRefusal | None:
        """The first rule that refuses the decision, or None."""
        for rule in self.rules:
            if rule.id not in self.without and rule.refuses(now, decided):
                return CourseRefusal(rule.id, rule.sentence)
        return None


COURSE_POLICY: Final = CoursePolicy()

CHOSEN: Final[Mapping[Next, PathChosen]] = {
    Next.CONSOLIDATE: PathChosen.CONSOLIDATE,
    Next.RETARGET: PathChosen.RETARGET,
    Next.STABILISE: PathChosen.STABILISE,
}
