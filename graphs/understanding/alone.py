"""The client alone: what they ask for besides exercises, exercises that do not help, distress that is told of.

Own words are kept as they are said; nothing here asks about a picture.
"""

import re
from dataclasses import replace
from typing import Final, NamedTuple

from graphs.outcomes import Json, Outcome
from graphs.plan import Plan
from graphs.reading import Reading, Value
from graphs.state import State
from graphs.understanding.exercises import another
from graphs.understanding.keeping import exercise_failed, keep
from graphs.understanding.risk import flag
from graphs.understanding.types import Understood
from safety.alone import distress_level
from safety.findings import Level
from safety.situation import Kind, Move

NOTIFIED: Final = "high_distress_between"
"""The flag of distress that the clinician is told of, and the kind of its alert."""
NOTICE: Final = "clinician_notified"
TOLD: Final = "between_told"
"""The script that says so to the client."""
_CHOOSING: Final = frozenset({"bs_grounding_menu", "bs_grounding"})
_QUIET: Final = frozenset({Kind.RISK, Kind.ANSWERED, Kind.SPOKE})
_SHORT: Final = 4
_NOT_TODAY: Final = re.compile(r"\b(?:no|nothing|not (?:today|now|tonight)|nope|skip|none)\b", re.IGNORECASE)
_WANTS: Final = (
    ("bs_log", re.compile(r"\b(?:my |the |a )?(?:log|tally)\b|\bcount (?:it|them|how often)\b", re.IGNORECASE)),
    ("bs_journal", re.compile(r"\b(?:journal|diary|write (?:something|a (?:bit|line|page)|it down))\b", re.IGNORECASE)),
)
_READ: Final = re.compile(
    r"(?:(?:ok(?:ay)?|yes|yeah|done|please|and|then|now|first|can i|could i|may i|i'd like to|i would like to|"
    r"i want to|let me|i'll|i(?:'ve| have)?|just)[\s,]+){0,4}"
    r"(?:read|reading|listen(?:ed)? to|hear|heard|go through|went through|look(?:ed)? at)\s+(?:through\s+)?"
    r"(?:my|the|that)\s+(?:own\s+)?(?:rescript|words|text|recording|new picture|new ending|new dream)"
    r"(?:\s+(?:again|please|through|now|today)){0,2}[\s.!?]*",
    re.IGNORECASE,
)


class Written(NamedTuple):
    """The state after a step of writing, where it leads, and what was kept."""

    state: State
    move: Move
    told: tuple[Outcome, ...] = ()


def reads_own(state: State) -> bool:
    """Whether the newest line only asks for, or tells of, reading an own rescript: that changes no picture."""
    here = state.situation.step in _CHOOSING | {"bs_own_rescript"}
    return here and _READ.fullmatch(state.last_words.strip().replace("\u2019", "'")) is not None


def locked_lead(state: State) -> str | None:
    """The wording key for who asks to read an own rescript while none is unlocked."""
    wanted = state.situation.step in _CHOOSING and not state.case.rescript_open and reads_own(state)
    return "bs_own_rescript.locked" if wanted else None


def chosen(plan: Plan, state: State) -> Move | None:
    """Where the client asks to go instead of, or after, an exercise; None where they ask for nothing else."""
    if state.situation.step not in _CHOOSING or not state.lines_here:
        return None
    if reads_own(state):
        return _to(plan, "bs_own_rescript") if state.case.rescript_open else Move(Kind.SPOKE)
    step = next((step for step, pattern in _WANTS if pattern.search(state.last_words)), None)
    return None if step is None else _to(plan, step)


def written(plan: Plan, state: State, reading: Reading, name: str) -> Written:
    """A line is the entry itself, whatever it says; a short no to the journal leaves it empty."""
    on = Move(Kind.ANSWERED)
    if name in state.visit:
        return Written(state, on)
    if not state.lines_here:
        return Written(state, Move(Kind.SPOKE))
    few = len(state.last_words.split()) <= _SHORT
    if name == "journal_entry" and few and (reading.answer == "no" or _NOT_TODAY.search(state.last_words)):
        return Written(state, _to(plan, "bs_exit"))
    kept, told = keep(plan, state, {name: state.last_words.strip()})
    return Written(kept, on, told)


def next_exercise(state: State) -> State:
    """The exercise did not help enough: it is put aside, and another one starts from the number reached."""
    if not exercise_failed(state):
        return state
    known = {**state.recorded, **state.visit}
    tried = (*state.grounding_tried, str(known["grounding_technique"]))
    following = another(replace(state.case, avoid_breath=True), tried)
    rest: dict[str, Value] = {name: value for name, value in state.visit.items() if name != "suds_after"}
    visit = {**rest, "suds_before": state.visit["suds_after"], "grounding_technique": following}
    return replace(state, visit=visit, grounding_tried=tried)


def with_distress(plan: Plan, before: State, understood: Understood) -> Understood:
    """What was understood, and that the clinician is told of distress.

    Once of strong distress; more gravely of every exercise, from the second on, that did not help.
    """
    state = understood.state
    level = _level(before, state) if plan.between else Level.NONE
    if level is Level.NONE:
        return understood
    told: tuple[Outcome, ...] = ()
    if NOTIFIED not in state.flags:
        state, told = flag(state, NOTIFIED)
        said: dict[str, Json] = {"field": NOTICE, "value": True, "step": state.situation.step, "by": "service"}
        state = replace(state, recorded={**state.recorded, NOTICE: True})
        told = (*told, Outcome("recorded", said))
    quiet = all(move.kind in _QUIET for move in understood.moves)
    return understood._replace(
        state=state,
        moves=(Move(Kind.DISTRESSED, level=level), *understood.moves),
        told=(*understood.told, *told),
        scripts=(*understood.scripts, TOLD) if quiet else understood.scripts,
    )


def _level(before: State, state: State) -> Level:
    """How grave the distress is that this input told of."""
    failed = len(state.grounding_tried)
    if failed > len(before.grounding_tried) and failed > 1:
        return distress_level(0, failed_in_a_row=failed)
    given = state.visit.get("suds_before")
    if not isinstance(given, int) or given == before.visit.get("suds_before") or NOTIFIED in state.flags:
        return Level.NONE
    return distress_level(given, failed_in_a_row=0)


def _to(plan: Plan, step: str) -> Move:
    return Move(Kind.ANSWERED, plan.place(step))
