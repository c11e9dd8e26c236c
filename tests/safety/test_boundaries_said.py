"""What was said just before decides what a draft may pass by, and who is somebody new."""

import pytest

from safety.boundaries import check
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


@pytest.mark.parametrize(
    ("draft", "argues"),
    [
        ("You didn't desert her; you did as you were told.", True),
        ("You never deserted her.", True),
        ("You were not to know.", False),
        ("You did not say it to anyone.", False),
        ("You don't have to decide.", False),
        ("Is it that you didn't desert her?", False),
        ("Nobody says that you.", False),
        ("You are not late.", False),
    ],
)
def test_what_clients_say_of_themselves_is_not_argued_with(draft: str, argues: bool) -> None:
    said = ["client: I deserted her. I'm not late, and I nearly went."]

    assert (
        "verdict" in {one.category for one in check(draft, "meaning_belief", said) if one.rule == "B-107"}
    ) is argues


@pytest.mark.parametrize(
    ("draft", "held"),
    [
        ("You couldn't swear to which trip it was.", False),
        ("And you don't say it to anyone.", False),
        ("I'd swear to it for you.", True),
        ("I swear.", True),
        ("Don't you say it to anyone?", True),
    ],
)
def test_a_run_of_the_client_s_own_words_may_be_given_back_in_a_statement(draft: str, held: bool) -> None:
    said = ["client: I couldn't swear to which trip it was, and I don't say it to anyone."]

    assert bool(categories(draft, "meaning_belief", said)) is held


@pytest.mark.parametrize(
    ("opening", "held"),
    [
        ("Hello, Priya Nair here. How are you?", False),
        ("Hello, it's Dr Priya Nair.", False),
        ("Hello. Priya Nair is my name.", False),
        ("Hello, it's Tuesday.", True),
    ],
)
def test_a_clinician_is_known_by_the_name_they_gave(opening: str, held: bool) -> None:
    said = [opening, "Are you real?"]

    assert ("out_of_place" in categories("Priya knows the hour.", "g_scope_refusal", said)) is held


def test_a_client_s_friend_is_no_clinician() -> None:
    said = [{"who": "client", "text": "It's Priya I miss."}]

    assert {one.rule for one in check("Priya sings.", "g_scope_refusal", said)} >= {"B-202"}


@pytest.mark.parametrize(
    ("draft", "held"),
    [
        ("Where is that, and who is there?", False),
        ("What do you feel, and where is it, and how strong is it?", True),
    ],
)
def test_questions_joined_in_one_sentence_are_counted(draft: str, held: bool) -> None:
    assert ("one_question" in categories(draft, "s1_child_view", SCENE)) is held


def test_somebody_thought_of_to_compare_with_is_nobody_new() -> None:
    told = "If a boy of twelve told you this, what would you want him to know?"

    assert "new_detail" not in categories(told, "updated_view", ["client: I was on the bus."])
    assert "new_detail" in categories("What did the man say?", "updated_view", ["client: I was on the bus."])


@pytest.mark.parametrize(
    ("draft", "held"),
    [
        ("So the picture for today, in your words: my brother slamming the door. We work with this one only.", False),
        ("So the picture for today, in your words: the door. I woke at night too, with my brother.", True),
        ("My brother slamming the door is what I see myself.", True),
        ("In your words, then. My brother says so too.", True),
    ],
)
def test_i_is_the_client_only_where_their_words_are_quoted_exactly(draft: str, held: bool) -> None:
    said = ["client: There's one picture, my brother slamming the door."]

    assert ("claims_human" in categories(draft, "target_contract", said)) is held
