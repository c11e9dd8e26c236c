"""From acts to outcomes: every act is told in the journal, and what is said is said in reviewed words."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from graphs.deciding.acts import Act, ActKind
from graphs.outcomes import Json, Notify, Outcome
from graphs.plan import Plan
from graphs.protocols.model import Mover, Step
from graphs.saying.arriving import arrive
from graphs.saying.delivering import Told, deliver, draft, script, speak
from graphs.state import OpenAlert, State
from graphs.understanding.clock import minutes_left, time_word
from graphs.understanding.commands import readiness_of
from graphs.understanding.types import Speech
from safety.findings import Level
from safety.situation import Part, Situation, Stage

_REASONS: Final = {
    "g_crisis_hold": "crisis",
    "g_unsafe_place": "unsafe_place",
    "g_duty_flag": "duty_flag",
    "g_grounding_interrupt": "dissociation",
    "g_stop": "client_choice",
    "g_disconnect": "disconnected",
}
_ORDERED: Final = frozenset({"g_risk_escalation", "g_clinician_control", *_REASONS})


def tell(plan: Plan, before: State, state: State, acts: tuple[Act, ...], speech: Speech) -> Told:
    """Tell every act in order. `before` is the state before the input, `state` the one decided on."""
    told = Told(state)
    for act in acts:
        step = _TELLERS[act.kind](plan, before, told.state, act, speech)
        told = Told(step.state, told.outcomes + step.outcomes, told.effects + step.effects)
    return told


Teller = Callable[[Plan, State, State, Act, Speech], Told]


def _enter(plan: Plan, before: State, state: State, act: Act, _: Speech) -> Told:
    step = plan.step(act.arg)
    here = state.path[-1] if state.path else None
    stage = step.stage.value
    left = here if act.arg in _ORDERED and here is not None and not here.startswith("g_") else state.resume_at
    entered = replace(
        state,
        path=(*state.path, act.arg),
        visit={},
        asked_here=(),
        lines_here=0,
        enoughs=0,
        resume_at=left,
        asked=None,
        control=None,
        first_interruption=_interruption(state, step),
        crisis_at=state.now if act.arg == "g_crisis_hold" else state.crisis_at,
        thinking_at=state.thinking_at or (state.now if act.arg == plan.protocol.thinks_from else 0),
    )
    if step.part is not Part.NONE and not before.situation.activated and not state.imagery_at:
        entered = replace(entered, imagery_at=state.now, first_ratings=dict(state.recorded), imagery_suds=())
    outcomes = [Outcome("step_entered", {"step": act.arg, "stage": stage})]
    opens = step.part is not Part.NONE and (here is None or plan.step(here).part is Part.NONE)
    if act.arg in _TIMED_STEPS or opens:
        entered, timed = _with_time(entered, act.arg)
        outcomes.append(timed)
    if act.arg == "readiness_gate":
        outcomes += _readiness(entered)
    if here is None or plan.step(here).stage is not step.stage:
        outcomes.append(Outcome("stage_moved", {"stage": stage}))
    return Told(entered, tuple(outcomes))


_TIMED_STEPS: Final = frozenset({"readiness_gate", "g_time_guard"})


def _with_time(state: State, step: str) -> tuple[State, Outcome]:
    """At the gates of time, and where an image opens, what the clock says is part of the record."""
    short = step == "g_time_guard"
    name, said = ("minutes_left", minutes_left(state)) if short else ("time_guard", time_word(state.situation))
    kept = replace(state, recorded={**state.recorded, name: said})
    return kept, Outcome("recorded", {"field": name, "value": said, "step": step, "by": "service"})


def _readiness(state: State) -> list[Outcome]:
    """The clinician decides at the gate with the light and its reasons in view."""
    ready = readiness_of(state)
    said: dict[str, Json] = {"readiness_light": ready.light.word, "readiness_because": ready.reasons}
    if state.case.measures:
        said["readiness_stale"] = ready.stale
    if state.case.complex_presentation:
        said["complex_presentation"] = state.case.complex_presentation
    return [
        Outcome("recorded", {"field": name, "value": value, "step": "readiness_gate", "by": "service"})
        for name, value in said.items()
    ]


def _interruption(state: State, entered: Step) -> str | None:
    """The reason the planned path was left for, until the clinician leads back to it."""
    resumed = entered.stage not in {Stage.GLOBAL, Stage.CLOSING}
    return None if resumed else state.first_interruption or _REASONS.get(entered.id)


def _withdraw(_: Plan, __: State, state: State, act: Act, ___: Speech) -> Told:
    if state.draft is None:
        return Told(state)
    data: dict[str, Json] = {"draft": state.draft.id, "reason": act.arg}
    return Told(replace(state, draft=None), (Outcome("draft_withdrawn", data),))


def _card(_: Plan, __: State, state: State, ___: Act, ____: Speech) -> Told:
    case = state.case
    data: dict[str, Json] = {
        "country": case.country,
        "emergency": case.crisis_emergency,
        "lines": case.crisis_lines,
    }
    return Told(state, (Outcome("crisis_card", data),))


def _alert(_: Plan, __: State, state: State, act: Act, ___: Speech) -> Told:
    number = state.alerts + 1
    alert = OpenAlert(f"{state.case.session}-a{number}", act.arg, int(act.level), state.now)
    data: dict[str, Json] = {
        "alert": alert.id,
        "alert_kind": alert.kind,
        "level": act.level.word,
        "flags": tuple(dict.fromkeys(state.flags[-_RECENT_FLAGS:])),
        "step": state.situation.step,
    }
    raised = replace(state, alerts=number, open_alerts=(*state.open_alerts, alert))
    return Told(raised, (Outcome("alert_raised", data),), (Notify(alert.id),))


_RECENT_FLAGS: Final = 4


def _level(_: Plan, before: State, state: State, act: Act, __: Speech) -> Told:
    data: dict[str, Json] = {"level": act.arg, "was": before.situation.level.word}
    if act.level is not Level.RED or "follow_up_24h" in state.tasks:
        return Told(state, (Outcome("risk_changed", data),))
    tasked = replace(state, tasks=(*state.tasks, "follow_up_24h"))
    notified: dict[str, Json] = {
        "field": "clinician_notified",
        "value": True,
        "step": state.situation.step,
        "by": "service",
    }
    return Told(
        tasked,
        (
            Outcome("risk_changed", data),
            Outcome("task_added", {"task": "follow_up_24h"}),
            Outcome("recorded", notified),
        ),
    )


def _branch(_: Plan, __: State, state: State, act: Act, ___: Speech) -> Told:
    attempt = state.attempts.get(act.arg, 0) + 1
    counted = replace(state, attempts={**state.attempts, act.arg: attempt})
    return Told(counted, (Outcome("branch_taken", {"branch": act.arg, "attempt": attempt}),))


def _flag(_: Plan, __: State, state: State, act: Act, ___: Speech) -> Told:
    data: dict[str, Json] = {"flag": act.arg, "step": state.situation.step}
    return Told(replace(state, flags=(*state.flags, act.arg)), (Outcome("flag_raised", data),))


def _end(_: Plan, __: State, state: State, ___: Act, ____: Speech) -> Told:
    reason = state.reason or state.first_interruption
    ended = Outcome("ended", {"completed": reason is None, "reason": reason})
    return Told(replace(state, reason=reason), (ended,))


def _plain(kind: str) -> Teller:
    def teller(_: Plan, __: State, state: State, act: Act, ___: Speech) -> Told:
        data: dict[str, Json] = {"reason": act.arg} if kind == "held" else {}
        return Told(state, (Outcome(kind, data),))  # type: ignore[arg-type]

    return teller


def _gate(_: Plan, __: State, state: State, ___: Act, ____: Speech) -> Told:
    return Told(state)


_TELLERS: Final[dict[ActKind, Teller]] = {
    ActKind.ENTER: _enter,
    ActKind.DRAFT: draft,
    ActKind.SPEAK: speak,
    ActKind.SCRIPT: script,
    ActKind.DELIVER: deliver,
    ActKind.REPLACE: arrive,
    ActKind.WITHDRAW: _withdraw,
    ActKind.CARD: _card,
    ActKind.ALERT: _alert,
    ActKind.LEVEL: _level,
    ActKind.BRANCH: _branch,
    ActKind.FLAG: _flag,
    ActKind.HOLD: _plain("held"),
    ActKind.RELEASE: _plain("released"),
    ActKind.TAKE_OVER: _plain("taken_over"),
    ActKind.HAND_BACK: _plain("handed_back"),
    ActKind.JOIN: _plain("clinician_joined"),
    ActKind.LEAVE: _plain("clinician_left"),
    ActKind.GATE: _gate,
    ActKind.END: _end,
}


def gate_of(plan: Plan, now: Situation) -> bool:
    """Whether the session cannot leave where it stands without an action of the clinician."""
    step = plan.step(now.step)
    return now.held or now.gated or now.driving or step.mover is Mover.CLINICIAN
