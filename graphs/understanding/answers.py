"""What an answered or unanswered step amounts to."""

from dataclasses import replace
from typing import Final

from graphs.outcomes import Outcome
from graphs.plan import Plan
from graphs.reading import Reading, Value
from graphs.state import State
from graphs.understanding import alone
from graphs.understanding.fields import LITTLE, changed_enough, complete, found_none
from graphs.understanding.keeping import another_exercise, exercise_failed, passing_over
from graphs.understanding.series import signs
from safety.findings import Level
from safety.situation import Kind, Move
from safety.thresholds import SUDS_CLOSE, SUDS_CLOSE_OVER_BASELINE

_EXERCISES: Final = 2
Settled = tuple[State, Move, tuple[Outcome, ...]]


def settle(plan: Plan, state: State, reading: Reading) -> Settled:
    """The move that the answers so far amount to, and what is computed from them."""
    own = _OWN.get(state.situation.step)
    state, move, told = _ordinary(plan, state) if own is None else own(plan, state, reading)
    state, flagged = signs(state)
    return state, move, (*told, *flagged)


def _ordinary(plan: Plan, state: State) -> Settled:
    return state, Move(Kind.ANSWERED if complete(plan, state) else Kind.SPOKE), ()


def _identity(plan: Plan, state: State, _: Reading) -> Settled:
    """The wrong person, or nobody of age, is the clinician's to close."""
    if state.visit.get("adult") is False or state.visit.get("identity_confirmed") is False:
        return state, Move(Kind.GATED), ()
    return _ordinary(plan, state)


def _place(plan: Plan, state: State, _: Reading) -> Settled:
    """A place that is not private, or being in charge of something, is no place for this."""
    if state.visit.get("privacy") == "not_private" or state.visit.get("driving") is True:
        return state, Move(Kind.UNSAFE, level=Level.NONE), ()
    missing = state.visit.get("backup_phone") == "missing" or state.visit.get("emergency_contact_reachable") is False
    return (state, Move(Kind.GATED), ()) if missing else _ordinary(plan, state)


def _salience(plan: Plan, state: State, _: Reading) -> Settled:
    if state.visit.get("salient_image") in {False, "unsure"}:
        return state, Move(Kind.NO_IMAGE), ()
    return _ordinary(plan, state)


def _memory(plan: Plan, state: State, _: Reading) -> Settled:
    known = complete(plan, state)
    doubtful = state.visit.get("memory_continuous", True) is not True
    if known and doubtful:
        return state, Move(Kind.DOUBTED), ()
    return _ordinary(plan, state)


def _evidence(plan: Plan, state: State, _: Reading) -> Settled:
    """Nothing against the belief can be found: the clinician looks at it with the client."""
    stuck = found_none(state) and not complete(plan, state)
    return (state, Move(Kind.GATED), ()) if stuck else _ordinary(plan, state)


def _meaning(plan: Plan, state: State, _: Reading) -> Settled:
    """Without a new image there is nothing to sum up."""
    state, move, told = _ordinary(plan, state)
    return state, move._replace(target=passing_over(plan, state)) if move.kind is Kind.ANSWERED else move, told


def _integrity(plan: Plan, state: State, _: Reading) -> Settled:
    if state.visit.get("memory_integrity_ok") is False:
        return state, Move(Kind.GATED), ()
    return _ordinary(plan, state)


def _grounding(plan: Plan, state: State, _: Reading) -> Settled:
    """Two exercises without enough of a fall, and the clinician comes."""
    if not exercise_failed(state):
        return _ordinary(plan, state)
    again = another_exercise(state)
    if len(again.grounding_tried) >= _EXERCISES:
        return again, Move(Kind.GATED), ()
    return again, Move(Kind.SPOKE), ()


def _menu(plan: Plan, state: State, _: Reading) -> Settled:
    """An exercise, or what else the client asks for."""
    wanted = alone.chosen(plan, state)
    return _ordinary(plan, state) if wanted is None else (state, wanted, ())


def _exercise_alone(plan: Plan, state: State, _: Reading) -> Settled:
    """With nobody there, an exercise that did not help is followed by another one, and nothing waits."""
    wanted = alone.chosen(plan, state)
    after = alone.next_exercise(state)
    if wanted is not None:
        return after, wanted, ()
    return _ordinary(plan, state) if after is state else (after, Move(Kind.SPOKE), ())


def _log(plan: Plan, state: State, reading: Reading) -> Settled:
    return alone.written(plan, state, reading, "log_entry")


def _journal(plan: Plan, state: State, reading: Reading) -> Settled:
    return alone.written(plan, state, reading, "journal_entry")


def _orientation(plan: Plan, state: State, _: Reading) -> Settled:
    if complete(plan, state) and not _calm_enough(state):
        return state, Move(Kind.UNSETTLED), ()
    return _ordinary(plan, state)


def _calm_enough(state: State) -> bool:
    distress = state.visit.get("suds")
    baseline = state.recorded.get("suds_baseline", SUDS_CLOSE.value)
    if not isinstance(distress, int) or not isinstance(baseline, int):
        return False
    return distress <= SUDS_CLOSE.value and distress <= baseline + SUDS_CLOSE_OVER_BASELINE.value


def _post_ratings(plan: Plan, state: State, _: Reading) -> Settled:
    """Whose rescript it was, and whether it changed enough, from what is known so far."""
    computed: dict[str, Value] = {"self_guided": _self_guided(state), "outcome": _outcome(state)}
    kept = replace(state, recorded={**state.recorded, **computed})
    told = tuple(
        Outcome("recorded", {"field": name, "value": value, "step": "post_ratings", "by": "service"})
        for name, value in computed.items()
    )
    return kept, _ordinary(plan, kept)[1], told


def _self_guided(state: State) -> str:
    """Whether the client authored all changes of the image, some, or none. Whom the client calls in is theirs too."""
    named = {"adult_self": "client", "client_chosen": "client", "clinician": "clinician"}
    helper = named.get(str(state.recorded.get("helper")))
    sources = set(state.sources) or ({helper} if helper else set[str]())
    if sources == {"client"}:
        return "yes"
    return "partial" if sources & {"client", "mixed"} else "no"


def _outcome(state: State) -> str:
    """Partial where the client finds little changed, or nothing fell by as much as counts."""
    return "full" if LITTLE not in state.visit and changed_enough(state) else "partial"


def _time_guard(plan: Plan, state: State, reading: Reading) -> Settled:
    """What there is time for: preparation, plans, or a calm image, also when nothing clear is chosen."""
    del reading
    words = state.last_words.lower()
    if "prepar" in words or "practi" in words:
        step = "grounding_rehearsal"
    elif "plan" in words:
        step = "grounding"
    else:
        step = "safe_image"
    return state, Move(Kind.CHOSE, plan.place(step)), ()


def _scope_refusal(plan: Plan, state: State, _: Reading) -> Settled:
    return state, Move(Kind.CHOSE, plan.place("bs_grounding_menu")), ()


_OWN: Final = {
    "connect_identity": _identity,
    "tele_safety_check": _place,
    "salience_check": _salience,
    "memory_clarity": _memory,
    "evidence_review": _evidence,
    "process_meaning": _meaning,
    "memory_integrity_recheck": _integrity,
    "grounding": _grounding,
    "bs_grounding_menu": _menu,
    "bs_grounding": _exercise_alone,
    "bs_log": _log,
    "bs_journal": _journal,
    "orientation_check": _orientation,
    "post_ratings": _post_ratings,
    "g_time_guard": _time_guard,
    "g_scope_refusal": _scope_refusal,
}
