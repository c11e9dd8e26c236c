"""A session without imagery: arrival, skills that steady daily life, closing."""

from typing import Final

from graphs.protocols import arrival, closing, side
from graphs.protocols.model import ClinicalProtocol, steps_by_id

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
    arrival.STAB_SKILLS,
    closing.GROUNDING,
    closing.ORIENTATION_CHECK,
    closing.RISK_RECHECK,
    closing.HOMEWORK_PLAN,
    closing.AFTERCARE_PLAN,
    closing.SESSION_FEEDBACK,
    closing.CLOSE,
    closing.CLINICIAN_WRAPUP,
)

_SIDE: Final = tuple(step for step in side.SIDE_STEPS if step.id not in {"g_scope_refusal", "g_time_guard"})

STABILISATION_ONLY: Final = ClinicalProtocol(
    id="stabilisation_only",
    title="Stabilisation",
    steps=steps_by_id(*_PATH, *_SIDE),
    order=tuple(step.id for step in _PATH),
    side=tuple(step.id for step in _SIDE),
    first_only=frozenset({"intake_history", "goal_setting"}),
    later_only=frozenset({"homework_review"}),
)
