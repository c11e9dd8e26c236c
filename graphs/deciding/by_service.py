"""What follows when the clock goes on, a link or a console comes or goes, or a run fails."""

from collections.abc import Callable
from typing import Final

from graphs.deciding.acts import Act, ActKind, Decision, Policy
from graphs.deciding.moving import alert, and_then, ask, break_off, enter, enter_and_ask, say_at_once, withdraw
from graphs.plan import Plan
from safety.findings import Level
from safety.policy import Refusal, permit
from safety.situation import Drafting, Kind, Minutes, Move, Part, Situation

Handler = Callable[[Plan, Situation, Move, Policy], Decision]


_NOBODY_MISSED: Final = frozenset({"clinician_ready", "close", "clinician_wrapup"})
"""Before the session has begun and after all is done both may come and go."""


def came(_: Plan, now: Situation, __: Move, ___: Policy) -> Decision:
    """The console is there. Nothing resumes by itself."""
    return Decision(now) if now.present else Decision(now._replace(present=True), (Act(ActKind.JOIN),))


def left(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The console has been silent: hold, then end imagery, then say how things stand and call others."""
    gone = Decision(now) if not now.present else Decision(now._replace(present=False), (Act(ActKind.LEAVE),))
    absent = and_then(gone, lambda then: Decision(then._replace(attending=False)))
    if plan.between or now.ended or now.step in _NOBODY_MISSED:
        return absent
    paused = and_then(absent, _pause)
    if move.times <= 1:
        return paused
    called = and_then(paused, lambda then: alert(then, "clinician_absent", Level.AMBER))
    if now.part is Part.NONE:
        return and_then(called, lambda then: say_at_once(then, "closing_absent")) if move.times > 2 else called
    flagged = and_then(called, lambda then: Decision(then, (Act(ActKind.FLAG, "clinician_absent"),)))
    free = and_then(flagged, lambda then: Decision(then._replace(driving=False)))
    moved = and_then(free, lambda then: break_off(plan, then, "g_grounding_interrupt", Kind.LEFT, policy))
    return and_then(moved, lambda then: say_at_once(then, "clinician_absent_imagery"))


def _pause(now: Situation) -> Decision:
    if now.held:
        return Decision(now)
    withdrawn = withdraw(now, "clinician absent")
    holding = and_then(withdrawn, lambda then: Decision(then._replace(held=True), (Act(ActKind.HOLD, "absent"),)))
    return and_then(holding, lambda then: say_at_once(then, "clinician_absent"))


def lapsed(_: Plan, now: Situation, __: Move, ___: Policy) -> Decision:
    """Attention was confirmed too long ago to open an image on it."""
    return Decision(now._replace(attending=False))


def minutes(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The clock reached another bucket; within imagery the limits act by themselves."""
    then = now._replace(minutes=move.minutes)
    if now.part is Part.NONE or now.ended:
        return Decision(then)
    if move.minutes <= Minutes.RETURN:
        return _forced(plan, then, "return_to_room", policy)
    if move.minutes <= Minutes.INTERVENE and now.part is Part.EXPLORING and plan.has("s2_adult_view"):
        target = "s2_adult_view" if move.minutes > Minutes.NO_NEW_STAGE else "return_to_room"
        return _forced(plan, then, target, policy)
    return Decision(then)


def _forced(plan: Plan, now: Situation, step: str, policy: Policy) -> Decision:
    """Out of this part of the image, by way of the time guard."""
    withdrawn = withdraw(now, "time")
    passed = Decision(
        withdrawn.situation, (*withdrawn.acts, Act(ActKind.BRANCH, "B14"), Act(ActKind.ENTER, "g_time_guard"))
    )
    follow = enter if now.held or now.driving else enter_and_ask
    return and_then(passed, lambda then: follow(plan, then, plan.place(step), Kind.MINUTES, policy))


def silent(plan: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """The client has been silent: a gentle check, then orientation and an alarm, then the clinician telephones."""
    if now.held or now.driving or now.ended:
        return Decision(now)
    script = say_at_once(now, f"silence_{move.times}")
    if move.times <= 1:
        return script
    called = and_then(script, lambda then: alert(then, "silence", Level.AMBER))
    if move.times <= 2 or now.part is Part.NONE:
        return called
    return and_then(called, lambda then: break_off(plan, then, "g_grounding_interrupt", Kind.SILENT, policy))


def vanished(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """The client's link is lost: everything is kept, the clinician is told."""
    if now.ended or plan.between or not plan.has("g_disconnect") or now.step in _NOBODY_MISSED:
        return Decision(now)
    called = alert(now, "disconnected", Level.WATCH)
    return and_then(called, lambda then: break_off(plan, then, "g_disconnect", Kind.VANISHED, policy))


def returned(plan: Plan, now: Situation, _: Move, policy: Policy) -> Decision:
    """The client is back: where and when are we; the clinician leads on."""
    if now.step != "g_disconnect":
        return Decision(now)
    entered = enter(plan, now, plan.place("orientation_check"), Kind.RETURNED, policy)
    waiting = and_then(
        entered,
        lambda then: Decision(then._replace(gated=True), (Act(ActKind.GATE, "an interruption is led back by you"),)),
    )
    return and_then(waiting, lambda then: ask(plan, then, policy))


def wrote(_: Plan, now: Situation, move: Move, policy: Policy) -> Decision:
    """A model's words are there, for the draft that was asked for. They may take its place, and move nothing."""
    if now.draft is Drafting.NONE or isinstance(permit(now, move, policy.rules), Refusal):
        return Decision(now)
    return Decision(now, (Act(ActKind.REPLACE),))


def failed(_: Plan, now: Situation, __: Move, ___: Policy) -> Decision:
    """A run raised: the session is held and the clinician is called."""
    withdrawn = withdraw(now, "failed")
    paused = and_then(
        withdrawn,
        lambda then: Decision(then._replace(held=True, draft=Drafting.NONE), (Act(ActKind.HOLD, "failed"),)),
    )
    return and_then(paused, lambda then: alert(then, "turn_failed", Level.AMBER))


def repeated(_: Plan, now: Situation, __: Move, ___: Policy) -> Decision:
    """Nobody has taken over a crisis hold: the numbers once more, and another call for help."""
    if now.step != "g_crisis_hold" or now.driving or now.ended:
        return Decision(now)
    called = alert(now, "crisis_waiting", Level.RED)
    said = and_then(called, lambda then: say_at_once(then, "crisis_again"))
    return and_then(said, lambda then: Decision(then, (Act(ActKind.CARD),)))


HANDLERS: Final[dict[Kind, Handler]] = {
    Kind.CAME: came,
    Kind.LEFT: left,
    Kind.LAPSED: lapsed,
    Kind.MINUTES: minutes,
    Kind.SILENT: silent,
    Kind.VANISHED: vanished,
    Kind.RETURNED: returned,
    Kind.WROTE: wrote,
    Kind.FAILED: failed,
    Kind.REPEATED: repeated,
}
