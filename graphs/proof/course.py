"""The proof of the course: every situation it can reach, under every move that anybody can make."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from graphs.course.deciding import CourseDecision, decide
from graphs.course.proposing import Known, Proposal, propose
from graphs.course.rules import COURSE_POLICY, ENDED, CoursePolicy
from graphs.course.situation import (
    Agreed,
    AlertsSeen,
    Circumstances,
    CourseMove,
    CourseSituation,
    CourseStage,
    Decided,
    Ended,
    Looked,
    Next,
    Passed,
    PathChosen,
    Ratified,
    Risk,
    SessionKind,
    Work,
)

COURSE_MEANINGS: Final[Mapping[str, str]] = {
    "C1": "while something speaks against it, no image is proposed, and with an open alert none is decided on",
    "C2": "only a clinician's decision leads to another stage",
    "C3": "a course ends only after a reassessment and a plan for harder days",
    "C4": "at the number of sessions agreed, looking back is proposed and one more is refused until it is agreed",
    "C5": "follow-ups begin with the ending, all of them, each proposed when it is due and counted once",
    "C6": "whoever does what is proposed comes to the end, and a clinician can close from everywhere",
    "C7": "a course that has ended has follow-ups alone, until a clinician reopens it with a reason",
}
_IMAGERY: Final = frozenset({Next.SESSION, Next.INTAKE, Next.RETARGET, Next.EXTEND})
_KNOWN: Final = tuple(Known(protocol="trauma_3stage", eased=eased) for eased in (False, True))
_MOST_STEPS: Final = 60


class CourseViolation(NamedTuple):
    """What broke, and where."""

    invariant: str
    name: str
    situation: CourseSituation
    move: CourseMove | None


@dataclass(slots=True)
class CourseProof:
    """What exploring the course gave."""

    situations: int = 0
    transitions: int = 0
    seconds: float = 0.0
    checked: Counter[str] = field(default_factory=Counter[str])
    violations: dict[tuple[str, str], CourseViolation] = field(default_factory=dict[tuple[str, str], CourseViolation])

    @property
    def empty(self) -> tuple[str, ...]:
        """Invariants that were never tried."""
        return tuple(name for name in COURSE_MEANINGS if not self.checked[name])

    @property
    def holds(self) -> bool:
        """Whether every invariant holds, and none for want of anything to check."""
        return not self.violations and not self.empty

    def as_json(self) -> dict[str, object]:
        """The report for programs."""
        broken = {name for name, _ in self.violations}
        return {
            "situations": self.situations,
            "transitions": self.transitions,
            "seconds": round(self.seconds, 2),
            "invariants": {
                name: {"holds": name not in broken, "checked": self.checked[name], "meaning": meaning}
                for name, meaning in COURSE_MEANINGS.items()
            },
            "empty": self.empty,
        }

    def check(self, invariant: str, name: str, now: CourseSituation, move: CourseMove | None, *, holds: bool) -> None:
        """Note one check; the first of each that does not hold is kept."""
        self.checked[invariant] += 1
        if not holds:
            self.violations.setdefault((invariant, name), CourseViolation(invariant, name, now, move))


@lru_cache(maxsize=1)
def moves() -> tuple[CourseMove, ...]:
    """Every move that anybody can make. A session's worries are tried one by one and all at once."""
    return (*_sessions(), *_decisions(), *_others())


def _sessions() -> Iterator[CourseMove]:
    for name in ("risk", "unready", "unstable", "stopped"):
        yield Ended(SessionKind.IMAGERY, work=Work.SOME)._replace(**{name: True})
    yield Ended(SessionKind.IMAGERY, risk=True, unready=True, unstable=True, stopped=True, work=Work.SOME)
    for work in Work:
        for history in (False, True):
            yield Ended(SessionKind.IMAGERY, work=work, history=history)
    yield from (Ended(SessionKind.STABILISATION), Ended(SessionKind.STABILISATION, history=True))
    yield Ended(SessionKind.FOLLOW_UP)
    for looked in Looked:
        for path in PathChosen:
            if looked is not Looked.NOT_YET:
                yield Ended(SessionKind.FOLLOW_UP, looked=looked, path=path)


def _decisions() -> Iterator[CourseMove]:
    for what in Next:
        yield Decided(what, reasoned=True)
    for what in (Next.EXTEND, Next.REVIEW, Next.REOPEN, Next.SESSION):
        yield Decided(what)
    yield Decided(Next.FOLLOW_UPS, reasoned=True, follow_ups=4)


def _others() -> Iterator[CourseMove]:
    yield from (Circumstances(True), Circumstances(False), AlertsSeen(True), AlertsSeen(False))  # noqa: FBT003 - the fact itself
    yield from (Ratified(), Passed(True), Passed(False), *(Agreed(work) for work in Work))  # noqa: FBT003 - the fact itself


def prove_course(policy: CoursePolicy = COURSE_POLICY, *, hurry: str | None = None) -> CourseProof:
    """Explore every course; in a hurry, until the invariant named there breaks. Rules left out show what they hold."""
    began = time.perf_counter()
    proof = CourseProof()
    start = CourseSituation()
    seen, waiting, good = {start}, [start], set[CourseSituation]()
    while waiting and not (hurry and any(name == hurry for name, _ in proof.violations)):
        now = waiting.pop()
        _check_proposals(proof, now, policy)
        _check_ending(proof, now, good, policy)
        for move in moves():
            decision = decide(now, move, policy)
            proof.transitions += 1
            _check_move(proof, now, move, decision)
            if decision.situation not in seen:
                seen.add(decision.situation)
                waiting.append(decision.situation)
    proof.situations, proof.seconds = len(seen), time.perf_counter() - began
    return proof


def _check_proposals(proof: CourseProof, now: CourseSituation, policy: CoursePolicy) -> None:
    for known in _KNOWN:
        what = propose(now, known, policy)
        if not now.steady:
            proof.check("C1", "no image proposed", now, None, holds=what.kind not in _IMAGERY)
        if now.work is Work.REACHED and now.stage is CourseStage.SESSIONS:
            proof.check("C4", "no session proposed", now, None, holds=what.kind not in _IMAGERY)
            if now.steady:
                proof.check("C4", "looking back proposed", now, None, holds=what.kind is Next.REASSESS)
        if now.stage is CourseStage.FOLLOW_UPS and now.risk is Risk.NONE and not now.stopped:
            proof.check("C5", "proposed when due", now, None, holds=(what.kind is Next.FOLLOW_UP) == now.due)
        if now.stage in ENDED:
            proof.check("C7", "nothing but follow-ups", now, None, holds=what.kind in _AFTER)
        doing = decide(now, Decided(what.kind, reasoned=True), policy)
        proof.check("C6", "what is proposed may be done", now, None, holds=doing.refusal is None or _closed(now, what))


_AFTER: Final = frozenset({Next.REVIEW, Next.FOLLOW_UP, Next.WAIT, Next.CLOSE})


def _closed(now: CourseSituation, what: Proposal) -> bool:
    return now.stage is CourseStage.CLOSED and what.kind is Next.WAIT


def _check_move(proof: CourseProof, now: CourseSituation, move: CourseMove, decision: CourseDecision) -> None:
    after = decision.situation
    if after.stage is not now.stage:
        proof.check("C2", "a clinician decided", now, move, holds=isinstance(move, Decided))
        for name, applies, holds in _ENTRIES:
            if applies(now, after):
                proof.check(name[:2], name, now, move, holds=holds(now, after))
        if now.stage in ENDED and after.stage is not CourseStage.CLOSED:
            reopened = isinstance(move, Decided) and move.what is Next.REOPEN and move.reasoned
            proof.check("C7", "reopened with a reason", now, move, holds=reopened)
    if isinstance(move, Decided):
        _check_decision(proof, now, move, decision)
    elif now.stage is CourseStage.FOLLOW_UPS and after.left != now.left:
        once = isinstance(move, Ended) and move.kind is SessionKind.FOLLOW_UP and after.left == now.left - 1
        proof.check("C5", "counted once", now, move, holds=once)


def _check_decision(proof: CourseProof, now: CourseSituation, move: Decided, decision: CourseDecision) -> None:
    permitted = decision.refusal is None
    if move.what is Next.SESSION and now.work is Work.REACHED:
        proof.check("C4", "one more is refused", now, move, holds=not permitted)
    if now.risk is Risk.ALERT and move.what in (Next.SESSION, Next.EXTEND, Next.RETARGET):
        proof.check("C1", "not with an open alert", now, move, holds=not permitted)
    if move.what is Next.EXTEND and not move.reasoned:
        proof.check("C4", "more with a reason", now, move, holds=not permitted)
    if move.what is Next.CLOSE and now.stage is not CourseStage.CLOSED:
        proof.check("C6", "can be closed", now, move, holds=decision.situation.stage is CourseStage.CLOSED)
    if move.what is Next.FOLLOW_UPS and permitted:
        proof.check("C5", "all of them", now, move, holds=decision.situation.left == move.follow_ups)


Entry = Callable[[CourseSituation, CourseSituation], bool]
_ENTRIES: Final[tuple[tuple[str, Entry, Entry], ...]] = (
    (
        "C3 ending after plan",
        lambda _, after: after.stage is CourseStage.ENDING,
        lambda now, _: now.looked >= Looked.PLANNED,
    ),
    (
        "C3 follow-ups after the last session",
        lambda _, after: after.stage is CourseStage.FOLLOW_UPS,
        lambda now, _: now.stage is CourseStage.ENDING and now.looked is Looked.PARTED,
    ),
    (
        "C3 plan after reassessment",
        lambda now, after: now.stage is CourseStage.REASSESS and after.stage is CourseStage.RELAPSE_PLAN,
        lambda now, _: now.looked >= Looked.REASSESSED,
    ),
)


def _check_ending(proof: CourseProof, start: CourseSituation, good: set[CourseSituation], policy: CoursePolicy) -> None:
    """From here, doing what is proposed and having the sessions that go well leads to the end. `good` are known to."""
    now, path = start, list[CourseSituation]()
    while now not in good and now.stage is not CourseStage.CLOSED and len(path) < _MOST_STEPS:
        path.append(now)
        now = _go_on(now, policy)
    arrives = now in good or now.stage is CourseStage.CLOSED
    if arrives:
        good.update(path)
    proof.check("C6", "comes to an end", start, None, holds=arrives)


def _go_on(now: CourseSituation, policy: CoursePolicy) -> CourseSituation:
    """Do what is proposed, and let go well what follows from it."""
    what = propose(now, _KNOWN[0], policy)
    decided = decide(now, Decided(what.kind, reasoned=True), policy).situation
    return _well(decided, what.kind, policy)


def _well(now: CourseSituation, kind: Next, policy: CoursePolicy) -> CourseSituation:
    for move in _GOES_WELL.get(kind, ()):
        now = decide(now, move, policy).situation
    return now


def _followed(looked: Looked) -> Ended:
    return Ended(SessionKind.FOLLOW_UP, looked=looked, path=PathChosen.CONSOLIDATE)


_GOES_WELL: Final[Mapping[Next, tuple[CourseMove, ...]]] = {
    Next.INTAKE: (Ended(SessionKind.IMAGERY, history=True, work=Work.SOME),),
    Next.SET_GOAL: (Ratified(),),
    Next.STABILISE: (Ended(SessionKind.STABILISATION, history=True), Circumstances(unstable=False)),
    Next.SESSION: (Ended(SessionKind.IMAGERY, work=Work.REACHED),),
    Next.RETARGET: (Ended(SessionKind.IMAGERY, work=Work.REACHED),),
    Next.REVIEW: (AlertsSeen(alerting=False),),
    Next.REASSESS: (_followed(Looked.REASSESSED),),
    Next.RELAPSE_PLAN: (_followed(Looked.PLANNED),),
    Next.END: (_followed(Looked.PARTED),),
    Next.FOLLOW_UP: (Ended(SessionKind.FOLLOW_UP),),
    Next.WAIT: (Passed(due=True),),
}
