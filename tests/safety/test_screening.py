"""The short screen: its wording, its order, and how an answer is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety.screening import SCREEN_QUESTIONS, next_question, read_denial, read_screen, result

NO = "no"
ORDER = ["wish_dead", "burden", "suicidal_thoughts", "past_attempt"]
OWN = ["self_harm", "harm_others", "unusual_experience", "unsafe_person"]


def test_the_questions_stand_in_fixed_order_with_their_source() -> None:
    assert [question.id for question in SCREEN_QUESTIONS] == [*ORDER, "right_now", *OWN]
    assert all(question.wording.endswith("?") and question.wording.count("?") == 1 for question in SCREEN_QUESTIONS)
    assert [question.id for question in SCREEN_QUESTIONS if question.public_domain] == [*ORDER, "right_now"]
    assert all(question.source and question.licence for question in SCREEN_QUESTIONS)


@pytest.mark.parametrize("asked", [*ORDER, *OWN])
@pytest.mark.parametrize(
    "line",
    [
        "No.",
        "no",
        "Nope",
        "nah",
        "No, nothing like that. Honestly just tired.",
        "No, not at all",
        "Never",
        "no never have",
        "Not at all.",
        "Definitely not",
        "No thanks, I mean no",
        "God no. My sister made soup today.",
        "none",
        "no, not once",
        "No I haven't",
        "I haven't, no",
    ],
)
def test_one_clear_no_answers_the_question_asked_and_no_other(asked: str, line: str) -> None:
    reading = read_screen(line, asked)

    assert (dict(reading.answers), reading.blanket) == ({asked: "no"}, False)


@pytest.mark.parametrize(
    "line",
    [
        "No, no, no, no. Same answers as always :)",
        "no to all",
        "No to all of them",
        "no no no no",
        "same as always",
        "Same as last week",
        "nothing's changed",
        "just put no for everything",
        "none of those",
        "all no",
        "No to everything, next",
    ],
)
def test_a_blanket_answers_nothing_and_a_second_one_is_unclear(line: str) -> None:
    first = read_screen(line, "wish_dead")
    second = read_screen(line, "wish_dead", blanket_before=True)

    assert (dict(first.answers), first.blanket) == ({}, True)
    assert (dict(second.answers), second.blanket) == ({"wish_dead": "unclear"}, True)


@pytest.mark.parametrize(
    "line",
    [
        "yes",
        "Yeah",
        "sometimes",
        "no more than usual",
        "probably",
        "maybe",
        "a bit",
        "on and off",
        "I do",
        "now and then",
        "Yes, at night",
        "only at night",
        "not for a while",
        "I suppose so",
        "Yes. But it's nothing new",
        "less than before",
    ],
)
def test_yes_and_hedged_answers_are_yes(line: str) -> None:
    assert read_screen(line, "wish_dead").answers == {"wish_dead": "yes"}


@pytest.mark.parametrize(
    "line",
    [
        "I'd rather not say",
        "prefer not to say",
        "haha",
        "next question",
        "can we skip this",
        "why do you ask that",
        "hard to say",
        "I don't know",
        "not really",
        "It's raining here",
        "...",
        "",
        "?",
    ],
)
def test_what_is_neither_is_unclear(line: str) -> None:
    assert read_screen(line, "burden").answers == {"burden": "unclear"}


def test_a_line_naming_several_questions_answers_each() -> None:
    line = (
        "Fine. Wished I was dead: no more than usual. Others better off: probably. "
        "Killing myself: no. Tried before: years ago."
    )

    assert read_screen(line, "wish_dead", blanket_before=True).answers == {
        "wish_dead": "yes",
        "burden": "yes",
        "suicidal_thoughts": "no",
        "past_attempt": "yes",
    }


def test_the_rest_answers_all_others() -> None:
    answers = read_screen("wish I was gone: sometimes, the rest no", "wish_dead").answers

    assert answers["wish_dead"] == "yes"
    assert {answers[name] for name in (*ORDER[1:], *OWN)} == {"no"}


@pytest.mark.parametrize(
    ("asked", "line", "expected"),
    [
        ("wish_dead", "No. But I hear voices", {"wish_dead": "no", "unusual_experience": "yes"}),
        ("wish_dead", "No, and I've never tried to kill myself", {"wish_dead": "no", "past_attempt": "no"}),
        ("wish_dead", "No. Voices: I'd rather not say", {"wish_dead": "no", "unusual_experience": "unclear"}),
        ("wish_dead", "No. Voices: hmm", {"wish_dead": "no", "unusual_experience": "yes"}),
        ("wish_dead", "No. Hurting someone: not that", {"wish_dead": "no", "harm_others": "no"}),
        ("past_attempt", "years ago", {"past_attempt": "yes"}),
        ("past_attempt", "Once, at uni", {"past_attempt": "yes"}),
        ("past_attempt", "never", {"past_attempt": "no"}),
        ("unusual_experience", "I hear someone call my name", {"unusual_experience": "yes"}),
        ("self_harm", "I've been cutting again", {"self_harm": "yes"}),
        ("self_harm", "not since I was sixteen", {"self_harm": "yes"}),
        ("unsafe_person", "my husband scares me", {"unsafe_person": "yes"}),
        ("unsafe_person", "No, everyone's kind here", {"unsafe_person": "no"}),
        ("burden", "they would be better off without me", {"burden": "yes"}),
        ("suicidal_thoughts", "I think about suicide most days", {"suicidal_thoughts": "yes"}),
    ],
)
def test_answers_in_other_words(asked: str, line: str, expected: dict[str, str]) -> None:
    assert read_screen(line, asked).answers == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("No, I don't want to die, I just want to sleep. I'd tell you. Never tried anything.", "denied"),
        ("no", "denied"),
        ("Not at all", "denied"),
        ("I'm not", "denied"),
        ("Sometimes. Yeah. Tonight more than usual.", "yes"),
        ("yes", "yes"),
        ("a little", "yes"),
        ("I want to kill myself", "yes"),
        ("Right now I'm calm. Calmer than I've been in months actually. It's all sorted.", "unclear"),
        ("can we get on with it", "unclear"),
        ("I don't know", "unclear"),
        ("", "unclear"),
    ],
)
def test_the_direct_question(line: str, expected: str) -> None:
    assert read_denial(line) == expected


def test_past_attempt_asked_alone() -> None:
    assert read_denial("years ago, once", "past_attempt") == "yes"
    assert read_denial("Never.", "past_attempt") == "denied"


def test_questions_follow_in_order_and_acuity_only_after_a_yes() -> None:
    calm = dict.fromkeys(ORDER, NO)

    assert next_question({}) == "wish_dead"
    assert next_question({"wish_dead": "no"}) == "burden"
    assert next_question(calm) == "self_harm"
    assert next_question(calm | {"burden": "yes"}) == "right_now"
    assert next_question(calm | {"burden": "yes", "right_now": "no"}) == "self_harm"
    assert next_question(calm | dict.fromkeys(OWN, NO)) is None


def test_the_result_shows_at_the_first_yes_or_unclear_and_else_at_the_end() -> None:
    assert result({}) is None
    assert result({"wish_dead": "no"}) is None
    assert result({"wish_dead": "no", "burden": "unclear"}) == "unclear"
    assert result({"wish_dead": "unclear", "burden": "yes"}) == "positive"
    assert result(dict.fromkeys([*ORDER, *OWN], NO)) == "negative"


@pytest.mark.parametrize(
    ("asked", "line", "answers"),
    [
        ("suicidal_thoughts", "no, and no attempts either", {"suicidal_thoughts": NO, "past_attempt": NO}),
        ("wish_dead", "no, nor any attempts", {"wish_dead": NO, "past_attempt": NO}),
        (
            "past_attempt",
            "no attempts, no cutting, no voices",
            {"past_attempt": NO, "self_harm": NO, "unusual_experience": NO},
        ),
        ("past_attempt", "no. not cutting either", {"past_attempt": NO, "self_harm": NO}),
        ("past_attempt", "no attempts, and cutting now and then", {"past_attempt": NO, "self_harm": "yes"}),
        ("suicidal_thoughts", "no, but one attempt at sixteen", {"suicidal_thoughts": NO, "past_attempt": "yes"}),
        ("past_attempt", "no attempts since I was twenty", {"past_attempt": "yes"}),
    ],
)
def test_a_no_to_the_thing_itself_answers_the_question_it_names(asked: str, line: str, answers: dict[str, str]) -> None:
    assert dict(read_screen(line, asked).answers) == answers


@given(st.text(st.characters(exclude_categories=()), max_size=120), st.sampled_from([*ORDER, *OWN]), st.booleans())
def test_any_text_is_an_answer_of_some_kind(text: str, asked: str, before: bool) -> None:
    reading = read_screen(text, asked, before)

    assert set(reading.answers.values()) <= {"yes", "no", "unclear"}
    assert reading.answers or reading.blanket
    assert read_denial(text) in {"denied", "yes", "unclear"}
