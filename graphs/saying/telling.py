"""From acts to outcomes: every act is told in the journal, and what is said is said in reviewed words."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Final, NamedTuple

from graphs.deciding.acts import Act, ActKind
from graphs.outcomes import Effect, Json, Notify, Outcome
from graphs.plan import INTERRUPTIONS, Plan
from graphs.protocols.model import Mover, Step
from graphs.saying.composing import Composer, Words
from graphs.state import Draft, OpenAlert, State
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


class Told(NamedTuple):
    """The state with what was said in it, the outcomes to journal, and the effects."""

    state: State
    outcomes: tuple[Outcome, ...] = ()
    effects: tuple[Effect, ...] = ()


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
    )
    if step.part is not Part.NONE and not before.situation.activated and not state.imagery_at:
        entered = replace(entered, imagery_at=state.now, first_ratings=dict(state.recorded), imagery_suds=())
    outcomes = [Outcome("step_entered", {"step": act.arg, "stage": stage})]
    if here is None or plan.step(here).stage is not step.stage:
        outcomes.append(Outcome("stage_moved", {"stage": stage}))
    return Told(entered, tuple(outcomes))


def _interruption(state: State, entered: Step) -> str | None:
    """The reason the planned path was left for, until the clinician leads back to it."""
    resumed = entered.stage not in {Stage.GLOBAL, Stage.CLOSING}
    return None if resumed else state.first_interruption or _REASONS.get(entered.id)


def _draft(plan: Plan, _: State, state: State, act: Act, speech: Speech) -> Told:
    words = _compose(plan, state, act.arg or None, speech)
    number = state.drafts + 1
    draft = Draft(
        id=f"{state.case.session}-d{number}",
        epoch=state.epoch,
        text=words.text,
        sha256=words.digest,
        step=state.situation.step,
        proposes=act.arg or None,
        provenance=words.provenance,
        asks=words.asks,
        control=words.control,
    )
    data: dict[str, Json] = {
        "draft": draft.id,
        "epoch": draft.epoch,
        "text": draft.text,
        "sha256": draft.sha256,
        "step": draft.step,
        "proposes": draft.proposes,
        "provenance": draft.provenance,
        "findings": (),
        "ask": _ask(draft.control),
    }
    return Told(replace(state, draft=draft, drafts=number), (Outcome("draft_ready", data),))


def _compose(plan: Plan, state: State, proposes: str | None, speech: Speech) -> Words:
    """Words for the step proposed, for one entered in this run, or for the step that stays."""
    composer = Composer(plan, state)
    if proposes is not None:
        return composer.entering(proposes, _bridge(state.situation.step, speech))
    entered = state.lines_here == 0 and not state.asked_here and not speech.lead_asks and not speech.again
    if entered and speech.lead is not None:
        return composer.entering(state.situation.step, speech.lead)
    if entered:
        return composer.entering(state.situation.step, _bridge(_left(state), speech))
    return composer.staying(speech)


def _left(state: State) -> str | None:
    return state.path[-2] if len(state.path) > 1 else None


def _bridge(step: str | None, speech: Speech) -> str | None:
    return f"{step}.after.{speech.gave}" if step and speech.gave else None


def _ask(scale: str | None) -> Json:
    return None if scale is None else {"scale": scale}


def _asked(state: State, field: str | None, control: str | None) -> Told:
    """What the delivered words asked for is what the next line is read against."""
    asked = tuple(name for name in (field, control) if name)
    new = tuple(name for name in dict.fromkeys(asked) if name not in state.asked_here)
    outcomes = tuple(Outcome("field_asked", {"field": name, "step": state.situation.step}) for name in new)
    kept = replace(state, asked=field or state.asked or control, control=control, asked_here=(*state.asked_here, *new))
    return Told(kept, outcomes)


def _speak(plan: Plan, _: State, state: State, act: Act, speech: Speech) -> Told:
    """Reviewed words that need no approval here."""
    del act
    words = _compose(plan, state, None, speech)
    asked = _asked(replace(state, drafts=state.drafts + 1), words.asks, words.control)
    return Told(asked.state, (_delivered(words, "assistant", script=words.keys[0]), *asked.outcomes))


def _delivered(words: Words, author: str, script: str | None) -> Outcome:
    return Outcome(
        "delivered",
        {
            "text": words.text,
            "sha256": words.digest,
            "author": author,
            "script": script,
            "draft": None,
            "edited": False,
            "ask": _ask(words.control),
        },
    )


def _script(plan: Plan, _: State, state: State, act: Act, __: Speech) -> Told:
    words = Composer(plan, state).script(act.arg)
    return Told(state, (_delivered(words, "script", script=words.keys[0]),))


def _deliver(plan: Plan, before: State, state: State, _: Act, speech: Speech) -> Told:
    """The decided draft, or the clinician's own words; a proposed step is entered by the acts that follow."""
    del plan
    draft = before.draft
    if draft is None or before.situation.driving:
        return _own_words(state, speech)
    text = speech.text if speech.text is not None else draft.text
    data: dict[str, Json] = {
        "text": text,
        "sha256": sha256(text.encode()).hexdigest(),
        "author": "assistant",
        "script": None,
        "draft": draft.id,
        "edited": speech.text is not None,
        "ask": _ask(draft.control),
    }
    delivered = Told(replace(state, draft=None), (Outcome("delivered", data),))
    if draft.proposes is not None:
        return delivered
    asked = _asked(delivered.state, draft.asks, draft.control)
    return Told(asked.state, delivered.outcomes + asked.outcomes)


def _own_words(state: State, speech: Speech) -> Told:
    text = speech.text or ""
    data: dict[str, Json] = {
        "text": text,
        "sha256": sha256(text.encode()).hexdigest(),
        "author": "clinician",
        "script": None,
        "draft": None,
        "edited": False,
        "ask": None,
    }
    return Told(replace(state, clinician_offered=True), (Outcome("delivered", data),))


def asked_on_entry(state: State, draft: Draft) -> Told:
    """A draft that proposed a step was approved: what it asked belongs to the step now entered."""
    return _asked(state, draft.asks, draft.control)


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
    ActKind.DRAFT: _draft,
    ActKind.SPEAK: _speak,
    ActKind.SCRIPT: _script,
    ActKind.DELIVER: _deliver,
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


__all__ = ["INTERRUPTIONS", "Told", "asked_on_entry", "gate_of", "tell"]
