"""How yes, no and everything between is read in answer to a safety question."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from re import Pattern
from typing import Literal, cast

from safety.findings import Level
from safety.lexicon import compile_patterns, load, strings
from safety.signals_frames import MEANT
from safety.signals_read import read_words
from safety.text import MARKS, STOPS, Plain, read_plain

Answer = Literal["yes", "no", "unclear"]


@lru_cache(maxsize=64)
def _patterns(name: str) -> Pattern[str]:
    return compile_patterns(strings(load("answers")[name]))


@lru_cache(maxsize=1)
def _questions() -> dict[str, Pattern[str]]:
    names = cast("Mapping[str, object]", load("answers")["questions"])
    return {name: compile_patterns(strings(patterns)) for name, patterns in names.items()}


def _matches(name: str, plain: Plain) -> bool:
    return _patterns(name).search(plain.line) is not None


def affirmed_signs(plain: Plain) -> frozenset[str]:
    """The flags of amber or graver rules on the client's own danger that are meant as said."""
    return frozenset(
        hit.rule.flag
        for hit in read_words(plain).hits
        if hit.rule.level >= Level.AMBER and hit.rule.from_level == Level.NONE and hit.frame == MEANT
    )


def yes_or_no(plain: Plain, asked: str) -> Answer:
    """Read one line (or one part of a line) as the answer to the question `asked`."""
    if _matches("refusals", plain):
        return "unclear"
    if _matches("hedges", plain):
        return "yes"
    if affirmed_signs(plain) & _kin(asked):
        return "yes"
    if _matches("yes_first", plain):
        return "yes"
    if _matches("clear_no", plain) or (asked == "recheck_result" and _matches("safe", plain)):
        return "unclear" if _matches("soft_no", plain) else "no"
    if asked == "past_attempt" and _matches("long_ago", plain):
        return "yes"
    if _matches("soft_no", plain):
        return "unclear"
    return "yes" if _matches("yes", plain) else "unclear"


def _kin(asked: str) -> frozenset[str]:
    """The flags that say yes to a question."""
    thoughts = frozenset(
        {"wish_dead", "suicidal_thoughts", "ideation_current", "plan_or_means", "passive_ideation_oblique"}
    )
    return {
        "wish_dead": thoughts,
        "burden": frozenset({"burden"}),
        "suicidal_thoughts": thoughts - {"wish_dead"},
        "right_now": thoughts,
        "ideation": thoughts,
        "recheck_result": thoughts | {"burden", "self_harm"},
        "unsafe_person": frozenset({"unsafe_person", "possible_current_coercion"}),
    }.get(asked, frozenset({asked}))


def is_blanket(plain: Plain) -> bool:
    """Whether a line waves away all questions at once."""
    if _matches("yes_first", plain):
        return False
    if _matches("blanket", plain):
        return True
    return sum(word == "no" for word in plain.words) >= 3 and len(plain.words) <= 12


def segments(plain: Plain, asked: str) -> tuple[Plain, ...]:
    """Cut a line into parts that can each answer a question; at commas too where several are named."""
    by_stop = _cut(plain, STOPS)
    named = {name for part in by_stop for name in _named(part)}
    if _matches("the_rest", plain) or len(named | {asked}) > len(by_stop):
        return _cut(plain, STOPS | {","})
    return by_stop


def _cut(plain: Plain, marks: frozenset[str]) -> tuple[Plain, ...]:
    parts: list[list[str]] = [[]]
    for token in plain.tokens:
        if token.word in marks:
            parts.append([])
        else:
            parts[-1].append(token.word)
    return tuple(read_plain(" ".join(words)) for words in parts if any(word not in MARKS for word in words))


def _named(part: Plain) -> tuple[str, ...]:
    names = tuple(name for name, pattern in _questions().items() if pattern.search(part.line))
    # "Tried to kill myself" speaks of an attempt, not of thoughts.
    return tuple(name for name in names if name != "suicidal_thoughts") if "past_attempt" in names else names


def named_questions(parts: Sequence[Plain], asked: str) -> dict[str, Answer]:
    """The answers of a line that names its questions; empty if it names none but the one asked."""
    answers: dict[str, Answer] = {}
    rest: Answer | None = None
    for part in parts:
        if _matches("the_rest", part):
            rest = yes_or_no(part, asked)
            continue
        for name in _named(part):
            answers[name] = _answer_about(part, name)
    if rest is not None and answers:
        for name in _questions():
            answers.setdefault(name, rest)
    if set(answers) <= {asked}:
        return {}
    head = parts[0]
    if asked not in answers and not _named(head):
        answers[asked] = yes_or_no(head, asked)
    return answers


def _answer_about(part: Plain, name: str) -> Answer:
    """A part that names a question: what it answers; a bare statement of the thing is a yes."""
    answer = yes_or_no(part, name)
    if answer != "unclear" or _matches("refusals", part) or _matches("soft_no", part):
        return answer
    return "no" if _matches("denying_statement", part) else "yes"
