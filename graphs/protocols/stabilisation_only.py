"""A session without imagery: arrival, skills that steady daily life, closing."""

from typing import Final

from graphs.protocols import side
from graphs.protocols.arrival import STAB_SKILLS, arrival
from graphs.protocols.closing import closing
from graphs.protocols.model import ClinicalProtocol, steps_by_id

_PATH: Final = (*arrival(), STAB_SKILLS, *closing())

STABILISATION_ONLY: Final = ClinicalProtocol(
    id="stabilisation_only",
    title="Stabilisation",
    steps=steps_by_id(*_PATH, *side.WITHOUT_IMAGERY),
    order=tuple(step.id for step in _PATH),
    side=tuple(step.id for step in side.WITHOUT_IMAGERY),
    first_only=frozenset({"intake_history", "goal_setting"}),
    later_only=frozenset({"homework_review"}),
)
