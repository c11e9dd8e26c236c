"""P2 and P3: the image, what it came to mean, first ratings, and what was needed."""

from dataclasses import replace
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
        Ask("image_kind", "It's from long ago.", tacit=True),
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


def maybe_memory(step: Step) -> Step:
    """The step, left with the question of the memory settled: it is asked next, but only where the image is one."""
    return replace(step, gives=Evidence.MEMORY, exits=(*step.exits, MEMORY_CLARITY.id))


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
TARGET_CONTRACT: Final = Step(
    "target_contract",
    Stage.TARGET,
    Mover.CLINICIAN,
    "One target for today, agreed by both.",
    asks=(Ask("target_agreed", "Yes, I agree to that.", required=True, affirms=True),),
    gives=Evidence.TARGET,
    branches=("B18",),
)
BELIEF_ORIGIN: Final = Step(
    "belief_origin",
    Stage.COGNITIVE,
    Mover.CLIENT,
    "How the picture, the memory and the belief hang together for the client.",
    asks=(Ask("links", "Since that day in class I expect to be laughed at, so I keep quiet.", required=True),),
    branches=("B05", "B10", "B11"),
)
EVIDENCE_REVIEW: Final = Step(
    "evidence_review",
    Stage.COGNITIVE,
    Mover.ASSISTANT,
    "Both sides of the belief, in points of the client's own; fewer than two against it wait for the clinician.",
    asks=(
        Ask("evidence_for", "They laughed when I read aloud that day.", required=True),
        Ask("evidence_against", "My boss asked for my view last week. And Rita kept my notes.", required=True),
    ),
    branches=("B05",),
)
UPDATED_VIEW: Final = Step(
    "updated_view",
    Stage.COGNITIVE,
    Mover.CLIENT,
    "One sentence of what is known today, in the client's words, to take into the picture.",
    asks=(Ask("updated_view", "What I say counts, and others do want to hear it.", required=True),),
)
BELIEF_RERATE: Final = Step(
    "belief_rerate",
    Stage.COGNITIVE,
    Mover.CLIENT,
    "The old sentence once more, in the head and in the gut.",
    asks=(
        Ask("belief_pct_head", "In my head 40.", required=True, control=True),
        Ask("belief_pct_gut", "In my gut 65.", required=True, control=True),
    ),
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
