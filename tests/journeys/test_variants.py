"""One whole session of each other protocol, told by a willing pair from arrival to close."""

from dataclasses import replace
from typing import Final

import pytest

from tests.graphs.playing import CASE, Player, supervised
from tests.journeys.telling import nothing_lost

WITH_IMAGERY: Final = ("social_anxiety", "nightmare", "future_performance", "compassionate_self_image")


@pytest.mark.parametrize("name", [*WITH_IMAGERY, "followup"])
def test_a_later_session_walks_its_whole_path_and_comes_to_an_end(name: str) -> None:
    session = supervised(name).to("clinician_wrapup")
    assert session.state.path == session.plan.path
    assert session.all_told("ended") == [{"completed": True, "reason": None}]
    nothing_lost(session)


@pytest.mark.parametrize("name", WITH_IMAGERY)
def test_a_first_session_hears_the_history_on_its_way(name: str) -> None:
    session = supervised(name, number=1).to("clinician_wrapup")
    assert session.state.path == session.plan.path
    assert "intake_history" in session.state.path


@pytest.mark.parametrize("name", WITH_IMAGERY)
def test_the_image_changes_by_the_clients_own_hand_and_the_numbers_say_so(name: str) -> None:
    session = supervised(name).to("clinician_wrapup")
    recorded = session.state.recorded
    assert recorded["self_guided"] == "yes"
    assert recorded["outcome"] == "full"
    assert session.state.first_ratings["image_distress"] == 75
    assert recorded["image_distress"] == 40


@pytest.mark.parametrize("name", WITH_IMAGERY)
def test_a_session_broken_off_in_its_image_is_led_back_and_completed(name: str) -> None:
    plan = supervised(name).plan
    images = [step for step in plan.path if plan.place(step).activates]
    session = supervised(name).to(images[1])
    session.say("It's all far away, like behind glass.")
    session.lead("grounding")
    session.to("orientation_check")
    session.say("It's Tuesday, I'm at home, I'm 34, and I can see a lamp and a chair. 20.")
    session.approve()
    session.clear("dissociation")
    session.order("confirm_attention")
    session.lead(images[1], "She is here again and asked to go on.")
    session.to("clinician_wrapup")
    assert session.all_told("ended") == [{"completed": True, "reason": None}]


def test_words_that_may_go_out_by_themselves_still_wait_while_the_image_rests() -> None:
    case = replace(CASE, protocol="compassionate_self_image", approval="imagery_drafts")
    session = Player(case).to("cmp_self_image")
    session.say("I see a grey face with tired eyes.")
    assert session.state.draft is not None
    session.approve()
    session.say("I would tell a friend that she has done her best.")
    assert session.step == "evidence_review"
    assert session.state.draft is not None
