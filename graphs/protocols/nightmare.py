"""A recurrent dream, changed by the dreamer and practised by day."""

from dataclasses import replace
from typing import Final

from graphs.protocols import rating, short_imagery, side, target
from graphs.protocols.arrival import NIGHTMARE_REVIEW, arrival
from graphs.protocols.closing import NIGHTMARE_PLAN, closing, processing
from graphs.protocols.model import answering
from graphs.protocols.preparation import PREPARATION
from graphs.protocols.with_imagery import with_imagery
from safety.thresholds import SHORT_IMAGERY

_PATH: Final = (
    *arrival(NIGHTMARE_REVIEW),
    *PREPARATION,
    answering(
        target.maybe_memory(target.ELICIT_IMAGE),
        image_label="A dream of a train that never stops.",
        image_kind="It's a dream.",
        image_frequency="It comes most nights.",
    ),
    answering(target.maybe_memory(target.SALIENCE_CHECK), salient_image="Yes, that dream is at the centre of it."),
    target.MEMORY_CLARITY,
    rating.before("nightmare_awakenings_7d", "nightmare_morning_distress"),
    target.TARGET_CONTRACT,
    short_imagery.NM_DREAM_ACCOUNT,
    short_imagery.NM_CHANGE_DREAM,
    short_imagery.NM_REHEARSE,
    *processing(
        rating.after(apply=("rescript_believability", "vividness_new", "mastery")),
        meaning="The dream is mine to change.",
        rescript_summary="In the new dream the train becomes a boat and comes to a quiet harbour.",
        memory_integrity_ok="The old dream is the one I had; the one with the boat is imagined.",
    ),
    *closing(NIGHTMARE_PLAN),
)

NIGHTMARE: Final = replace(
    with_imagery("nightmare", "Nightmare", _PATH, SHORT_IMAGERY),
    optional=frozenset({"safe_image", "salience_check", "memory_clarity"}),
    follow_up_days=side.FOLLOW_UP_DAYS_NIGHTMARE,
)
