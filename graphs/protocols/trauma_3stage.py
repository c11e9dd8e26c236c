"""Rescripting of a distressing memory in three stages."""

from typing import Final

from graphs.protocols import rating, target
from graphs.protocols.arrival import arrival
from graphs.protocols.closing import closing, processing
from graphs.protocols.preparation import PREPARATION
from graphs.protocols.rescript import THREE_STAGES
from graphs.protocols.with_imagery import with_imagery
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

TRAUMA_3STAGE: Final = with_imagery("trauma_3stage", "Trauma, three stages", _PATH, FULL_RESCRIPT)
