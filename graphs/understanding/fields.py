"""Which fields a step still wants, and when it has all it needs."""

from collections.abc import Mapping
from typing import Final

from graphs.plan import Plan
from graphs.protocols.model import Ask, Step
from graphs.reading import Value
from graphs.state import State
from safety.situation import Part
from safety.thresholds import CHANGE_THAT_COUNTS, SUDS_FALL, SUDS_GROUNDED, SUDS_HOTSPOT

_CARRIED: Final = frozenset({"helper", "age_then", "preferred_name", "safe_word", "memory_label", "age"})
"""Fields that, once said in a session, need not be said again in a later step."""
_PROBES: Final = 3


def known_here(state: State, step: Step) -> Mapping[str, Value]:
    """What is known for this step: what this visit gave, and what carries over from earlier in the session."""
    listed = {ask.field for ask in step.asks}
    carried = {name: value for name, value in state.recorded.items() if name in _CARRIED & listed}
    return {**carried, **state.visit}


def is_known(ask: Ask, known: Mapping[str, Value]) -> bool:
    """Whether the field needs no more asking; one that affirms only when it is true, a count only within its limit."""
    if ask.field not in known:
        return False
    value = known[ask.field]
    too_much = ask.most is not None and isinstance(value, int) and value > ask.most
    return not too_much and (not ask.affirms or value is True)


def required_asks(state: State, step: Step) -> tuple[Ask, ...]:
    """The fields that hold this step, with those that this session's own course has added."""
    return tuple(ask for ask in step.asks if ask.required or _required_now(state, step, ask))


def _required_now(state: State, step: Step, ask: Ask) -> bool:
    if step.id == "baseline_ratings" and ask.field == "shame":
        return _names_shame(state)
    if step.id == "post_ratings" and ask.field == "shame":
        return "shame" in state.recorded
    return False


def counted(value: Value | None) -> int:
    """How many points of evidence there are; the word that none is found is no point."""
    return len([point for point in value if point != NO_POINT]) if isinstance(value, tuple) else 0


def found_none(state: State) -> bool:
    """Whether the client said that no point against the belief can be found."""
    given = state.visit.get("evidence_against")
    return isinstance(given, tuple) and NO_POINT in given


NO_POINT: Final = "none"
POINTS_AGAINST: Final = 2


def _names_shame(state: State) -> bool:
    emotion = state.visit.get("emotion", ())
    return "shame" in ((emotion,) if isinstance(emotion, str) else tuple(str(one) for one in _listed(emotion)))


def _listed(value: Value) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, tuple) else (value,)


def next_ask(state: State, step: Step) -> Ask | None:
    """The field to ask for next: the first open one in order, as far as the last required."""
    known = known_here(state, step)
    required = required_asks(state, step)
    if step.id in _OWN_ASKS:
        return _own_ask(state, step, known)
    for ask in _candidates(state, step, required):
        holds = ask in required
        again = step.id == "post_ratings" and ask.field == _SERIES
        if ask.tacit or is_known(ask, known) or (ask.control and not holds and not again):
            continue
        if holds or ask.field not in state.asked_here:
            return ask
    return None


_SERIES: Final = "belief_pct"
"""Whoever rated a belief before the image is asked for it afterwards too, though it holds nobody up."""


def _candidates(state: State, step: Step, required: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """The fields to ask for, in order: up to the last that is required."""
    if not required:
        return step.asks
    last = max(step.asks.index(ask) for ask in required)
    candidates = step.asks[: last + 1]
    if step.id != "post_ratings" or _SERIES not in state.recorded:
        return candidates
    series = tuple(ask for ask in step.asks[last + 1 :] if ask.field == _SERIES)
    return (*candidates[:-1], *series, candidates[-1])


def next_control(state: State, step: Step, asked: Ask | None) -> str | None:
    """The rating control to show beside the next message, or None."""
    if asked is not None and asked.control:
        return asked.field
    if step.every_message_rates and state.rated_line != state.lines:
        return "suds"
    known = known_here(state, step)
    open_controls = (
        ask.field
        for ask in step.asks
        if ask.control and ask.field not in known and (ask.required or ask.field not in state.asked_here)
    )
    return next(open_controls, None) if step.part is not Part.NONE else None


_OWN_ASKS: Final = frozenset({"s1_child_view", "s3_needs_loop", "risk_screen", "evidence_review", "cmp_receive"})


def _own_ask(state: State, step: Step, known: Mapping[str, Value]) -> Ask | None:
    by_field = {ask.field: ask for ask in step.asks}
    if step.id == "evidence_review":
        return next((ask for ask in step.asks if ask.required and not _is_reviewed(ask, known)), None)
    if step.id == "cmp_receive":
        return by_field["enough" if "suds" in known else "suds"]
    if step.id == "risk_screen":
        return next((ask for ask in step.asks if ask.field not in state.screen), None)
    if step.id == "s1_child_view":
        return by_field["body" if "emotion" in known and "body" not in known else "emotion"]
    if known.get("need_met") is True:
        return by_field["uses_updated_view" if _view_unsaid(state, by_field) else "enough"]
    return by_field["need_met" if "need" in known else "need"]


def _view_unsaid(state: State, by_field: Mapping[str, Ask]) -> bool:
    """Whether the client's own new sentence has not come into the image yet, and was not asked for in this step."""
    unsaid = "updated_view" in state.recorded and state.recorded.get("uses_updated_view") is not True
    return unsaid and "uses_updated_view" in by_field.keys() - {*state.asked_here}


def complete(plan: Plan, state: State) -> bool:
    """Whether the step stood in has all that its ordinary move requires."""
    step = plan.step(state.situation.step)
    known = known_here(state, step)
    own = _OWN_ENDS.get(step.id)
    if own is not None:
        return own(state, known)
    required = required_asks(state, step)
    if step.id == "evidence_review":
        return all(_is_reviewed(ask, known) for ask in required)
    if required:
        return all(is_known(ask, known) for ask in required)
    return state.lines_here > 0


def _seen_now(state: State, known: Mapping[str, Value]) -> bool:
    """Younger self: affect or body, in the present tense; who names the hardest moment is there already."""
    del state
    felt = "emotion" in known or "body" in known
    return "hotspot" in known or (felt and known.get("present_tense") is True)


def _hotspot_found(state: State, known: Mapping[str, Value]) -> bool:
    suds = known.get("suds")
    strong = isinstance(suds, int) and suds >= SUDS_HOTSPOT.value
    return "hotspot" in known or strong or state.lines_here >= _PROBES


def _needs_met(state: State, known: Mapping[str, Value]) -> bool:
    """Two times enough in a row, or once after a need was met."""
    return state.enoughs >= (1 if known.get("need_met") is True else 2)


def _calmer(state: State, known: Mapping[str, Value]) -> bool:
    suds = known.get("suds")
    return isinstance(suds, int) and suds <= max(state.imagery_suds, default=100) and suds < _peak(state)


def _received(state: State, known: Mapping[str, Value]) -> bool:
    """Distress does not rise any more, and the client says that it is enough."""
    calm = "suds" in known and (len(state.imagery_suds) < 2 or state.imagery_suds[-1] <= state.imagery_suds[-2])
    return calm and (known.get("enough") is True or state.enoughs > 0)


def _is_reviewed(ask: Ask, known: Mapping[str, Value]) -> bool:
    if ask.field == "evidence_against":
        return counted(known.get(ask.field)) >= POINTS_AGAINST
    return ask.field in known


def _peak(state: State) -> int:
    peak = max(state.imagery_suds, default=101)
    return peak if len(state.imagery_suds) > 1 else 101


def grounded_enough(known: Mapping[str, Value]) -> bool:
    """Distress after the exercise is at 30 or less, or fell by at least 10."""
    before, after = known.get("suds_before"), known.get("suds_after")
    if not isinstance(after, int):
        return False
    fell = isinstance(before, int) and before - after >= SUDS_FALL.value
    return fell or after <= SUDS_GROUNDED.value


def _grounded(state: State, known: Mapping[str, Value]) -> bool:
    del state
    return "grounding_technique" in known and grounded_enough(known)


def _oriented(state: State, known: Mapping[str, Value]) -> bool:
    del state
    return known.get("orientation") == "full" and "suds" in known


def _screened(state: State, known: Mapping[str, Value]) -> bool:
    del known
    return all(item in state.screen for item in _SCREEN_ITEMS)


_SCREEN_ITEMS: Final = (
    "wish_dead",
    "burden",
    "suicidal_thoughts",
    "past_attempt",
    "self_harm",
    "harm_others",
    "unusual_experience",
    "unsafe_person",
)

LITTLE: Final = "little_changed"
"""The mark, kept for the visit, that the client found little changed."""


def changed_enough(state: State) -> bool:
    """Whether distress, belief or shame fell by as much as counts since the image was opened."""
    first = state.first_ratings
    fell = (
        before - after
        for name in ("image_distress", "belief_pct", "shame")
        if isinstance(before := first.get(name), int) and isinstance(after := state.visit.get(name), int)
    )
    return any(fall >= CHANGE_THAT_COUNTS.value for fall in fell)


_OWN_ENDS: Final = {
    "s1_child_view": _seen_now,
    "s1_hotspot": _hotspot_found,
    "s3_needs_loop": _needs_met,
    "aftercare_image": _calmer,
    "cmp_receive": _received,
    "grounding": _grounded,
    "orientation_check": _oriented,
    "risk_screen": _screened,
}
