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
_ABOUT_MEMORY: Final = _TARGET | {"intake_history", "psychoeducation"}
_BETWEEN: Final = "bs_"
_ASKING: Final = frozenset({"risk_screen", "risk_recheck", "tele_safety_check", "state_check", "connect_identity"})
_CRISIS: Final = frozenset({"g_crisis_hold", "g_risk_escalation", "risk_screen"})


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


def in_crisis(step: str) -> bool:
    """Whether a step is for danger alone: plain safe wording, and nothing else."""
    return step in _CRISIS
