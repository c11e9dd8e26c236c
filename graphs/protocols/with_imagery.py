"""What every protocol that opens an image has in common beside its path."""

from collections.abc import Sequence

from graphs.protocols import side
from graphs.protocols.arrival import STAB_SKILLS
from graphs.protocols.model import ClinicalProtocol, Step, steps_by_id
from safety.situation import Evidence
from safety.thresholds import TimeFloor


def with_imagery(name: str, title: str, path: Sequence[Step], floor: TimeFloor) -> ClinicalProtocol:
    """A protocol along `path` whose images ask for all evidence, followed up after a week, a month and three.

    What a protocol has of its own is set with `dataclasses.replace`.
    """
    return ClinicalProtocol(
        id=name,
        title=title,
        steps=steps_by_id(*path, STAB_SKILLS, *side.IN_SESSION),
        order=tuple(step.id for step in path),
        side=tuple(step.id for step in side.IN_SESSION),
        needs=frozenset(Evidence),
        floor=floor,
        first_only=frozenset({"intake_history", "goal_setting"}),
        later_only=frozenset({"homework_review"}),
        optional=frozenset({"safe_image"}),
        follow_up_days=side.FOLLOW_UP_DAYS,
    )
