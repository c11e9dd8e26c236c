"""Numbers over time: the belief under its target, and a course on which things get worse."""

from typing import Final

from graphs.outcomes import Outcome
from graphs.reading import Value
from graphs.state import State
from graphs.understanding.risk import flag
from safety.thresholds import BELIEF_TARGET

_TOP: Final = 100
_AFTERWARDS: Final = frozenset({"post_ratings", "reassess"})
_COMPARED: Final = {
    "image_distress": frozenset({"baseline_ratings", "reassess"}),
    "intrusion_count_7d": frozenset({"homework_review", "followup_review"}),
    "nightmare_awakenings_7d": frozenset({"homework_review", "followup_review", "baseline_ratings"}),
}
"""What is compared from session to session, and the steps in which a session's first number of it is given."""
SERIES: Final = frozenset({"belief_pct", *_COMPARED})
"""The numbers of earlier sessions that are looked back on."""
_RUNNING: Final = 2
"""So many sessions in a row on which a number rose are a sign."""


def signs(state: State) -> tuple[State, tuple[Outcome, ...]]:
    """The flags that the numbers given in this step raise, each once a session."""
    raised = {"smart_belief_target_met": _belief_met(state), "deterioration": _worse(state)}
    new = (name for name, stands in raised.items() if stands and name not in state.flags)
    return flag(state, *new)


def _belief_met(state: State) -> bool:
    """The belief is at its target or under it, and was above before the work."""
    now = state.visit.get("belief_pct")
    if state.situation.step not in _AFTERWARDS or not isinstance(now, int):
        return False
    return now <= BELIEF_TARGET.value < _first_belief(state)


def _first_belief(state: State) -> int:
    earlier = state.case.earlier.get("belief_pct", ())
    first: Value = earlier[0] if earlier else state.first_ratings.get("belief_pct", _TOP)
    return first if isinstance(first, int) else _TOP


def _worse(state: State) -> bool:
    return any(
        state.situation.step in steps and _rising(state.case.earlier.get(name, ()), state.visit.get(name))
        for name, steps in _COMPARED.items()
    )


def _rising(earlier: tuple[int, ...], now: Value | None) -> bool:
    """Up from the session before last to the last, and up again now."""
    if not isinstance(now, int) or len(earlier) < _RUNNING:
        return False
    return earlier[-2] < earlier[-1] < now
