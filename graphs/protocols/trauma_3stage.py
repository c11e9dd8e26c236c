"""Rescripting of a distressing memory in three stages."""

from typing import Final

from graphs.protocols import arrival, closing, preparation, rescript, side, target
from graphs.protocols.model import ClinicalProtocol, steps_by_id
from safety.situation import Evidence
from safety.thresholds import FULL_RESCRIPT

_PATH: Final = (
    arrival.CLINICIAN_READY,
    arrival.CONNECT_IDENTITY,
    arrival.AI_DISCLOSURE,
    arrival.TELE_SAFETY_CHECK,
    arrival.RISK_SCREEN,
    arrival.STATE_CHECK,
    arrival.HOMEWORK_REVIEW,
    arrival.RAPPORT_AGENDA,
    arrival.INTAKE_HISTORY,
    arrival.GOAL_SETTING,
    preparation.PSYCHOEDUCATION,
    preparation.CONSENT_MEMORY_INTEGRITY,
    preparation.STOP_SIGNAL,
    preparation.GROUNDING_REHEARSAL,
    preparation.SAFE_IMAGE,
    preparation.READINESS_GATE,
    target.ELICIT_IMAGE,
    target.SALIENCE_CHECK,
    target.LINK_MEMORY,
    target.MEMORY_CLARITY,
    target.MEANING_BELIEF,
    target.BASELINE_RATINGS,
    target.TARGET_CONTRACT,
    target.NEEDS_AND_HELPER,
    rescript.SETTLE_IN,
    rescript.S1_CHILD_VIEW,
    rescript.S1_HOTSPOT,
    rescript.S2_ADULT_VIEW,
    rescript.S2_INTERVENE,
    rescript.S3_CHILD_AGAIN,
    rescript.S3_NEEDS_LOOP,
    rescript.AFTERCARE_IMAGE,
    rescript.ENGAGE_NEW_IMAGE,
    closing.RETURN_TO_ROOM,
    closing.POST_RATINGS,
    closing.PROCESS_MEANING,
    closing.RESCRIPT_SUMMARY,
    closing.MEMORY_INTEGRITY_RECHECK,
    closing.GROUNDING,
    closing.ORIENTATION_CHECK,
    closing.RISK_RECHECK,
    closing.HOMEWORK_PLAN,
    closing.AFTERCARE_PLAN,
    closing.SESSION_FEEDBACK,
    closing.CLOSE,
    closing.CLINICIAN_WRAPUP,
)

_SIDE: Final = tuple(step for step in side.SIDE_STEPS if step.id != "g_scope_refusal")

TRAUMA_3STAGE: Final = ClinicalProtocol(
    id="trauma_3stage",
    title="Trauma, three stages",
    steps=steps_by_id(*_PATH, arrival.STAB_SKILLS, *_SIDE),
    order=tuple(step.id for step in _PATH),
    side=tuple(step.id for step in _SIDE),
    needs=frozenset(Evidence),
    floor=FULL_RESCRIPT,
    first_only=frozenset({"intake_history", "goal_setting"}),
    later_only=frozenset({"homework_review"}),
    optional=frozenset({"safe_image"}),
)
