"""The client alone: a risk question, grounding, what they write, the way out. There is no step with an image in it."""

from typing import Final

from graphs.protocols import side
from graphs.protocols.model import ClinicalProtocol, steps_by_id

_SIDE: Final = tuple(step for step in side.SIDE_STEPS if step.id not in {"g_time_guard", "g_stop", "g_disconnect"})

BETWEEN_SESSION: Final = ClinicalProtocol(
    id="between_session",
    title="Between sessions",
    steps=steps_by_id(*side.BETWEEN_STEPS, *_SIDE),
    order=tuple(step.id for step in side.BETWEEN_STEPS),
    side=tuple(step.id for step in _SIDE),
    optional=frozenset({"bs_log", "bs_journal", "bs_own_rescript"}),
    between=True,
)
