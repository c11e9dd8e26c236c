"""Keeping what the client gave: fields, numbers of distress, the line itself."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Final

from graphs.outcomes import Outcome
from graphs.plan import Plan
from graphs.reading import Value
from graphs.state import State
from graphs.understanding.exercises import spared
from graphs.understanding.fields import grounded_enough
from graphs.understanding.remembering import remembered
from prompts import wording
from safety.situation import Part, Place, Stage

DISTRESS: Final = frozenset({"suds", "suds_baseline", "suds_before", "suds_after"})
_REHEARSAL: Final = "grounding_rehearsal"
_SETTLING: Final = frozenset({"grounding", "bs_grounding"})


def heard(state: State, text: str) -> State:
    """The client spoke: the line is counted, and silence begins anew."""
    return replace(
        remembered(state, text),
        lines=state.lines + 1,
        lines_here=state.lines_here + 1,
        last_line_at=state.now,
        quiet_stage=0,
        last_words=text,
    )


def keep(
    plan: Plan, state: State, fields: Mapping[str, Value], *, enough: bool = False
) -> tuple[State, tuple[Outcome, ...]]:
    """Record what a line or a rating gave, with what follows from it by arithmetic."""
    step = plan.step(state.situation.step)
    allowed = spared(state.case, fields, state.grounding_tried)
    given = _with_derived(state, step.stage, _with_points(state, _without_marks(allowed)))
    kept = replace(
        state,
        visit={**state.visit, **given},
        recorded={**state.recorded, **given},
        enoughs=state.enoughs + 1 if enough else 0,
        sources=authored(state, given.get("intervention_source")),
    )
    kept = _with_distress(kept, given)
    told = tuple(
        Outcome("recorded", {"field": name, "value": value, "step": step.id, "by": "client"})
        for name, value in given.items()
    )
    return kept, told


def _without_marks(fields: Mapping[str, Value]) -> dict[str, Value]:
    """The client's own account is kept as a mark of what was said, not a second time in words."""
    given = dict(fields)
    account = given.get("original_account")
    if isinstance(account, str):
        given["original_account"] = f"sha256:{sha256(account.encode('utf-8', 'replace')).hexdigest()}"
    return given


_POINTS: Final = frozenset({"evidence_for", "evidence_against"})


def _with_points(state: State, given: dict[str, Value]) -> dict[str, Value]:
    """Points of evidence said in several lines are kept together."""
    for name in _POINTS & given.keys():
        before, new = state.visit.get(name, ()), given[name]
        if isinstance(before, tuple) and isinstance(new, tuple):
            given[name] = tuple(dict.fromkeys(str(point) for point in (*before, *new)))
    return given


def authored(state: State, source: Value | None) -> tuple[str, ...]:
    """Who authored the changes so far, with this one; each is kept once."""
    return state.sources if source is None else tuple(dict.fromkeys((*state.sources, str(source))))


def passing_over(plan: Plan, state: State) -> Place | None:
    """Where the step's answer leads when no new image was made, and none can be summed up; else None."""
    made = state.sources or _RECEIVING in state.path
    return None if made or state.situation.step != "process_meaning" else plan.place("memory_integrity_recheck")


_RECEIVING: Final = "cmp_receive"
"""Who lets in what a kind figure brings has an image that was not there before, whoever made it."""
_PRACTISED: Final = frozenset({"rehearsal_minutes", "dreams_per_week"})


_VERSIONED: Final = {
    "disclosure_acknowledged": ("disclosure_version", "ai_disclosure.text"),
    "teach_back_ok": ("consent_version", "consent_memory_integrity.text"),
}
"""What is agreed to, and which text it was."""


def _with_derived(state: State, stage: Stage, given: dict[str, Value]) -> dict[str, Value]:
    step = state.situation.step
    for agreed, (name, key) in _VERSIONED.items():
        if given.get(agreed) is True:
            given[name] = wording(state.case.language).version(key)
    if step == "homework_plan" and _PRACTISED & given.keys() and "homework" not in {**state.visit, **given}:
        given["homework"] = state.last_words  # the practice named is what is taken home
    distress = next((value for name, value in given.items() if name in DISTRESS and isinstance(value, int)), None)
    if distress is not None:
        given["suds"] = distress
        if stage is Stage.CLOSING:
            given["suds_close"] = distress
    if step in _SETTLING and "suds_before" not in state.visit and state.suds:
        given.setdefault("suds_before", state.suds[-1])
    if step in _SETTLING | {_REHEARSAL} and distress is not None and "suds_before" in {**state.visit, **given}:
        given = _settled(state, given, distress)
    return given


def _settled(state: State, given: dict[str, Value], distress: int) -> dict[str, Value]:
    """A number after the exercise; in the rehearsal, the change since before it."""
    before = state.visit.get("suds_before", given.get("suds_before"))
    practised = state.situation.step == _REHEARSAL
    if "suds_before" in given and practised and "suds_after" not in given:
        return given
    given.setdefault("suds_after", distress)
    after = given["suds_after"]
    if practised and isinstance(before, int) and isinstance(after, int):
        given["rehearsal_suds_change"] = after - before
    return given


def _with_distress(state: State, given: Mapping[str, Value]) -> State:
    number = given.get("suds")
    if not isinstance(number, int):
        return state
    imagery = (*state.imagery_suds, number) if state.situation.part is not Part.NONE else state.imagery_suds
    return replace(state, suds=(*state.suds, number)[-50:], imagery_suds=imagery[-50:], rated_line=state.lines)


def another_exercise(state: State) -> State:
    """The exercise did not help enough: it is put aside, and the next one starts from the number reached."""
    technique = state.visit.get("grounding_technique")
    tried = (*state.grounding_tried, str(technique)) if technique is not None else state.grounding_tried
    after = state.visit.get("suds_after")
    rest = {name: value for name, value in state.visit.items() if name not in {"grounding_technique", "suds_after"}}
    if isinstance(after, int):
        rest["suds_before"] = after
    return replace(state, visit=rest, grounding_tried=tried)


def exercise_failed(state: State) -> bool:
    """Whether an exercise was rated and did not bring the distress down enough."""
    settled = state.situation.step in _SETTLING and "suds_after" in state.visit
    return settled and "grounding_technique" in _known_technique(state) and not grounded_enough(state.visit)


def _known_technique(state: State) -> Mapping[str, Value]:
    return {**state.recorded, **state.visit} if state.situation.step == "bs_grounding" else state.visit
