"""The client alone, under between_session: scripts, grounding, a way out, and no image."""

from safety.findings import Level
from tests.graphs.playing import alone


def test_an_exercise_alone() -> None:
    session = alone()
    assert session.step == "bs_entry"
    session.say("No.")
    assert session.step == "bs_grounding_menu"
    session.say("The five senses.")
    session.say("45")
    assert session.step == "bs_grounding"
    session.say("20 now")
    assert session.state.path == ("bs_entry", "bs_grounding_menu", "bs_grounding", "bs_exit")
    assert session.all_told("ended") == [{"completed": True, "reason": None}]


def test_every_word_is_reviewed_wording() -> None:
    session = alone()
    for text in ("No.", "The five senses.", "45", "20 now"):
        session.say(text)
    assert all(data["script"] for data in session.all_told("delivered"))
    assert not session.all_told("draft_ready")


def test_asking_for_an_image_alone_is_declined_and_the_exercise_goes_on() -> None:
    session = alone()
    session.say("No.")
    session.say("Let's do the picture now, without her.")
    assert session.step == "g_scope_refusal"
    session.say("All right, grounding then.")
    assert session.step == "bs_grounding_menu"
    session.say("The five senses.")
    session.say("45")
    session.say("20 now")
    assert session.all_told("ended") == [{"completed": True, "reason": None}]


def test_danger_alone_shows_help_and_calls_the_clinician() -> None:
    session = alone()
    session.say("Yes. I want to kill myself tonight, I have the pills here.")
    assert session.step == "g_crisis_hold"
    assert session.situation.level is Level.RED
    assert session.all_told("crisis_card")
    assert session.all_told("alert_raised")
