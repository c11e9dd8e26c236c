"""P5 and P6: back to the room, what changed, grounding, orientation, risk, plans, and the end."""

from typing import Final

from graphs.protocols.model import Ask, Mover, Step
from safety.situation import Stage

RETURN_TO_ROOM: Final = Step(
    "return_to_room",
    Stage.PROCESSING,
    Mover.ASSISTANT,
    "Eyes open, back in the room.",
    asks=(Ask("returned", "My eyes are open and I'm back in the room.", required=True, affirms=True),),
)
POST_RATINGS: Final = Step(
    "post_ratings",
    Stage.PROCESSING,
    Mover.CLIENT,
    "The first numbers again.",
    asks=(
        Ask("image_distress", "Distress 40.", required=True, control=True),
        Ask("image_vividness", "Vividness 40.", required=True, control=True),
        Ask("belief_pct", "The belief is at 50.", control=True),
        Ask("shame", "Shame 40.", control=True),
        Ask("rescript_believability", "The new part feels 60 believable.", control=True),
        Ask("vividness_new", "The new picture is 60 vivid.", control=True),
    ),
    branches=("B20",),
)
PROCESS_MEANING: Final = Step(
    "process_meaning",
    Stage.PROCESSING,
    Mover.CLIENT,
    "What stands out, and what it says now.",
    asks=(Ask("meaning", "I was only a child, and I was worth staying for.", required=True),),
)
RESCRIPT_SUMMARY: Final = Step(
    "rescript_summary",
    Stage.PROCESSING,
    Mover.CLIENT,
    "The new picture in the client's words, kept as imagined.",
    asks=(Ask("rescript_summary", "In the new picture the adult me comes in and stays beside her.", required=True),),
)
MEMORY_INTEGRITY_RECHECK: Final = Step(
    "memory_integrity_recheck",
    Stage.PROCESSING,
    Mover.CLIENT,
    "What happened and what was imagined, told apart by the client.",
    asks=(
        Ask(
            "memory_integrity_ok",
            "Nobody came back then; the part where I come in is imagined.",
            required=True,
            affirms=True,
        ),
    ),
)
GROUNDING: Final = Step(
    "grounding",
    Stage.CLOSING,
    Mover.CLIENT,
    "At least one technique, rated.",
    asks=(
        Ask("grounding_technique", "The five senses.", required=True),
        Ask("suds_after", "25 now.", required=True, control=True),
    ),
    sample="25 now.",
)
ORIENTATION_CHECK: Final = Step(
    "orientation_check",
    Stage.CLOSING,
    Mover.CLIENT,
    "Day, place, age, two things seen; calm enough to close.",
    asks=(
        Ask("orientation", "It's Tuesday, I'm at home, I'm 34, and I can see a lamp and a chair.", required=True),
        Ask("suds", "20.", required=True, control=True),
    ),
    exits=("grounding",),
)
RISK_RECHECK: Final = Step(
    "risk_recheck",
    Stage.CLOSING,
    Mover.CLIENT,
    "The short risk question, always.",
    asks=(Ask("recheck_result", "No.", required=True),),
    sample="No.",
)
HOMEWORK_PLAN: Final = Step(
    "homework_plan",
    Stage.CLOSING,
    Mover.CLIENT,
    "What the client takes into the days ahead.",
    asks=(Ask("homework", "I'll keep the log and practise grounding each evening.", required=True),),
)
AFTERCARE_PLAN: Final = Step(
    "aftercare_plan",
    Stage.CLOSING,
    Mover.CLIENT,
    "The next hours, somebody to turn to, and the way home.",
    asks=(
        Ask("next_hours", "I'll have dinner and a quiet evening at home.", required=True),
        Ask("contact_after", "My sister is there afterwards.", required=True),
        Ask("travel_safe", "I'm staying at home, I won't drive."),
    ),
)
SESSION_FEEDBACK: Final = Step(
    "session_feedback",
    Stage.CLOSING,
    Mover.CLIENT,
    "Felt heard, right pace, safe.",
    asks=(
        Ask(
            "alliance",
            "8, 8 and 9.",
        ),
    ),
    sample="8, 8 and 9.",
)
CLOSE: Final = Step(
    "close", Stage.CLOSING, Mover.CLINICIAN, "The clinician ends the session.", sample="Thank you, goodbye for today."
)
CLINICIAN_WRAPUP: Final = Step(
    "clinician_wrapup", Stage.CLOSING, Mover.CLINICIAN, "Ratings, open questions and the note, without the client."
)
