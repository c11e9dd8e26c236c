"""Risk, stop and the way back: what the software does at once, and what only the clinician decides."""

from typing import Final

import pytest

from safety.findings import Level
from safety.situation import Consent, Readiness, Screen
from tests.graphs.playing import Player, Refusal, supervised

RED: Final = "I want to kill myself tonight, I have the pills here."


def escalated(step: str = "rapport_agenda") -> Player:
    """Amber at a step: the direct question is asked."""
    session = supervised().to(step)
    session.say("Everyone would be better off without me.")
    assert session.step == "g_risk_escalation"
    assert session.situation.level is Level.AMBER
    return session


# ---- red -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["connect_identity", "risk_screen", "meaning_belief", "s1_hotspot", "risk_recheck"])
def test_red_leads_to_the_crisis_hold_from_everywhere_with_the_card_and_without_an_approval(step: str) -> None:
    session = supervised().to(step)
    session.say(RED)
    assert session.step == "g_crisis_hold"
    assert session.situation.level is Level.RED
    assert session.told("crisis_card") == [
        {"country": "GB", "emergency": ("999",), "lines": ("Samaritans 116 123",)},
    ]
    assert session.scripts == ["g_crisis_hold.enter"]


def test_the_card_comes_again_after_a_minute_in_which_nobody_took_over() -> None:
    session = supervised().to("meaning_belief")
    session.say(RED)
    session.wait(60)
    assert len(session.all_told("crisis_card")) == 2


def test_the_card_does_not_come_again_once_the_clinician_has_taken_over() -> None:
    session = supervised().to("meaning_belief")
    session.say(RED)
    session.order("take_over")
    session.wait(120)
    assert len(session.all_told("crisis_card")) == 1


def test_a_hold_says_itself_why_it_waits_also_where_the_clinician_was_waited_for_before() -> None:
    session = supervised().to("target_contract")
    session.say(RED)
    assert session.told("gate_changed") == [{"gate": "clinician", "why": "g_crisis_hold"}]


def test_at_red_no_work_goes_on() -> None:
    session = supervised().to("meaning_belief")
    session.say(RED)
    for step, rule in (("meaning_belief", "R19"), ("s1_child_view", "R02")):
        with pytest.raises(Refusal) as refused:
            session.lead(step, "She says it is nothing.")
        assert refused.value.rule == rule


def test_red_is_cleared_by_the_clinician_alone() -> None:
    session = supervised().to("meaning_belief")
    session.say(RED)
    session.say("No, I didn't mean it, I'm fine.")
    assert session.situation.level is Level.RED
    session.clear("crisis_hold", "A line from a film, we spoke on the phone.")
    assert session.situation.level is Level.NONE


def test_a_crisis_ends_the_session_as_a_crisis() -> None:
    session = supervised().to("meaning_belief")
    session.say(RED)
    session.order("end", reason="The crisis team is with her.")
    assert session.told("ended") == [{"completed": False, "reason": "crisis"}]
    assert "follow_up_24h" in session.state.tasks


# ---- amber ---------------------------------------------------------------------------------------------------------


def test_amber_asks_directly() -> None:
    session = escalated()
    assert session.draft.asks == "ideation"


def test_denied_stays_until_the_clinician_decides() -> None:
    session = escalated()
    session.approve()
    session.say("No, I'm not thinking about that.")
    assert session.step == "g_risk_escalation"
    assert session.state.recorded["ideation"] == "denied"


def test_not_denied_is_red() -> None:
    session = escalated()
    session.approve()
    session.say("Sometimes, yes.")
    assert session.step == "g_crisis_hold"
    assert session.situation.level is Level.RED


def test_cleared_amber_goes_back_and_asks_again() -> None:
    session = escalated()
    session.clear("risk")
    assert session.situation.level is Level.NONE
    assert session.step == "rapport_agenda"
    assert session.draft.step == "rapport_agenda"


def test_upheld_amber_stays() -> None:
    session = escalated()
    session.uphold("risk")
    assert session.situation.level is Level.AMBER
    assert session.step == "g_risk_escalation"


def test_a_screen_that_raised_something_is_asked_on_after_it_is_cleared() -> None:
    session = supervised().to("risk_screen")
    session.say("Yes, sometimes I do.")
    assert session.step == "g_risk_escalation"
    assert session.situation.screen is Screen.RAISED
    session.clear("risk")
    assert session.step == "risk_screen"
    assert session.draft.asks == "burden"


# ---- the safe word, the place --------------------------------------------------------------------------------------


def test_the_safe_word_is_red_and_leads_to_a_neutral_screen() -> None:
    session = supervised().to("s1_hotspot")
    session.say("lantern")
    assert session.step == "g_unsafe_place"
    assert session.situation.level is Level.RED


def test_who_drives_is_in_no_place_for_this() -> None:
    session = supervised().to("tele_safety_check")
    session.say("I'm driving on the motorway right now.")
    assert session.step == "g_unsafe_place"
    assert session.situation.level is Level.NONE


# ---- stop ----------------------------------------------------------------------------------------------------------


def test_stop_ends_the_image_and_the_way_back_goes_through_grounding() -> None:
    session = supervised().to("s2_adult_view")
    session.press("stop")
    assert session.step == "g_stop"
    assert session.situation.interrupted
    session.lead("grounding")
    assert session.step == "grounding"


def test_after_a_stop_the_session_ends_as_the_clients_choice() -> None:
    session = supervised().to("s2_adult_view")
    session.press("stop")
    session.lead("grounding")
    session.to("clinician_wrapup")
    assert session.all_told("ended") == [{"completed": False, "reason": "client_choice"}]


def test_after_a_stop_the_clients_own_answers_lead_to_the_end() -> None:
    session = supervised().to("s2_adult_view")
    session.press("stop")
    session.lead("grounding")
    session.to("orientation_check")
    session.say(session.sample())
    session.say("20.")
    assert session.step == "risk_recheck"


def test_what_interrupts_after_a_stop_is_led_back_by_the_clinician() -> None:
    session = supervised().to("s2_adult_view")
    session.press("stop")
    session.lead("grounding")
    session.say("everything is going foggy, whose hands are these")
    assert session.step == "g_grounding_interrupt"
    session.lead("grounding")
    session.to("orientation_check")
    session.say(session.sample())
    session.say("20.")
    assert session.step == "orientation_check"
    assert session.situation.gated


def test_consent_taken_back_takes_back_everything_that_rests_on_it() -> None:
    session = supervised().to("s1_child_view")
    session.say("I take back my consent, I don't agree to this any more.")
    now = session.situation
    assert session.step == "g_stop"
    assert now.consent is Consent.WITHDRAWN
    assert not now.rehearsed
    assert not now.baseline
    assert not now.target
    assert now.readiness is Readiness.OPEN
    assert "consent_withdrawn" in session.state.flags


def test_an_image_does_not_open_again_without_new_consent() -> None:
    session = supervised().to("s1_child_view")
    session.say("I take back my consent, I don't agree to this any more.")
    session.lead("grounding")
    session.to("orientation_check")
    session.say(session.sample())
    session.approve()
    session.say("20.")
    session.order("confirm_attention")
    with pytest.raises(Refusal) as refused:
        session.lead("s1_child_view", "She changed her mind.")
    assert refused.value.rule == "R04"
