"""The target in work of the course: put to the client by its own words, rather than asked for again."""

import re
from dataclasses import replace
from typing import Final

from graphs.reading import Reading
from graphs.state import State

_FIELD: Final = "image_label"
_NONE: Final = "B09"
_SAME: Final = re.compile(
    r"(?:(?:yes|yeah|yep|ok|okay|sure)\b[\s,.!]*)?"
    r"(?:(?:it[’']?s |it is |let[’']?s take |i[’']?ll take |still )?(?:that|this|the same|same)\b"
    r"(?: one| picture| dream| scene)?(?: again| as before| as last time)?(?:,? please)?)?[\s.!]*",
    re.IGNORECASE,
)


def same_again(state: State, reading: Reading, text: str) -> Reading:
    """“That one” to the target on file records it in the words it is kept in. Other words are another picture's."""
    asked = state.situation.step == "elicit_image" and state.asked == _FIELD and _FIELD not in state.visit
    if not asked or not state.case.target or not text.strip() or not _SAME.fullmatch(text.strip()):
        return reading
    branches = tuple(branch for branch in reading.branches if branch != _NONE)
    return replace(reading, fields={**reading.fields, _FIELD: state.case.target}, branches=branches)
