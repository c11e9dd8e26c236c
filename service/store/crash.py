"""Named places where a test can make the process die as if the power had gone."""

import os
from typing import Final

VARIABLE = "IMAGERY_CRASH_POINT"
POINTS: Final = (
    *("client.received", "client.answered", "console.received", "console.answered"),
    *("pump.read", "pump.given", "line.sent"),
    *("opening.before", "opening.after", "attendance.beat"),
    *("engine.before_append", "engine.after_append", "engine.published", "engine.taken_on", "engine.loaded"),
    *("engine.after_run", "engine.before_commit", "engine.after_commit", "engine.told"),
    *("turns.appending", "turns.appended", "turns.written", "turns.moved", "turns.outcomes"),
    *("store.batch", "store.before_commit", "store.after_commit", "store.answered"),
    *("calling.before_move", "calling.after_move", "posting.before_send", "posting.after_send"),
)
"""Every place with a name."""
DIED = 137


def crash_point(name: str) -> None:
    """Die here, without any tidying up, if the environment names this place; otherwise do nothing."""
    if os.environ.get(VARIABLE) == name:
        os._exit(DIED)
