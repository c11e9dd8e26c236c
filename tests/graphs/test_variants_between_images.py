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


@pytest.mark.parametrize("protocol", ["trauma_3stage", "nightmare", "future_performance"])
@pytest.mark.parametrize("words", ["45 for the two of them", "both about 45"])
def test_one_number_for_both_is_that_of_the_two_that_are_asked_again(protocol: str, words: str) -> None:
    session = at(protocol, "post_ratings")
    session.say(words)
    assert {name: session.state.recorded.get(name) for name in ("image_distress", "image_vividness")} == {
        "image_distress": 45,
        "image_vividness": 45,
    }


# ---- summing up ------------------------------------------------------------------------------------------------------

CUT_SHORT: Final = (
    ("trauma_3stage", "s1_child_view"),
    ("social_anxiety", "s2_adult_view"),
    ("nightmare", "nm_dream_account"),
    ("future_performance", "fut_scene"),
    ("compassionate_self_image", "cmp_self_image"),
)


@pytest.mark.parametrize(("protocol", "step"), CUT_SHORT)
def test_without_a_new_image_nothing_is_summed_up(protocol: str, step: str) -> None:
    session = at(protocol, step)
    session.minutes_left(14)
    session.to("clinician_wrapup")
    path = session.state.path
    assert path.index("process_meaning") + 1 == path.index("memory_integrity_recheck")
    assert "rescript_summary" not in path


@pytest.mark.parametrize(("protocol", "step"), CUT_SHORT)
def test_an_image_that_was_changed_is_summed_up_even_when_little_moved(protocol: str, step: str) -> None:
    del step
    session = at(protocol, "post_ratings")
    session.say("Hardly moved, to be honest. Distress 74, vividness 70, shame 70, likely 70.")
    session.to("clinician_wrapup")
    assert session.state.recorded["outcome"] == "partial"
    assert "rescript_summary" in session.state.path


def test_a_gate_opened_after_the_answer_does_not_ask_for_a_summary_either() -> None:
    session = at("nightmare", "nm_dream_account")
    session.minutes_left(14)
    session.to("process_meaning")
    session.say("Can you find out what really happened to me back then?")
    session.approve()
    session.say("That it comes when I am worn out.")
    assert session.step == "process_meaning"
    session.order("release")
    assert session.step == "memory_integrity_recheck"


# ---- the word and the sentence that are taken along ------------------------------------------------------------------


def test_a_coping_image_is_given_a_word_and_the_number_alone_is_enough_to_go_on() -> None:
    session = at("future_performance", "fut_rehearse")
    session.say("My hands are warm.")
    assert "word" in session.draft.text
    assert session.draft.control == "rescript_believability"
    session.approve()
    session.say("Onward.")
    assert session.state.recorded["cue_word"] == "Onward."
    session.approve()
    session.say("65")
    session.approve()
    assert session.step == "return_to_room"
    quick = at("future_performance", "fut_rehearse")
    quick.say("65")
    quick.approve()
    assert quick.step == "return_to_room"
    assert quick.state.recorded["rescript_believability"] == 65


def test_the_client_is_reminded_of_their_own_sentence_in_the_scene_and_once_more_if_it_was_not_said() -> None:
    session = at("social_anxiety", "updated_view")
    session.say("A pause is only a pause.")
    session.to("s2_intervene")
    session.say("I go up to her and stand beside her.")
    session.approve()
    session.say("Yes, it has stopped.")
    assert "“A pause is only a pause”" in session.draft.text
    session.approve()
    session.say("It isn't.")
    session.approve()
    session.say("Yes, that is enough.")
    session.to("s3_needs_loop")
    session.say("I need her to stay.")
    session.approve()
    session.say("She stays with me, and that is what I needed.")
    assert "“A pause is only a pause”" in session.draft.text


def test_a_sentence_too_long_for_a_picture_is_meant_but_not_said_back() -> None:
    session = at("social_anxiety", "updated_view")
    session.say(
        "I can take my time with what I want to say, and the people around that table are busy with their papers."
    )
    session.to("s2_intervene")
    session.say("I go up to her and stand beside her.")
    session.approve()
    session.say("Yes, it has stopped.")
    assert "sentence" in session.draft.text
    assert "around that table" not in session.draft.text


def test_after_a_social_fear_the_picture_of_oneself_among_people_is_looked_at_again() -> None:
    session = at("social_anxiety", "return_to_room")
    session.say("My eyes are open and I'm back in the room.")
    assert "picture of yourself that comes among people" in session.draft.text
    session.to("process_meaning")
    assert "how do you see that picture of yourself?" in str(session.all_told("delivered")[-1]["text"])


# ---- words -----------------------------------------------------------------------------------------------------------


def test_who_was_grown_up_at_the_time_is_never_called_a_younger_self() -> None:
    session = supervised("trauma_3stage").to("memory_clarity")
    session.say("Yes, I've always remembered it. I was 31.")
    session.to("needs_and_helper")
    while session.step != "engage_new_image":
        text = session.state.draft.text if session.state.draft else ""
        assert "younger" not in text, (session.step, text)
        session.go_on()


@pytest.mark.parametrize(
    "step", ["needs_and_helper", "s1_child_view", "s2_adult_view", "s2_intervene", "s3_needs_loop"]
)
def test_who_was_grown_up_at_the_time_is_asked_about_no_child(step: str) -> None:
    session = supervised("trauma_3stage").to("memory_clarity")
    session.say("Yes, I've always remembered it. I was 31.")
    session.to(step)
    for _ in range(2):
        session.say("It's my fault, I should have known.")
        assert session.branches == ["B05"]
        assert not {"child", "younger", "age"} & set(session.draft.text.lower().replace(".", "").split())
        session.approve()


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
    session.lead("stab_skills", "No fixed home at present.")
    assert {"field": "reason", "value": "No fixed home at present.", "by": "clinician"} in session.told("recorded")
    session.approve()
    session.say("A fixed time to get up.")
    session.approve()
    assert session.step == "relapse_plan"


def test_nothing_in_a_follow_up_opens_an_image() -> None:
    assert not any(place.activates for place in supervised("followup").plan.places.values())
