"""The screen is asked in exactly the words its rules know, the same each time."""

import pytest

from prompts import wording
from safety.screening import SCREEN_QUESTIONS, Question

EN = wording()


@pytest.mark.parametrize("question", SCREEN_QUESTIONS, ids=lambda question: question.id)
def test_a_question_of_the_screen_is_asked_word_for_word(question: Question) -> None:
    assert EN.variants(f"risk_screen.ask.{question.id}") == (question.wording,)
    assert EN.slots(f"risk_screen.ask.{question.id}") == frozenset()


def test_no_question_is_asked_that_the_screen_does_not_know() -> None:
    asked = {key.removeprefix("risk_screen.ask.") for key in EN.keys() if key.startswith("risk_screen.ask.")}  # noqa: SIM118
    assert asked == {question.id for question in SCREEN_QUESTIONS}


@pytest.mark.parametrize("asked_alone", ["right_now", "past_attempt"])
def test_asked_alone_after_a_sign_the_words_are_the_same(asked_alone: str) -> None:
    assert EN.variants(f"g_risk_escalation.ask.{asked_alone}") == EN.variants(f"risk_screen.ask.{asked_alone}")


def test_after_a_yes_to_one_of_the_first_four_this_moment_is_asked_about_in_the_same_words() -> None:
    (entering,) = EN.variants("g_risk_escalation.enter_acuity")
    assert entering.endswith(EN.variants("risk_screen.ask.right_now")[0])
    assert entering.count("?") == 1
