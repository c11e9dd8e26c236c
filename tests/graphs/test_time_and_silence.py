"""What the clock does by itself: limits within imagery, silence, attention, a console or a link that is gone."""

import pytest

from safety.findings import Level
from tests.graphs.playing import Player, Refusal, supervised

# ---- minutes -------------------------------------------------------------------------------------------------------


def ready_to_open(minutes: int) -> Player:
    """Everything before the image is done, and so many minutes are left."""
    session = supervised().to("needs_and_helper")
    session.minutes_left(minutes)
    session.order("confirm_attention")
    return session


def test_from_45_minutes_left_an_image_may_open_by_an_approval() -> None:
    session = supervised().to("needs_and_helper")
    session.minutes_left(45)
    session.say("I needed someone to come, and the helper is me as an adult.")
    assert session.draft.proposes == "settle_in"
    session.approve()
    assert session.step == "settle_in"


def test_under_45_minutes_only_the_clinicians_own_order_opens_it() -> None:
    session = supervised().to("needs_and_helper")
    session.minutes_left(44)
    session.say("I needed someone to come, and the helper is me as an adult.")
    assert session.state.draft is None or session.draft.proposes is None
    session.order("confirm_attention")
    session.order("open_imagery")
    assert session.step == "settle_in"


def test_at_35_minutes_the_clinician_may_still_open_and_under_35_nobody() -> None:
    session = ready_to_open(35)
    session.order("open_imagery")
    assert session.step == "settle_in"
    session = ready_to_open(34)
    with pytest.raises(Refusal) as refused:
        session.order("open_imagery")
    assert refused.value.rule == "R10"


def test_at_the_floor_an_answer_leads_to_the_time_guard() -> None:
    session = supervised().to("needs_and_helper")
    session.minutes_left(30)
    session.say("I needed someone to come, and the helper is me as an adult.")
    assert session.step == "g_time_guard"


@pytest.mark.parametrize("step", ["settle_in", "s1_child_view", "s1_hotspot"])
def test_with_30_minutes_left_exploring_is_over_and_help_comes_in(step: str) -> None:
    session = supervised().to(step)
    session.minutes_left(30)
    assert session.step == step
    session.minutes_left(29)
    assert session.step == "s2_adult_view"
    assert session.branches == ["B14"]


def test_with_20_minutes_left_no_new_stage_begins() -> None:
    session = supervised().to("s2_intervene")
    session.minutes_left(19)
    assert session.step == "s2_intervene"
    with pytest.raises(Refusal) as refused:
        session.lead("s3_child_again", "On to the next.")
    assert refused.value.rule == "R12"


@pytest.mark.parametrize("step", ["s2_intervene", "s3_needs_loop", "aftercare_image"])
def test_with_15_minutes_left_every_image_leads_back_to_the_room(step: str) -> None:
    session = supervised().to(step)
    session.minutes_left(14)
    assert session.step == "return_to_room"
    assert session.branches == ["B14"]


def test_a_session_cut_down_by_time_is_completed() -> None:
    session = supervised().to("s2_intervene")
    session.minutes_left(14)
    session.to("clinician_wrapup")
    assert session.all_told("ended") == [{"completed": True, "reason": None}]


# ---- silence -------------------------------------------------------------------------------------------------------


def silence(session: Player, *seconds: int) -> list[list[str]]:
    """The flags raised by each stretch of silence."""
    flags: list[list[str]] = []
    for stretch in seconds:
        told = session.wait(stretch)
        flags.append([str(one.data["flag"]) for one in told if one.kind == "flag_raised"])
    return flags


def test_outside_imagery_silence_is_checked_after_60_120_and_180_seconds() -> None:
    session = supervised().to("rapport_agenda")
    assert silence(session, 59, 1, 59, 1, 59) == [[], ["silence_check"], [], ["silence_alarm"], []]
    told = session.wait(1)
    assert "alert_raised" in {one.kind for one in told}


def test_in_imagery_after_90_180_and_240_and_then_the_image_ends() -> None:
    session = supervised().to("s1_child_view")
    assert silence(session, 89, 1, 89, 1, 59) == [[], ["silence_check"], [], ["silence_alarm"], []]
    assert session.step == "s1_child_view"
    session.wait(1)
    assert session.step == "g_grounding_interrupt"


def test_at_amber_twice_as_soon() -> None:
    session = supervised().to("rapport_agenda")
    session.say("Everyone would be better off without me.")
    assert session.situation.level is Level.AMBER
    assert silence(session, 29, 1, 29, 1) == [[], ["silence_check"], [], ["silence_alarm"]]


def test_in_an_interruption_after_45_and_90_and_at_120_it_is_red() -> None:
    session = supervised().to("s1_child_view")
    session.press("ground")
    assert session.step == "g_grounding_interrupt"
    assert silence(session, 44, 1, 44, 1, 29, 1) == [[], ["silence_check"], [], ["silence_alarm"], [], ["no_response"]]
    assert session.situation.level is Level.RED
    assert session.step == "g_crisis_hold"


def test_a_word_begins_silence_anew() -> None:
    session = supervised().to("rapport_agenda")
    session.wait(60)
    session.say("Sorry, I was thinking.")
    session.approve()
    assert silence(session, 59, 1) == [[], ["silence_check"]]


def test_a_silence_check_is_one_gentle_script() -> None:
    session = supervised().to("rapport_agenda")
    told = session.wait(60)
    assert [one.data["script"] for one in told if one.kind == "delivered"] == ["script.silence_1"]


# ---- the console is gone -------------------------------------------------------------------------------------------


def test_a_console_silent_for_15_seconds_holds_the_session() -> None:
    session = supervised().to("rapport_agenda")
    session.say("Can you say that again?")
    session.console_silent(15)
    assert session.situation.held
    assert session.state.draft is None
    assert session.step == "rapport_agenda"


def test_a_console_silent_for_30_seconds_in_imagery_ends_the_image() -> None:
    session = supervised().to("s2_adult_view")
    session.console_silent(31)
    assert "clinician_absent" in session.state.flags
    assert session.step == "g_grounding_interrupt"
    assert session.situation.held
    assert session.scripts[-1] == "script.clinician_absent_imagery"


def test_nothing_resumes_by_itself_when_the_console_is_back() -> None:
    session = supervised().to("s2_adult_view")
    session.console_silent(31)
    session.console_back()
    assert session.step == "g_grounding_interrupt"
    assert session.situation.held
    assert session.state.draft is None


def test_no_image_opens_for_an_absent_clinician() -> None:
    session = supervised().to("needs_and_helper")
    session.console_silent(15)
    session.order("release")
    session.order("confirm_attention")
    with pytest.raises(Refusal) as refused:
        session.order("open_imagery")
    assert refused.value.rule == "R01"


# ---- the link is gone ----------------------------------------------------------------------------------------------


def test_a_lost_link_keeps_everything_and_tells_the_clinician() -> None:
    session = supervised().to("meaning_belief")
    session.link(connected=False)
    assert session.step == "g_disconnect"
    assert session.state.resume_at == "meaning_belief"
    assert session.told("alert_raised")


def test_who_comes_back_is_asked_where_and_when_and_the_clinician_leads_on() -> None:
    session = supervised().to("meaning_belief")
    session.link(connected=False)
    session.link(connected=True)
    assert session.step == "orientation_check"
    assert session.situation.gated
    session.approve()
    session.say(session.sample())
    session.approve()
    session.say("20.")
    assert session.step == "orientation_check"
    session.lead("meaning_belief", "She is back, and well.")
    assert session.step == "meaning_belief"


def test_who_never_comes_back_ends_the_session_as_disconnected() -> None:
    session = supervised().to("meaning_belief")
    session.link(connected=False)
    session.order("end", reason="She did not come back.")
    assert session.told("ended") == [{"completed": False, "reason": "disconnected"}]
