"""What the reading of risk amounts to: flags, findings, and the hold it leads to."""

from dataclasses import replace
from typing import Final

from graphs.outcomes import Outcome
from graphs.state import State
from safety.findings import Assessment, Level
from safety.situation import Kind, Move
from safety.stated import STATED

_UNSAFE: Final = frozenset({"safe_word", "driving", "intruder"})
_DUTY: Final = frozenset({"harm_to_others", "identifiable_person", "real_world_plan", "child_at_risk"})


def seen(state: State, assessment: Assessment, seq: int) -> tuple[State, tuple[Outcome, ...]]:
    """Keep the flags of an assessment, and tell of them and of each finding on the line with this number."""
    told = [
        Outcome(
            "finding",
            {
                "rule": finding.rule,
                "level": finding.level.word,
                "flag": finding.flag,
                "start": finding.start,
                "end": finding.end,
                "of": seq,
            },
        )
        for finding in assessment.findings
    ]
    state, flagged = flag(state, *(name for name in assessment.flags if name not in STATED))
    return state, (*told, *flagged)


def flag(state: State, *flags: str) -> tuple[State, tuple[Outcome, ...]]:
    """Raise flags, each told once for this input."""
    step = state.situation.step
    told = tuple(Outcome("flag_raised", {"flag": name, "step": step}) for name in flags)
    return replace(state, flags=(*state.flags, *flags)), told


def task(state: State, name: str) -> tuple[State, tuple[Outcome, ...]]:
    """Give the clinician something to do after the session, once."""
    if name in state.tasks:
        return state, ()
    return replace(state, tasks=(*state.tasks, name)), (Outcome("task_added", {"task": name}),)


def risk_moves(state: State, assessment: Assessment) -> tuple[Move, ...]:
    """The hold that an assessment leads to, or the raised level alone, or nothing.

    The order of the holds decides when several signs stand in one line.
    """
    del state
    level = assessment.level
    flags = set(assessment.flags)
    danger = [one for one in assessment.findings if one.level is Level.RED and one.flag not in _UNSAFE | _DUTY]
    if danger:
        return (Move(Kind.CRISIS, level=Level.RED),)
    if flags & _UNSAFE:
        return (Move(Kind.UNSAFE, level=level if "safe_word" in flags else min(level, Level.WATCH)),)
    if flags & _DUTY and level is Level.RED:
        return (Move(Kind.DUTY, level=Level.RED),)
    if level is Level.AMBER:
        return (Move(Kind.ESCALATED, level=Level.AMBER),)
    return (Move(Kind.RISK, level=level),) if level else ()
