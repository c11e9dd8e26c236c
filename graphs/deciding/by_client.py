"""What follows from what the client said, rated or pressed."""

from collections.abc import Callable
from typing import Final

from graphs.deciding.acts import Act, ActKind, Decision, Policy
from graphs.deciding.moving import (
    alert,
    and_then,
    ask,
    blocked,
    break_off,
    enter,
    enter_and_ask,
    gate,
    go_on,
    raise_level,
    say_at_once,
    time_guard,
)
from graphs.plan import CONTROL, GROUNDING, RANK, Plan
from safety.alerts import AlertKind
from safety.findings import Level
from safety.policy import Refusal, may_enter
from safety.situation import Consent, Drafting, Kind, Memory, Move, Part, Place, Readiness, Screen, Situation, Stage

Handler = Callable[[Plan, Situation, Move, Policy], Decision]


def answered(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The step has all it requires; the answer may lead to another exit of the step than the next one."""
    return _unless_in_hold(plan, now, policy, lambda then: go_on(plan, then, policy, move.target))


def spoke(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """The step stays; the next words are proposed."""
    return _unless_in_hold(plan, now, policy, lambda then: ask(plan, then, policy))


def _unless_in_hold(plan: Plan, now: Situation, policy: Policy, follow: Callable[[Situation], Decision]) -> Decision:
    """In the three holds only reviewed scripts speak, and only until the clinician drives."""
    fresh = now._replace(draft=Drafting.NONE)
    if now.step not in _HOLDS:
        return follow(fresh)
    if now.driving or now.held:
        return Decision(fresh)
    return say_at_once(fresh, f"{now.step}.again")


_HOLDS: Final[dict[str, AlertKind]] = {
    "g_crisis_hold": "crisis_hold",
    "g_unsafe_place": "unsafe_place",
    "g_duty_flag": "duty_flag",
}


def risk(_: Plan, now: Situation, move: Move, __: Policy) -> Decision:
    """Something was noted that leads nowhere by itself: the level rises."""
    return raise_level(now, move.level)


def escalated(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """Amber: the screen, if it stands open here, is not passed; the direct question is asked."""
    asked_here = now.step in {"risk_screen", "bs_entry"} and now.screen is not Screen.PASSED
    screen = Screen.RAISED if asked_here else now.screen
    marked = now._replace(screen=screen, draft=Drafting.NONE)
    called = and_then(raise_level(marked, Level.AMBER), lambda then: alert(then, "risk", Level.AMBER))
    moved = and_then(called, lambda then: break_off(plan, then, "g_risk_escalation", Kind.ESCALATED, policy))
    return and_then(moved, lambda then: spoke(plan, then, Move(Kind.SPOKE), policy))


def crisis(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """Danger: the hold, the card, the clinician."""
    return _hold(plan, now, "g_crisis_hold", move, policy)


def unsafe(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The place is not safe: a neutral screen."""
    return _hold(plan, now, "g_unsafe_place", move, policy)


def duty(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """Somebody else may be in danger."""
    return _hold(plan, now, "g_duty_flag", move, policy)


def _hold(plan: Plan, now: Situation, step: str, move: Move, policy: Policy) -> Decision:
    called = and_then(
        raise_level(now, move.level), lambda then: alert(then, _HOLDS[step], max(move.level, Level.AMBER))
    )
    moved = and_then(called, lambda then: break_off(plan, then, step, move.kind, policy))
    silent = moved.situation.driving or RANK.get(moved.situation.step, len(RANK)) > RANK[step]
    if silent:
        return and_then(moved, lambda then: Decision(then._replace(draft=Drafting.NONE)))
    again = now.step == moved.situation.step
    spoken = and_then(moved, lambda then: say_at_once(then, f"{then.step}.again" if again else then.step))
    if moved.situation.step != "g_crisis_hold" or again:
        return spoken
    return and_then(spoken, lambda then: Decision(then, (Act(ActKind.CARD),)))


def dissociated(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """Imagery stops; back to here and now."""
    called = alert(now, "dissociation", Level.AMBER)
    return _leave_for(plan, called, "g_grounding_interrupt", "ground", Kind.DISSOCIATED, policy)


def stopped(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """Stop means stop: no reasons asked."""
    called = alert(_without_consent(now) if move.kind is Kind.WITHDREW else now, "stopped", Level.WATCH)
    return _leave_for(plan, called, "g_stop", "stop", move.kind, policy)


def _without_consent(now: Situation) -> Situation:
    """Consent is taken back, and with it goes everything that rests on it."""
    return now._replace(
        consent=Consent.WITHDRAWN,
        rehearsed=False,
        readiness=Readiness.OPEN,
        memory=Memory.OPEN,
        baseline=False,
        target=False,
    )


def _leave_for(plan: Plan, first: Decision, step: str, script: str, kind: Kind, policy: Policy) -> Decision:
    """Break off for a global step with its script, or, where that does not apply, go on where we stand."""
    was = first.situation.step
    moved = and_then(first, lambda then: break_off(plan, then, step, kind, policy))
    if moved.situation.step != was or moved.situation.driving:
        return and_then(moved, lambda then: say_at_once(then._replace(draft=Drafting.NONE), script))
    return and_then(moved, lambda then: spoke(plan, then, Move(Kind.SPOKE), policy))


def froze(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """One short holding line, then the clinician leads."""
    return _leave_for(plan, alert(now, "frozen", Level.WATCH), CONTROL, "branch.B02.1", Kind.FROZE, policy)


def overwhelmed(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """Help enters now: from the younger self's view on to the adult's; elsewhere slower, and the clinician decides."""
    fresh = now._replace(draft=Drafting.NONE)
    if now.part is not Part.EXPLORING or not plan.has("s2_adult_view") or now.driving or now.held:
        return gate(plan, fresh, "B15", policy)
    target = plan.place("s2_adult_view")
    verdict = may_enter(now, target, Kind.OVERWHELMED, policy.rules)
    if isinstance(verdict, Refusal):
        return dissociated(plan, now, Move(Kind.DISSOCIATED), policy)
    entered = enter(plan, fresh, target, Kind.OVERWHELMED, policy)
    return and_then(entered, lambda then: gate(plan, then, "B15", policy))


def gated(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """A branch within the step that waits for the clinician."""
    return gate(plan, now._replace(draft=Drafting.NONE), "branch", policy)


def no_image(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """No picture comes: nothing is forced, the clinician chooses other work."""
    if now.step not in {"elicit_image", "salience_check"}:
        return spoke(plan, now, Move(Kind.SPOKE), policy)
    fresh = now._replace(draft=Drafting.NONE)
    if now.step == "salience_check" or not plan.has("salience_check") or now.driving or now.held:
        return gate(plan, fresh._replace(answered=True), "B09", policy)
    target = plan.place("salience_check")
    verdict = may_enter(now, target, Kind.NO_IMAGE, policy.rules)
    if isinstance(verdict, Refusal):
        return blocked(plan, fresh, target, verdict, policy)
    entered = enter(plan, fresh, target, Kind.NO_IMAGE, policy)
    return and_then(entered, lambda then: gate(plan, then._replace(answered=True), "B09", policy))


def doubted(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """The memory is partial, new or unsure: only the clinician goes on from here."""
    if now.step != "memory_clarity":
        return spoke(plan, now, Move(Kind.SPOKE), policy)
    marked = now._replace(memory=Memory.DOUBTFUL, baseline=False, target=False, answered=True, draft=Drafting.NONE)
    return gate(plan, marked, "memory", policy)


def recalled(plan: Plan, now: Situation, _: Move, __: Policy) -> Decision:
    """The image is a memory: where that is not asked of every image, it is asked of this one."""
    if not plan.asks_of_memories or plan.place(now.step).stage is not Stage.TARGET:
        return Decision(now)
    return Decision(now._replace(memory=Memory.DOUBTFUL, baseline=False, target=False))


def time_short(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """Too little time for imagery: say so, and offer what there is time for."""
    fresh = now._replace(draft=Drafting.NONE)
    outranked = RANK.get(now.step, len(RANK) + 1) <= RANK["g_time_guard"]
    if outranked or now.activated or now.driving or now.held or not plan.has("g_time_guard"):
        return spoke(plan, fresh, Move(Kind.SPOKE), policy)
    return time_guard(plan, fresh, policy)


def chose(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The client chose a way out of the time guard or the kind refusal."""
    if now.step not in {"g_time_guard", "g_scope_refusal"} or now.driving or now.held or move.target is None:
        return spoke(plan, now, move, policy)
    target = _screened_first(plan, now, move.target)
    verdict = may_enter(now, target, Kind.CHOSE, policy.rules)
    if isinstance(verdict, Refusal):
        return gate(plan, now._replace(draft=Drafting.NONE), verdict.rule, policy)
    return enter_and_ask(plan, now._replace(draft=Drafting.NONE), target, Kind.CHOSE, policy)


def _screened_first(plan: Plan, now: Situation, target: Place) -> Place:
    """The risk question comes before everything that may be chosen."""
    if now.screen is Screen.PASSED:
        return target
    return plan.place("bs_entry" if plan.between else "risk_screen")


def scope(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """Rescripting alone is declined with care."""
    fresh = now._replace(draft=Drafting.NONE)
    moved = break_off(plan, fresh, "g_scope_refusal", Kind.SCOPE, policy)
    return and_then(moved, lambda then: ask(plan, then, policy))


def unsettled(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """Oriented but still too distressed: grounding again, and the clinician decides when it is enough."""
    if now.step != "orientation_check" or now.driving or now.held:
        return spoke(plan, now, Move(Kind.SPOKE), policy)
    entered = enter(plan, now, plan.place(GROUNDING), Kind.UNSETTLED, policy)
    return and_then(entered, lambda then: gate(plan, then, "distress", policy))


def distressed(_: Plan, now: Situation, move: Move, __: Policy) -> Decision:
    """Alone, and so distressed that the clinician is told; nothing else changes."""
    return alert(now, "high_distress_between", move.level)


HANDLERS: Final[dict[Kind, Handler]] = {
    Kind.ANSWERED: answered,
    Kind.SPOKE: spoke,
    Kind.RISK: risk,
    Kind.ESCALATED: escalated,
    Kind.CRISIS: crisis,
    Kind.UNSAFE: unsafe,
    Kind.DUTY: duty,
    Kind.DISSOCIATED: dissociated,
    Kind.STOPPED: stopped,
    Kind.WITHDREW: stopped,
    Kind.FROZE: froze,
    Kind.OVERWHELMED: overwhelmed,
    Kind.GATED: gated,
    Kind.NO_IMAGE: no_image,
    Kind.DOUBTED: doubted,
    Kind.RECALLED: recalled,
    Kind.TIME_SHORT: time_short,
    Kind.CHOSE: chose,
    Kind.SCOPE: scope,
    Kind.UNSETTLED: unsettled,
    Kind.DISTRESSED: distressed,
}
