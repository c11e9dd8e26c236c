"""Counts from the client's own log: put to them to confirm, rather than asked for again."""

from dataclasses import replace
from typing import Final

from graphs.reading import Reading
from graphs.state import Case, State

_NIGHTS: Final = "nightmare_awakenings_7d"
_IMAGES: Final = "intrusion_count_7d"
_REVIEWS: Final = frozenset({"homework_review", "followup_review"})


def counted(case: Case) -> str:
    """The field that a review of the time since asks for first."""
    return _NIGHTS if case.protocol == "nightmare" else _IMAGES


def logged_count(case: Case) -> int | None:
    """What the log says of it, or None where nothing was logged: that is missing, and not nought."""
    return case.logged.get(counted(case))


def confirmed(state: State, reading: Reading) -> Reading:
    """A yes to the number from the log records that number. A number that the client gives instead counts."""
    name, count = counted(state.case), logged_count(state.case)
    asked = state.situation.step in _REVIEWS and state.asked == name and name not in state.visit
    if not asked or count is None or reading.answer != "yes" or name in reading.fields:
        return reading
    return replace(reading, fields={**reading.fields, name: count})
