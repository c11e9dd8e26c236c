"""Short answers of agreement: who is here, what is understood, who is ready."""

import re

from graphs.reading.en import habits, wordings
from graphs.reading.line import Line
from graphs.reading.numbers import read_numbers
from graphs.reading.scope import asks
from graphs.reading.types import ReadingContext
from graphs.reading.yes_no import read_yes_no


def read_name(line: Line, context: ReadingContext) -> str | None:
    """The name the client wishes to be called."""
    match = wordings.NAME.search(line.low)
    if match:
        return line.text[match.start("name") : match.end("name")]
    if context.asked != "preferred_name":
        return None
    first = re.match(r"(?:(?:[Hh]i|[Hh]ello|[Yy]es|[Yy]eah),? ?)?([A-Z][\w'’-]{1,24})(?:[ ,.!]|$)", line.text)
    if first and first[1].lower() not in {
        "yes",
        "yeah",
        "no",
        "hi",
        "hello",
        "ok",
        "okay",
        "sure",
        "fine",
        "my",
        "the",
        "just",
    }:
        return first[1]
    return line.text.strip(" .,!?") if len(line.words) == 1 and read_yes_no(line) == "unclear" else None


def read_identity(line: Line, context: ReadingContext) -> bool | None:
    """Whether the client confirms being the person expected."""
    if line.has(wordings.NOT_ME):
        return False
    if line.has(wordings.ITS_ME) or (
        context.asked in {"preferred_name", "identity_confirmed"} and read_name(line, context)
    ):
        return True
    answer = read_yes_no(line) if context.asked in {"identity_confirmed", "preferred_name"} else "unclear"
    return answer == "yes" if answer in {"yes", "no"} else None


def read_adult(line: Line, context: ReadingContext) -> bool | None:
    """Whether the client is eighteen or over."""
    if line.has(wordings.MINOR):
        return False
    ages = [
        number.worth
        for number in read_numbers(line)
        if number.kind == "age" or (context.asked == "adult" and number.kind == "rating")
    ]
    if ages:
        return 18 <= ages[0] < 120
    if line.has(wordings.ADULT):
        return True
    answer = read_yes_no(line) if context.asked == "adult" else "unclear"
    return answer == "yes" if answer in {"yes", "no"} else None


_TRUE_SIGNS = {
    "disclosure_acknowledged": wordings.ACKNOWLEDGED,
    "read": wordings.READ,
    "ready": wordings.READY,
    "target_agreed": wordings.TARGET_YES,
    "returned": wordings.BACK,
    "rehearsed": wordings.REHEARSED,
    "listened": habits.LISTENED,
}
"""Fields that are only ever recorded as true: a "not yet" leaves them open, and they are asked again."""

_NO_WITH_QUESTION = frozenset({"disclosure_acknowledged", "read"})
"""A question asked here is answered first and is not yet an agreement."""


def read_true(field: str, line: Line, context: ReadingContext) -> bool | None:
    """True when the line agrees or reports it done; otherwise nothing."""
    if line.has(wordings.NOT_READY) and field in {"ready", "target_agreed", "returned"}:
        return None
    if asks(line) and field in _NO_WITH_QUESTION:
        return None
    answer = read_yes_no(line)
    if context.asked == field and answer in {"yes", "no", "unsure"}:
        return True if answer == "yes" or (field == "read" and _no_questions(line)) else None
    return True if line.says(_TRUE_SIGNS[field]) and (context.asked == field or len(line.words) > 1) else None


def _no_questions(line: Line) -> bool:
    """ "No" to "any questions?" and "no, it's clear" close the reading."""
    return (
        read_yes_no(line) == "no"
        and re.search(r"\bdon'?t (?:understand|get)|\bnot (?:clear|read)|\bhaven'?t\b", line.low) is None
    )


TRUE_FIELDS = frozenset(_TRUE_SIGNS)
