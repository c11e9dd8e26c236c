"""Reading what the client said: risk first, then branches, then what it answers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from graphs.outcomes import Outcome
from graphs.plan import Plan
from graphs.reading import Reading, ReadingContext, Value, read_answer
from graphs.state import State
from graphs.understanding import screen
from graphs.understanding.alone import locked_lead, with_distress
from graphs.understanding.answers import settle
from graphs.understanding.branching import Branching, branching
from graphs.understanding.clock import SECOND_MS
from graphs.understanding.keeping import DISTRESS, heard, keep
from graphs.understanding.logged import confirmed
from graphs.understanding.risk import risk_moves, seen
from graphs.understanding.targets import same_again
from graphs.understanding.types import Speech, Understood
from safety.signals import ScanContext, scan
from safety.situation import Kind, Move, Stage
from safety.trail import Moment, remember, weigh

_RECENT: Final = 12
"""How many of the newest flags the risk reading is told of."""


def said(plan: Plan, state: State, text: str, seq: int) -> Understood:
    """What one line of the client amounts to. It is screened for risk before anything else reads it."""
    assessment = scan(text, _scan_context(plan, state))
    reading = same_again(state, confirmed(state, read_answer(text, _reading_context(plan, state))), text)
    assessment = weigh(text, assessment, state.trail, _moment(plan, state, reading))
    before, state = state, replace(heard(state, text), trail=remember(state.trail, assessment))
    state, told = seen(state, assessment, seq)
    if state.situation.step in screen.STEPS:
        answered = screen.answered(plan, state, screen.Line(text, assessment, reading))
        return answered._replace(told=(*told, *answered.told))
    state, kept = keep(plan, state, reading.fields, enough=reading.enough)
    risks = (*_recalled(reading), *risk_moves(state, assessment))
    branched = branching(plan, state, reading, assessment)
    return with_distress(plan, before, _together(plan, state, reading, risks, branched, (*told, *kept)))


def _recalled(reading: Reading) -> tuple[Move, ...]:
    """An image that the client calls something of the past is a memory."""
    return (Move(Kind.RECALLED),) if reading.fields.get("image_kind") == "past" else ()


def _together(
    plan: Plan,
    state: State,
    reading: Reading,
    risks: tuple[Move, ...],
    branched: Branching,
    told: tuple[Outcome, ...],
) -> Understood:
    """A hold beats every branch, a branch beats the step's own way on."""
    state = branched.state
    told = (*told, *branched.told)
    if any(move.kind not in {Kind.RISK, Kind.RECALLED} for move in risks):
        return Understood(state, risks, told)
    if branched.move is not None:
        return Understood(state, (*risks, branched.move), told, branched.speech)
    state, move, derived = settle(plan, state, reading)
    return Understood(state, (*risks, move), (*told, *derived), _speech(plan, state, reading.fields))


def _speech(plan: Plan, state: State, fields: Mapping[str, Value]) -> Speech:
    listed = {ask.field for ask in plan.step(state.situation.step).asks}
    given = [name for name in fields if name in listed]
    gave = next((name for name in reversed(given) if name == state.asked), given[-1] if given else None)
    return Speech(lead=locked_lead(state), gave=gave, unanswered=not given)


def _pictures(plan: Plan, state: State) -> bool:
    """Whether the line is said within the image. What is thought over while an image rests is said outside it."""
    return plan.place(state.situation.step).stage is Stage.RESCRIPT


def _scan_context(plan: Plan, state: State) -> ScanContext:
    now = state.situation
    return ScanContext(
        asked=state.asked,
        step=now.step,
        level=now.level,
        safe_word=state.case.safe_word,
        in_imagery=_pictures(plan, state),
        interrupted=now.step == "g_grounding_interrupt",
        recent_flags=frozenset(state.flags[-_RECENT:]),
    )


def _moment(plan: Plan, state: State, reading: Reading) -> Moment:
    """What the conversation knows when a line comes, the state being as it was before the line."""
    given = next((value for name, value in reading.fields.items() if name in DISTRESS), None)
    said = (given,) if isinstance(given, int) else ()
    answered = state.suds and state.rated_line == state.lines and not state.situation.driving
    just_rated = state.suds[-1] if answered else None  # a clinician who drives asks something else than the number did
    return Moment(
        asked=state.asked,
        in_imagery=_pictures(plan, state),
        distress=(*state.suds, *said),
        distress_now=said[0] if said else just_rated,
        waited_s=(state.now - state.asked_at) // SECOND_MS if state.asked_at else 0,
        reminded=state.quiet_stage > 0,
    )


def _reading_context(plan: Plan, state: State) -> ReadingContext:
    asks = plan.step(state.situation.step).asks
    listed = tuple(ask.field for ask in asks)
    anew = {ask.field for ask in asks if ask.control} - state.visit.keys()  # a number of an earlier step is no answer
    last_first = (state.asked, *listed) if state.asked is not None and state.asked in listed else listed
    wanted = tuple(dict.fromkeys(last_first))
    return ReadingContext(
        step=state.situation.step,
        protocol=plan.protocol.id,
        wanted=wanted,
        asked=state.asked,
        scale_shown=state.control,
        known={name: value for name, value in {**state.recorded, **state.visit}.items() if name not in anew},
        in_imagery=_pictures(plan, state),
        mode=state.case.mode,
        clinician_offered=state.clinician_offered,
    )
