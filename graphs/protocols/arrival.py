"""P0, arrival and safety: every session, in this order, none left out."""

from typing import Final

from graphs.protocols.model import Ask, Mover, Step
from safety.situation import Evidence, Stage

SCREEN_ITEMS: Final = (
    "wish_dead",
    "burden",
    "suicidal_thoughts",
    "past_attempt",
    "self_harm",
    "harm_others",
    "unusual_experience",
    "unsafe_person",
)

CLINICIAN_READY: Final = Step(
    "clinician_ready", Stage.ARRIVAL, Mover.CLINICIAN, "A licensed clinician is present and has set up the session."
)
CONNECT_IDENTITY: Final = Step(
    "connect_identity",
    Stage.ARRIVAL,
    Mover.ASSISTANT,
    "The right person is here, and is an adult.",
    asks=(
        Ask("preferred_name", "Just my first name is fine."),
        Ask("identity_confirmed", "Yes, that's me.", required=True, affirms=True),
        Ask("adult", "Yes, I'm over 18.", required=True, affirms=True),
    ),
)
AI_DISCLOSURE: Final = Step(
    "ai_disclosure",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "The client knows what drafts the words and who decides.",
    asks=(Ask("disclosure_acknowledged", "Yes, that's clear to me.", required=True, affirms=True),),
    branches=("B17",),
    sample="Yes, that's clear to me.",
)
TELE_SAFETY_CHECK: Final = Step(
    "tele_safety_check",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "The place is known, private and safe, and there is a way to reach the client.",
    asks=(
        Ask("location_confirmed", "I'm at home, at my usual address.", required=True),
        Ask("privacy", "Nobody else is here and the door is shut.", required=True),
        Ask("driving", "No, I'm not driving and not looking after anyone.", required=True),
        Ask("backup_phone", "My phone is next to me and charged.", required=True),
        Ask("emergency_contact_reachable", "Yes, my contact can be reached today.", required=True),
        Ask("device_power", "The battery is full."),
        Ask("headphones", "Yes, I have headphones."),
        Ask("safe_word", "Yes, I know the word."),
    ),
)
RISK_SCREEN: Final = Step(
    "risk_screen",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "The same questions in every session, one at a time.",
    asks=tuple(Ask(item, "No.", required=True) for item in SCREEN_ITEMS),
    gives=Evidence.SCREEN,
    exits=("g_risk_escalation",),
    sample="No.",
)
STATE_CHECK: Final = Step(
    "state_check",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "Fit for imagery today.",
    asks=(
        Ask("suds_baseline", "About 30.", required=True, control=True),
        Ask("sleep", "I slept about seven hours."),
        Ask("substance_today", "Nothing, only tea.", required=True),
        Ask("dissociation_state", "Here 9, body 9, real 9."),
        Ask("stressors", "Nothing special this week."),
    ),
)
INTAKE_HISTORY: Final = Step(
    "intake_history",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "What brings the client here, told as far as they wish.",
    asks=(Ask("history", "I've had this on my mind for years, and I'd like it to loosen.", required=True),),
)
GOAL_SETTING: Final = Step(
    "goal_setting",
    Stage.ARRIVAL,
    Mover.CLINICIAN,
    "A goal in the client's words, ratified by the clinician.",
    asks=(Ask("goal", "I'd like the picture to have less hold on me.", required=True),),
)
HOMEWORK_REVIEW: Final = Step(
    "homework_review",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "What happened since the last session.",
    asks=(
        Ask("intrusion_count_7d", "Four times in the last seven days.", required=True),
        Ask("adherence", "I did the practice most days."),
        Ask("adverse_reactions", "Nothing unusual afterwards."),
    ),
)
NIGHTMARE_REVIEW: Final = Step(
    "homework_review",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "What the nights were like since the last session.",
    asks=(
        Ask("nightmare_awakenings_7d", "Three times in the last seven days.", required=True),
        Ask("nightmare_morning_distress", "The morning distress was 60.", control=True),
        *HOMEWORK_REVIEW.asks[1:],
    ),
)
FOLLOWUP_REVIEW: Final = Step(
    "followup_review",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "What the time since the last session was like.",
    asks=(
        Ask("intrusion_count_7d", "Once in the last seven days.", required=True),
        Ask("nightmare_awakenings_7d", "It woke me once."),
        Ask("adverse_reactions", "Nothing unusual afterwards."),
    ),
)
RAPPORT_AGENDA: Final = Step(
    "rapport_agenda",
    Stage.ARRIVAL,
    Mover.CLIENT,
    "A shared plan for today.",
    asks=(Ask("agenda", "I'd like to work on the picture we spoke about.", required=True),),
    exits=("g_time_guard",),
)
STAB_SKILLS: Final = Step(
    "stab_skills",
    Stage.ARRIVAL,
    Mover.ASSISTANT,
    "Skills that steady daily life.",
    asks=(Ask("skills", "I'll practise the grounding and keep a regular bedtime.", required=True),),
)


def arrival(review: Step = HOMEWORK_REVIEW, *, first: bool = True) -> tuple[Step, ...]:
    """P0 in its order, with the review of the time since; with what only a first session asks unless `first` is off."""
    return (
        CLINICIAN_READY,
        CONNECT_IDENTITY,
        AI_DISCLOSURE,
        TELE_SAFETY_CHECK,
        RISK_SCREEN,
        STATE_CHECK,
        review,
        RAPPORT_AGENDA,
        *((INTAKE_HISTORY, GOAL_SETTING) if first else ()),
    )
