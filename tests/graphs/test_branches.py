"""The branches a first session cannot do without, each as the client's words bring it about."""

import pytest

from tests.graphs.playing import alone, supervised


def test_b02_frozen_one_short_line_and_the_clinician_leads() -> None:
    session = supervised().to("s2_intervene")
    session.say("I'm stuck, my legs won't move, I can't do a thing.")
    assert session.branches == ["B02"]
    assert session.step == "g_clinician_control"
    assert len(session.delivered) == 1
    assert session.state.draft is None
    session.say("...")
    assert not session.delivered


def test_b02_a_clinician_who_was_called_in_can_hand_back_without_writing_first() -> None:
    session = supervised().to("s1_child_view")
    session.say("I'm stuck, my legs won't move, I can't do a thing.")
    session.order("hand_back", "s1_child_view")
    assert session.step == "s1_child_view"
    assert session.state.draft is not None


def test_b06_dissociation_stops_the_image_at_once() -> None:
    session = supervised().to("s1_hotspot")
    session.say("It's all far away, like behind glass.")
    assert session.branches == ["B06"]
    assert session.step == "g_grounding_interrupt"
    assert session.scripts == ["script.ground"]
    assert "stabilisation_review" in session.state.tasks


def test_b08_past_tense_stays_and_is_invited_once() -> None:
    session = supervised().to("s1_child_view")
    session.say("I was standing in the hallway.")
    assert session.branches == ["B08"]
    assert session.step == "s1_child_view"
    first = session.draft.text
    session.approve()
    session.say("She was standing there and he came in.")
    assert session.branches == ["B08"]
    assert session.draft.text != first
    assert not session.situation.gated


@pytest.mark.parametrize(
    ("choice", "step"),
    [
        ("Then let's prepare and practise.", "grounding_rehearsal"),
        ("A calm picture would be good.", "safe_image"),
        ("I don't mind.", "safe_image"),
        ("Let's make plans.", "grounding"),
    ],
)
def test_b14_too_little_time_is_said_and_the_client_chooses(choice: str, step: str) -> None:
    session = supervised().to("rapport_agenda")
    session.minutes_left(30)
    session.say("I must be gone in twenty minutes, skip to the scene please.")
    assert session.branches == ["B14"]
    assert session.step == "g_time_guard"
    session.approve()
    session.say(choice)
    assert session.step == step


def test_b14_never_skips_the_screen() -> None:
    session = supervised().to("tele_safety_check")
    session.minutes_left(30)
    session.say("I must be gone in twenty minutes, skip to the scene please.")
    assert session.step == "g_time_guard"
    session.approve()
    session.say("A calm picture would be good.")
    assert session.step == "risk_screen"


def test_b15_too_much_brings_help_in_now() -> None:
    session = supervised().to("s1_hotspot")
    session.say("92")
    assert session.branches == ["B15"]
    assert session.step == "s2_adult_view"
    assert session.situation.gated


def test_b15_over_the_hard_stop_ends_the_image() -> None:
    session = supervised().to("s1_hotspot")
    session.say("96")
    assert session.step == "g_grounding_interrupt"


def test_b15_twice_ninety_after_help_came_ends_the_image() -> None:
    session = supervised().to("s2_intervene")
    session.rate("suds", 91)
    assert session.step == "s2_intervene"
    session.order("release")
    session.rate("suds", 92)
    assert session.step == "g_grounding_interrupt"


def test_b16_rescripting_alone_is_declined_with_care() -> None:
    session = alone().to("bs_grounding_menu")
    session.say("Let's do the picture now, without her.")
    assert session.branches == ["B16"]
    assert session.step == "g_scope_refusal"
    assert "imagery_refused_between" in session.state.flags
    session.say("All right, grounding then.")
    assert session.step == "bs_grounding_menu"


@pytest.mark.parametrize(
    ("question", "flag"),
    [
        ("Am I talking to a machine?", "identity_question"),
        ("Is this OCD?", "diagnosis_question"),
        ("Shall I double my tablets?", "medication_question"),
        ("Can I sue?", "legal_question"),
    ],
)
def test_b17_a_question_is_answered_in_place_and_left_to_the_clinician(question: str, flag: str) -> None:
    session = supervised().to("psychoeducation")
    session.say(question)
    assert session.branches == ["B17"]
    assert flag in session.state.flags
    assert session.step == "psychoeducation"
    assert "answer_client_question" in session.state.tasks


@pytest.mark.parametrize("words", ["Stop.", "No more of this.", "I'm out.", "I don't want to go on."])
def test_b18_stop_in_words_is_stop(words: str) -> None:
    session = supervised().to("s1_child_view")
    session.say(words)
    assert session.branches == ["B18"]
    assert session.step == "g_stop"
    assert session.scripts == ["script.stop"]


def test_b18_a_wish_inside_the_scene_is_no_stop() -> None:
    session = supervised().to("s2_adult_view")
    session.say("I want him to stop.")
    assert "B18" not in session.branches
    assert session.step == "s2_adult_view"
