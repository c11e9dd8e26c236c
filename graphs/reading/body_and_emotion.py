"""Feelings as tags, and the words that name the body."""

import re

from graphs.reading.en import feelings as en
from graphs.reading.en.signs import NOT_NUMB
from graphs.reading.line import Line, Part, denied
from graphs.reading.types import ReadingContext, Value
from graphs.reading.yes_no import read_yes_no


def read_emotion(line: Line, context: ReadingContext) -> Value | None:
    """One tag, or several in the order said; what others feel, and what is denied, is not the client's."""
    found: dict[str, int] = {}
    for tag, pattern in en.EMOTIONS.items():
        for match in pattern.finditer(line.low):
            if not denied(line.low, match.start()) and not _is_other(line.low, match.start()):
                found.setdefault(tag, match.start())
    if len(found) > 1 and not line.has(_FELT_NUMB):
        found.pop("numb", None)
    found = {tag: start for tag, start in found.items() if _is_felt(line, tag, start, context)}
    tags = tuple(sorted(found, key=lambda tag: found[tag]))
    if not tags:
        return "other" if context.asked == "emotion" and _names_a_feeling(line) else None
    return tags[0] if len(tags) == 1 else tags


_FELT_NUMB = re.compile(r"\bnumb")


def _is_felt(line: Line, tag: str, start: int, context: ReadingContext) -> bool:
    """Words with a second meaning count only where the client says that this is felt."""
    if tag not in en.LOOSE_WORDS:
        return True
    if tag == "numb" and not en.EMOTIONS[tag].search(NOT_NUMB.sub(" ", line.low)):
        return False
    return en.LOOSE_WORDS[tag].search(line.low) is not None or _is_a_mere_answer(line, context)


def _is_a_mere_answer(line: Line, context: ReadingContext) -> bool:
    """Whether the line is short enough to be nothing but the name of a feeling."""
    if context.asked == "emotion" and read_body(line, context) is not None:
        return len(line.words) <= _MERE // 2
    return len(line.words) <= (_MERE if context.asked == "emotion" else _MERE - 2)


_MERE = 6


def _names_a_feeling(line: Line) -> bool:
    if any(pattern.search(line.low) for pattern in en.EMOTIONS.values()):
        return False
    said = re.fullmatch(
        r"\W*(?:i feel|i'?m|i am|just|mostly|kind of|a bit|feeling)? ?(?:\w{3,16} ){0,2}\w{3,16}\W*", line.low
    )
    return said is not None and read_yes_no(line) == "unclear" and not en.NO_FEELING.search(line.low)


def _is_other(low: str, start: int) -> bool:
    before = low[max(0, start - 34) : start]
    return any(not before[match.end() :].strip() for match in en.OTHERS_FEELING.finditer(before))


def read_body(line: Line, context: ReadingContext) -> str | None:
    """The part of the line that names the body or a sensation, in the client's words."""
    for part in line.clauses:
        if _is_bodily(part):
            return _without_joint(part.text)
    return None


def _is_bodily(part: Part) -> bool:
    low = en.NOT_OF_BODY.sub(" ", part.low)
    if en.BODY_PART.search(low):
        return True
    sensation = en.SENSATION.search(low)
    return (
        sensation is not None
        and re.search(r"\b(?:i'?m|i am|i feel|feel|feeling|all|me|my|a bit|more)\b", low) is not None
        and not _IMPERSONAL.search(low)
    )


_IMPERSONAL = re.compile(r"\b(?:it'?s|it is|the \w{2,12} is|she'?s|he'?s|they'?re) ")


def _without_joint(text: str) -> str:
    return re.sub(
        r"^(?:[\s,.;:!?-]|(?:and|but|then|so|while|because|plus)\b(?=\s)){1,6}", "", text, flags=re.IGNORECASE
    ).rstrip(" ,.;:!?-")


def read_body_after(line: Line, context: ReadingContext) -> str | None:
    """What the body is like with the new image; a plain answer to the question counts without a word for the body."""
    found = read_body(line, context)
    if found is not None:
        return found
    if context.asked != "body_after":
        return None
    for part in line.clauses:
        if en.SENSATION.search(part.low):
            return _without_joint(part.text)
    return None
