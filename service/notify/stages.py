"""How an alert is told further, as a table: who is told at each stage, by what, and when the next stage is due.

Stage 1 is the session's clinician, at once. Stage 2 is everybody on call, when nobody has answered. Every later stage
tells all of them again, until somebody decides. Times are stored with the alert, so nothing of this lives in memory.
"""

from typing import Final, NamedTuple

SECOND_MS: Final = 1_000
CALL_OTHERS_MS: Final = 30 * SECOND_MS
"""How long the session's clinician has before the people on call are told of an urgent alert [PROP]."""
CALL_OTHERS_CALMLY_MS: Final = 60 * SECOND_MS
"""The same for an alert that is not urgent [PROP]."""
AGAIN_MS: Final = 60 * SECOND_MS
"""How soon an urgent alert is told again to everybody [PROP]."""
AGAIN_LATER_MS: Final = 300 * SECOND_MS
"""The same once it has been told many times, and for one that is not urgent [PROP]."""
OFTEN: Final = 10
"""Up to which stage an urgent alert is told again quickly [PROP]."""

_RED: Final = 3
_AMBER: Final = 2
_URGENT_KINDS: Final = frozenset({"unprocessed", "turn_failed"})
"""Nobody knows what the client said there, so they are told as if it were red."""
UNSENT: Final = "notice_failed"
"""The kind of alert which says that a channel does not work: it is told on the console alone."""


class Stage(NamedTuple):
    """What one stage does: `everybody` on call or the session's clinician alone, `beyond` the console, and then."""

    number: int
    everybody: bool
    beyond: bool
    next_in_ms: int | None  # None: it stays on the console and goes no further


def next_stage(*, kind: str, level: int, stage: int, acknowledged: bool) -> Stage:
    """The stage that is due now for an alert that stands at `stage`; `acknowledged` when its time to decide ran out."""
    number = max(stage + 1, 2) if acknowledged else stage + 1
    everybody = number > 1
    if level < _AMBER:
        return Stage(number, everybody=False, beyond=False, next_in_ms=None)
    if is_urgent(kind, level):
        return Stage(number, everybody, beyond=True, next_in_ms=_urgently(number))
    wait = AGAIN_LATER_MS if everybody else CALL_OTHERS_CALMLY_MS
    return Stage(number, everybody, beyond=everybody and kind != UNSENT, next_in_ms=wait)


def is_urgent(kind: str, level: int) -> bool:
    """Whether nobody may wait for the console to be looked at."""
    return level >= _RED or kind in _URGENT_KINDS


def _urgently(number: int) -> int:
    if number <= 2:
        return CALL_OTHERS_MS
    return AGAIN_MS if number <= OFTEN else AGAIN_LATER_MS
