"""P4, rescripting in three stages: the younger self, the adult who enters, the younger self again."""

from typing import Final

from graphs.protocols.model import Ask, Mover, Step
from safety.situation import Part, Stage

_IN_IMAGERY: Final = ("B02", "B06", "B08", "B10", "B11", "B15", "B18", "B19")

SETTLE_IN: Final = Step(
    "settle_in",
    Stage.RESCRIPT,
    Mover.CLINICIAN,
    "Eyes closed or a soft gaze, to the moment just before.",
    asks=(Ask("ready", "Yes, I'm ready.", required=True, affirms=True),),
    part=Part.EXPLORING,
    branches=("B02", "B06", "B18"),
)
S1_CHILD_VIEW: Final = Step(
    "s1_child_view",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "The scene through the younger self, as it is now, without dwelling.",
    asks=(
        Ask("suds", "60.", control=True),
        Ask("emotion", "I feel afraid."),
        Ask("body", "My stomach is tight."),
        Ask("present_tense", "I am standing in the hallway and I feel afraid.", tacit=True),
    ),
    part=Part.EXPLORING,
    branches=_IN_IMAGERY,
    exits=("s2_adult_view",),
    every_message_rates=True,
    sample="I am standing in the hallway and I feel afraid.",
)
S1_HOTSPOT: Final = Step(
    "s1_hotspot",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "The hardest moment, named once.",
    asks=(Ask("hotspot", "The worst moment is when the door closes.", required=True), Ask("suds", "70.", control=True)),
    part=Part.EXPLORING,
    branches=_IN_IMAGERY,
    exits=("s2_adult_view",),
    every_message_rates=True,
)
S2_ADULT_VIEW: Final = Step(
    "s2_adult_view",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "The scene seen by the adult of today.",
    asks=(
        Ask("stance", "I feel sorry for her."),
        Ask("emotion", "I feel angry."),
        Ask("need", "She needs someone with her."),
        Ask("impulse", "I want to go to her.", required=True),
    ),
    part=Part.INTERVENING,
    branches=("B01", "B02", "B03", "B04", "B05", "B06", "B18"),
    sample="I see her there, and I want to go to her.",
)
S2_INTERVENE: Final = Step(
    "s2_intervene",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "What the client lets happen now, in their own way, until it is enough.",
    asks=(
        Ask("permission_asked", "Yes, she wants me there.", tacit=True),
        Ask("intervention_source", "I go in and stand beside her.", required=True, tacit=True),
        Ask("helper", "It's me, the adult.", required=True),
        Ask("action", "I go in and stand beside her.", required=True),
        Ask("threat", "Yes, it has stopped."),
        Ask("enough", "Yes, that is enough.", required=True, affirms=True),
    ),
    part=Part.INTERVENING,
    branches=("B01", "B02", "B03", "B04", "B06", "B15", "B18"),
    every_message_rates=True,
    sample="I go in and stand beside her.",
)
S3_CHILD_AGAIN: Final = Step(
    "s3_child_again",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "The changed scene through the younger self.",
    asks=(
        Ask("perspective", "I'm nine again.", tacit=True),
        Ask("new_image", "I'm nine again, and she is beside me now.", required=True, affirms=True),
        Ask("suds", "45.", control=True),
        Ask("emotion", "I feel relieved."),
        Ask("body", "My shoulders are lower."),
    ),
    part=Part.AGAIN,
    branches=("B02", "B06", "B08", "B10", "B13", "B18"),
    every_message_rates=True,
    sample="I'm nine again, and she is beside me now.",
)
S3_NEEDS_LOOP: Final = Step(
    "s3_needs_loop",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "What is needed, until nothing more is.",
    asks=(
        Ask("need", "I need her to stay with me."),
        Ask("need_met", "She stays with me, and that is what I needed.", required=True),
        Ask("enough", "No, that's enough."),
    ),
    part=Part.AGAIN,
    branches=("B06", "B13", "B18", "B20"),
    sample="No, that's enough.",
)
AFTERCARE_IMAGE: Final = Step(
    "aftercare_image",
    Stage.RESCRIPT,
    Mover.CLIENT,
    "Leaving the scene for a place that feels right.",
    asks=(Ask("suds", "35 now.", required=True, control=True),),
    part=Part.LEAVING,
    branches=("B06", "B18", "B20"),
    every_message_rates=True,
    sample="We sit by the window together. 35.",
)
ENGAGE_NEW_IMAGE: Final = Step(
    "engage_new_image",
    Stage.RESCRIPT,
    Mover.CLIENT,
    "Holding the new picture for a while.",
    asks=(
        Ask("body_after", "My shoulders are loose and my hands are warm.", required=True),
        Ask("vividness_new", "65.", control=True),
        Ask("rescript_believability", "60.", control=True),
    ),
    part=Part.LEAVING,
    branches=("B06", "B12", "B18"),
)

THREE_STAGES: Final = (
    SETTLE_IN,
    S1_CHILD_VIEW,
    S1_HOTSPOT,
    S2_ADULT_VIEW,
    S2_INTERVENE,
    S3_CHILD_AGAIN,
    S3_NEEDS_LOOP,
    AFTERCARE_IMAGE,
    ENGAGE_NEW_IMAGE,
)
"""P4 in its order."""
