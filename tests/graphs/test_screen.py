"""The safety screen as a session asks it: the same words, one a message, and nothing taken for a no that is none."""

from dataclasses import replace

import pytest

from graphs.inputs import MeasuresChanged
from safety.findings import Level
from safety.readiness import Light, Standing
from safety.screening import ACUITY, SCREEN_QUESTIONS
from tests.graphs.playing import CASE, Player, Refusal

WORDING = {question.id: question.wording for question in SCREEN_QUESTIONS}
ASKED = [question.id for question in SCREEN_QUESTIONS if question.id != ACUITY]
OFTEN = Standing("phq9", (("phq9_item9", Light.AMBER), ("phq9_item9_often", Light.RED)))


def at_the_screen(player: Player | None = None) -> Player:
    """A session whose first question of the screen has gone out."""
    return (player or Player()).to("risk_screen")


def answer(player: Player, text: str) -> None:
    """The client answers, and the clinician approves what comes next, if anything does."""
    player.say(text)
    if player.step in {"risk_screen", "g_risk_escalation"} and player.state.draft is not None:
        player.approve()


def questions_in(text: str) -> list[str]:
    """The questions of the screen that a message asks."""
    return [name for name, wording in WORDING.items() if wording in text]


def heard(player: Player) -> list[list[str]]:
    """Of every message to the client so far, the questions of the screen in it."""
    texts = [str(data["text"]) for data in player.all_told("delivered")]
    return [found for text in texts if (found := questions_in(text))]


def raised(player: Player) -> list[object]:
    """The levels of the alerts so far."""
    return [data["level"] for data in player.all_told("alert_raised")]


def test_eight_questions_in_fixed_words_and_order_one_a_message() -> None:
    player = at_the_screen()
    for _ in ASKED:
        answer(player, "No.")
    assert heard(player) == [[name] for name in ASKED]
    assert player.state.recorded["screen_result"] == "negative"
    assert player.situation.level < Level.AMBER
    assert raised(player) == []


def test_after_a_blanket_every_question_is_asked_one_by_one_again() -> None:
    player = at_the_screen()
    answer(player, "No to all of them")
    assert player.state.screen == {}
    assert player.situation.level is Level.WATCH
    for _ in ASKED:
        answer(player, "No.")
    assert heard(player) == [["wish_dead"], *([name] for name in ASKED)]
    assert player.state.screen == dict.fromkeys(ASKED, "no")


@pytest.mark.parametrize("text", ["I'd rather not say", "haha nice try", "It's raining here", "no to all again"])
def test_what_is_no_answer_is_amber(text: str) -> None:
    player = at_the_screen()
    if text.startswith("no to all"):
        answer(player, "no to all")
    answer(player, text)
    assert player.state.recorded["screen_result"] == "unclear"
    assert raised(player) == ["amber"]
    assert player.step == "g_risk_escalation"


def test_silence_is_never_an_answer() -> None:
    player = at_the_screen()
    told = player.wait(600)
    assert "screen_result" not in player.state.recorded
    assert player.step == "risk_screen"
    assert {str(one.data.get("flag")) for one in told if one.kind == "flag_raised"} >= {
        "silence_check",
        "silence_alarm",
    }
    assert "alert_raised" in {one.kind for one in told}


@pytest.mark.parametrize("number", range(4))
def test_the_question_of_this_moment_comes_after_a_yes_to_one_of_the_first_four(number: int) -> None:
    player = at_the_screen()
    for _ in range(number):
        answer(player, "No.")
    assert [ACUITY] not in heard(player)
    answer(player, "Yes.")
    assert raised(player) == ["amber"]
    assert heard(player)[-1] == [ACUITY]
    player.say("No, I'm not.")
    assert player.state.screen[ACUITY] == "no"
    assert player.state.recorded[ACUITY] == "denied"
    assert player.step == "g_risk_escalation"


def test_a_yes_to_the_question_of_this_moment_is_red() -> None:
    player = at_the_screen()
    answer(player, "Yes.")
    player.say("Yes")
    assert player.state.screen[ACUITY] == "yes"
    assert player.situation.level is Level.RED
    assert player.step == "g_crisis_hold"


def test_after_a_yes_to_another_question_the_question_of_this_moment_is_not_the_one_asked() -> None:
    player = at_the_screen()
    for _ in range(4):
        answer(player, "No.")
    answer(player, "Yes, last week.")
    assert player.step == "g_risk_escalation"
    assert [ACUITY] not in heard(player)


def test_a_negative_screen_switches_no_reading_off() -> None:
    player = at_the_screen()
    for _ in ASKED:
        answer(player, "No.")
    player.say("Honestly everyone would be better off without me.")
    assert player.situation.level >= Level.AMBER
    assert raised(player)


def test_the_answers_stand_beside_those_of_last_time_for_the_clinician() -> None:
    last = dict.fromkeys(ASKED, "no") | {"self_harm": "yes"}
    player = at_the_screen(Player(replace(CASE, last_screen=last)))
    answer(player, "No.")
    answer(player, "No.")
    told = {data["field"]: data["value"] for data in player.all_told("recorded")}
    assert told["screen_answers"] == ("wish_dead: no", "burden: no")
    assert "self_harm: yes" in str(told["screen_last"])


def test_at_the_gate_a_questionnaire_bars_imagery_until_it_is_decided() -> None:
    player = Player(replace(CASE, measures=(OFTEN,))).to("readiness_gate")
    told = {data["field"]: data["value"] for data in player.all_told("recorded")}
    assert told["readiness_light"] == "red"
    assert "phq9_item9_often" in str(told["readiness_because"])
    with pytest.raises(Refusal, match="phq9 item9 often"):
        player.record("readiness_decision", "go")
    player.give(MeasuresChanged(at=player.now, measures=(OFTEN._replace(decided=True),)))
    player.record("readiness_reason", "Spoken about; steady today.")
    player.record("readiness_decision", "go")


def test_one_filled_in_after_the_gate_bars_the_way_into_the_image_too() -> None:
    player = Player().to("readiness_gate")
    player.record("readiness_decision", "go")
    player.give(MeasuresChanged(at=player.now, measures=(OFTEN,)))
    with pytest.raises(Refusal, match="A questionnaire bars imagery"):
        player.order("open_imagery")
    with pytest.raises(Refusal, match="A questionnaire bars imagery"):
        player.lead("s1_child_view", "We go on.")


def test_old_answers_are_named_at_the_gate() -> None:
    player = Player(replace(CASE, measures=(Standing("gad7", sessions_since=5),))).to("readiness_gate")
    told = {data["field"]: data["value"] for data in player.all_told("recorded")}
    assert told["readiness_stale"] == ("gad7",)
    assert told["readiness_light"] == "green"
