"""Entering steps, asking, going on, and breaking off: what every kind of move has in common."""

from collections.abc import Callable
from typing import Final

from graphs.deciding.acts import Act, ActKind, Decision, Policy
from graphs.plan import GROUNDING, INTERRUPTIONS, RANK, SILENT_STEPS, Plan
from graphs.protocols.model import Mover
from safety.alerts import AlertKind
from safety.findings import Level
from safety.policy import Refusal, may_enter
from safety.situation import (
    Closing,
    Consent,
    Drafting,
    Evidence,
    Kind,
    Memory,
    Minutes,
    Part,
    Place,
    Readiness,
    Screen,
    Situation,
    Stage,
)

_BREAKING: frozenset[str] = frozenset(INTERRUPTIONS) | {"g_stop"}
_EXITS: frozenset[str] = frozenset({"clinician_wrapup", "bs_exit"})


def enter(plan: Plan, now: Situation, place: Place, kind: Kind, policy: Policy) -> Decision:
    """Stand in `place`. Asks the policy once more; an activating step it refuses becomes grounding."""
    if place.activates and isinstance(may_enter(now, place, kind, policy.rules), Refusal):
        place = plan.place(GROUNDING)
    breaking = place.step in _BREAKING and _breaks(plan, now, place)
    then = now._replace(step=place.step, part=place.part, answered=False, gated=False, draft=Drafting.NONE)
    then = then._replace(stopped=now.stopped and place.step not in INTERRUPTIONS)
    entered = Act(ActKind.ENTER, place.step)
    if place.activates:
        return Decision(then._replace(activated=True, closing=Closing.DUE), (entered,))
    if breaking:
        stopped = place.step == "g_stop" and (now.stopped or not now.interrupted)
        return Decision(then._replace(interrupted=True, stopped=stopped, closing=Closing.DUE), (entered,))
    if place.step in _EXITS and not now.ended:
        return Decision(then._replace(ended=True), (entered, Act(ActKind.END)))
    return Decision(then, (entered,))


def _breaks(plan: Plan, now: Situation, place: Place) -> bool:
    """Whether entering a hold from here closes the way back: from P1 on for holds, from imagery for a stop."""
    if now.part is not Part.NONE:
        return True
    stage = plan.place(now.step).stage
    return place.step in INTERRUPTIONS and stage not in {Stage.ARRIVAL, Stage.BETWEEN, Stage.GLOBAL}


def ask(plan: Plan, now: Situation, policy: Policy, *, forward: bool = False) -> Decision:
    """Propose the next words, if the assistant may speak here; `forward` when their approval moves on."""
    if now.ended or now.held or now.driving or now.step in SILENT_STEPS:
        return Decision(now)
    target = plan.after(now) if forward else None
    if plan.between or (plan.auto and now.part is Part.NONE and not (target and target.activates)):
        return _speak(plan, now, target, policy)
    drafting = Drafting.FORWARD if target else Drafting.PLAIN
    return Decision(now._replace(draft=drafting), (Act(ActKind.DRAFT, target.step if target else ""),))


def _speak(plan: Plan, now: Situation, target: Place | None, policy: Policy) -> Decision:
    """Say it without an approval; a proposed move is made at once."""
    if target is None:
        return Decision(now, (Act(ActKind.SPEAK),))
    entered = enter(plan, credit(plan, now, policy), target, Kind.ANSWERED, policy)
    return Decision(entered.situation, (*entered.acts, Act(ActKind.SPEAK)))


def enter_and_ask(plan: Plan, now: Situation, place: Place, kind: Kind, policy: Policy) -> Decision:
    """Stand in `place` and ask what it asks; too late for imagery, the readiness gate gives way to the time guard."""
    if place.step == "readiness_gate" and now.minutes <= Minutes.BELOW_FLOOR and plan.has("g_time_guard"):
        return time_guard(plan, now, policy)
    return and_then(enter(plan, now, place, kind, policy), lambda then: ask(plan, then, policy))


def and_then(first: Decision, follow: Callable[[Situation], Decision]) -> Decision:
    """The second decision after the first, their acts in order."""
    second = follow(first.situation)
    return Decision(second.situation, first.acts + second.acts, second.refusal)


def go_on(plan: Plan, now: Situation, policy: Policy, target: Place | None = None) -> Decision:
    """Everything the step requires is known: move on if its mover allows it, or wait for the clinician.

    The way leads along the path, or to `target` where that is a declared exit of the step.
    """
    now = now._replace(answered=True)
    mover = plan.mover(now.step)
    declared = target is not None and target.step in plan.step(now.step).exits
    target = target if declared else plan.after(now)
    if now.gated or now.held or now.driving or mover is Mover.CLINICIAN or target is None:
        return ask(plan, now, policy)
    if now.step == "orientation_check" and now.interrupted and not now.stopped:
        return gate(plan, now, "an interruption is led back by you", policy)
    return _move_on(plan, now, target, mover, policy)


def _move_on(plan: Plan, now: Situation, target: Place, mover: Mover, policy: Policy) -> Decision:
    credited = credit(plan, now, policy)
    kind = Kind.APPROVED if mover is Mover.ASSISTANT else Kind.ANSWERED
    verdict = may_enter(credited._replace(draft=Drafting.PLAIN), target, kind, policy.rules)
    if isinstance(verdict, Refusal):
        return blocked(plan, now, target, verdict, policy)
    if mover is Mover.ASSISTANT:
        return ask(plan, now, policy, forward=True)
    return enter_and_ask(plan, credited, target, Kind.ANSWERED, policy)


def blocked(plan: Plan, now: Situation, target: Place, verdict: Refusal, policy: Policy) -> Decision:
    """The way on is not allowed: too little time leads beside the path, within imagery out of it; else wait."""
    if target.activates and now.part is Part.NONE and now.minutes <= Minutes.BELOW_FLOOR and plan.has("g_time_guard"):
        return time_guard(plan, now, policy)
    if target.activates and now.part is not Part.NONE:
        return enter_and_ask(plan, now, _way_out(plan, now), Kind.ANSWERED, policy)
    return gate(plan, now, verdict.rule, policy)


def _way_out(plan: Plan, now: Situation) -> Place:
    """Out of the image: by its calm end while there is time for it, else straight back to the room."""
    calm = plan.has("aftercare_image") and now.part < Part.LEAVING and now.minutes > Minutes.RETURN
    return plan.place("aftercare_image" if calm and now.present else "return_to_room")


def time_guard(plan: Plan, now: Situation, policy: Policy) -> Decision:
    """Too little time to open an image: offer what there is time for."""
    place = plan.place("g_time_guard")
    shortened = now._replace(readiness=Readiness.STOPPED)
    return enter_and_ask(plan, shortened, place, Kind.TIME_SHORT, policy)


def gate(plan: Plan, now: Situation, why: str, policy: Policy) -> Decision:
    """Stay in the step until the clinician releases it."""
    gated = Decision(now._replace(gated=True), (Act(ActKind.GATE, why),))
    return and_then(gated, lambda then: ask(plan, then, policy))


def credit(plan: Plan, now: Situation, policy: Policy, *, onwards: bool = True) -> Situation:
    """The evidence that leaving this step, answered, gives. Each counts only after the one before it.

    Not `onwards`, but for somewhere else, it counts for the closing alone.
    """
    if policy.guards("credit needs an answer") and not now.answered:
        return now
    gives = plan.step(now.step).gives if onwards else None
    credited = now if gives is None else _CREDITS[gives](plan, now)
    return _closer(credited, policy)


def _memory_settled(plan: Plan, now: Situation) -> bool:
    return now.memory is Memory.CLEAR or Evidence.MEMORY not in plan.protocol.needs


def _memory(plan: Plan, now: Situation) -> Situation:
    """Clear where it was asked about, and where the image is no memory."""
    open_still = plan.settles_memory(now.step) and now.memory is Memory.DOUBTFUL
    return now if open_still else now._replace(memory=Memory.CLEAR)


_CREDITS: Final[dict[Evidence, Callable[[Plan, Situation], Situation]]] = {
    Evidence.SCREEN: lambda _, now: now._replace(screen=Screen.PASSED),
    Evidence.CONSENT: lambda _, now: now._replace(consent=Consent.GIVEN),
    Evidence.REHEARSED: lambda _, now: now._replace(rehearsed=now.consent is Consent.GIVEN),
    Evidence.READINESS: lambda _, now: now,  # the clinician's own decision, recorded as such
    Evidence.MEMORY: _memory,
    Evidence.BASELINE: lambda plan, now: now._replace(baseline=_memory_settled(plan, now)),
    Evidence.TARGET: lambda _, now: now._replace(target=now.baseline),
}


_REACHED: Final = {
    GROUNDING: Closing.GROUNDED,
    "orientation_check": Closing.ORIENTED,
    "risk_recheck": Closing.RECHECKED,
}


def _closer(now: Situation, policy: Policy) -> Situation:
    """The closing once this step is left has come as far as it goes; no part of it counts before the one before it."""
    reached = _REACHED.get(now.step)
    if reached is None or now.closing >= reached:
        return now
    in_order = now.closing == reached - 1 or not policy.guards("closing in order")
    return now._replace(closing=reached) if in_order else now


def break_off(plan: Plan, now: Situation, step: str, kind: Kind, policy: Policy) -> Decision:
    """Leave for a global step, unless one that outranks it is stood in already, or the clinician drives."""
    here = RANK.get(now.step, len(RANK) + 1)
    if now.driving or not plan.has(step) or here <= RANK[step]:
        return Decision(now)
    withdrawn = withdraw(now, "interrupted")
    return and_then(withdrawn, lambda then: enter(plan, then, plan.place(step), kind, policy))


def withdraw(now: Situation, reason: str) -> Decision:
    """The pending draft, if there is one, is void."""
    if now.draft is Drafting.NONE:
        return Decision(now)
    return Decision(now._replace(draft=Drafting.NONE), (Act(ActKind.WITHDRAW, reason),))


def raise_level(now: Situation, level: Level) -> Decision:
    """The level rises to `level`, never falls."""
    if level <= now.level:
        return Decision(now)
    return Decision(now._replace(level=level), (Act(ActKind.LEVEL, level.word, level),))


def say_at_once(now: Situation, script: str) -> Decision:
    """A reviewed script goes out without waiting for anything."""
    return Decision(now, (Act(ActKind.SCRIPT, script),))


def alert(now: Situation, name: AlertKind, level: Level) -> Decision:
    """The clinician is called."""
    return Decision(now, (Act(ActKind.ALERT, name, level),))
