"""From an input to its moves: one function for each kind of input."""

from dataclasses import replace

from graphs.inputs import (
    Acknowledged,
    Adjudicated,
    Approved,
    AskedRating,
    ClinicianSaid,
    Commanded,
    Discarded,
    DraftArrived,
    Edited,
    Input,
    LinkChanged,
    MeasuresChanged,
    Noted,
    Opened,
    PresenceChanged,
    Pressed,
    Rated,
    Recorded,
    Said,
    Steered,
    TimePassed,
    WroteAlone,
)
from graphs.outcomes import Outcome
from graphs.plan import Plan
from graphs.state import State
from graphs.understanding.buttons import pressed, rated
from graphs.understanding.clock import absence_stage, crisis_repeat_due, silence_due
from graphs.understanding.commands import STALE, adjudicated, commanded, decided, recorded
from graphs.understanding.line import said
from graphs.understanding.types import Speech, Understood
from safety.findings import Level
from safety.situation import Kind, Move


def understand(plan: Plan, state: State, given: Input, seq: int) -> Understood:  # noqa: C901, PLR0912
    """What the input changes in the content, and the moves it amounts to. `seq` is its number in the journal."""
    match given:
        case Said():
            return said(plan, state, given.text, seq)
        case Rated():
            return rated(plan, state, given.scale, given.value)
        case Pressed():
            return pressed(plan, state, given.button)
        case Approved() | Edited() | Steered() | Discarded():
            return decided(state, given)
        case ClinicianSaid():
            return Understood(state, (Move(Kind.SAID),), speech=Speech(text=given.text))
        case Commanded():
            return commanded(plan, state, given)
        case Adjudicated():
            return adjudicated(plan, state, given)
        case Recorded():
            return recorded(plan, state, given.field, given.value)
        case AskedRating():
            return Understood(state, (Move(Kind.NOTED),), speech=Speech(control=given.scale), scripts=("rate",))
        case Acknowledged() | Noted() | Opened():
            return Understood(state, (Move(Kind.NOTED),))
        case DraftArrived():
            return _arrived(state, given)
        case PresenceChanged():
            return _presence(state, given)
        case LinkChanged():
            return Understood(state, (Move(Kind.RETURNED if given.connected else Kind.VANISHED),))
        case MeasuresChanged():
            case_now = replace(state.case, measures=given.measures, rescript_open=given.rescript_open)
            return Understood(replace(state, case=case_now), (Move(Kind.NOTED),))
        case WroteAlone():
            return Understood(state, (Move(Kind.CRISIS, level=Level.RED),))
        case TimePassed():
            return _time(state)


def _arrived(state: State, given: DraftArrived) -> Understood:
    """A model's words count once, for the very draft they were asked for, while it is pending."""
    draft = state.draft
    waits = draft is not None and draft.awaited and draft.id == given.draft
    if not waits or given.epoch != state.epoch:
        return Understood(state, refused=STALE)
    return Understood(state, (Move(Kind.WROTE),), speech=Speech(text=given.text, provenance=given.provenance))


def _presence(state: State, given: PresenceChanged) -> Understood:
    if given.present:
        return Understood(state, (Move(Kind.CAME),))
    return Understood(state, (Move(Kind.LEFT, times=absence_stage(given.absent_s)),))


def _time(state: State) -> Understood:
    """The clock went on: a silence check, or the crisis card once more."""
    if crisis_repeat_due(state):
        return Understood(replace(state, crisis_at=state.now), (Move(Kind.REPEATED),))
    if not silence_due(state):
        return Understood(state)
    stage = state.quiet_stage + 1
    silent = replace(state, quiet_stage=stage)
    if stage == len(("check", "alarm", "call")) and state.situation.step == "g_grounding_interrupt":
        return _flagged(silent, "no_response", Move(Kind.CRISIS, level=Level.RED))
    flag = {1: "silence_check", 2: "silence_alarm"}.get(stage)
    return _flagged(silent, flag, Move(Kind.SILENT, times=stage))


def _flagged(state: State, flag: str | None, move: Move) -> Understood:
    """The move, with the flag that goes with it raised and told."""
    if flag is None:
        return Understood(state, (move,))
    told = (Outcome("flag_raised", {"flag": flag, "step": state.situation.step}),)
    return Understood(replace(state, flags=(*state.flags, flag)), (move,), told)
