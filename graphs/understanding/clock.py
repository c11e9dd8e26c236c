"""What the clock says before anything else is looked at: minutes left, attention, silence."""

from dataclasses import replace
from typing import Final

from graphs.plan import Plan
from graphs.state import State
from safety.findings import Level
from safety.situation import Kind, Minutes, Move, Part, Situation, Stage
from safety.thresholds import (
    ABSENT_CLOSING_S,
    ABSENT_IMAGERY_S,
    ATTENTION_S,
    CLOSE_MIN,
    CRISIS_REPEAT_S,
    INTERVENE_MIN,
    NO_NEW_STAGE_MIN,
    RETURN_MIN,
    SILENCE_IMAGERY_S,
    SILENCE_INTERRUPTED_S,
    SILENCE_S,
    THINKING_MIN,
    minutes_bucket,
)

MINUTE_MS: Final = 60_000
SECOND_MS: Final = 1_000
UNWATCHED_S: Final = 30
"""A look at the clock that comes later than this means that the service was away, or that the clock was set."""
_INTERRUPTED: Final = frozenset({"g_grounding_interrupt"})
_UNTIMED: Final = frozenset({"clinician_ready", "clinician_wrapup", "g_clinician_control", "g_disconnect", "bs_exit"})


def minutes_left(state: State) -> int:
    """Whole minutes until the planned end, negative when it has passed."""
    end = state.case.starts_at + state.case.minutes * MINUTE_MS
    return (end - state.now) // MINUTE_MS


def as_time_goes(plan: Plan, state: State, at: int) -> tuple[State, tuple[Move, ...]]:
    """The state at the time `at`, and the moves that the passing of time amounts to."""
    then = _without_unwatched_silence(replace(state, now=max(state.now, at)))
    moves: list[Move] = []
    bucket = _bucket(plan, then)
    if bucket is not then.situation.minutes:
        moves.append(Move(Kind.MINUTES, minutes=bucket))
    if then.situation.attending and then.now - then.attention_at > ATTENTION_S.value * SECOND_MS:
        moves.append(Move(Kind.LAPSED))
    return then, tuple(moves)


def _bucket(plan: Plan, state: State) -> Minutes:
    """How much time there is to open an image: never ample before enough of it was given to thinking things over."""
    left = minutes_bucket(minutes_left(state), plan.protocol.floor)
    return Minutes.SHORT if left is Minutes.AMPLE and _thinks_still(plan, state) else left


def _thinks_still(plan: Plan, state: State) -> bool:
    if plan.protocol.thinks_from is None:
        return False
    if not state.thinking_at:
        return plan.place(state.situation.step).stage is Stage.COGNITIVE
    return state.now - state.thinking_at < THINKING_MIN.value * MINUTE_MS


TIME_WORDS: Final = {Minutes.AMPLE: "ok_to_activate", Minutes.SHORT: "amber"}


def time_word(now: Situation) -> str:
    """What the clock says of opening an image: `ok_to_activate`, `amber` or `below_floor`."""
    return TIME_WORDS.get(now.minutes, "below_floor")


def _without_unwatched_silence(state: State) -> State:
    """Silence is what somebody waited through: when nobody looked at the clock in time, it begins anew."""
    due = _silence_at(state)
    if due is None or state.now - due <= UNWATCHED_S * SECOND_MS:
        return state
    return replace(state, last_line_at=state.now)


def silence_thresholds(now: Situation) -> tuple[int, int, int]:
    """After how many seconds of silence the three checks come, where the session stands."""
    if now.step in _INTERRUPTED:
        return SILENCE_INTERRUPTED_S
    base = SILENCE_S if now.part is Part.NONE else SILENCE_IMAGERY_S
    if now.level >= Level.AMBER:
        return (base[0] // 2, base[1] // 2, base[2] // 2)
    return base


def silence_is_timed(state: State) -> bool:
    """Whether anybody waits for the client: not while held or driven, nor where nothing was asked."""
    now = state.situation
    paused = now.held or now.driving or now.ended
    return not paused and now.step not in _UNTIMED and state.lines > 0


def silence_due(state: State) -> bool:
    """Whether the next silence check is due now."""
    if not silence_is_timed(state) or state.quiet_stage >= len(SILENCE_S):
        return False
    threshold = silence_thresholds(state.situation)[state.quiet_stage]
    return state.now - state.last_line_at >= threshold * SECOND_MS


def crisis_repeat_due(state: State) -> bool:
    """Whether the crisis card is due once more because nobody has taken over."""
    if state.situation.step != "g_crisis_hold" or state.situation.driving or not state.crisis_at:
        return False
    return state.now - state.crisis_at >= CRISIS_REPEAT_S.value * SECOND_MS


def next_due(plan: Plan, state: State) -> int | None:
    """When something will be due by the clock alone, in Unix milliseconds; None when nothing is."""
    due = [_silence_at(state), _crisis_at(state), _minutes_at(plan, state), _thought_at(plan, state)]
    known = [at for at in due if at is not None]
    return min(known) if known else None


def _silence_at(state: State) -> int | None:
    if not silence_is_timed(state) or state.quiet_stage >= len(SILENCE_S):
        return None
    return state.last_line_at + silence_thresholds(state.situation)[state.quiet_stage] * SECOND_MS


def _crisis_at(state: State) -> int | None:
    if state.situation.step != "g_crisis_hold" or state.situation.driving or not state.crisis_at:
        return None
    return state.crisis_at + CRISIS_REPEAT_S.value * SECOND_MS


def _minutes_at(plan: Plan, state: State) -> int | None:
    """The next moment at which the minutes fall into another bucket."""
    if state.situation.ended or plan.between:
        return None
    floor = plan.protocol.floor
    edges = {
        floor.activate,
        floor.floor,
        INTERVENE_MIN.value,
        NO_NEW_STAGE_MIN.value,
        RETURN_MIN.value,
        CLOSE_MIN.value,
    }
    left = minutes_left(state)
    below = [edge for edge in edges if edge <= left]
    if not below:
        return None
    end = state.case.starts_at + state.case.minutes * MINUTE_MS
    return end - max(below) * MINUTE_MS + 1


def _thought_at(plan: Plan, state: State) -> int | None:
    """When enough time will have been given to thinking."""
    waits = plan.protocol.thinks_from is not None and state.thinking_at and not state.situation.ended
    return state.thinking_at + THINKING_MIN.value * MINUTE_MS if waits and _thinks_still(plan, state) else None


def absence_stage(absent_s: int) -> int:
    """Which of the three thresholds of a missing console has been passed, from 1."""
    limits = (ABSENT_IMAGERY_S.value, ABSENT_CLOSING_S.value)
    return 1 + sum(absent_s >= limit for limit in limits)
