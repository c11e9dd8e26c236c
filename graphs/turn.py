"""One turn as a line of pure functions: screen, judge, take, say. The compiled graph runs these same ones."""

from dataclasses import dataclass, field, replace

from graphs.deciding import SERVICE_KINDS, Act, ActKind, Decision, Policy, decide
from graphs.deciding.acts import POLICY
from graphs.deciding.moving import ask, enter
from graphs.inputs import Commanded, DraftArrived, Input, Opened, Pressed, Rated, Said
from graphs.outcomes import Effect, Json, Outcome, Refused
from graphs.plan import Plan, plan_for
from graphs.saying.delivering import asked_on_entry
from graphs.saying.telling import gate_of, tell
from graphs.state import Case, Result, State
from graphs.understanding import Speech, as_time_goes, understand
from graphs.understanding.clock import next_due, time_word
from safety.policy import Refusal
from safety.situation import Consent, Drafting, Kind, Move, Situation
from safety.thresholds import minutes_bucket

STEP_KINDS = frozenset(
    {
        Kind.ANSWERED,
        Kind.SPOKE,
        Kind.GATED,
        Kind.NO_IMAGE,
        Kind.DOUBTED,
        Kind.CHOSE,
        Kind.UNSETTLED,
        Kind.OVERWHELMED,
        Kind.APPROVED,
        Kind.EDITED,
    }
)
"""Moves that the step stood in takes itself; all others are judged before it."""
_TURNING = frozenset({"take_over", "hand_back", "move", "ground", "hold", "end", "open_imagery"})
"""Commands after which nothing of an older epoch goes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Everything one run carries from node to node."""

    plan: Plan
    before: State
    state: State
    given: Input
    seq: int
    moves: tuple[Move, ...] = ()
    acts: tuple[Act, ...] = ()
    told: tuple[Outcome, ...] = ()
    effects: tuple[Effect, ...] = ()
    speech: Speech = field(default_factory=Speech)
    refused: Refused | None = None
    scripts: tuple[str, ...] = ()
    policy: Policy = POLICY

    @property
    def now(self) -> Situation:
        """The situation as it stands at this point of the run."""
        return self.state.situation


def plan_of(case: Case) -> Plan:
    """The plan that a case is run by."""
    auto, early = case.approval == "imagery_drafts", case.entry_point == "first_strong_affect"
    return plan_for(case.protocol, min(case.number, 2), auto=auto, early=early)


def initial(case: Case) -> State:
    """The state of a session that has not been opened yet. Raises `UnknownProtocol`."""
    plan = plan_of(case)
    bucket = minutes_bucket(case.minutes, plan.protocol.floor)
    return State(case=case, situation=Situation(plan.path[0], minutes=bucket), now=case.starts_at)


def begin(state: State, given: Input, seq: int) -> Turn:
    """A turn before anything was read."""
    return Turn(plan=plan_of(state.case), before=state, state=state, given=given, seq=seq)


def screen(turn: Turn) -> Turn:
    """Let the clock catch up, then read the input. A client's words are screened before anything answers them."""
    state, passing = _as_time_goes(turn)
    if turn.now.ended and isinstance(turn.given, Said | Rated | Pressed):
        return replace(turn, state=state, refused=Refused("session_ended", "This session has ended."))
    turn = _passing(replace(turn, state=state), passing)
    understood = understand(turn.plan, turn.state, turn.given, turn.seq)
    turned, aged = _with_new_epoch(understood.state, turn.given)
    return replace(
        turn,
        state=turned,
        moves=understood.moves,
        told=(*turn.told, *aged, *understood.told),
        speech=understood.speech,
        refused=understood.refused,
        scripts=understood.scripts,
    )


def _as_time_goes(turn: Turn) -> tuple[State, tuple[Move, ...]]:
    """The clock goes on with everything that happens, but not with a model's answer: that moves nothing at all."""
    if isinstance(turn.given, DraftArrived):
        return turn.state, ()
    return as_time_goes(turn.plan, turn.state, turn.given.at)


def _passing(turn: Turn, moves: tuple[Move, ...]) -> Turn:
    before = turn.now
    for move in moves:
        turn = _decided(turn, decide(turn.plan, turn.now, move, turn.policy))
    return _on_record(_said(turn) if turn.acts else turn, before)


def _on_record(turn: Turn, before: Situation) -> Turn:
    """What the clock says of opening an image is on record whenever it changes."""
    word = time_word(turn.now)
    if word == time_word(before) or not turn.plan.protocol.floor.floor or not turn.before.path or turn.now.ended:
        return turn
    said: dict[str, Json] = {"field": "time_guard", "value": word, "step": turn.now.step, "by": "service"}
    state = replace(turn.state, recorded={**turn.state.recorded, "time_guard": word})
    return replace(turn, state=state, told=(*turn.told, Outcome("recorded", said)))


def _with_new_epoch(state: State, given: Input) -> tuple[State, tuple[Outcome, ...]]:
    """What the client does, and what the clinician orders, makes every older draft void."""
    client = isinstance(given, Said | Rated | Pressed)
    command = isinstance(given, Commanded) and given.command in _TURNING
    paused = isinstance(given, Commanded) and given.command == "release" and state.situation.held
    if not (client or command or paused):
        return state, ()
    epoch = Outcome("epoch_changed", {"epoch": state.epoch + 1})
    if state.draft is None:
        return replace(state, epoch=state.epoch + 1), (epoch,)
    withdrawn = Outcome("draft_withdrawn", {"draft": state.draft.id, "reason": "superseded"})
    situation = state.situation._replace(draft=Drafting.NONE)
    return replace(state, epoch=state.epoch + 1, draft=None, situation=situation), (withdrawn, epoch)


def judge(turn: Turn) -> Turn:
    """Everything that may move a session from wherever it stands: the clinician, the clock, the holds."""
    if turn.refused is not None:
        return turn
    if isinstance(turn.given, Opened):
        return _opened(turn)
    while turn.moves and turn.moves[0].kind not in STEP_KINDS and turn.refused is None:
        turn = _take_one(turn)
    return turn


def _opened(turn: Turn) -> Turn:
    first = turn.plan.place(turn.plan.path[0])
    if turn.before.path:
        return replace(turn, moves=())
    entered = enter(turn.plan, turn.now, first, Kind.NOTED, turn.policy)
    asked = ask(turn.plan, entered.situation, turn.policy)
    return _decided(replace(turn, moves=()), Decision(asked.situation, entered.acts + asked.acts))


def take(turn: Turn) -> Turn:
    """The step stood in takes what the input was for it."""
    while turn.moves and turn.refused is None:
        turn = _take_one(turn)
    return turn


def _take_one(turn: Turn) -> Turn:
    move, *rest = turn.moves
    decision = decide(turn.plan, turn.now, move, turn.policy)
    turn = replace(turn, moves=tuple(rest))
    if decision.refusal is not None:
        quiet = move.kind in SERVICE_KINDS
        return turn if quiet else replace(turn, refused=_refused(decision.refusal), moves=())
    return _decided(turn, decision)


def _refused(refusal: Refusal) -> Refused:
    code = {"ended": "session_ended", "R22": "stale_draft", "R23": "held", "R25": "not_driving"}.get(refusal.rule)
    match code:
        case "session_ended" | "stale_draft" | "held" | "not_driving":
            return Refused(code, refusal.sentence, None if code == "session_ended" else refusal.rule)
        case _:
            return Refused("not_permitted", refusal.sentence, refusal.rule)


def _decided(turn: Turn, decision: Decision) -> Turn:
    state = replace(turn.state, situation=decision.situation)
    return replace(turn, state=state, acts=turn.acts + decision.acts)


def say(turn: Turn) -> Turn:
    """Find the words and tell what was decided. The situation stays as it is."""
    if turn.refused is not None:
        return turn
    scripts = tuple(Act(ActKind.SCRIPT, name) for name in turn.scripts)
    turn = _said(replace(turn, acts=(*scripts, *turn.acts)))
    return replace(turn, state=_settled(turn), told=(*turn.told, *_changes(turn)))


def _said(turn: Turn) -> Turn:
    told = tell(turn.plan, turn.before, turn.state, turn.acts, turn.speech)
    state, outcomes = told.state, told.outcomes
    draft = turn.before.draft
    delivered = any(act.kind is ActKind.DELIVER for act in turn.acts)
    if delivered and draft is not None and draft.proposes is not None and not turn.before.situation.driving:
        asked = asked_on_entry(state, draft)
        state, outcomes = asked.state, outcomes + asked.outcomes
    return replace(turn, state=state, acts=(), told=turn.told + outcomes, effects=turn.effects + told.effects)


def _settled(turn: Turn) -> State:
    """No draft of an older epoch stays, and none that the situation does not know of."""
    state = turn.state
    stale = state.draft is not None and state.draft.epoch != state.epoch
    if not stale and (state.draft is None) == (state.situation.draft is Drafting.NONE):
        return state
    return replace(state, draft=None, situation=state.situation._replace(draft=Drafting.NONE))


def _changes(turn: Turn) -> tuple[Outcome, ...]:
    """What the console must be told because it differs from before: a draft that is gone, the gate."""
    before, after = turn.before, _settled(turn)
    changed: list[Outcome] = []
    gone = before.draft is not None and (after.draft is None or after.draft.id != before.draft.id)
    if gone and before.draft is not None and not _accounted(turn, before.draft.id):
        changed.append(Outcome("draft_withdrawn", {"draft": before.draft.id, "reason": "superseded"}))
    changed += _freed(turn)
    if after.situation.consent is Consent.GIVEN and before.situation.consent is not Consent.GIVEN:
        given: dict[str, Json] = {"field": "consent_imagery", "value": "given", "by": "clinician"}
        changed.append(Outcome("recorded", {**given, "step": "consent_memory_integrity"}))
    why = _waits(turn.plan, after.situation)
    if not before.path or why != _waits(turn.plan, before.situation):
        changed.append(Outcome("gate_changed", {"gate": "clinician" if why else "none", "why": why}))
    return tuple(changed)


def _waits(plan: Plan, now: Situation) -> str | None:
    """The step in which the session waits for the clinician, if it waits for them."""
    return now.step if gate_of(plan, now) else None


def _freed(turn: Turn) -> list[Outcome]:
    """A hold or a takeover that ended because something else was ordered."""
    before, after = turn.before.situation, turn.now
    told = {outcome.kind for outcome in turn.told}
    ended: list[Outcome] = []
    if before.held and not after.held and "released" not in told:
        ended.append(Outcome("released"))
    if before.driving and not after.driving and "handed_back" not in told:
        ended.append(Outcome("handed_back"))
    return ended


def _accounted(turn: Turn, draft: str) -> bool:
    """Whether the journal already says what became of the draft."""
    return any(
        outcome.kind in {"delivered", "draft_withdrawn"} and outcome.data.get("draft") == draft for outcome in turn.told
    )


def result(turn: Turn) -> Result:
    """What the run gives: a refused input changes nothing but the clock."""
    if turn.refused is not None:
        return Result(turn.before, refused=turn.refused, next_due=next_due(turn.plan, turn.before))
    return Result(turn.state, turn.told, turn.effects, None, next_due(turn.plan, turn.state))


def walk(state: State, given: Input, seq: int) -> Result:
    """The whole turn without the compiled graph: what it gives is the same."""
    return result(say(take(judge(screen(begin(state, given, seq))))))
