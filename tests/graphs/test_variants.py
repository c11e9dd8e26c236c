"""What each protocol beside the three stages does of its own, as the client's words bring it about."""

from typing import Final

import pytest

from tests.graphs.playing import MINUTE, Player, Refusal, supervised

SHORT: Final = ("nightmare", "future_performance", "compassionate_self_image")
FIRST_IMAGE: Final = {
    "nightmare": "nm_dream_account",
    "future_performance": "fut_scene",
    "compassionate_self_image": "cmp_self_image",
}
NEW_IMAGE: Final = {
    "nightmare": "nm_change_dream",
    "future_performance": "fut_coping_image",
    "compassionate_self_image": "cmp_figure",
}


def at(protocol: str, step: str) -> Player:
    """A session of this protocol that stands in the step, its words said."""
    return supervised(protocol).to(step)


# ---- opening and time ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("protocol", SHORT)
def test_shorter_imagery_opens_by_the_clinicians_hand_alone_and_with_attention(protocol: str) -> None:
    session = at(protocol, "target_contract")
    session.say("Yes, I agree to that.")
    session.approve()
    assert session.step == "target_contract"
    with pytest.raises(Refusal) as refused:
        session.lead(FIRST_IMAGE[protocol])
    assert refused.value.rule == "R14"
    session.order("confirm_attention")
    session.order("open_imagery")
    assert session.step == FIRST_IMAGE[protocol]
    assert session.state.recorded["time_guard"] == "ok_to_activate"


@pytest.mark.parametrize("protocol", SHORT)
def test_shorter_imagery_is_not_opened_under_twenty_minutes(protocol: str) -> None:
    session = at(protocol, "target_contract")
    session.say("Yes, I agree to that.")
    session.approve()
    session.minutes_left(19)
    session.order("confirm_attention")
    with pytest.raises(Refusal) as refused:
        session.order("open_imagery")
    assert refused.value.rule == "R10"


@pytest.mark.parametrize("protocol", SHORT)
def test_once_open_the_old_image_is_still_changed_between_twenty_and_fifteen_minutes(protocol: str) -> None:
    session = at(protocol, FIRST_IMAGE[protocol])
    session.minutes_left(18)
    session.to(NEW_IMAGE[protocol])
    assert session.step == NEW_IMAGE[protocol]


@pytest.mark.parametrize("protocol", SHORT)
def test_under_fifteen_minutes_shorter_imagery_leads_back_to_the_room(protocol: str) -> None:
    session = at(protocol, FIRST_IMAGE[protocol])
    session.minutes_left(14)
    assert session.step == "return_to_room"


def test_the_memory_of_a_social_fear_opens_by_approval_once_thirty_minutes_were_given_to_thinking() -> None:
    session = at("social_anxiety", "needs_and_helper")
    session.now += 31 * MINUTE
    session.to("settle_in")
    assert session.state.recorded["time_guard"] == "ok_to_activate"


def test_before_thirty_minutes_of_thinking_only_the_clinician_opens_it() -> None:
    session = at("social_anxiety", "needs_and_helper")
    session.say("I needed a seat at that table.")
    session.approve()
    session.say("My gran.")
    assert session.state.recorded["time_guard"] == "amber"
    assert session.situation.gated
    session.approve()
    assert session.step == "needs_and_helper"
    session.order("confirm_attention")
    session.order("open_imagery")
    assert session.step == "settle_in"


# ---- an image that is a memory ---------------------------------------------------------------------------------------


def remembered(protocol: str) -> Player:
    """A session of shorter imagery whose image is a memory, at the question how it was remembered."""
    session = at(protocol, "elicit_image")
    session.say("It's a memory from years ago, the platform at the station.")
    return session.to("memory_clarity")


@pytest.mark.parametrize("protocol", SHORT)
def test_of_a_memory_it_is_asked_whether_it_was_always_there_and_of_other_images_not(protocol: str) -> None:
    assert "memory_clarity" not in at(protocol, FIRST_IMAGE[protocol]).state.path
    session = remembered(protocol).to(FIRST_IMAGE[protocol])
    path = session.state.path
    assert path.index("memory_clarity") < path.index("baseline_ratings") < path.index("target_contract")
    assert str(session.state.recorded["original_account"]).startswith("sha256:")


@pytest.mark.parametrize("protocol", SHORT)
def test_an_image_that_is_a_memory_is_not_opened_before_that_is_known(protocol: str) -> None:
    session = remembered(protocol)
    session.lead("baseline_ratings", "Let's go on.")
    session.to("target_contract")
    session.say("Yes, I agree to that.")
    session.approve()
    session.order("confirm_attention")
    with pytest.raises(Refusal) as refused:
        session.order("open_imagery")
    assert refused.value.rule == "R07"


@pytest.mark.parametrize("protocol", SHORT)
def test_a_memory_that_was_not_always_there_waits_for_the_clinician(protocol: str) -> None:
    session = remembered(protocol)
    session.say("Only bits of it.")
    session.approve()
    session.say("I was about twenty.")
    session.approve()
    session.say("I stood on the platform and the train was gone.")
    assert session.step == "memory_clarity"
    assert session.situation.gated


def test_who_goes_on_past_a_doubtful_answer_about_the_picture_is_still_asked_about_the_memory() -> None:
    session = at("future_performance", "elicit_image")
    session.say("It's a memory from years ago, when I lost my voice at the hearing.")
    session.approve()
    session.say("Hard to say whether that is the centre of it.")
    assert session.situation.gated
    session.approve()
    session.lead("memory_clarity")
    assert session.step == "memory_clarity"


# ---- branches in the steps of each protocol --------------------------------------------------------------------------


@pytest.mark.parametrize("protocol", SHORT)
def test_b06_far_away_stops_any_image(protocol: str) -> None:
    session = at(protocol, FIRST_IMAGE[protocol])
    session.say("It's all far away, like behind glass.")
    assert session.branches == ["B06"]
    assert session.step == "g_grounding_interrupt"


@pytest.mark.parametrize("protocol", SHORT)
def test_b18_stop_means_stop_in_any_image(protocol: str) -> None:
    session = at(protocol, NEW_IMAGE[protocol])
    session.say("Stop.")
    assert session.step == "g_stop"


@pytest.mark.parametrize("protocol", SHORT)
def test_b15_overwhelmed_in_shorter_imagery_waits_in_the_step_for_the_clinician(protocol: str) -> None:
    session = at(protocol, FIRST_IMAGE[protocol])
    session.say("This is too much, 91.")
    assert session.branches == ["B15"]
    assert session.step == FIRST_IMAGE[protocol]
    assert session.situation.gated


@pytest.mark.parametrize("protocol", SHORT)
def test_the_hard_stop_leaves_any_image_for_grounding(protocol: str) -> None:
    session = at(protocol, FIRST_IMAGE[protocol])
    session.rate("suds", 96)
    assert session.step == "g_grounding_interrupt"


@pytest.mark.parametrize("protocol", SHORT)
def test_b01_without_an_idea_of_ones_own_nothing_is_supplied_and_the_third_time_waits(protocol: str) -> None:
    session = at(protocol, NEW_IMAGE[protocol])
    for time in (1, 2, 3):
        session.say("I've no idea, you pick one.")
        assert session.branches == ["B01"]
        assert session.step == NEW_IMAGE[protocol]
        assert session.situation.gated is (time == 3)


@pytest.mark.parametrize("protocol", SHORT)
def test_b09_without_a_picture_the_clinician_decides(protocol: str) -> None:
    session = at(protocol, "elicit_image")
    session.say("Nothing comes, it's all black.")
    assert session.branches == ["B09"]
    assert session.step == "salience_check"
    assert session.situation.gated


def test_b03_too_strong_a_dream_keeps_its_step_and_the_second_time_waits() -> None:
    session = at("nightmare", "nm_change_dream")
    session.say("Nothing can stop him, he's far too strong.")
    assert (session.branches, session.situation.gated) == (["B03"], False)
    session.say("Nothing can stop him, he's far too strong.")
    assert (session.branches, session.situation.gated) == (["B03"], True)


def test_b12_an_image_too_good_to_be_true_is_asked_for_smaller_and_waits_the_second_time() -> None:
    session = at("future_performance", "fut_rehearse")
    session.say("I don't buy it, it's like an advert.")
    assert (session.branches, session.situation.gated) == (["B12"], False)
    session.say("I still don't buy it.")
    assert (session.branches, session.situation.gated) == (["B12"], True)


def test_b13_comfort_that_cannot_be_taken_waits_only_once_distress_has_risen_twice() -> None:
    session = at("compassionate_self_image", "cmp_self_image")
    session.say("I see a grey face with tired eyes. 55.")
    session.to("cmp_receive")
    session.say("Kindness isn't for people like me. 60.")
    assert (session.branches, session.situation.gated) == (["B13"], False)
    session.say("70 now.")
    assert (session.branches, session.situation.gated) == (["B13"], True)
    assert session.step == "cmp_receive"


def test_receiving_goes_on_while_distress_rises_and_ends_when_it_is_enough() -> None:
    session = at("compassionate_self_image", "cmp_receive")
    session.say("It's warm. 40.")
    session.say("I miss her so, 50. That's enough.")
    assert session.step == "cmp_receive"
    session.say("Softer, 45. That's enough now.")
    session.approve()
    assert session.step == "engage_new_image"


def test_b20_in_the_image_stays_with_what_is_still_needed() -> None:
    session = supervised("trauma_3stage").to("s3_needs_loop")
    session.say("Nothing I can do brings it back.")
    assert session.branches == ["B20"]
    assert session.step == "s3_needs_loop"
    assert not session.situation.gated


@pytest.mark.parametrize("protocol", ["trauma_3stage", "nightmare"])
def test_b20_after_the_image_is_told_by_the_numbers_too_and_holds_nobody_up(protocol: str) -> None:
    session = at(protocol, "post_ratings")
    session.say("Distress 70, vividness 70, belief 70.")
    assert session.branches == ["B20"]
    assert session.step == "process_meaning"
    assert session.state.recorded["outcome"] == "partial"


def test_an_outcome_is_full_when_distress_fell_by_twenty_and_partial_when_the_client_finds_little_changed() -> None:
    fell = at("future_performance", "post_ratings")
    fell.say("Distress 50, vividness 60, likely 60.")
    assert fell.state.recorded["outcome"] == "full"
    flat = at("future_performance", "post_ratings")
    flat.say("Hardly moved, to be honest.")
    flat.say("Distress 50, vividness 60, likely 60.")
    assert flat.state.recorded["outcome"] == "partial"
