"""Situations that no rule tells apart are one: the map that keeps the exploration small.

Two machines are explored. The *order* machine forgets what can only ever stop a move: a draft waiting, a hold, a gate,
who writes, attention, minutes, an amber level, a readiness that was refused. It tries every move with these put back in
every way that matters (`graphs.proof.moves`): whatever a session can do, the order machine can do. The *delivery*
machine remembers who drives, what is held and what waits. A property test shows that `decide` respects the map.
"""

from collections.abc import Callable

from graphs.plan import Plan
from graphs.protocols.model import Mover
from safety.findings import Level
from safety.situation import Closing, Consent, Drafting, Memory, Minutes, Part, Readiness, Screen, Situation

Canonical = Callable[[Plan, Situation], Situation]


def order(plan: Plan, now: Situation) -> Situation:
    """The order machine's situation: what decides which step may follow which."""
    absent = now.part is not Part.NONE and not now.present
    return common(plan, now)._replace(
        held=now.held and absent,
        gated=False,
        driving=False,
        draft=Drafting.NONE,
        attending=False,
        minutes=Minutes.AMPLE,
        level=_graver(now),
        readiness=Readiness.OPEN if now.readiness is Readiness.STOPPED else now.readiness,
        answered=now.answered and _answer_matters(plan, now),
    )


def delivery(plan: Plan, now: Situation) -> Situation:
    """The delivery machine's situation: also what may be sent, and by whom."""
    return common(plan, now)._replace(attending=False, minutes=Minutes.AMPLE, level=_graver(now))


def common(plan: Plan, now: Situation) -> Situation:
    """What both machines merge: values that no rule reads differently, and evidence that can no longer matter."""
    if now.ended:
        due = (now.activated or now.interrupted) and now.closing < Closing.RECHECKED
        closing = now.closing if due else Closing.RECHECKED
        return Situation(
            now.step, ended=True, overridden=now.overridden, activated=due, closing=closing, level=_level(now.level)
        )
    touched = now.activated or now.interrupted
    return now._replace(
        level=_level(now.level),
        consent=Consent.OPEN if now.consent is Consent.WITHDRAWN else now.consent,
        screen=Screen.OPEN if now.screen is Screen.RAISED else now.screen,
        memory=Memory.OPEN if now.memory is Memory.DOUBTFUL and not plan.asks_of_memories else now.memory,
        closing=now.closing if touched else Closing.DUE,
        overridden=False,
        stopped=now.stopped and now.closing < Closing.ORIENTED,
        readiness=now.readiness if plan.protocol.needs else Readiness.OPEN,
        present=now.present or now.part is Part.NONE,
    )


def _graver(now: Situation) -> Level:
    """Red, and amber where it is being decided; elsewhere amber only ever stops a move."""
    level = _level(now.level)
    return level if level is Level.RED or now.step == "g_risk_escalation" else Level.NONE


def _level(level: Level) -> Level:
    return Level.NONE if level is Level.WATCH else level


def _answer_matters(plan: Plan, now: Situation) -> bool:
    """Whether leaving this step by another's hand gives evidence that only an answered step gives."""
    step = plan.step(now.step)
    led_on = step.gives is not None and step.mover is not Mover.CLIENT
    return led_on or (now.step == "orientation_check" and now.interrupted)
