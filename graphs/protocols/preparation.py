"""P1, preparation: rationale, consent, stop signal, grounding practice, readiness."""

from typing import Final

from graphs.protocols.model import Ask, Mover, Step
from safety.situation import Evidence, Stage

PSYCHOEDUCATION: Final = Step(
    "psychoeducation",
    Stage.PREPARATION,
    Mover.CLIENT,
    "Why changing a picture can change its hold.",
    asks=(Ask("read", "Yes, I've read it and it makes sense.", required=True, affirms=True),),
    branches=("B11", "B17"),
)
CONSENT_MEMORY_INTEGRITY: Final = Step(
    "consent_memory_integrity",
    Stage.PREPARATION,
    Mover.CLINICIAN,
    "Informed consent, said back in the client's own words.",
    asks=(
        Ask(
            "teach_back_ok",
            "It's about changing the hold the picture has on me, what happened stays what happened.",
            required=True,
            affirms=True,
        ),
        Ask("legal_proceedings", "No, there is no court case and no complaint.", required=True),
        Ask("consent_imagery", "Yes, I agree to that today."),
    ),
    gives=Evidence.CONSENT,
    branches=("B11",),
)
STOP_SIGNAL: Final = Step(
    "stop_signal",
    Stage.PREPARATION,
    Mover.CLIENT,
    "A word and a button that stop everything, tried once.",
    asks=(
        Ask("stop_word", "Let's take the word red.", required=True),
        Ask("stop_tried", "Yes, I've tried it and it works.", required=True, affirms=True),
    ),
)
GROUNDING_REHEARSAL: Final = Step(
    "grounding_rehearsal",
    Stage.PREPARATION,
    Mover.ASSISTANT,
    "Grounding practised, and rated before and after, before any image.",
    asks=(
        Ask("grounding_preferred", "The one with the five senses.", required=True),
        Ask("suds_before", "35 now.", required=True, control=True),
        Ask("suds_after", "25 now.", required=True, control=True),
    ),
    gives=Evidence.REHEARSED,
    branches=("B06",),
)
SAFE_IMAGE: Final = Step(
    "safe_image",
    Stage.PREPARATION,
    Mover.CLIENT,
    "A calm place of the client's own, with a word for it.",
    asks=(Ask("cue_word", "My word for it is harbour.", required=True),),
)
READINESS_GATE: Final = Step(
    "readiness_gate",
    Stage.PREPARATION,
    Mover.CLINICIAN,
    "The clinician decides: go, prepare, or stop for today.",
    asks=(
        Ask("readiness_decision", "I feel ready.", required=True, tacit=True),
        Ask("readiness_reason", "I feel ready.", tacit=True),
    ),
    gives=Evidence.READINESS,
    exits=("g_time_guard", "safe_image", "stab_skills", "grounding"),
    sample="I feel all right to go on.",
)

PREPARATION: Final = (
    PSYCHOEDUCATION,
    CONSENT_MEMORY_INTEGRITY,
    STOP_SIGNAL,
    GROUNDING_REHEARSAL,
    SAFE_IMAGE,
    READINESS_GATE,
)
"""P1 in its order."""
