"""A protocol with one step of each kind, for the delivery machine: small enough to explore with nothing forgotten."""

from typing import Final

from graphs.protocols import arrival, closing, rescript, side
from graphs.protocols.model import ClinicalProtocol, steps_by_id
from safety.situation import Evidence
from safety.thresholds import FULL_RESCRIPT

_PATH: Final = (
    arrival.CLINICIAN_READY,
    arrival.RISK_SCREEN,
    arrival.CONNECT_IDENTITY,
    rescript.S2_ADULT_VIEW,
    rescript.AFTERCARE_IMAGE,
    closing.RETURN_TO_ROOM,
    closing.GROUNDING,
    closing.ORIENTATION_CHECK,
    closing.RISK_RECHECK,
    closing.CLOSE,
    closing.CLINICIAN_WRAPUP,
)
_LEFT_OUT: Final = frozenset({"g_scope_refusal", "g_time_guard", "g_unsafe_place", "g_duty_flag", "g_disconnect"})
"""One hold of the three stands for all of them."""
_SIDE: Final = tuple(step for step in side.SIDE_STEPS if step.id not in _LEFT_OUT)

KINDS: Final = ClinicalProtocol(
    id="delivery",
    title="One step of each kind",
    steps=steps_by_id(*_PATH, *_SIDE),
    order=tuple(step.id for step in _PATH),
    side=tuple(step.id for step in _SIDE),
    needs=frozenset({Evidence.SCREEN}),
    floor=FULL_RESCRIPT,
)
