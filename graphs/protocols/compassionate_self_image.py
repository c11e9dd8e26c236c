"""A harsh picture of oneself, and somebody or something that wishes one well."""

from dataclasses import replace
from typing import Final

from graphs.protocols import rating, rescript, short_imagery, target
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
        image_label="I see myself in the mirror, grey and tired.",
        image_kind="It's a picture of myself.",
        image_perspective="I see myself from the outside.",
    ),
    target.maybe_memory(target.SALIENCE_CHECK),
    target.MEMORY_CLARITY,
    answering(target.MEANING_BELIEF, belief_text="That I'm not good enough."),
    rating.before("shame"),
    target.TARGET_CONTRACT,
    short_imagery.CMP_SELF_IMAGE,
    short_imagery.CMP_OTHER_PERSON,
    short_imagery.CMP_UPDATED_VIEW,
    short_imagery.CMP_FIGURE,
    short_imagery.CMP_RECEIVE,
    rescript.ENGAGE_NEW_IMAGE,
    *processing(
        rating.after("shame", apply=("belief_pct", "rescript_believability", "vividness_new")),
        meaning="I can see myself the way a friend would.",
        rescript_summary="In the new picture Mrs Bell sits beside me and looks at me kindly.",
        memory_integrity_ok="Mrs Bell was not really there; that part is imagined.",
    ),
    *closing(),
)

COMPASSIONATE_SELF_IMAGE: Final = replace(
    with_imagery("compassionate_self_image", "Compassionate self-image", _PATH, SHORT_IMAGERY),
    optional=frozenset({"safe_image", "memory_clarity"}),
)
