"""The short safety screen: its questions, word for word, and how an answer to them is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from safety.screening_answers import (
    Answer,
    is_blanket,
    named_questions,
    segments,
    yes_or_no,
)
from safety.text import read_plain

Denial = Literal["denied", "yes", "unclear"]
Result = Literal["negative", "positive", "unclear"]

_ASQ = "Ask Suicide-Screening Questions (ASQ), National Institute of Mental Health toolkit"
_OWN = "written for this project; not validated"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the screen, asked in exactly these words."""

    id: str
    wording: str
    source: str
    licence: str
    public_domain: bool


def _asq(identity: str, wording: str) -> Question:
    return Question(identity, wording, _ASQ, "US government work, public domain", public_domain=True)


def _own(identity: str, wording: str) -> Question:
    return Question(identity, wording, _OWN, "Apache-2.0", public_domain=False)


SCREEN_QUESTIONS: tuple[Question, ...] = (
    _asq("wish_dead", "In the past few weeks, have you wished you were dead?"),
    _asq(
        "burden", "In the past few weeks, have you felt that you or your family would be better off if you were dead?"
    ),
    _asq("suicidal_thoughts", "In the past week, have you been having thoughts about killing yourself?"),
    _asq("past_attempt", "Have you ever tried to kill yourself?"),
    _asq("right_now", "Are you having thoughts of killing yourself right now?"),
    _own("self_harm", "In the past few weeks, have you hurt yourself on purpose, or felt an urge to?"),
    _own("harm_others", "In the past few weeks, have you had thoughts of hurting someone else?"),
    _own("unusual_experience", "Lately, have you heard voices, or seen or felt things, that other people could not?"),
    _own("unsafe_person", "Is there anyone in your life right now who frightens you or makes you feel unsafe?"),
)

ACUITY = "right_now"
_ASQ_FOUR = ("wish_dead", "burden", "suicidal_thoughts", "past_attempt")
_WANTED = tuple(question.id for question in SCREEN_QUESTIONS if question.id != ACUITY)


@dataclass(frozen=True, slots=True)
class ScreenReading:
    """What one line answers: question id → answer; `blanket` if it waved everything away at once."""

    answers: Mapping[str, Answer]
    blanket: bool


def read_screen(text: str, asked: str, blanket_before: bool = False) -> ScreenReading:
    """Read a line in answer to the question `asked`.

    A clear no answers that question alone; a line naming several answers each; a blanket answers nothing the
    first time and is unclear the second. Hedged is yes; what is neither is unclear.
    """
    plain = read_plain(text)
    parts = segments(plain, asked)
    named = named_questions(parts, asked)
    if named:
        return ScreenReading(named, blanket=False)
    if is_blanket(plain):
        return ScreenReading({asked: "unclear"} if blanket_before else {}, blanket=True)
    return ScreenReading({asked: yes_or_no(plain, asked)}, blanket=False)


def read_denial(text: str, asked: str = "ideation") -> Denial:
    """Read the answer to the direct question (or to `right_now`, `past_attempt` asked alone)."""
    answer = yes_or_no(read_plain(text), asked)
    return "denied" if answer == "no" else answer


def wants_acuity(answers: Mapping[str, str]) -> bool:
    """Whether the question about this moment is to be asked: one of the first four was a yes, and it was not asked."""
    return ACUITY not in answers and any(answers.get(identity) == "yes" for identity in _ASQ_FOUR)


def next_question(answers: Mapping[str, str]) -> str | None:
    """Return the id of the question to ask next, `None` when the screen is complete.

    The acuity question comes after the first four, and only if one of them is not a no.
    """
    for identity in _ASQ_FOUR:
        if identity not in answers:
            return identity
    if wants_acuity(answers):
        return ACUITY
    return next((identity for identity in _WANTED if identity not in answers), None)


def result(answers: Mapping[str, str]) -> Result | None:
    """Return the screen's result, `None` while it is open and nothing was positive or unclear."""
    given = set(answers.values())
    if "yes" in given:
        return "positive"
    if "unclear" in given:
        return "unclear"
    return "negative" if all(identity in answers for identity in _WANTED) else None
