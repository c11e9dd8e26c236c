"""A feared scene still to come, and an image of coping with it."""

from typing import Final

from graphs.protocols import rating, short_imagery, side, target
from graphs.protocols.arrival import STAB_SKILLS, arrival
from graphs.protocols.closing import closing, processing
from graphs.protocols.model import ClinicalProtocol, answering, steps_by_id
from graphs.protocols.preparation import PREPARATION
from safety.situation import Evidence
from safety.thresholds import SHORT_IMAGERY

_PATH: Final = (
    *arrival(),
    *PREPARATION,
    answering(
        target.ELICIT_IMAGE,
        image_label="I see myself at the talk next month, losing the thread.",
        image_kind="It's about the talk next month.",
        image_perspective="I look out through my own eyes.",
    ),
    target.SALIENCE_CHECK,
    rating.before("predicted_likelihood"),
    target.TARGET_CONTRACT,
    short_imagery.FUT_SCENE,
    short_imagery.FUT_COPING_IMAGE,
    short_imagery.FUT_REHEARSE,
    *processing(
        rating.after("predicted_likelihood", apply=("rescript_believability", "vividness_new", "mastery")),
        meaning="I may wobble, and I know a way back.",
        rescript_summary="In the new picture I lose the thread, look at my notes, and go on.",
        memory_integrity_ok="The talk is still to come; what I saw today is imagined.",
    ),
    *closing(),
)

FUTURE_PERFORMANCE: Final = ClinicalProtocol(
    id="future_performance",
    title="Feared scene to come",
    steps=steps_by_id(*_PATH, STAB_SKILLS, *side.IN_SESSION),
    order=tuple(step.id for step in _PATH),
    side=tuple(step.id for step in side.IN_SESSION),
    needs=frozenset(Evidence) - {Evidence.MEMORY},
    floor=SHORT_IMAGERY,
    first_only=frozenset({"intake_history", "goal_setting"}),
    later_only=frozenset({"homework_review"}),
    optional=frozenset({"safe_image"}),
    follow_up_days=side.FOLLOW_UP_DAYS,
)
