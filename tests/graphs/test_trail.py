"""The conversation in a session: what comes back, what disagrees and what took long leads to the direct question."""

from safety.findings import Level
from safety.thresholds import TRAIL_LINES
from tests.graphs.playing import Player, supervised


def flags(session: Player) -> set[str]:
    """The flags that the newest line raised."""
    return {str(data["flag"]) for data in session.told("flag_raised")}


def test_a_sign_that_comes_back_leads_to_the_direct_question() -> None:
    session = supervised().to("rapport_agenda")
    for line in ("Nothing ever changes.", "Nothing matters, honestly."):
        session.say(line)
        assert session.situation.level is Level.WATCH
    session.say("It's all pointless.")
    assert session.step == "g_risk_escalation"
    assert session.situation.level is Level.AMBER
    assert "persistent_signs" in flags(session)


def test_a_no_that_took_a_reminder_is_asked_about_directly() -> None:
    session = supervised().to("risk_screen")
    session.wait(70)
    assert session.state.quiet_stage == 1
    session.say("No.")
    assert session.step == "g_risk_escalation"
    assert "slow_flat_answer" in flags(session)


def test_a_prompt_no_is_a_no() -> None:
    session = supervised().to("risk_screen")
    session.say("No.")
    assert session.step == "risk_screen"
    assert "slow_flat_answer" not in flags(session)


def test_fine_after_a_high_number_is_watched_and_stays_where_it_is() -> None:
    session = supervised().to("rapport_agenda")
    session.rate("suds", 95)
    session.say("fine")
    assert "words_and_number_apart" in flags(session)
    assert session.situation.level is Level.WATCH


def test_the_session_keeps_facts_about_the_last_lines_and_no_words() -> None:
    session = supervised().to("rapport_agenda")
    for _ in range(TRAIL_LINES.value * 2):
        session.say("The bus was late and then it rained.")
    assert len(session.state.trail) == TRAIL_LINES.value
    assert "bus" not in str(session.state.trail)


def test_a_word_of_assent_to_the_clinician_who_took_over_is_no_word_of_being_well() -> None:
    session = supervised().to("s1_child_view")
    session.say("I'm in the hall and I'm scared, 85")
    session.order("take_over")
    session.say("yes. ok. go on")
    assert session.situation.level is Level.NONE
