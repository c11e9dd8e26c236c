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

DECLARED: Final = [(one, step) for one in PROTOCOLS.values() for step in one.steps.values()]
"""Every step as each protocol declares it: the same step may ask other things in another protocol."""
ARRIVAL: Final = (
    "clinician_ready", "connect_identity", "ai_disclosure", "tele_safety_check", "risk_screen", "state_check",
    "homework_review", "rapport_agenda",
)  # fmt: skip
CLOSING: Final = (
    "grounding", "orientation_check", "risk_recheck", "homework_plan", "aftercare_plan", "session_feedback", "close",
    "clinician_wrapup",
)  # fmt: skip
SUPERVISED: Final = [one for one in PROTOCOLS.values() if not one.between]


EACH: Final = pytest.mark.parametrize("step", [pytest.param(step, id=f"{one.id} {step.id}") for one, step in DECLARED])


@EACH
def test_a_step_has_words_for_what_it_asks(step: Step) -> None:
    known = wording("en")
    assert known.has(f"{step.id}.enter")
    spoken = [ask for ask in step.asks if not ask.tacit]
    missing = [ask.field for ask in spoken if not known.has(f"{step.id}.ask.{ask.field}")]
    assert not missing
    if step.mover is Mover.CLINICIAN:
        assert known.has(f"{step.id}.wait")


@EACH
def test_a_step_has_a_name_and_a_purpose(step: Step) -> None:
    assert wording("en").has(f"label.{step.id}")
    assert step.purpose


@EACH
def test_no_sample_reply_is_a_sign_of_risk(step: Step) -> None:
    for field, text in step.sample_replies.items():
        found = scan(text, ScanContext(asked=field or None, step=step.id, in_imagery=step.part is not Part.NONE))
        assert not found.level, (field, text)
        assert found.flags == (), (field, text)


OF_A_COURSE: Final = [one for one in SUPERVISED if one.id != "followup"]


def test_a_follow_up_looks_back_at_the_time_since_in_place_of_the_homework() -> None:
    path = protocol("followup").path(2)
    assert path == protocol("followup").path(1)
    assert path[: len(ARRIVAL)] == tuple("followup_review" if step == "homework_review" else step for step in ARRIVAL)
    assert path[len(ARRIVAL) :] == ("reassess", "consolidate_or_retarget", "relapse_plan", "ending", *CLOSING)


@pytest.mark.parametrize("declared", OF_A_COURSE, ids=lambda one: one.id)
def test_arrival_and_closing_have_a_fixed_order_and_nothing_is_left_out(declared: ClinicalProtocol) -> None:
    path = declared.path(2)
    assert path[: len(ARRIVAL)] == ARRIVAL
    assert path[-len(CLOSING) :] == CLOSING


@pytest.mark.parametrize("declared", OF_A_COURSE, ids=lambda one: one.id)
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


def test_a_step_that_opens_an_image_belongs_to_the_rescript_or_thinks_while_the_image_rests() -> None:
    for one, step in DECLARED:
        if step.stage is Stage.RESCRIPT:
            assert step.part is not Part.NONE
        elif step.part is not Part.NONE:
            assert (one.id, step.stage) == ("compassionate_self_image", Stage.COGNITIVE)


MIDDLES: Final = {
    "trauma_3stage": "elicit_image salience_check link_memory memory_clarity meaning_belief baseline_ratings "
    "target_contract needs_and_helper settle_in s1_child_view s1_hotspot s2_adult_view s2_intervene s3_child_again "
    "s3_needs_loop aftercare_image engage_new_image",
    "social_anxiety": "elicit_image salience_check link_memory memory_clarity meaning_belief baseline_ratings "
    "target_contract belief_origin evidence_review updated_view belief_rerate needs_and_helper settle_in "
    "s1_child_view s1_hotspot s2_adult_view s2_intervene s3_child_again s3_needs_loop aftercare_image "
    "engage_new_image",
    "nightmare": "elicit_image baseline_ratings target_contract nm_dream_account nm_change_dream nm_rehearse",
    "future_performance": "elicit_image salience_check baseline_ratings target_contract fut_scene fut_coping_image "
    "fut_rehearse",
    "compassionate_self_image": "elicit_image salience_check meaning_belief baseline_ratings target_contract "
    "cmp_self_image evidence_review updated_view cmp_figure cmp_receive engage_new_image",
}
PREPARED: Final = (
    "psychoeducation", "consent_memory_integrity", "stop_signal", "grounding_rehearsal", "readiness_gate",
)  # fmt: skip
PROCESSED: Final = (
    "return_to_room", "post_ratings", "process_meaning", "rescript_summary", "memory_integrity_recheck",
)  # fmt: skip


@pytest.mark.parametrize("name", MIDDLES)
def test_each_protocol_with_imagery_goes_its_own_way_between_the_same_beginning_and_end(name: str) -> None:
    middle = (*PREPARED, *MIDDLES[name].split(), *PROCESSED)
    assert protocol(name).path(2) == (*ARRIVAL, *middle, *CLOSING)


SHORT: Final = ("nightmare", "future_performance", "compassionate_self_image")


@pytest.mark.parametrize("name", SHORT)
def test_shorter_imagery_is_opened_by_the_clinician_out_of_the_agreed_target(name: str) -> None:
    declared = protocol(name)
    images = [step for step in declared.path(2) if declared.place(step).activates]
    before = declared.path(2)[declared.path(2).index(images[0]) - 1]
    assert before == "target_contract"
    assert declared.steps[before].mover is Mover.CLINICIAN


@pytest.mark.parametrize("name", MIDDLES)
def test_imagery_asks_for_everything_that_must_be_known_before_it(name: str) -> None:
    assert protocol(name).needs == set(Evidence)


@pytest.mark.parametrize("name", MIDDLES)
def test_the_question_of_the_memory_is_on_every_way_only_where_every_image_is_one(name: str) -> None:
    assert ("memory_clarity" in protocol(name).optional) is (name in SHORT)
    assert ("memory_clarity" in protocol(name).path(2)) is (name not in SHORT)


@pytest.mark.parametrize("name", MIDDLES)
def test_the_time_that_an_opening_needs(name: str) -> None:
    assert protocol(name).floor == (TimeFloor(25, 20) if name in SHORT else TimeFloor(45, 35))


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("trauma_3stage", set[str]()),
        ("social_anxiety", {"memory_distress", "memory_vividness"}),
        ("nightmare", {"nightmare_awakenings_7d", "nightmare_morning_distress"}),
        ("future_performance", {"predicted_likelihood"}),
        ("compassionate_self_image", {"shame"}),
    ],
)
def test_what_is_rated_before_the_image_is_rated_after_it(name: str, also: set[str]) -> None:
    steps = protocol(name).steps
    before = set(steps["baseline_ratings"].required)
    assert before == {"image_distress", "image_vividness"} | also
    of_the_week = {"nightmare_awakenings_7d", "nightmare_morning_distress"}
    assert set(steps["post_ratings"].required) == before - of_the_week


def test_follow_ups_come_after_a_week_a_month_and_three_and_for_nightmares_after_six() -> None:
    assert protocol("trauma_3stage").follow_up_days == (7, 30, 91)
    assert protocol("nightmare").follow_up_days == (7, 30, 91, 182)


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
