"""The steps and fields the wording has to cover, as the protocol's tables name them."""

from collections.abc import Mapping

IMAGERY = (
    "settle_in", "s1_child_view", "s1_hotspot", "s2_adult_view", "s2_intervene", "s3_child_again", "s3_needs_loop",
    "aftercare_image", "engage_new_image", "nm_dream_account", "nm_change_dream", "nm_rehearse", "fut_scene",
    "fut_coping_image", "fut_rehearse", "cmp_self_image", "cmp_figure", "cmp_receive",
)  # fmt: skip

# What the client is asked in each step. Steps that ask nothing have no fields.
ASKED: Mapping[str, tuple[str, ...]] = {
    "clinician_ready": (),
    "connect_identity": ("preferred_name", "identity_confirmed", "adult"),
    "ai_disclosure": ("disclosure_acknowledged",),
    "tele_safety_check": (
        "location_confirmed", "privacy", "driving", "backup_phone", "emergency_contact_reachable",
        "device_power", "headphones", "safe_word",
    ),
    "risk_screen": (
        "wish_dead", "burden", "suicidal_thoughts", "past_attempt", "right_now", "self_harm", "harm_others",
        "unusual_experience", "unsafe_person",
    ),
    "state_check": ("suds_baseline", "sleep", "substance_today", "dissociation_state", "stressors"),
    "homework_review": (
        "intrusion_count_7d", "nightmare_awakenings_7d", "nightmare_morning_distress", "adherence", "adverse_reactions",
    ),
    "followup_review": ("intrusion_count_7d", "adverse_reactions"),
    "rapport_agenda": ("agenda",),
    "intake_history": ("history",),
    "goal_setting": ("goal",),
    "psychoeducation": ("read",),
    "consent_memory_integrity": ("teach_back_ok", "legal_proceedings", "consent_imagery"),
    "stop_signal": ("stop_word", "stop_tried"),
    "grounding_rehearsal": ("grounding_preferred", "suds_before", "suds_after", "rehearsal_suds_change"),
    "safe_image": ("cue_word",),
    "readiness_gate": (),
    "elicit_image": ("image_label", "image_kind", "image_perspective", "image_frequency"),
    "salience_check": ("salient_image",),
    "link_memory": ("memory_label", "age_then"),
    "memory_clarity": ("memory_continuous", "age_then", "original_account"),
    "meaning_belief": ("belief_text", "belief_pct"),
    "baseline_ratings": (
        "image_distress", "image_vividness", "memory_distress", "memory_vividness", "nightmare_awakenings_7d",
        "nightmare_morning_distress", "predicted_likelihood", "shame", "emotion", "body",
    ),
    "target_contract": ("target_agreed",),
    "belief_origin": ("links",),
    "evidence_review": ("evidence_for", "evidence_against", "other_person_view"),
    "updated_view": ("updated_view",),
    "belief_rerate": ("belief_pct_head", "belief_pct_gut"),
    "needs_and_helper": ("need", "helper"),
    "settle_in": ("ready",),
    "s1_child_view": ("suds", "emotion", "body", "present_tense"),
    "s1_hotspot": ("hotspot", "suds"),
    "s2_adult_view": ("stance", "emotion", "need", "impulse"),
    "s2_intervene": ("permission_asked", "intervention_source", "helper", "action", "uses_updated_view", "enough"),
    "s3_child_again": ("perspective", "new_image", "suds", "emotion", "body"),
    "s3_needs_loop": ("need", "need_met"),
    "aftercare_image": ("suds",),
    "engage_new_image": ("body_after", "vividness_new", "rescript_believability"),
    "nm_dream_account": ("dream_account", "suds"),
    "nm_change_dream": ("dream_change", "intervention_source"),
    "nm_rehearse": ("vividness_new", "mastery", "rehearsed"),
    "fut_scene": ("future_scene", "suds"),
    "fut_coping_image": ("coping_image", "intervention_source", "rescript_believability"),
    "fut_rehearse": ("rescript_believability", "body_after", "cue_word"),
    "cmp_self_image": ("self_image", "suds", "emotion"),
    "cmp_figure": ("helper", "helper_label"),
    "cmp_receive": ("suds",),
    "return_to_room": ("returned",),
    "post_ratings": (
        "image_distress", "image_vividness", "memory_distress", "memory_vividness", "belief_pct", "shame",
        "predicted_likelihood", "rescript_believability", "vividness_new", "mastery",
        "nightmare_awakenings_7d", "nightmare_morning_distress",
    ),
    "process_meaning": ("meaning",),
    "rescript_summary": ("rescript_summary",),
    "memory_integrity_recheck": ("memory_integrity_ok",),
    "grounding": ("grounding_technique", "suds_before", "suds_after"),
    "orientation_check": ("orientation", "suds"),
    "risk_recheck": ("recheck_result",),
    "homework_plan": ("homework", "rehearsal_minutes", "dreams_per_week"),
    "aftercare_plan": ("next_hours", "contact_after", "travel_safe"),
    "session_feedback": ("alliance",),
    "close": (),
    "clinician_wrapup": (),
    "stab_skills": ("skills",),
    "reassess": (
        "image_distress", "image_vividness", "memory_distress", "memory_vividness", "belief_pct", "shame",
        "circumstances",
    ),
    "consolidate_or_retarget": (),
    "relapse_plan": ("relapse_plan", "ending_planned"),
    "ending": ("ending_summary", "ending_planned"),
    "bs_entry": ("recheck_result", "suds"),
    "bs_grounding_menu": ("grounding_technique", "suds_before"),
    "bs_grounding": ("suds_after",),
    "bs_log": ("log_entry", "intrusion_count_7d", "nightmare_awakenings_7d"),
    "bs_journal": ("journal_entry",),
    "bs_own_rescript": ("listened",),
    "bs_exit": (),
    "g_risk_escalation": ("ideation", "right_now", "past_attempt"),
    "g_crisis_hold": ("support_person",),
    "g_grounding_interrupt": ("orientation", "grounding_technique", "suds_after"),
    "g_stop": ("consent_imagery",),
    "g_unsafe_place": ("driving", "location_confirmed", "privacy"),
    "g_scope_refusal": (),
    "g_duty_flag": (),
    "g_clinician_control": (),
    "g_disconnect": (),
    "g_time_guard": ("minutes_left",),
}  # fmt: skip

# Steps only a clinician moves on, and those where the clinician may have to: one calm line while it lasts.
WAITING = (
    "clinician_ready", "connect_identity", "tele_safety_check", "risk_screen", "state_check", "goal_setting",
    "consent_memory_integrity", "grounding_rehearsal", "readiness_gate", "salience_check", "memory_clarity",
    "target_contract", "evidence_review", "settle_in", "memory_integrity_recheck", "grounding",
    "orientation_check", "risk_recheck", "close", "clinician_wrapup", "consolidate_or_retarget", "bs_exit",
    "g_risk_escalation", "g_crisis_hold", "g_grounding_interrupt", "g_stop", "g_unsafe_place", "g_duty_flag",
    "g_clinician_control", "g_disconnect", "g_time_guard", "g_scope_refusal",
)  # fmt: skip

# Entering these, the client is told something and asked nothing.
TOLD = frozenset(
    {
        "clinician_ready", "risk_screen", "readiness_gate", "consolidate_or_retarget", "close", "clinician_wrapup",
        "bs_exit", "g_stop", "g_unsafe_place", "g_duty_flag", "g_clinician_control", "g_disconnect",
    }
)  # fmt: skip

# The order in which steps with a picture follow one another.
AFTER_IMAGERY = (
    ("settle_in", "s1_child_view"), ("s1_child_view", "s1_hotspot"), ("s1_hotspot", "s2_adult_view"),
    ("s2_adult_view", "s2_intervene"), ("s2_intervene", "s3_child_again"), ("s3_child_again", "s3_needs_loop"),
    ("s3_needs_loop", "aftercare_image"), ("aftercare_image", "engage_new_image"),
    ("nm_dream_account", "nm_change_dream"), ("nm_change_dream", "nm_rehearse"), ("fut_scene", "fut_coping_image"),
    ("fut_coping_image", "fut_rehearse"), ("cmp_figure", "cmp_receive"),
)  # fmt: skip
