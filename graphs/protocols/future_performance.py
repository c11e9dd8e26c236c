"""A feared scene still to come, and an image of coping with it."""

from dataclasses import replace
from typing import Final

from graphs.protocols import rating, short_imagery, target
from graphs.protocols.arrival import arrival
from graphs.protocols.closing import closing, processing
from graphs.protocols.model import answering
from graphs.protocols.preparation import PREPARATION
from graphs.protocols.with_imagery import with_imagery
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
    target.maybe_memory(target.SALIENCE_CHECK),
    target.MEMORY_CLARITY,
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

FUTURE_PERFORMANCE: Final = replace(
    with_imagery("future_performance", "Feared scene to come", _PATH, SHORT_IMAGERY),
    optional=frozenset({"safe_image", "memory_clarity"}),
)
