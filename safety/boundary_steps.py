"""The families of steps that a draft is written for, and with it what a draft for them may hold."""

import re
from typing import Final

_IMAGERY: Final = ("s1_", "s2_", "s3_", "nm_", "fut_", "cmp_")
_IMAGERY_STEPS: Final = frozenset({"settle_in", "aftercare_image", "engage_new_image"})
_LOOKS_LIKE_IMAGERY: Final = re.compile(r"imagery|rescript(?!_summary)|hotspot|child|adult_view|intervene|needs_loop")
_TARGET: Final = frozenset(
    {
        *("elicit_image", "salience_check", "link_memory", "memory_clarity", "meaning_belief", "baseline_ratings"),
        *("target_contract", "needs_and_helper", "belief_origin", "evidence_review", "updated_view"),
        *("memory_integrity_recheck", "process_meaning", "rescript_summary", "safe_image"),
    }
)
_ABOUT_MEMORY: Final = _TARGET | {"intake_history", "psychoeducation", "consent_memory_integrity"}
_BETWEEN: Final = "bs_"
_ASKING: Final = frozenset({"risk_screen", "risk_recheck", "tele_safety_check", "state_check", "connect_identity"})
_OUT_OF_PICTURE: Final = frozenset(
    {
        *("return_to_room", "grounding", "orientation_check", "risk_recheck", "aftercare_plan", "session_feedback"),
        *("close", "clinician_wrapup", "grounding_rehearsal", "state_check", "tele_safety_check"),
    }
)
_STEADYING: Final = frozenset(
    {"grounding", "grounding_rehearsal", "bs_grounding", "return_to_room", "orientation_check", "safe_image"}
)
_FOR_DANGER: Final = frozenset({"g_crisis_hold", "g_risk_escalation"})
_CRISIS: Final = _FOR_DANGER | {"risk_screen"}


def in_imagery(step: str) -> bool:
    """Whether a step stands inside an image, where messages are short and bring in nothing new.

    A step nobody knows counts as one when its name speaks of imagery.
    """
    if step.startswith(_IMAGERY) or step in _IMAGERY_STEPS:
        return True
    return step not in _ABOUT_MEMORY and _LOOKS_LIKE_IMAGERY.search(step) is not None


def about_picture(step: str) -> bool:
    """Whether a step finds, weighs or looks back on a picture, so that its people and places are the client's."""
    return step in _TARGET


def about_memory(step: str) -> bool:
    """Whether a step is in an image or speaks of one, or of what happened."""
    return in_imagery(step) or step in _ABOUT_MEMORY or step.startswith(_BETWEEN)


def asks_for_danger(step: str) -> bool:
    """Whether a step asks for danger, place or identity, where asking what somebody does is its task."""
    return step.startswith("g_") or step in _ASKING


def out_of_picture(step: str) -> bool:
    """Whether a step has left the picture, or keeps it closed: no word of a draft leads back into it."""
    return step.startswith(("g_", _BETWEEN)) or step in _OUT_OF_PICTURE


def in_talk(step: str) -> bool:
    """Whether a step is for talk or a picture: not to steady the client, nor to ask for danger, place or identity."""
    return not (asks_for_danger(step) or step in _STEADYING)


def steadying(step: str) -> bool:
    """Whether a step brings the client back to the room or keeps them there."""
    return step in _STEADYING or step == "g_grounding_interrupt"


def in_crisis(step: str) -> bool:
    """Whether a step is for danger alone: plain safe wording, and nothing else."""
    return step in _CRISIS


def for_danger(step: str) -> bool:
    """Whether a session stands in a step only because there is danger."""
    return step in _FOR_DANGER
