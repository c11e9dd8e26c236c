"""Which branches a line takes, which of them decides the step, and what is said to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, NamedTuple

from graphs.outcomes import Outcome
from graphs.plan import Plan
from graphs.reading import Reading
from graphs.state import State
from graphs.understanding.alone import reads_own
from graphs.understanding.clock import minutes_left
from graphs.understanding.fields import LITTLE, changed_enough, complete
from graphs.understanding.risk import flag, task
from graphs.understanding.types import Speech
from safety.findings import Assessment
from safety.situation import Kind, Minutes, Move, Part
from safety.thresholds import SUDS_HARD_STOP, SUDS_HELP_NOW, SUDS_OVERWHELM

_ORDER: Final = (
    "B06", "B18", "B15", "B02", "B10", "B04", "B16", "B11", "B14", "B03", "B01", "B05", "B07", "B08", "B09", "B12",
    "B13", "B17", "B19", "B20",
)  # fmt: skip
"""The first of these that fires decides the step."""
_GATES_AT: Final = {"B01": 3, "B03": 2, "B04": 1, "B05": 3, "B07": 3, "B11": 1, "B12": 2, "B19": 1}
"""From which time on a branch that stays in its step waits for the clinician."""
_TASKS: Final = {
    "B06": "stabilisation_review",
    "B10": "review_parked_material",
    "B11": "memory_question",
    "B17": "answer_client_question",
}
_MOVES: Final = {
    "B06": Kind.DISSOCIATED,
    "B18": Kind.STOPPED,
    "B15": Kind.OVERWHELMED,
    "B02": Kind.FROZE,
    "B16": Kind.SCOPE,
    "B14": Kind.TIME_SHORT,
    "B09": Kind.NO_IMAGE,
}
_FLAGS: Final = {
    "B02": "frozen",
    "B04": "revenge_theme",
    "B05": "self_blame",
    "B10": "new_material",
    "B16": "imagery_refused_between",
    "B19": "numb_or_avoiding",
}
_SCOPED: Final = frozenset({"B11", "B17"})
_QUESTIONS: Final = (
    "suggestion_trap",
    "memory_recovery_request",
    "medication_question",
    "diagnosis_question",
    "legal_question",
    "identity_question",
)


class Branching(NamedTuple):
    """The branches taken, and the move of the one that decides, or None."""

    state: State
    move: Move | None
    told: tuple[Outcome, ...]
    speech: Speech


def branching(plan: Plan, state: State, reading: Reading, assessment: Assessment) -> Branching:
    """Count and tell every branch of the line; the first of the order decides."""
    taken = [branch for branch in _ORDER if branch in _fired(plan, state, reading, assessment)]
    told: list[Outcome] = []
    for branch in taken:
        state, outcomes = _count(state, branch)
        told.extend(outcomes)
    if "B20" in taken and state.situation.step == "post_ratings":
        state = replace(state, visit={**state.visit, LITTLE: True})
    read = (name for name in reading.flags if name != _FLAGS["B16"])  # told of only where the branch is taken
    flags = dict.fromkeys((*read, *(_FLAGS[branch] for branch in taken if branch in _FLAGS)))
    state, flagged = flag(state, *(name for name in flags if name not in assessment.flags))
    told.extend(flagged)
    deciding = next((branch for branch in taken if branch != "B20" or _in_imagery(plan, state)), None)
    if deciding is None:
        return Branching(state, None, tuple(told), Speech())
    return Branching(state, _move(plan, state, deciding, reading), tuple(told), _speech(state, deciding, reading))


def _fired(plan: Plan, state: State, reading: Reading, assessment: Assessment) -> frozenset[str]:
    fired = {branch for branch in reading.branches if _applies(plan, state, branch)}
    if _dissociated(state, assessment):
        fired.add("B06")
    if "consent_withdrawn" in reading.flags and not plan.between:
        fired.add("B18")
    if state.situation.part is not Part.NONE and _overwhelmed(state, reading):
        fired.add("B15")
    if _comfort_hurts(state):
        fired.add("B13")
    if _little_moved(plan, state):
        fired.add("B20")
    return frozenset(fired)


def _comfort_hurts(state: State) -> bool:
    """Who could not take comfort before, and whose distress has risen twice since, cannot take it now."""
    rated_now = state.rated_line == state.lines and state.situation.part >= Part.INTERVENING
    return rated_now and state.attempts.get("B13", 0) > 0 and _rose_twice(state)


def _rose_twice(state: State) -> bool:
    recent = state.imagery_suds[-3:]
    return len(recent) > 2 and recent[0] < recent[1] < recent[2]


def _little_moved(plan: Plan, state: State) -> bool:
    """After the image nothing fell by as much as counts; on leaving it, distress is still at its height."""
    step = state.situation.step
    if step == "post_ratings":
        return "image_distress" in state.visit and complete(plan, state) and not changed_enough(state)
    earlier, newest = state.imagery_suds[:-1], state.imagery_suds[-1:]
    rated = step == "aftercare_image" and state.rated_line == state.lines
    return rated and bool(earlier) and newest[0] >= max(earlier)


def _dissociated(state: State, assessment: Assessment) -> bool:
    flags = assessment.flags
    lost = "amnesia_reported" in flags and state.situation.part is not Part.NONE
    return "dissociation_sign" in flags or lost


def _overwhelmed(state: State, reading: Reading) -> bool:
    """Distress of 90 or more said now, or words of overwhelm at 80 or more."""
    if state.rated_line == state.lines and state.suds and state.suds[-1] >= SUDS_HELP_NOW.value:
        return True
    last = state.suds[-1] if state.suds else 0
    return reading.overwhelmed and last >= SUDS_OVERWHELM.value


def _hard_stop(state: State) -> bool:
    """95 or more, or 90 twice in a row without a fall once help has entered."""
    recent = state.imagery_suds[-2:]
    if recent and state.rated_line == state.lines and recent[-1] >= SUDS_HARD_STOP.value:
        return True
    helped = state.situation.part >= Part.INTERVENING
    return helped and len(recent) > 1 and min(recent) >= SUDS_HELP_NOW.value and recent[-1] >= recent[0]


def _applies(plan: Plan, state: State, branch: str) -> bool:
    condition = _CONDITIONS.get(branch)
    return condition is None or condition(plan, state)


def _time_is_short(plan: Plan, state: State) -> bool:
    told = state.visit.get("minutes_left")
    said_short = isinstance(told, int) and told < plan.protocol.floor.floor
    short = state.situation.minutes <= Minutes.BELOW_FLOOR or minutes_left(state) < plan.protocol.floor.floor
    return plan.protocol.floor.floor > 0 and (said_short or short) and not state.situation.activated


def _in_imagery(_: Plan, state: State) -> bool:
    return state.situation.part is not Part.NONE


_CONDITIONS: Final[dict[str, Callable[[Plan, State], bool]]] = {
    "B14": _time_is_short,
    "B02": _in_imagery,
    "B08": _in_imagery,
    "B16": lambda plan, state: plan.between and not reads_own(state),
    "B18": lambda plan, _: not plan.between,
}


def _count(state: State, branch: str) -> tuple[State, tuple[Outcome, ...]]:
    attempt = state.attempts.get(branch, 0) + 1
    counted = replace(state, attempts={**state.attempts, branch: attempt})
    told: tuple[Outcome, ...] = (Outcome("branch_taken", {"branch": branch, "attempt": attempt}),)
    if branch not in _TASKS:
        return counted, told
    counted, added = task(counted, _TASKS[branch])
    return counted, told + added


def _move(plan: Plan, state: State, branch: str, reading: Reading) -> Move:
    if branch == "B18" and "consent_withdrawn" in reading.flags:
        return Move(Kind.WITHDREW)
    if branch == "B15" and _hard_stop(state):
        return Move(Kind.DISSOCIATED)
    if branch == "B16" and state.situation.step == "g_scope_refusal":
        return Move(Kind.CHOSE, plan.place("bs_grounding_menu"))
    if branch in _MOVES:
        return Move(_MOVES[branch])
    if branch == "B13" and _rose_twice(state):
        return Move(Kind.GATED)
    gates_at = _GATES_AT.get(branch)
    gated = gates_at is not None and state.attempts[branch] >= gates_at and not plan.between  # nobody would open it
    return Move(Kind.GATED if gated else Kind.SPOKE)


def _speech(state: State, branch: str, reading: Reading) -> Speech:
    if branch in _SCOPED:
        subject = next((name for name in _QUESTIONS if name in reading.flags), "general")
        return Speech(lead=f"scope.{subject}")
    if branch == "B16" and state.situation.step == "g_scope_refusal":
        return Speech(lead="g_scope_refusal.onward")
    return Speech(lead=f"branch.{branch}.{min(state.attempts[branch], 3)}", lead_asks=True)
