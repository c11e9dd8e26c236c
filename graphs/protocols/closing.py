"""P5 and P6: back to the room, what changed, grounding, orientation, risk, plans, and the end."""

from typing import Final

from graphs.protocols.model import Ask, Mover, Step, answering
from safety.situation import Stage
from safety.thresholds import REHEARSAL_MINUTES, REHEARSED_DREAMS

RETURN_TO_ROOM: Final = Step(
    "return_to_room",
    Stage.PROCESSING,
    Mover.ASSISTANT,
    "Eyes open, back in the room.",
    asks=(Ask("returned", "My eyes are open and I'm back in the room.", required=True, affirms=True),),
)
PROCESS_MEANING: Final = Step(
    "process_meaning",
    Stage.PROCESSING,
    Mover.CLIENT,
    "What stands out, and what it says now.",
    asks=(Ask("meaning", "I was only a child, and I was worth staying for.", required=True),),
    exits=("memory_integrity_recheck",),
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
NIGHTMARE_PLAN: Final = Step(
    "homework_plan",
    Stage.CLOSING,
    Mover.CLIENT,
    "How the new dream is practised: some minutes a day, and at most two dreams a week.",
    asks=(
        Ask("rehearsal_minutes", "Ten minutes a day.", required=True, most=REHEARSAL_MINUTES.value),
        Ask("dreams_per_week", "Only this one dream.", required=True, most=REHEARSED_DREAMS.value),
        Ask("homework", "I'll picture the new dream each afternoon and keep the log.", required=True),
    ),
)
CLINICIAN_WRAPUP: Final = Step(
    "clinician_wrapup", Stage.CLOSING, Mover.CLINICIAN, "Ratings, open questions and the note, without the client."
)


def processing(ratings: Step, **samples: str) -> tuple[Step, ...]:
    """P5 in its order, with the ratings taken again and a cooperative client's answers to what follows them."""
    told = (PROCESS_MEANING, RESCRIPT_SUMMARY, MEMORY_INTEGRITY_RECHECK)
    own = (
        answering(step, **{name: said for name, said in samples.items() if name in {ask.field for ask in step.asks}})
        for step in told
    )
    return (RETURN_TO_ROOM, ratings, *own)


def closing(plan: Step = HOMEWORK_PLAN) -> tuple[Step, ...]:
    """P6 in its order, with what the client takes into the days ahead."""
    return (
        GROUNDING,
        ORIENTATION_CHECK,
        RISK_RECHECK,
        plan,
        AFTERCARE_PLAN,
        SESSION_FEEDBACK,
        CLOSE,
        CLINICIAN_WRAPUP,
    )
