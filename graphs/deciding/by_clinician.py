"""What follows from the clinician's decisions and commands. An explicit command always wins over the software."""

from collections.abc import Callable
from typing import Final

from graphs.deciding.acts import Act, ActKind, Decision, Policy
from graphs.deciding.moving import and_then, ask, credit, enter, enter_and_ask, go_on, say_at_once, withdraw
from graphs.plan import CONTROL, GROUNDING, Plan
from graphs.protocols.model import Mover
from safety.policy import Refusal, may_enter, permit
from safety.situation import Closing, Drafting, Kind, Memory, Move, Part, Place, Readiness, Screen, Situation, Stage

Handler = Callable[[Plan, Situation, Move, Policy], Decision]

_CONTENT: Final = frozenset(
    {Stage.PREPARATION, Stage.TARGET, Stage.COGNITIVE, Stage.RESCRIPT, Stage.PROCESSING},
)


def _refused(now: Situation, verdict: Refusal) -> Decision:
    return Decision(now, (), verdict)


def decided(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The draft goes out, as it is or in the clinician's words; a move it proposes is made with it."""
    verdict = permit(now, move, policy.rules)
    if isinstance(verdict, Refusal):
        return _refused(now, verdict)
    target = plan.after(now) if now.draft is Drafting.FORWARD else None
    if target is None:
        return Decision(now._replace(draft=Drafting.NONE), (Act(ActKind.DELIVER),))
    credited = credit(plan, now, policy)
    entry = may_enter(credited, target, move.kind, policy.rules)
    if isinstance(entry, Refusal):
        return _refused(now, entry)
    entered = enter(plan, credited, target, move.kind, policy)
    return Decision(entered.situation, (Act(ActKind.DELIVER), *entered.acts))


def steered(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """Other words for the same purpose."""
    forward = now.draft is Drafting.FORWARD
    withdrawn = withdraw(now, "steered")
    return and_then(withdrawn, lambda then: ask(plan, then, policy, forward=forward))


def discarded(_: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The draft is thrown away; the session stays where it was."""
    verdict = permit(now, move, policy.rules)
    return _refused(now, verdict) if isinstance(verdict, Refusal) else withdraw(now, "discarded")


def said(_: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The clinician's own words go out."""
    verdict = permit(now, move, policy.rules)
    return _refused(now, verdict) if isinstance(verdict, Refusal) else Decision(now, (Act(ActKind.DELIVER),))


def took_over(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """The clinician writes from here, from wherever the session stands."""
    withdrawn = withdraw(now, "taken over")
    entered = and_then(withdrawn, lambda then: enter(plan, then, plan.place(CONTROL), Kind.TOOK_OVER, policy))
    driving = entered.situation._replace(driving=True, held=False)
    return Decision(driving, (*entered.acts, Act(ActKind.TAKE_OVER)))


def handed_back(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The assistant drafts again, at the step named."""
    target = move.target or plan.place(plan.path[0] if plan.between else GROUNDING)
    verdict = permit(now, move._replace(target=target), policy.rules)
    if isinstance(verdict, Refusal):
        return _refused(now, verdict)
    returned = _freed(now, target)
    back = Decision(returned, (Act(ActKind.HAND_BACK),))
    # As a led move: nobody drives any more by the time the step is entered.
    return and_then(back, lambda then: enter_and_ask(plan, then, target, Kind.LED, policy))


def held(_: Plan, now: Situation, __: Move, ___: Policy) -> Decision:
    """No draft goes out until the clinician goes on; the client sees a holding text."""
    if now.held:
        return Decision(now)
    withdrawn = withdraw(now, "held")
    paused = and_then(withdrawn, lambda then: Decision(then._replace(held=True), (Act(ActKind.HOLD, "clinician"),)))
    return paused if now.driving else and_then(paused, lambda then: say_at_once(then, "held"))


def released(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The session goes on: a hold ends, a gate within the step opens."""
    verdict = permit(now, move, policy.rules)
    if isinstance(verdict, Refusal):
        return _refused(now, verdict)
    was_held, was_gated = now.held, now.gated
    acts = (Act(ActKind.RELEASE),) if was_held or was_gated else ()
    then = Decision(now._replace(held=False, gated=False), acts)
    if now.answered and plan.mover(now.step) is not Mover.CLINICIAN:
        fresh = and_then(then, lambda after: withdraw(after, "released"))
        return and_then(fresh, lambda after: go_on(plan, after, policy, move.target))
    return and_then(then, lambda after: ask(plan, after, policy)) if was_held else then


def grounded(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """Grounding now, in one press, whatever is pending."""
    if plan.between:
        return _ended_between(plan, now, policy)
    withdrawn = withdraw(now, "grounding")
    broken = now.part is not Part.NONE
    free = and_then(withdrawn, lambda then: Decision(then._replace(held=False, driving=False)))
    interrupted = free.situation._replace(interrupted=now.interrupted or broken, closing=_closing_after(now, broken))
    entered = enter(plan, interrupted, plan.place(GROUNDING), Kind.GROUNDED, policy)
    return and_then(Decision(entered.situation, free.acts + entered.acts), lambda then: say_at_once(then, "ground"))


def _closing_after(now: Situation, broken: bool) -> Closing:
    return Closing.DUE if broken else now.closing


def led(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The clinician leads to a step: on, by a declared exit, or with a reason anywhere permitted."""
    target = move.target
    if target is None:
        return Decision(now)
    if not move.reasoned and not _needs_no_reason(plan, now, target):
        return _refused(now, Refusal("off_path", "That step is off the path. Say why you go there."))
    credited = _credited_by_leading(plan, now, target, policy)
    verdict = permit(credited, move, policy.rules)
    if isinstance(verdict, Refusal):
        return _refused(now, verdict)
    withdrawn = withdraw(credited, "moved")
    free = and_then(withdrawn, lambda then: Decision(_freed(then, target)))
    return and_then(free, lambda then: enter_and_ask(plan, then, target, move.kind, policy))


def _needs_no_reason(plan: Plan, now: Situation, target: Place) -> bool:
    led_out = now.step.startswith("g_") and target.step == GROUNDING
    return led_out or plan.is_ordinary(now, target.step)


def _freed(now: Situation, target: Place) -> Situation:
    return _back_at_work(now._replace(held=False, driving=False), target)


def _back_at_work(now: Situation, target: Place) -> Situation:
    """Back at the work of the session nothing is interrupted any more."""
    return now._replace(interrupted=False, stopped=False) if target.stage in _CONTENT else now


def _credited_by_leading(plan: Plan, now: Situation, target: Place, policy: Policy) -> Situation:
    """The clinician's forward move out of an answered step confirms what the step is for."""
    following = plan.after(now)
    return credit(plan, now, policy, onwards=following is not None and following.step == target.step)


def opened(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The clinician opens the image that comes next."""
    target = move.target or plan.after(now)
    if target is None or not target.activates:
        return _refused(
            now, Refusal("no_image_next", "No image comes next from here. Go on to the step before it first.")
        )
    return led(plan, now, move._replace(target=target), policy)


def attended(_: Plan, now: Situation, __: Move, ___: Policy) -> Decision:
    """The clinician confirmed being here and attending."""
    return Decision(now._replace(attending=True))


def cleared(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The clinician decided that this is no risk: the level falls, and from the direct question the way goes back."""
    screen = Screen.OPEN if now.screen is Screen.RAISED else now.screen
    fallen = now._replace(level=min(now.level, move.level), screen=screen)
    lowered = Decision(fallen, (Act(ActKind.LEVEL, fallen.level.word, fallen.level),))
    target = move.target
    if now.step != "g_risk_escalation" or now.driving or target is None or now.ended or move.level:
        return lowered
    withdrawn = and_then(lowered, lambda then: withdraw(then, "cleared"))
    if isinstance(may_enter(withdrawn.situation, target, Kind.LED, policy.rules), Refusal):
        return withdrawn
    back = and_then(withdrawn, lambda then: Decision(_back_at_work(then, target)))
    return and_then(back, lambda then: enter_and_ask(plan, then, target, Kind.LED, policy))


def readied(_: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """Readiness: go, or prepare, or stop for today."""
    verdict = permit(now, move, policy.rules)
    if isinstance(verdict, Refusal):
        return _refused(now, verdict)
    readiness = Readiness.GO if move.kind is Kind.READIED else Readiness.STOPPED
    at_gate = now.step == "readiness_gate"
    return Decision(now._replace(readiness=readiness, answered=now.answered or at_gate))


def decided_memory(_: Plan, now: Situation, __: Move, ___: Policy) -> Decision:
    """The clinician decided, at the question of the memory, that imagery may go on with it as it is."""
    return Decision(now._replace(memory=Memory.CLEAR) if now.step == "memory_clarity" else now)


def ended(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The end: at once where nothing is due or a reason is given, else the closing begins."""
    verdict = permit(now, move, policy.rules)
    if isinstance(verdict, Refusal):
        return _refused(now, verdict)
    if plan.between:
        return _ended_between(plan, now, policy)
    due = now.closing_due
    if due and move.kind is not Kind.OVERRODE:
        return grounded(plan, now, move, policy)
    withdrawn = withdraw(now, "ended")
    free = withdrawn.situation._replace(held=False, driving=False, overridden=due)
    here = now.step == "close"
    closed = Decision(free) if here else enter(plan, free, plan.place("close"), Kind.OVERRODE, policy)
    wrapped = enter(plan, closed.situation, plan.place("clinician_wrapup"), Kind.OVERRODE, policy)
    last = Act(ActKind.SCRIPT, "ended")
    return Decision(wrapped.situation, (*withdrawn.acts, *closed.acts, last, *wrapped.acts))


def _ended_between(plan: Plan, now: Situation, policy: Policy) -> Decision:
    free = now._replace(held=False, driving=False, draft=Drafting.NONE)
    entered = enter(plan, free, plan.place("bs_exit"), Kind.ENDED, policy)
    return Decision(entered.situation, (Act(ActKind.SCRIPT, "ended"), *entered.acts))


def noted(_: Plan, now: Situation, __: Move, ___: Policy) -> Decision:
    """Kept; nothing moves."""
    return Decision(now)


HANDLERS: Final[dict[Kind, Handler]] = {
    Kind.APPROVED: decided,
    Kind.EDITED: decided,
    Kind.STEERED: steered,
    Kind.DISCARDED: discarded,
    Kind.SAID: said,
    Kind.TOOK_OVER: took_over,
    Kind.HANDED_BACK: handed_back,
    Kind.HELD: held,
    Kind.RELEASED: released,
    Kind.GROUNDED: grounded,
    Kind.LED: led,
    Kind.OPENED: opened,
    Kind.ATTENDED: attended,
    Kind.CLEARED: cleared,
    Kind.UPHELD: noted,
    Kind.READIED: readied,
    Kind.HELD_BACK: readied,
    Kind.DECIDED_MEMORY: decided_memory,
    Kind.ENDED: ended,
    Kind.OVERRODE: ended,
    Kind.NOTED: noted,
}
