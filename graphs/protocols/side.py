"""The global steps, reachable from every step, and the steps of a session the client opens alone."""

from typing import Final

from graphs.protocols.model import Ask, Mover, Step
from safety.situation import Evidence, Stage

_K: Final = Mover.CLINICIAN

SIDE_STEPS: Final = (
    Step(
        "g_crisis_hold",
        Stage.GLOBAL,
        _K,
        "Danger: imagery is impossible, help is shown, the clinician comes.",
        asks=(Ask("support_person", "Yes, someone is with me."),),
        sample="I'm still here.",
    ),
    Step(
        "g_unsafe_place",
        Stage.GLOBAL,
        _K,
        "The place is not safe: a neutral screen.",
        asks=(Ask("location_confirmed", "I'm at home."), Ask("privacy", "Nobody else is here now.")),
        sample="It's fine now.",
    ),
    Step(
        "g_duty_flag", Stage.GLOBAL, _K, "Somebody else may be in danger: the clinician decides.", sample="All right."
    ),
    Step(
        "g_grounding_interrupt",
        Stage.GLOBAL,
        _K,
        "Imagery is over; back to here and now.",
        asks=(
            Ask("orientation", "It's Tuesday, I'm at home, I'm 34, and I can see a lamp and a chair."),
            Ask("suds_after", "25 now.", control=True),
        ),
        sample="I'm here, I can see a lamp.",
    ),
    Step("g_stop", Stage.GLOBAL, _K, "Stopped, without asking why.", sample="I'm all right, thank you."),
    Step(
        "g_risk_escalation",
        Stage.GLOBAL,
        _K,
        "Asked directly; the clinician decides.",
        asks=(
            Ask("ideation", "No, I'm not thinking about that.", required=True),
            Ask("right_now", "No."),
            Ask("past_attempt", "No, never."),
        ),
        sample="No, I'm not thinking about that.",
    ),
    Step("g_clinician_control", Stage.GLOBAL, _K, "The clinician leads; the assistant is silent.", sample="All right."),
    Step("g_disconnect", Stage.GLOBAL, _K, "The client's link is lost; everything is kept."),
    Step(
        "g_time_guard",
        Stage.GLOBAL,
        Mover.CLIENT,
        "Too little time for imagery: prepare, a calm image, or plans.",
        exits=("grounding_rehearsal", "safe_image", "grounding", "return_to_room", "s2_adult_view"),
        sample="A calm picture would be good.",
    ),
    Step(
        "g_scope_refusal",
        Stage.GLOBAL,
        Mover.CLIENT,
        "Rescripting is not for being alone: a kind no, and what there is instead.",
        exits=("bs_entry", "bs_grounding_menu"),
        sample="All right, grounding then.",
    ),
)

IN_SESSION: Final = tuple(step for step in SIDE_STEPS if step.id != "g_scope_refusal")
"""The global steps of a session with imagery."""
WITHOUT_IMAGERY: Final = tuple(step for step in IN_SESSION if step.id != "g_time_guard")
"""The global steps of a session in which no image is opened."""

FOLLOW_UP_DAYS: Final = (7, 30, 91)
"""When one looks back after the last session: a week, one month, three months."""
FOLLOW_UP_DAYS_NIGHTMARE: Final = (*FOLLOW_UP_DAYS, 182)
"""The same, and six months after work on nightmares."""

_WRITING: Final = ("bs_log", "bs_journal", "bs_own_rescript")
"""What a client may do alone besides an exercise, where they ask for it."""

BETWEEN_STEPS: Final = (
    Step(
        "bs_entry",
        Stage.BETWEEN,
        Mover.CLIENT,
        "The short risk question before anything else.",
        asks=(Ask("recheck_result", "No.", required=True), Ask("suds", "40.", control=True)),
        gives=Evidence.SCREEN,
        branches=("B16",),
        sample="No.",
    ),
    Step(
        "bs_grounding_menu",
        Stage.BETWEEN,
        Mover.CLIENT,
        "Which exercise, and how strong the distress is now.",
        asks=(
            Ask("grounding_technique", "The five senses.", required=True),
            Ask("suds_before", "45.", required=True, control=True),
        ),
        branches=("B16",),
        exits=_WRITING,
    ),
    Step(
        "bs_grounding",
        Stage.BETWEEN,
        Mover.CLIENT,
        "One exercise, rated before and after.",
        asks=(Ask("suds_after", "25 now.", required=True, control=True),),
        branches=("B16",),
        exits=(*_WRITING, "bs_exit"),
    ),
    Step(
        "bs_log",
        Stage.BETWEEN,
        Mover.CLIENT,
        "How often the picture came today; what was in it is not asked.",
        asks=(
            Ask("log_entry", "It came twice today.", required=True),
            Ask("intrusion_count_7d", "Five times in the last seven days."),
            Ask("nightmare_awakenings_7d", "It woke me twice in the last seven days."),
        ),
        branches=("B16",),
        sample="It came twice today.",
    ),
    Step(
        "bs_journal",
        Stage.BETWEEN,
        Mover.CLIENT,
        "The client's own words about the day, read for danger and left for the clinician.",
        asks=(Ask("journal_entry", "I walked by the river and cooked for my sister.", required=True),),
        branches=("B16",),
        sample="I walked by the river and cooked for my sister.",
    ),
    Step(
        "bs_own_rescript",
        Stage.BETWEEN,
        Mover.CLIENT,
        "An own rescript that the clinician unlocked, read or heard; nothing is changed in it.",
        asks=(Ask("listened", "Yes, I went through it.", required=True),),
        branches=("B16",),
        sample="Yes, I went through it.",
    ),
    Step("bs_exit", Stage.BETWEEN, Mover.CLIENT, "What was done, and where help is."),
)
