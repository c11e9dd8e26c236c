"""What every protocol declares, and what no protocol may lack."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

import pytest

from graphs.build import UnsafeProtocol, build, check
from graphs.protocols import PROTOCOLS, UnknownProtocol, protocol
from graphs.protocols.model import ClinicalProtocol, Mover, Step
from graphs.protocols.trauma_3stage import TRAUMA_3STAGE
from prompts import wording
from safety.signals import ScanContext, scan
from safety.situation import Evidence, Part, Stage
from safety.thresholds import TimeFloor

STEPS: Final = sorted({step.id: step for one in PROTOCOLS.values() for step in one.steps.values()}.items())
ARRIVAL: Final = (
    "clinician_ready", "connect_identity", "ai_disclosure", "tele_safety_check", "risk_screen", "state_check",
    "homework_review", "rapport_agenda",
)  # fmt: skip
CLOSING: Final = (
    "grounding", "orientation_check", "risk_recheck", "homework_plan", "aftercare_plan", "session_feedback", "close",
    "clinician_wrapup",
)  # fmt: skip
SUPERVISED: Final = [one for one in PROTOCOLS.values() if not one.between]


@pytest.mark.parametrize("step", [step for _, step in STEPS], ids=lambda step: step.id)
def test_a_step_has_words_for_what_it_asks(step: Step) -> None:
    known = wording("en")
    assert known.has(f"{step.id}.enter")
    spoken = [ask for ask in step.asks if not ask.tacit]
    missing = [ask.field for ask in spoken if not known.has(f"{step.id}.ask.{ask.field}")]
    assert not missing
    if step.mover is Mover.CLINICIAN:
        assert known.has(f"{step.id}.wait")


@pytest.mark.parametrize("step", [step for _, step in STEPS], ids=lambda step: step.id)
def test_a_step_has_a_name_and_a_purpose(step: Step) -> None:
    assert wording("en").has(f"label.{step.id}")
    assert step.purpose


@pytest.mark.parametrize("step", [step for _, step in STEPS], ids=lambda step: step.id)
def test_no_sample_reply_is_a_sign_of_risk(step: Step) -> None:
    for field, text in step.sample_replies.items():
        found = scan(text, ScanContext(asked=field or None, step=step.id, in_imagery=step.part is not Part.NONE))
        assert not found.level, (field, text)
        assert found.flags == (), (field, text)


@pytest.mark.parametrize("declared", SUPERVISED, ids=lambda one: one.id)
def test_arrival_and_closing_have_a_fixed_order_and_nothing_is_left_out(declared: ClinicalProtocol) -> None:
    path = declared.path(2)
    assert path[: len(ARRIVAL)] == ARRIVAL
    assert path[-len(CLOSING) :] == CLOSING


@pytest.mark.parametrize("declared", SUPERVISED, ids=lambda one: one.id)
def test_the_first_session_hears_history_and_goal_and_later_ones_the_homework(declared: ClinicalProtocol) -> None:
    first, later = declared.path(1), declared.path(2)
    assert ("rapport_agenda", "intake_history") in pairwise(first)
    assert ("intake_history", "goal_setting") in pairwise(first)
    assert set(first) - set(later) == {"intake_history", "goal_setting"}
    assert set(later) - set(first) == {"homework_review"}


@pytest.mark.parametrize("declared", PROTOCOLS.values(), ids=lambda one: one.id)
def test_every_step_belongs_to_the_order_or_stands_beside_it(declared: ClinicalProtocol) -> None:
    beside = {*declared.order, *declared.side, "stab_skills"}
    assert set(declared.steps) <= beside


def test_between_sessions_there_is_no_image() -> None:
    assert all(step.part is Part.NONE for step in protocol("between_session").steps.values())


def test_a_step_that_opens_an_image_belongs_to_the_rescript() -> None:
    for _, step in STEPS:
        assert (step.part is not Part.NONE) == (step.stage is Stage.RESCRIPT)


def test_a_protocol_that_nobody_declared_is_unknown() -> None:
    with pytest.raises(UnknownProtocol):
        protocol("nothing_like_it")


# ---- what build refuses ----------------------------------------------------------------------------------------------


def without(step: str) -> ClinicalProtocol:
    """The trauma protocol lacking one step."""
    return replace(
        TRAUMA_3STAGE,
        steps={name: declared for name, declared in TRAUMA_3STAGE.steps.items() if name != step},
        order=tuple(name for name in TRAUMA_3STAGE.order if name != step),
        side=tuple(name for name in TRAUMA_3STAGE.side if name != step),
    )


NEEDED: Final = (
    "risk_screen", "grounding", "orientation_check", "risk_recheck", "close", "consent_memory_integrity",
    "grounding_rehearsal", "readiness_gate", "g_crisis_hold", "g_unsafe_place", "g_duty_flag",
    "g_grounding_interrupt", "g_stop", "g_risk_escalation", "g_clinician_control",
)  # fmt: skip


@pytest.mark.parametrize("step", NEEDED)
def test_a_protocol_that_lacks_what_keeps_it_safe_is_not_built(step: str) -> None:
    with pytest.raises(UnsafeProtocol, match=f"no {step}"):
        build(without(step))


@pytest.mark.parametrize("evidence", sorted(set(Evidence) - {Evidence.MEMORY}))
def test_imagery_that_does_not_ask_for_its_evidence_is_not_built(evidence: Evidence) -> None:
    with pytest.raises(UnsafeProtocol, match=evidence.value):
        build(replace(TRAUMA_3STAGE, needs=TRAUMA_3STAGE.needs - {evidence}))


def test_a_protocol_without_a_memory_step_need_not_ask_for_a_memory() -> None:
    check(replace(TRAUMA_3STAGE, needs=TRAUMA_3STAGE.needs - {Evidence.MEMORY}))


def test_an_image_that_a_clients_answer_would_open_is_not_built() -> None:
    before = TRAUMA_3STAGE.steps["needs_and_helper"]
    hasty = {**TRAUMA_3STAGE.steps, before.id: replace(before, mover=Mover.CLIENT)}
    with pytest.raises(UnsafeProtocol, match="the client's answer alone"):
        build(replace(TRAUMA_3STAGE, steps=hasty))


def test_imagery_without_a_time_floor_is_not_built() -> None:
    with pytest.raises(UnsafeProtocol, match="time floor"):
        build(replace(TRAUMA_3STAGE, floor=TimeFloor(0, 0)))


def test_an_image_between_sessions_is_not_built() -> None:
    alone = protocol("between_session")
    image = TRAUMA_3STAGE.steps["s1_child_view"]
    with pytest.raises(UnsafeProtocol, match="an image without a clinician"):
        build(replace(alone, steps={**alone.steps, image.id: image}, order=(*alone.order, image.id)))
