"""Rescripting of a distressing memory in three stages."""

from typing import Final

from graphs.protocols import rating, side, target
from graphs.protocols.arrival import STAB_SKILLS, arrival
from graphs.protocols.closing import closing, processing
from graphs.protocols.model import ClinicalProtocol, steps_by_id
from graphs.protocols.preparation import PREPARATION
from graphs.protocols.rescript import THREE_STAGES
from safety.situation import Evidence
from safety.thresholds import FULL_RESCRIPT

_PATH: Final = (
    *arrival(),
    *PREPARATION,
    target.ELICIT_IMAGE,
    target.SALIENCE_CHECK,
    target.LINK_MEMORY,
    target.MEMORY_CLARITY,
    target.MEANING_BELIEF,
    rating.before(),
    target.TARGET_CONTRACT,
    target.NEEDS_AND_HELPER,
    *THREE_STAGES,
    *processing(rating.after(apply=("belief_pct", "rescript_believability", "vividness_new"))),
    *closing(),
)

TRAUMA_3STAGE: Final = ClinicalProtocol(
    id="trauma_3stage",
    title="Trauma, three stages",
    steps=steps_by_id(*_PATH, STAB_SKILLS, *side.IN_SESSION),
    order=tuple(step.id for step in _PATH),
    side=tuple(step.id for step in side.IN_SESSION),
    needs=frozenset(Evidence),
    floor=FULL_RESCRIPT,
    first_only=frozenset({"intake_history", "goal_setting"}),
    later_only=frozenset({"homework_review"}),
    optional=frozenset({"safe_image"}),
    follow_up_days=side.FOLLOW_UP_DAYS,
)
