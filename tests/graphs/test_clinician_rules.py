"""The clinician's orders: they always win over the software, and the rules bind them too."""

import pytest

from safety.situation import Readiness
from tests.graphs.playing import Player, Refusal, supervised

FROM = [
    "connect_identity",
    "risk_screen",
    "psychoeducation",
    "memory_clarity",
    "s1_hotspot",
    "s3_needs_loop",
    "grounding",
]
CLOSING = ("grounding", "orientation_check", "risk_recheck")


@pytest.mark.parametrize("step", FROM)
def test_grounding_is_one_press_away_from_everywhere(step: str) -> None:
    session = supervised().to(step)
    session.order("ground")
    assert session.step == "grounding"
    assert session.state.draft is None
    assert session.scripts


@pytest.mark.parametrize("step", FROM)
def test_the_clients_stop_stops_everywhere_whatever_is_pending(step: str) -> None:
    session = supervised().to(step)
    session.say("hm")
    session.press("stop")
    assert session.step == "g_stop"
    assert session.state.draft is None
    assert session.scripts == ["script.stop"]


def test_a_hold_delivers_nothing_until_it_is_released() -> None:
    session = supervised().to("psychoeducation")
    session.say("One moment, the kettle.")
    waiting = session.draft
    session.order("hold")
    assert session.scripts == ["script.held"]
    with pytest.raises(Refusal):
        session.approve(waiting)
    session.say("Hello?")
    assert not session.delivered
    assert session.state.draft is None
    session.order("release")
    assert session.draft.step == "psychoeducation"


def test_what_is_said_during_a_hold_is_still_screened() -> None:
    session = supervised().to("rapport_agenda")
    session.order("hold")
    session.say("I want to kill myself tonight, I have the pills here.")
    assert session.step == "g_crisis_hold"


def test_in_a_hold_silence_is_not_timed() -> None:
    session = supervised().to("rapport_agenda")
    session.order("hold")
    session.wait(600)
    assert "silence_check" not in session.state.flags


def test_taking_over_silences_the_assistant() -> None:
    session = supervised().to("s1_child_view")
    session.order("take_over")
    assert session.step == "g_clinician_control"
    session.say("I am standing there.")
    assert session.state.draft is None
    session.write("I'm with you now, Ada.")
    [sent] = session.told("delivered")
    assert (sent["author"], sent["text"], sent["draft"]) == ("clinician", "I'm with you now, Ada.", None)


def test_only_who_has_taken_over_may_write() -> None:
    session = supervised().to("rapport_agenda")
    with pytest.raises(Refusal) as refused:
        session.write("Hello.")
    assert (refused.value.code, refused.value.rule) == ("not_driving", "R25")


def test_handing_back_goes_on_where_it_was_broken_off() -> None:
    session = supervised().to("memory_clarity")
    session.order("take_over")
    session.order("hand_back")
    assert session.step == "memory_clarity"
    assert session.draft.step == "memory_clarity"


def test_taking_over_out_of_an_image_may_hand_back_into_it() -> None:
    session = supervised().to("s2_adult_view")
    session.order("take_over")
    session.write("Shall I come in with you?")
    session.order("hand_back", "s2_intervene")
    assert session.step == "s2_intervene"


def test_leaving_the_path_needs_a_reason() -> None:
    session = supervised().to("rapport_agenda")
    with pytest.raises(Refusal) as refused:
        session.lead("stop_signal")
    assert refused.value.code == "not_permitted"
    session.lead("stop_signal", "She asked for the stop word first.")
    assert session.step == "stop_signal"


def test_no_order_opens_an_image_before_its_time() -> None:
    for step in ("rapport_agenda", "grounding_rehearsal", "memory_clarity", "target_contract"):
        session = supervised().to(step)
        session.order("confirm_attention")
        with pytest.raises(Refusal) as refused:
            session.lead("s1_child_view", "We have no time for the rest.")
        assert refused.value.code == "not_permitted"
        assert session.step == step


def test_imagery_is_opened_by_a_clinician_who_has_just_confirmed_attention() -> None:
    session = supervised().to("needs_and_helper")
    with pytest.raises(Refusal) as refused:
        session.order("open_imagery")
    assert refused.value.rule == "R14"
    session.order("confirm_attention")
    session.now += 61_000
    with pytest.raises(Refusal) as lapsed:
        session.order("open_imagery")
    assert lapsed.value.rule == "R14"
    session.order("confirm_attention")
    session.order("open_imagery")
    assert session.step == "settle_in"


def test_readiness_withheld_leads_to_no_image() -> None:
    session = supervised().to("readiness_gate")
    session.record("readiness_decision", "prepare")
    assert session.situation.readiness is Readiness.STOPPED
    with pytest.raises(Refusal) as refused:
        session.lead("elicit_image")
    assert refused.value.rule == "R18"


def test_readiness_needs_a_reason_when_something_today_speaks_against_it() -> None:
    session = supervised().to("state_check")
    session.say("I'm between homes at the moment, sleeping on a friend's sofa.")
    session.to("readiness_gate")
    with pytest.raises(Refusal) as refused:
        session.record("readiness_decision", "go")
    assert refused.value.code == "invalid"
    session.record("readiness_reason", "The friend's flat is quiet and safe.")
    session.record("readiness_decision", "go")
    assert session.situation.readiness is Readiness.GO


def test_ending_while_the_closing_is_due_begins_the_closing() -> None:
    session = supervised().to("s2_intervene")
    session.order("end")
    assert session.step == "grounding"
    assert not session.told("ended")
    session.to("clinician_wrapup")
    assert session.state.path[-len(CLOSING) - 5 : -5] == CLOSING
    assert session.told("ended") == [{"completed": True, "reason": None}]


def test_ending_where_nothing_is_due_ends_at_once() -> None:
    session = supervised().to("rapport_agenda")
    session.order("end")
    assert session.step == "clinician_wrapup"
    assert session.told("ended") == [{"completed": True, "reason": None}]


def test_ending_with_a_reason_ends_at_once() -> None:
    session = supervised().to("s2_intervene")
    session.order("end", reason="dissociation")
    assert session.step == "clinician_wrapup"
    assert session.told("ended") == [{"completed": False, "reason": "dissociation"}]


def test_the_end_may_not_be_led_to_past_the_closing() -> None:
    for step in ("s3_needs_loop", "process_meaning", *CLOSING):
        session = supervised().to(step)
        with pytest.raises(Refusal) as refused:
            session.lead("close", "It is late.")
        assert refused.value.rule == "R21"


def test_nothing_is_said_after_the_end() -> None:
    session = supervised().to("clinician_wrapup")
    with pytest.raises(Refusal) as refused:
        session.say("Wait.")
    assert refused.value.code == "session_ended"
    with pytest.raises(Refusal):
        session.order("take_over")
    session.record("followup_within_24h", value="arranged")


@pytest.mark.parametrize(
    ("step", "text"),
    [("g_unknown", None), ("nm_rehearse", "another protocol's")],
)
def test_a_step_of_no_or_another_protocol_is_unknown(step: str, text: str | None) -> None:
    session = supervised().to("rapport_agenda")
    with pytest.raises(Refusal) as refused:
        session.lead(step, text)
    assert refused.value.code == "unknown_step"


def interrupted() -> Player:
    """Imagery was broken off by dissociation, and the clinician has led to grounding."""
    session = supervised().to("s1_child_view")
    session.say("Everything is going foggy, whose hands are these")
    assert session.step == "g_grounding_interrupt"
    session.lead("grounding")
    return session


def test_an_interruption_is_led_back_by_the_clinician_after_grounding_and_orientation() -> None:
    session = interrupted()
    for early in ("s1_child_view", "process_meaning"):
        with pytest.raises(Refusal) as refused:
            session.lead(early, "She is well again.")
        assert refused.value.rule == "R20"
    session.to("orientation_check")
    session.say(session.sample())
    session.approve()
    session.say("20.")
    assert session.step == "orientation_check"
    assert session.situation.gated
    session.order("confirm_attention")
    session.lead("s1_child_view", "She is here again and wants to go on.")
    assert session.step == "s1_child_view"
