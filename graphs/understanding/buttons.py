"""What a rating control or one of the client's buttons amounts to."""

from dataclasses import replace
from typing import Final

from graphs.inputs import Button
from graphs.outcomes import Refused
from graphs.plan import Plan
from graphs.reading import Reading
from graphs.state import State
from graphs.understanding.alone import with_distress
from graphs.understanding.answers import settle
from graphs.understanding.branching import branching
from graphs.understanding.keeping import keep
from graphs.understanding.risk import flag
from graphs.understanding.types import Speech, Understood
from safety.findings import Assessment, Level
from safety.situation import Kind, Move

_TOP: Final = 100
_NOTHING_SAID: Final = Reading(
    fields={}, branches=(), flags=(), answer="unclear", question=False, overwhelmed=False, enough=False
)


def rated(plan: Plan, state: State, scale: str, value: int) -> Understood:
    """A number on a scale: it answers whichever field was shown with the control."""
    if not 0 <= value <= _TOP:
        return Understood(state, refused=Refused("invalid", "A rating is a whole number from 0 to 100."))
    before, counted = state, replace(state, lines=state.lines + 1, last_line_at=state.now, quiet_stage=0)
    state, told = keep(plan, counted, {scale: value})
    branched = branching(plan, state, _NOTHING_SAID, Assessment())
    told = (*told, *branched.told)
    if branched.move is not None:
        understood = Understood(branched.state, (branched.move,), told, branched.speech)
        return with_distress(plan, before, understood)
    state, move, derived = settle(plan, branched.state, _NOTHING_SAID)
    listed = {ask.field for ask in plan.step(state.situation.step).asks}
    speech = Speech(gave=scale if scale in listed else None, unanswered=scale not in listed)
    return with_distress(plan, before, Understood(state, (move,), (*told, *derived), speech))


def pressed(plan: Plan, state: State, button: Button) -> Understood:
    """A button that is always there. None of them asks for a reason."""
    state = replace(state, last_line_at=state.now, quiet_stage=0)
    match button:
        case "stop":
            counted = branching(plan, state, replace(_NOTHING_SAID, branches=("B18",)), Assessment())
            return Understood(counted.state, (Move(Kind.STOPPED),), counted.told)
        case "ground":
            return Understood(state, (Move(Kind.DISSOCIATED),))
        case "help":
            # Nobody presses it lightly: the card at once and a red alert, wherever the session stands.
            return Understood(state, (Move(Kind.CRISIS, level=Level.RED),), scripts=("help",))
        case "safe_word":
            state, told = flag(state, "safe_word")
            return Understood(state, (Move(Kind.UNSAFE, level=Level.RED),), told)
        case "slower":
            return Understood(state, (Move(Kind.NOTED),), scripts=("slower",))
