"""The fields each step lists, as the record's vocabulary has them, and contexts made from them."""

from collections.abc import Mapping
from typing import Final, Literal

from graphs.reading import ReadingContext, Value

STEP_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    step: tuple(fields.split())
    for step, fields in {
        "connect_identity": "preferred_name identity_confirmed adult",
        "ai_disclosure": "disclosure_acknowledged",
        "tele_safety_check": "location_confirmed privacy driving backup_phone "
        "emergency_contact_reachable device_power headphones",
        "risk_screen": "wish_dead burden",
        "state_check": "suds_baseline sleep substance_today dissociation_state stressors",
        "homework_review": "intrusion_count_7d nightmare_awakenings_7d adherence adverse_reactions",
        "rapport_agenda": "agenda",
        "psychoeducation": "read",
        "intake_history": "history",
        "goal_setting": "goal",
        "consent_memory_integrity": "teach_back_ok legal_proceedings consent_imagery",
        "stop_signal": "stop_word stop_tried",
        "grounding_rehearsal": "grounding_preferred suds_before suds_after rehearsal_suds_change",
        "safe_image": "cue_word",
        "elicit_image": "image_label image_kind image_perspective image_frequency",
        "salience_check": "salient_image",
        "link_memory": "memory_label age_then",
        "memory_clarity": "memory_continuous age_then original_account",
        "meaning_belief": "belief_text belief_pct",
        "baseline_ratings": "image_distress image_vividness emotion shame body",
        "target_contract": "target_agreed",
        "belief_origin": "links",
        "evidence_review": "evidence_for evidence_against other_person_view",
        "updated_view": "updated_view",
        "belief_rerate": "belief_pct_head belief_pct_gut",
        "needs_and_helper": "need helper",
        "settle_in": "ready",
        "s1_child_view": "suds emotion body present_tense perspective",
        "s1_hotspot": "hotspot suds",
        "s2_adult_view": "stance emotion need impulse perspective",
        "s2_intervene": "permission_asked intervention_source helper action uses_updated_view enough suds",
        "s3_child_again": "perspective new_image suds emotion body present_tense uses_updated_view",
        "s3_needs_loop": "need need_met",
        "aftercare_image": "suds",
        "engage_new_image": "body_after vividness_new rescript_believability",
        "nm_dream_account": "dream_account suds",
        "nm_change_dream": "dream_change intervention_source",
        "nm_rehearse": "vividness_new mastery rehearsed",
        "fut_scene": "future_scene suds",
        "fut_coping_image": "coping_image intervention_source rescript_believability",
        "fut_rehearse": "rescript_believability body_after cue_word",
        "cmp_self_image": "self_image suds emotion",
        "cmp_figure": "helper helper_label",
        "cmp_receive": "suds enough",
        "return_to_room": "returned",
        "post_ratings": "image_distress image_vividness belief_pct rescript_believability shame",
        "process_meaning": "meaning",
        "rescript_summary": "rescript_summary",
        "memory_integrity_recheck": "memory_integrity_ok",
        "grounding": "grounding_technique suds_before suds_after",
        "orientation_check": "orientation suds",
        "risk_recheck": "recheck_result",
        "homework_plan": "homework rehearsal_minutes dreams_per_week",
        "aftercare_plan": "next_hours contact_after travel_safe",
        "session_feedback": "alliance",
        "stab_skills": "skills",
        "reassess": "image_distress image_vividness belief_pct circumstances",
        "relapse_plan": "relapse_plan ending_planned",
        "ending": "ending_summary ending_planned",
        "bs_entry": "recheck_result suds",
        "bs_grounding_menu": "grounding_technique suds_before",
        "bs_grounding": "suds_after",
        "bs_log": "log_entry intrusion_count_7d",
        "bs_journal": "journal_entry",
        "bs_own_rescript": "listened",
        "g_crisis_hold": "support_person",
        "g_grounding_interrupt": "orientation grounding_technique suds_after",
        "g_stop": "consent_imagery",
        "g_risk_escalation": "ideation past_attempt",
        "g_scope_refusal": "",
        "g_clinician_control": "",
        "g_unsafe_place": "driving location_confirmed privacy",
        "followup_review": "intrusion_count_7d adverse_reactions",
    }.items()
}

_RATED: Final[Mapping[str, tuple[str, ...]]] = {
    "nightmare": ("nightmare_awakenings_7d", "nightmare_morning_distress", "mastery", "vividness_new"),
    "social_anxiety": ("memory_distress", "memory_vividness"),
    "future_performance": ("predicted_likelihood",),
}
_IMAGERY: Final = ("s1_", "s2_", "s3_", "nm_", "fut_", "cmp_", "settle_in", "aftercare_image", "engage_new_image")


def listed(step: str, protocol: str) -> tuple[str, ...]:
    """The fields that the step lists in a protocol."""
    fields = STEP_FIELDS[step]
    if step in {"baseline_ratings", "post_ratings"}:
        return (*fields, *_RATED.get(protocol, ()))
    if step == "homework_review" and protocol == "nightmare":
        return ("nightmare_awakenings_7d", "nightmare_morning_distress", *fields[2:])
    return tuple(field for field in fields if not field.startswith("nightmare_"))


def context(
    step: str,
    asked: str | None = None,
    protocol: str = "trauma_3stage",
    *,
    scale: str | None = None,
    known: Mapping[str, Value] | None = None,
    offered: bool = False,
) -> ReadingContext:
    """A line's context: unless said otherwise, the step's first field was asked last."""
    wanted = listed(step, protocol)
    mode: Literal["supervised", "between"] = "between" if protocol == "between_session" else "supervised"
    return ReadingContext(
        step=step,
        protocol=protocol,
        wanted=wanted,
        asked=asked or (wanted[0] if wanted else None),
        scale_shown=scale,
        known=known or {},
        in_imagery=step.startswith(_IMAGERY),
        mode=mode,
        clinician_offered=offered,
    )
