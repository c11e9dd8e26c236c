"""Groups of steps that a branch looks at."""


def _steps(names: str) -> frozenset[str]:
    return frozenset(names.split())


CHILD_STEPS = _steps("s1_child_view s1_hotspot s3_child_again")
"""Told as the younger self."""

IDEA_STEPS = _steps(
    "aftercare_image cmp_figure fut_coping_image needs_and_helper nm_change_dream s2_adult_view s2_intervene "
    "s3_needs_loop"
)
"""Where the client is asked what should happen, or what is needed."""

HELP_STEPS = _steps(
    "cmp_figure fut_coping_image needs_and_helper nm_change_dream s2_adult_view "
    "s2_intervene s3_child_again s3_needs_loop"
)
"""Where help may seem too weak."""

NEW_IMAGE_STEPS = _steps(
    "aftercare_image cmp_figure cmp_receive engage_new_image fut_coping_image fut_rehearse nm_change_dream "
    "nm_rehearse post_ratings rescript_summary s2_intervene s3_child_again s3_needs_loop"
)
"""Where there is a new image that may not be believed."""

SELF_STEPS = _steps(
    "needs_and_helper s2_adult_view s2_intervene s3_child_again s3_needs_loop aftercare_image engage_new_image "
    "cmp_self_image cmp_figure cmp_receive"
)
"""Where kindness is offered to the younger self."""

EARLY = _steps(
    "ai_disclosure clinician_ready connect_identity followup_review goal_setting homework_review intake_history "
    "rapport_agenda risk_screen state_check tele_safety_check"
)
"""Arrival."""

LATE = _steps(
    "aftercare_plan clinician_wrapup close grounding homework_plan orientation_check risk_recheck session_feedback"
)
"""Closing."""

PREPARING = _steps("consent_memory_integrity grounding_rehearsal psychoeducation readiness_gate safe_image stop_signal")
"""Preparation."""

STANDING = _steps("g_clinician_control g_crisis_hold g_disconnect g_duty_flag g_risk_escalation g_stop g_unsafe_place")
"""Holds and side steps with rules of their own."""

LATE_CHANGE = _steps(
    "aftercare_image cmp_receive engage_new_image fut_rehearse nm_rehearse s2_intervene s3_child_again s3_needs_loop"
)
"""Where distress should be falling."""

RESTING = _steps("evidence_review updated_view")
"""Where an image may rest while something is thought over, and no number but distress is asked."""

NUMB_ONLY_SAID = _steps(
    "aftercare_image cmp_figure engage_new_image fut_coping_image nm_change_dream s2_intervene s3_needs_loop settle_in"
)
"""Where "nothing" may be a plain answer, so that numbness counts only when it is named."""
