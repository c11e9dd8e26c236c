"""The client alone, under between_session: scripts, grounding, a way out, and no image."""

import pytest

from graphs.inputs import MeasuresChanged
from safety.findings import Level
from tests.graphs.playing import Player, alone


def _newest(session: Player) -> str:
    """What the client was told last."""
    return str(session.all_told("delivered")[-1]["text"])


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


def test_the_exercise_that_was_chosen_is_said_before_it_is_asked_how_it_went() -> None:
    session = alone()
    session.say("No.")
    session.say("The five senses, and I am at 45.")
    assert session.step == "bs_grounding"
    assert "Name five things you see." in _newest(session)


@pytest.mark.parametrize(
    ("asks", "step", "writes", "field"),
    [
        ("I'd like my log, please.", "bs_log", "3", "log_entry"),
        ("I want to write in my journal.", "bs_journal", "I walked by the river today.", "journal_entry"),
    ],
)
def test_log_and_journal_are_there_instead_of_an_exercise(asks: str, step: str, writes: str, field: str) -> None:
    session = alone()
    session.say("No.")
    session.say(asks)
    assert session.step == step
    session.say(writes)
    assert session.state.recorded[field] == writes
    assert session.state.path == ("bs_entry", "bs_grounding_menu", step, "bs_exit")
    assert session.all_told("ended") == [{"completed": True, "reason": None}]


def test_the_journal_is_there_after_an_exercise_too() -> None:
    session = alone()
    for text in ("No.", "The five senses.", "45", "20, and my journal please.", "I cooked for my sister."):
        session.say(text)
    assert session.state.path == ("bs_entry", "bs_grounding_menu", "bs_grounding", "bs_journal", "bs_exit")


def test_whoever_writes_is_told_that_it_is_read_for_danger() -> None:
    session = alone()
    session.say("No.")
    session.say("My journal, please.")
    said = _newest(session)
    assert "checks it for signs that you may be in danger" in said


@pytest.mark.parametrize("step", ["my log", "my journal"])
@pytest.mark.parametrize(
    ("text", "level", "held_at"),
    [
        ("I want to kill myself tonight, I have the pills here.", Level.RED, "g_crisis_hold"),
        ("Everyone would be better off without me.", Level.AMBER, "g_risk_escalation"),
    ],
)
def test_what_is_written_alone_is_read_for_danger_before_anything_answers_it(
    step: str, text: str, level: Level, held_at: str
) -> None:
    session = alone()
    session.say("No.")
    session.say(step)
    session.say(text)
    assert (session.step, session.situation.level) == (held_at, level)
    assert session.all_told("alert_raised")[-1]["level"] == level.word


def test_an_own_rescript_is_reached_only_while_one_is_unlocked() -> None:
    locked = alone()
    locked.say("No.")
    locked.say("Can I read my rescript?")
    assert locked.step == "bs_grounding_menu"
    assert "That stays closed until Dr Reed opens it" in _newest(locked)
    locked.give(MeasuresChanged(at=locked.now, measures=(), rescript_open=True))
    locked.say("Can I read my rescript?")
    assert locked.step == "bs_own_rescript"
    locked.say("Yes, I read my rescript.")
    assert locked.state.recorded["listened"] is True
    assert locked.step == "bs_exit"
    assert locked.all_told("branch_taken") == []


@pytest.mark.parametrize("asks", ["The five senses, 45.", "my log", "my journal", "Can I read my rescript?"])
def test_a_wish_to_change_a_picture_alone_is_declined_from_everywhere(asks: str) -> None:
    session = alone()
    session.give(MeasuresChanged(at=session.now, measures=(), rescript_open=True))
    session.say("No.")
    session.say(asks)
    assert session.step in {"bs_grounding", "bs_log", "bs_journal", "bs_own_rescript"}
    session.say("Now let's do the picture, without her.")
    assert session.step == "g_scope_refusal"
    assert session.branches == ["B16"]
    session.say("All right, grounding then.")
    assert session.step == "bs_grounding_menu"


def test_strong_distress_is_told_to_the_clinician_once_and_to_the_client() -> None:
    session = alone()
    session.say("No.")
    session.say("The five senses, I'm at 75.")
    assert session.step == "bs_grounding"
    assert session.all_told("alert_raised") == [
        {
            "alert": "s1-a1",
            "alert_kind": "high_distress_between",
            "level": "watch",
            "flags": ("high_distress_between",),
            "step": "bs_grounding",
        }
    ]
    assert session.state.recorded["clinician_notified"] is True
    assert any("Your clinician is being told" in str(data["text"]) for data in session.all_told("delivered"))
    assert session.situation.level is Level.NONE
    session.say("60")
    assert len(session.all_told("alert_raised")) == 1


def test_two_exercises_without_a_fall_call_somebody_and_the_next_one_is_offered() -> None:
    session = alone()
    for text in ("No.", "The five senses.", "60", "58"):
        session.say(text)
    assert session.step == "bs_grounding"
    assert session.all_told("alert_raised") == []
    assert "Press both feet into the floor" in _newest(session)
    session.say("55")
    assert [(one["alert_kind"], one["level"]) for one in session.all_told("alert_raised")] == [
        ("high_distress_between", "amber")
    ]
    assert "high_distress_between" in session.state.flags
    session.say("30 now")
    assert session.step == "bs_exit"


def test_the_same_numbers_count_when_they_come_from_the_slider() -> None:
    session = alone()
    session.say("No.")
    session.say("The five senses.")
    session.rate("suds_before", 80)
    session.rate("suds_after", 79)
    session.rate("suds_after", 78)
    assert [one["level"] for one in session.all_told("alert_raised")] == ["watch", "amber"]
