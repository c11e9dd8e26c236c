"""The words used so far by client and clinician, kept small: what is new in a text is measured against them.

A session's state must not grow with its transcript. So each word is kept once, the oldest are dropped first, and only
the newest lines are kept as they were. A word that was dropped counts as new again, which can hold a model's draft
once too often and never once too seldom.
"""

import re
from dataclasses import replace
from typing import Final

from graphs.state import State

MOST_WORDS: Final = 2_000
MOST_LINES: Final = 6
MOST_OF_A_LINE: Final = 1_000
"""In characters; the end of a longer line is kept."""
_WORD: Final = re.compile(r"[^\W_]{1,40}(?:['\u2019][^\W_]{1,10})?")


def remembered(state: State, text: str) -> State:
    """The state after somebody's words were said: the client's as they came, the clinician's as they were sent."""
    known = state.said.split()
    new = dict.fromkeys(_WORD.findall(text.casefold()))
    for word in known:
        new.pop(word, None)
    said = " ".join((*known, *new)[-MOST_WORDS:]) if new else state.said
    return replace(state, said=said, recent=(*state.recent, text[-MOST_OF_A_LINE:])[-MOST_LINES:])


def said_by_all(state: State) -> tuple[str, ...]:
    """What client and clinician have said, for a check: names on file, every word used, the newest lines last.

    The clinician comes first, by name, so that a draft may say what they do.
    """
    return (f"I am {state.case.clinician_name}.", on_file(state), state.said, *state.recent)


def on_file(state: State) -> str:
    """The names and numbers that are known of the client without being said again."""
    case, known = state.case, state.recorded
    names = (
        case.client_name,
        case.clinician_name,
        case.cue_word,
        case.younger_self,
        case.helper_language,
        case.target,
        known.get("preferred_name"),
        known.get("age_then"),
    )
    return " ".join(str(name) for name in names if name)
