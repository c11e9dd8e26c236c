"""What fills the slots of wording in one state of a session: names, numbers on file, and the client's own words."""

from collections.abc import Mapping
from typing import Final

from graphs.reading import Value
from graphs.state import State
from graphs.understanding.clock import minutes_left
from graphs.understanding.exercises import to_offer
from graphs.understanding.logged import logged_count
from prompts import Wording
from prompts.person import language_of, slots_of, ways_of

ADULT: Final = 18
"""From this age on, in years, the one in a memory is an earlier self and not a child."""
_CLIENTS_WORDS: Final = 12
_NAMED_AT_ONCE: Final = 3
_FAR_AWAY: Final = "g_grounding_interrupt"


def fillings(state: State, said: Wording) -> Mapping[str, str]:
    """What may be put into the wording, by slot. What is not known has no entry, but for `prompts.person.ALWAYS`."""
    case, known = state.case, state.recorded
    named = {
        "name": known.get("preferred_name") or case.client_name or "there",
        "clinician": case.clinician_name or "your clinician",
        "safe_word": case.safe_word,
        "stop_word": known.get("stop_word"),
        "age": known.get("age_then"),
        "minutes": max(minutes_left(state), 0),
        "image": _quoted(known.get("image_label")),
        "belief": _quoted(known.get("belief_text")),
        "need": _quoted(known.get("need")),
        "view": _quoted(known.get("updated_view"), _CLIENTS_WORDS),
        "agenda": None,
        "logged": logged_count(state.case),
        "target": _quoted(case.target),
        "tongue": language_of(case.helper_language),
        "ways": _ways(state, said),
        "emergency": " or ".join(case.crisis_emergency) or None,
        "line": "; ".join(case.crisis_lines) or None,
    }
    filled = {name: str(value) for name, value in named.items() if value is not None}
    return {**filled, **slots_of(case.younger_self, case.pronouns, grown=grown(state))}


def grown(state: State) -> bool:
    """Whether the client was of age in the memory."""
    age = state.recorded.get("age_then")
    return isinstance(age, int) and age >= ADULT


def _ways(state: State, said: Wording) -> str:
    """The exercises a step names to choose from."""
    offered = to_offer(state.case, state.grounding_tried, dissociating=state.situation.step == _FAR_AWAY)
    return ways_of([said.render(f"exercise.{name}.offer").text for name in offered[:_NAMED_AT_ONCE]])


def _quoted(words: Value | None, most: int = _CLIENTS_WORDS * 2) -> str | None:
    """The client's own words in quotation marks, when they are at most so many and short enough to say back."""
    if not isinstance(words, str) or len(words.split()) > most:
        return None
    return f"“{words.strip().rstrip('.!?')}”"
