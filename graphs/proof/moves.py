"""Every move that anybody can make, from everywhere."""

from collections.abc import Iterator

from graphs.plan import CONTROL, SHORTENED, Plan
from graphs.protocols.model import Mover
from safety.findings import Level
from safety.situation import Drafting, Kind, Minutes, Move, Part, Place, Readiness, Situation

_CHOICES = ("grounding_rehearsal", "safe_image", "grounding", "bs_entry", "bs_grounding_menu", "risk_screen")
_PASSED = "memory_integrity_recheck"
"""Where an answer may lead besides the next step."""
_PLAIN = (
    Kind.ANSWERED,
    Kind.SPOKE,
    Kind.DISSOCIATED,
    Kind.STOPPED,
    Kind.WITHDREW,
    Kind.FROZE,
    Kind.OVERWHELMED,
    Kind.GATED,
    Kind.NO_IMAGE,
    Kind.DOUBTED,
    Kind.RECALLED,
    Kind.TIME_SHORT,
    Kind.SCOPE,
    Kind.UNSETTLED,
    Kind.STEERED,
    Kind.DISCARDED,
    Kind.SAID,
    Kind.TOOK_OVER,
    Kind.HELD,
    Kind.RELEASED,
    Kind.GROUNDED,
    Kind.ATTENDED,
    Kind.UPHELD,
    Kind.READIED,
    Kind.HELD_BACK,
    Kind.DECIDED_MEMORY,
    Kind.ENDED,
    Kind.NOTED,
    Kind.CAME,
    Kind.LAPSED,
    Kind.VANISHED,
    Kind.RETURNED,
    Kind.WROTE,
    Kind.FAILED,
    Kind.REPEATED,
)


def all_moves(plan: Plan) -> tuple[Move, ...]:
    """Every move of a protocol. A reason is always given where one may be: what is allowed without is allowed with."""
    places = tuple(plan.places.values())
    moves = [Move(kind) for kind in _PLAIN]
    moves += [Move(Kind.RISK, level=Level.WATCH), Move(Kind.ESCALATED, level=Level.AMBER)]
    moves += [Move(Kind.CRISIS, level=Level.RED)]
    if plan.has("g_duty_flag"):
        moves += [Move(Kind.DUTY, level=Level.RED)]
    if plan.has("g_unsafe_place"):
        moves += [Move(Kind.UNSAFE, level=level) for level in (Level.NONE, Level.RED)]
    moves += [Move(Kind.CHOSE, plan.place(step)) for step in _CHOICES if plan.has(step)]
    if plan.has(_PASSED):
        moves += [Move(kind, plan.place(_PASSED)) for kind in (Kind.ANSWERED, Kind.RELEASED)]
    if plan.between:
        moves += [Move(Kind.ANSWERED, plan.place(step)) for step in plan.protocol.optional]
        moves += [Move(Kind.DISTRESSED, level=level) for level in (Level.WATCH, Level.AMBER)]
    moves += [Move(Kind.OVERRODE, reasoned=reasoned) for reasoned in (True, False)]
    moves += [Move(Kind.APPROVED), Move(Kind.EDITED), Move(Kind.OPENED)]
    moves += [Move(Kind.LED, place, reasoned=True) for place in places]
    moves += [Move(Kind.HANDED_BACK, place) for place in (None, *places)]
    moves += [Move(Kind.CLEARED, place, level) for place in (None, *places) for level in (Level.NONE, Level.AMBER)]
    moves += [Move(Kind.LEFT, times=times) for times in (1, 2, 3)]
    moves += [Move(Kind.SILENT, times=times) for times in (1, 2, 3)]
    moves += [Move(Kind.MINUTES, minutes=minutes) for minutes in Minutes]
    return tuple(moves)


_STEPPING = frozenset({Kind.ANSWERED, Kind.APPROVED, Kind.EDITED, Kind.OVERWHELMED})
_LEADING = frozenset({Kind.OPENED, Kind.LED, Kind.HANDED_BACK, Kind.CLEARED})


def variants(plan: Plan, now: Situation, move: Move, *, order: bool) -> Iterator[Situation]:
    """The situations to try a move from: the one stored, with what the map forgot put back in every way that matters.

    The first is the one that allows most: when the policy refuses a leading move there, it refuses it in all others.
    """
    starts = tuple(_in_order(plan, now, move)) if order else (now,)
    if move.kind in _LEADING and move.target is not None and move.target.step == "g_risk_escalation":
        starts = (*starts, *(start._replace(level=max(start.level, Level.AMBER)) for start in starts))
    for start in starts:
        if _timed(plan, now, move):
            yield from _in_time(start)
        else:
            yield start


def _in_time(now: Situation) -> Iterator[Situation]:
    if now.part is not Part.NONE:
        yield from (now._replace(minutes=minutes, attending=True) for minutes in _WITHIN)
    else:
        there = now._replace(minutes=Minutes.AMPLE, attending=True, present=True)
        yield there
        yield from (there._replace(minutes=minutes) for minutes in _BEFORE)
        yield from (there._replace(attending=False), there._replace(present=False))
    if now.level is Level.NONE:
        yield now._replace(minutes=Minutes.AMPLE, attending=True, level=Level.AMBER)


_WITHIN = (
    Minutes.AMPLE,
    Minutes.BELOW_FLOOR,
    Minutes.INTERVENE,
    Minutes.NO_NEW_STAGE,
    Minutes.RETURN,
)
"""Within an image these are the minutes that rules tell apart."""
_BEFORE = (Minutes.SHORT, Minutes.BELOW_FLOOR, Minutes.RETURN)
"""Before one, these besides enough of them."""


def leads(move: Move) -> bool:
    """Whether the clinician leads to a named step by this move: more time, presence or attention only allow more."""
    return move.kind in _LEADING and move.target is not None


def _timed(plan: Plan, now: Situation, move: Move) -> bool:
    """Whether the outcome may hang on the minutes left or on attention: wherever an image may follow."""
    if now.ended:
        return False
    if move.kind in _LEADING and move.target is not None:
        return _hangs_on_time(move.target)
    following = plan.after(now)
    near = now.part is not Part.NONE or (following is not None and _hangs_on_time(following))
    return near and (move.kind in _STEPPING or move.kind is Kind.OPENED)


def _hangs_on_time(place: Place) -> bool:
    return place.activates or place.step == "readiness_gate"


_COUNTING = frozenset({"grounding", "orientation_check", "risk_recheck"})
"""Steps that count, once answered, wherever the clinician leads from them."""


def _in_order(plan: Plan, now: Situation, move: Move) -> Iterator[Situation]:
    """A draft is always there to be approved, and the clinician always drives when a move asks for it."""
    if move.kind in {Kind.HANDED_BACK, Kind.SAID}:
        yield now._replace(driving=True)
    elif move.kind in {Kind.APPROVED, Kind.EDITED} and not now.held:
        yield now._replace(draft=Drafting.PLAIN)
        if plan.mover(now.step) is Mover.ASSISTANT:
            yield from _shortened(now._replace(draft=Drafting.FORWARD, answered=True))
    elif move.kind is Kind.ANSWERED:
        yield from _shortened(now)
    elif move.kind in {Kind.LED, Kind.OPENED} and now.step in _COUNTING:
        yield now._replace(answered=True)
        yield now
    else:
        yield now
        if now.step == CONTROL:
            yield now._replace(driving=True)


def _shortened(now: Situation) -> Iterator[Situation]:
    """Where a session cut short goes another way, both ways."""
    yield now
    if now.step in {"state_check", *SHORTENED} and now.readiness is Readiness.OPEN:
        yield now._replace(readiness=Readiness.STOPPED)


def relevant(now: Situation, move: Move, *, order: bool) -> bool:
    """Whether a move can do anything here at all, by what every handler asks first; it saves trying the rest.

    The clinician drives only in the step that a takeover leads to; a property test keeps it so.
    """
    if now.ended:
        return move.kind in {Kind.CLEARED, Kind.ANSWERED, Kind.LED} and move.target is None
    if move.kind is Kind.CLEARED:
        return now.step == "g_risk_escalation" or move.target is None
    if order and move.kind in {Kind.HANDED_BACK, Kind.SAID}:
        return now.step == CONTROL
    return True
