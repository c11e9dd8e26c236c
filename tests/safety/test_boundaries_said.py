"""What was said just before decides what a draft may pass by, and who is somebody new."""

import pytest

from tests.safety.test_boundaries import SCENE, categories


def test_wanting_no_more_of_it_is_no_sign_of_danger_right_after_a_stop() -> None:
    said = ["client: I don't want any of this any more."]

    assert "missed_crisis" not in categories("We stop here. What can you see in your room?", "g_stop", said)


@pytest.mark.parametrize(
    ("draft", "new"),
    [
        ("What does the girl need now?", False),
        ("How is it for the girl there?", False),
        ("What is it like when that boy looks up?", False),
        ("Girl in the yard.", True),
        ("A girl comes in.", True),
    ],
)
def test_the_younger_self_is_nobody_new_and_another_child_is(draft: str, new: bool) -> None:
    assert ("new_detail" in categories(draft, "s2_adult_view", SCENE)) is new


@pytest.mark.parametrize(
    ("said", "passed_by"),
    [("I want to kill him only in the picture.", False), ("I want to kill him.", True)],
)
def test_anger_that_stays_in_the_picture_need_not_be_asked_about(said: str, passed_by: bool) -> None:
    found = categories("What do you notice in your body now?", "process_meaning", [f"client: {said}"])

    assert ("missed_crisis" in found) is passed_by
