"""P2 and P3: the image, what it came to mean, first ratings, and what was needed."""

from typing import Final

from graphs.protocols.model import Ask, Mover, Step
from safety.situation import Evidence, Stage

ELICIT_IMAGE: Final = Step(
    "elicit_image",
    Stage.TARGET,
    Mover.CLIENT,
    "The picture that comes by itself.",
    asks=(
        Ask(
            "image_label", "I see myself standing alone in the hallway, looking out through my own eyes.", required=True
        ),
        Ask("image_kind", "It's something from long ago.", tacit=True),
        Ask("image_perspective", "I look out through my own eyes."),
        Ask("image_frequency", "It comes most days."),
    ),
    branches=("B09", "B11"),
    exits=("salience_check",),
)
SALIENCE_CHECK: Final = Step(
    "salience_check",
    Stage.TARGET,
    Mover.CLIENT,
    "Whether the trouble really turns around this picture.",
    asks=(Ask("salient_image", "Yes, that picture is at the centre of it.", required=True),),
    branches=("B09",),
    exits=("grounding", "stab_skills"),
)
LINK_MEMORY: Final = Step(
    "link_memory",
    Stage.TARGET,
    Mover.CLIENT,
    "The earliest time with just this feeling, or none.",
    asks=(
        Ask("memory_label", "The afternoon in the hallway at our old house.", required=True),
        Ask("age_then", "I was nine."),
    ),
    branches=("B10", "B11"),
)
MEMORY_CLARITY: Final = Step(
    "memory_clarity",
    Stage.TARGET,
    Mover.CLIENT,
    "Whether this was always remembered; the client's own short account, sealed before any change.",
    asks=(
        Ask("memory_continuous", "Yes, I've always remembered it.", required=True),
        Ask("age_then", "I was nine."),
        Ask("original_account", "I waited in the hallway and nobody came.", required=True),
    ),
    gives=Evidence.MEMORY,
    branches=("B11",),
)
MEANING_BELIEF: Final = Step(
    "meaning_belief",
    Stage.TARGET,
    Mover.CLIENT,
    "What it came to mean, in one sentence, and how true that feels.",
    asks=(
        Ask("belief_text", "That I don't matter to anyone.", required=True),
        Ask("belief_pct", "About 75 percent.", required=True, control=True),
    ),
    branches=("B05",),
)
BASELINE_RATINGS: Final = Step(
    "baseline_ratings",
    Stage.TARGET,
    Mover.CLIENT,
    "The first numbers of the series.",
    asks=(
        Ask("image_distress", "Distress 75.", required=True, control=True),
        Ask("image_vividness", "Vividness 70.", required=True, control=True),
        Ask("emotion", "Mostly fear."),
        Ask("shame", "Shame 70.", control=True),
        Ask("body", "A knot in my stomach."),
    ),
    gives=Evidence.BASELINE,
)
TARGET_CONTRACT: Final = Step(
    "target_contract",
    Stage.TARGET,
    Mover.CLINICIAN,
    "One target for today, agreed by both.",
    asks=(Ask("target_agreed", "Yes, I agree to that.", required=True, affirms=True),),
    gives=Evidence.TARGET,
    branches=("B18",),
)
NEEDS_AND_HELPER: Final = Step(
    "needs_and_helper",
    Stage.COGNITIVE,
    Mover.ASSISTANT,
    "What the younger self needed, and who or what could bring it.",
    asks=(
        Ask("need", "I needed someone to come and stay with me.", required=True),
        Ask("helper", "Me as I am now, the adult.", required=True),
    ),
    branches=("B01", "B03"),
)
