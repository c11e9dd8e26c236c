"""What the other protocols do of their own between images: thinking it over, numbers, words, the follow-up."""

from dataclasses import replace
from typing import Final

import pytest

from graphs.saying.composing import Composer
from tests.graphs.playing import CASE, Player, supervised
from tests.graphs.test_variants import at

# ---- thinking it over ------------------------------------------------------------------------------------------------


def test_points_against_a_belief_add_up_over_lines_until_there_are_two() -> None:
    session = at("social_anxiety", "evidence_review")
    session.say("They laughed when I read aloud that day.")
    session.approve()
    session.say("My boss kept me on.")
    assert session.step == "evidence_review"
    session.approve()
    session.say("Rita keeps my notes.")
    session.approve()
    assert session.step == "updated_view"
    against = session.state.recorded["evidence_against"]
    assert against == ("My boss kept me on", "Rita keeps my notes")


def test_where_no_point_can_be_found_the_clinician_looks_at_it_with_the_client() -> None:
    session = at("social_anxiety", "evidence_review")
    session.say("They laughed when I read aloud that day.")
    session.approve()
    session.say("I can't think of any.")
    assert session.situation.gated
    assert "Dr Reed will look at this with you" in session.draft.text
    session.approve()
    session.order("release")
    session.say("My boss kept me on. And Rita keeps my notes.")
    session.approve()
    assert session.step == "updated_view"


def test_the_clients_own_new_sentence_is_noticed_in_the_scene_and_stays_noticed() -> None:
    session = at("social_anxiety", "s2_intervene")
    session.say("I go in and tell her that what she says counts and the others want to hear it.")
    assert session.state.recorded["uses_updated_view"] is True
    session.approve()
    session.say("I stand beside her.")
    assert session.state.recorded["uses_updated_view"] is True


def test_thinking_it_over_in_a_compassionate_session_keeps_the_image_under_the_clinicians_eyes() -> None:
    session = at("compassionate_self_image", "evidence_review")
    session.console_silent(31)
    assert session.step == "g_grounding_interrupt"


# ---- numbers ---------------------------------------------------------------------------------------------------------


def test_more_than_two_dreams_a_week_or_twenty_minutes_a_day_are_asked_again() -> None:
    session = at("nightmare", "homework_plan")
    session.say("An hour a day, three dreams a week.")
    assert session.step == "homework_plan"
    session.approve()
    session.say("Fifteen minutes a day.")
    session.approve()
    session.say("Two dreams.")
    assert session.step == "aftercare_plan"
    assert session.state.recorded["rehearsal_minutes"] == 15
    assert session.state.recorded["dreams_per_week"] == 2
    assert session.state.recorded["homework"]


def test_a_belief_at_its_target_raises_the_flag_and_one_that_was_there_before_does_not() -> None:
    session = at("compassionate_self_image", "post_ratings")
    session.say("Distress 40, vividness 40, shame 40, belief 30.")
    assert "smart_belief_target_met" in session.state.flags
    low = at("compassionate_self_image", "meaning_belief")
    low.say("That I'm not good enough. I believe it 20.")
    low.to("post_ratings")
    low.say("Distress 40, vividness 40, shame 40, belief 10.")
    assert "smart_belief_target_met" not in low.state.flags


def of_a_course(protocol: str, **earlier: tuple[int, ...]) -> Player:
    """A session of this protocol with the numbers of earlier ones on file."""
    return Player(replace(CASE, protocol=protocol, number=4, earlier=earlier))


@pytest.mark.parametrize(
    ("earlier", "worse"), [((2, 3), True), ((3, 2), False), ((3,), False), ((2, 4), False), ((), False)]
)
def test_a_count_that_rises_in_two_sessions_running_is_a_sign_that_things_get_worse(
    earlier: tuple[int, ...], worse: bool
) -> None:
    session = of_a_course("trauma_3stage", intrusion_count_7d=earlier).to("homework_review")
    session.say("Four times in the last seven days.")
    assert ("deterioration" in session.state.flags) is worse


def test_distress_that_rises_in_two_sessions_running_is_such_a_sign_too() -> None:
    session = of_a_course("followup", image_distress=(30, 40), belief_pct=(75, 60)).to("reassess")
    session.say("Distress 55, vividness 40.")
    assert "deterioration" in session.state.flags
    session.approve()
    session.say("The belief is at 25.")
    assert "smart_belief_target_met" in session.state.flags


# ---- words -----------------------------------------------------------------------------------------------------------


def test_who_was_grown_up_at_the_time_is_never_called_a_younger_self() -> None:
    session = supervised("trauma_3stage").to("memory_clarity")
    session.say("Yes, I've always remembered it. I was 31.")
    session.to("s2_adult_view")
    while session.step != "engage_new_image":
        text = session.state.draft.text if session.state.draft else ""
        assert "younger" not in text, (session.step, text)
        session.go_on()


STEERED: Final = (
    ("trauma_3stage", "s1_hotspot"), ("trauma_3stage", "s2_adult_view"), ("trauma_3stage", "s3_needs_loop"),
    ("nightmare", "nm_change_dream"), ("future_performance", "fut_coping_image"),
    ("compassionate_self_image", "cmp_figure"), ("compassionate_self_image", "cmp_receive"),
)  # fmt: skip


@pytest.mark.parametrize(("protocol", "step"), STEERED)
def test_the_first_words_of_a_step_with_an_image_come_in_three_forms(protocol: str, step: str) -> None:
    session = at(protocol, step)
    composer = Composer(session.plan, session.state)
    assert len(composer.wording.variants(f"{step}.enter")) >= 3


# ---- the follow-up ---------------------------------------------------------------------------------------------------


def test_a_follow_up_goes_on_as_the_clinician_chooses() -> None:
    session = at("followup", "consolidate_or_retarget")
    session.record("path_chosen", "consolidate")
    session.lead("relapse_plan")
    assert session.step == "relapse_plan"


def test_a_follow_up_that_steadies_first_comes_back_to_the_plan_for_hard_days() -> None:
    session = at("followup", "consolidate_or_retarget")
    session.record("path_chosen", "stabilise")
    session.lead("stab_skills")
    session.approve()
    session.say("A fixed time to get up.")
    session.approve()
    assert session.step == "relapse_plan"


def test_nothing_in_a_follow_up_opens_an_image() -> None:
    assert not any(place.activates for place in supervised("followup").plan.places.values())
