"""From a situation and a move to the next situation: all the logic of a session, without a word in it.

`decide` is total and pure. The compiled graph, the engine and the proof all call this one function.
"""

from typing import Final

from graphs.deciding import by_client, by_clinician, by_service
from graphs.deciding.acts import POLICY, Act, ActKind, Decision, Policy
from graphs.plan import Plan
from safety.policy import Refusal
from safety.situation import Drafting, Kind, Move, Part, Situation

_HANDLERS: Final = {**by_client.HANDLERS, **by_clinician.HANDLERS, **by_service.HANDLERS}
_AFTER_THE_END: Final = frozenset(
    {
        Kind.NOTED,
        Kind.CLEARED,
        Kind.UPHELD,
        Kind.CAME,
        Kind.LEFT,
        Kind.LAPSED,
        Kind.MINUTES,
        Kind.VANISHED,
        Kind.RETURNED,
    }
)
CLIENT_KINDS: Final = frozenset(by_client.HANDLERS)
CLINICIAN_KINDS: Final = frozenset(by_clinician.HANDLERS)
SERVICE_KINDS: Final = frozenset(by_service.HANDLERS)


def decide(plan: Plan, now: Situation, move: Move, policy: Policy = POLICY) -> Decision:
    """What follows from `move` in the situation `now`: the next situation and what to do, or a refusal."""
    if now.ended:
        return _after_the_end(plan, now, move, policy)
    decision = _HANDLERS[move.kind](plan, now, move, policy)
    return _out_of_the_image(decision) if plan.auto and now.part is not Part.NONE else decision


def _out_of_the_image(decision: Decision) -> Decision:
    """Where words outside imagery go out by themselves, those that lead out of an image still wait for an approval."""
    if not any(act.kind is ActKind.SPEAK for act in decision.acts):
        return decision
    acts = tuple(Act(ActKind.DRAFT) if act.kind is ActKind.SPEAK else act for act in decision.acts)
    return decision._replace(situation=decision.situation._replace(draft=Drafting.PLAIN), acts=acts)


def _after_the_end(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """Nothing moves any more; the clinician may still decide alerts and write things down."""
    if move.kind not in _AFTER_THE_END:
        return Decision(now, (), Refusal("ended", "This session has ended."))
    if move.kind in {Kind.CLEARED, Kind.UPHELD, Kind.NOTED, Kind.CAME}:
        return _HANDLERS[move.kind](plan, now, move, policy)
    return Decision(now)


__all__ = ["CLIENT_KINDS", "CLINICIAN_KINDS", "SERVICE_KINDS", "Act", "ActKind", "Decision", "Policy", "decide"]
