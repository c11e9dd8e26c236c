"""Distress that is met alone: what helped, what is told, and when a rescript upsets too much."""

import pytest

from safety.alone import CheckAnswer, answered, distress_level, helped, stops, strong, upset
from safety.findings import Level


@pytest.mark.parametrize(
    ("before", "after", "did"), [(60, 50, True), (60, 51, False), (35, 30, True), (35, 31, False), (5, 5, True)]
)
def test_an_exercise_helped_when_distress_fell_by_ten_or_is_low(before: int, after: int, did: bool) -> None:
    assert helped(before, after) is did


@pytest.mark.parametrize(
    ("before", "failed", "level"),
    [(69, 0, Level.NONE), (70, 0, Level.WATCH), (70, 1, Level.WATCH), (40, 1, Level.NONE), (40, 2, Level.AMBER)],
)
def test_strong_distress_is_noted_and_two_exercises_in_vain_call_somebody(
    before: int, failed: int, level: Level
) -> None:
    assert distress_level(before, failed_in_a_row=failed) is level
    assert strong(before) is (before >= 70)


def test_a_rescript_is_locked_at_the_second_rise_of_twenty() -> None:
    assert [upset(30, after) for after in (49, 50)] == [False, True]
    assert [stops(rises) for rises in (1, 2)] == [False, True]


@pytest.mark.parametrize(("answer", "level"), [("no", Level.NONE), ("unsure", Level.AMBER), ("yes", Level.RED)])
def test_only_a_clear_no_to_the_risk_question_calls_nobody(answer: CheckAnswer, level: Level) -> None:
    assert answered(answer).level is level
