"""P4 of the shorter protocols: the dream, the scene to come, the picture of oneself. None has a younger self."""

from typing import Final

from graphs.protocols import target
from graphs.protocols.model import Ask, Mover, Step, answering
from safety.situation import Part, Stage

_OLD_IMAGE: Final = ("B02", "B06", "B07", "B10", "B11", "B15", "B18", "B19")
_CHANGE: Final = ("B01", "B02", "B03", "B04", "B06", "B12", "B15", "B18")
_NEW_IMAGE: Final = ("B06", "B12", "B15", "B18", "B20")
_SOURCE: Final = Ask("intervention_source", "That was my own idea.", required=True, tacit=True)

NM_DREAM_ACCOUNT: Final = Step(
    "nm_dream_account",
    Stage.RESCRIPT,
    Mover.CLIENT,
    "The dream in short, without hard details.",
    asks=(
        Ask("dream_account", "I am on a train that never stops, and it is dark outside.", required=True),
        Ask("suds", "60.", control=True),
    ),
    part=Part.EXPLORING,
    branches=_OLD_IMAGE,
    every_message_rates=True,
    sample="I am on a train that never stops, and it is dark outside.",
)
NM_CHANGE_DREAM: Final = Step(
    "nm_change_dream",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "Anything in the dream changed, anywhere, in the client's own way; it need not make sense.",
    asks=(
        Ask("dream_change", "The train becomes a boat and comes to a quiet harbour.", required=True),
        _SOURCE,
    ),
    part=Part.INTERVENING,
    branches=_CHANGE,
    sample="The train becomes a boat and comes to a quiet harbour.",
)
NM_REHEARSE: Final = Step(
    "nm_rehearse",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "The new dream gone through once, from its start to its end.",
    asks=(
        Ask("vividness_new", "65.", control=True),
        Ask("mastery", "60.", control=True),
        Ask("rehearsed", "Yes, I went through it once, to its end.", required=True, affirms=True),
    ),
    part=Part.LEAVING,
    branches=_NEW_IMAGE,
    sample="Yes, I went through it once, to its end.",
)
FUT_SCENE: Final = Step(
    "fut_scene",
    Stage.RESCRIPT,
    Mover.CLIENT,
    "A short look at the feared scene. More than that, and what would be worst in it, is the clinician's work.",
    asks=(
        Ask("future_scene", "I am standing at the front and my voice is shaking.", required=True),
        Ask("suds", "60.", control=True),
    ),
    part=Part.EXPLORING,
    branches=_OLD_IMAGE,
    every_message_rates=True,
    sample="I am standing at the front and my voice is shaking.",
)
FUT_COPING_IMAGE: Final = Step(
    "fut_coping_image",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "The scene going well enough, with a wobble in it and the way back, as the client makes it.",
    asks=(
        Ask("coping_image", "I lose the thread, I look at my notes, and I go on.", required=True),
        _SOURCE,
        Ask("rescript_believability", "60.", control=True),
    ),
    part=Part.INTERVENING,
    branches=_CHANGE,
    sample="I lose the thread, I look at my notes, and I go on.",
)
FUT_REHEARSE: Final = Step(
    "fut_rehearse",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "The coping image gone through once more, with a small word to bring it back.",
    asks=(
        Ask("body_after", "My shoulders are loose and my hands are warm."),
        Ask("cue_word", "My word for it is steady."),
        Ask("rescript_believability", "It feels 60 true.", required=True, control=True),
    ),
    part=Part.LEAVING,
    branches=_NEW_IMAGE,
    sample="It feels 60 true.",
)
CMP_SELF_IMAGE: Final = Step(
    "cmp_self_image",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "The picture of oneself, for a short while.",
    asks=(
        Ask("self_image", "I see a grey face with tired eyes.", required=True),
        Ask("suds", "60.", control=True),
        Ask("emotion", "I feel ashamed."),
    ),
    part=Part.EXPLORING,
    branches=(*_OLD_IMAGE, "B05", "B13"),
    every_message_rates=True,
    sample="I see a grey face with tired eyes.",
)
CMP_OTHER_PERSON: Final = Step(
    "evidence_review",
    Stage.COGNITIVE,
    Mover.ASSISTANT,
    "How the client would see somebody else in that place. The picture of oneself stays open meanwhile.",
    asks=(Ask("other_person_view", "I would tell a friend that she has done her best.", required=True),),
    part=Part.INTERVENING,
    branches=("B05", "B13"),
)
CMP_UPDATED_VIEW: Final = Step(
    "updated_view",
    Stage.COGNITIVE,
    Mover.CLIENT,
    "One sentence in the client's words, to take along to the one who wishes them well.",
    asks=answering(target.UPDATED_VIEW, updated_view="I have done what I could with what I had.").asks,
    part=Part.INTERVENING,
    branches=("B13",),
)
CMP_FIGURE: Final = Step(
    "cmp_figure",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "Somebody or something that wishes the client well: a person, an animal, a place, an older self.",
    asks=(
        Ask("helper", "My old teacher, Mrs Bell.", required=True),
        Ask("helper_label", "She is called Mrs Bell."),
    ),
    part=Part.INTERVENING,
    branches=("B01", "B02", "B03", "B06", "B12", "B13", "B15", "B18"),
    sample="My old teacher, Mrs Bell.",
)
CMP_RECEIVE: Final = Step(
    "cmp_receive",
    Stage.RESCRIPT,
    Mover.ASSISTANT,
    "What comes from them, let in as far as the client likes, until it is enough.",
    asks=(
        Ask("suds", "40 now.", required=True, control=True),
        Ask("enough", "Yes, this is enough."),
    ),
    part=Part.AGAIN,
    branches=("B02", "B06", "B12", "B13", "B15", "B18", "B20"),
    every_message_rates=True,
    sample="Yes, this is enough.",
)
