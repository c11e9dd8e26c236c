"""The image and the memory behind it: kind, perspective, whether it is one, how it is remembered."""

import re

from graphs.reading.en import images as en
from graphs.reading.en.amounts import UNITS
from graphs.reading.line import Line
from graphs.reading.numbers import Number, read_numbers
from graphs.reading.types import ReadingContext
from graphs.reading.yes_no import read_yes_no

_KIND_OF_PROTOCOL = {
    "trauma_3stage": "past", "social_anxiety": "self_image", "compassionate_self_image": "self_image",
    "nightmare": "dream",
    "future_performance": "future",
}  # fmt: skip


def has_no_image(line: Line) -> bool:
    """Whether the client says that no picture comes."""
    return line.has(en.NO_IMAGE)


def read_image_kind(line: Line, context: ReadingContext) -> str | None:
    """What kind of image it is, by the client's words, else by the protocol once an image is named."""
    for kind, pattern in en.KINDS:
        if line.says(pattern):
            return kind
    if context.asked not in {"image_label", "image_kind"} or has_no_image(line) or len(line.words) < 3:
        return None
    return _KIND_OF_PROTOCOL.get(context.protocol)


def read_image_perspective(line: Line, context: ReadingContext) -> str | None:
    """`field` through one's own eyes, `observer` when the client sees themselves from outside."""
    if line.has(en.FIELD):
        return "field"
    return "observer" if line.has(en.OBSERVER) else None


def read_image_frequency(line: Line, context: ReadingContext) -> str | None:
    """How often it comes, in the client's words."""
    match = en.FREQUENCY.search(line.low)
    return line.text[match.start() : match.end()] if match else None


def read_salient(line: Line, context: ReadingContext) -> str | bool | None:
    """Whether the difficulty turns around an image: true, false or `unsure`."""
    if has_no_image(line):
        return False
    if context.step != "salience_check" and context.asked != "salient_image":
        return None
    answer = read_yes_no(line)
    if answer != "unclear":
        return {"yes": True, "no": False}.get(answer, "unsure")
    if line.has(en.IMAGE_NO):
        return False
    return True if line.says(en.IMAGE_YES) else None


def says_no_link(line: Line) -> bool:
    """Whether the client says that no earlier memory belongs to the image."""
    return any(en.NO_LINK.match(part.low) for part in line.sentences[:1])


def read_memory_continuous(line: Line, context: ReadingContext) -> str | bool | None:
    """How the memory has been known: true (always), `partial`, `new` or `unsure`."""
    if line.has(en.NEW_MEMORY):
        return "new"
    if line.has(en.MEMORY_UNSURE):
        return "unsure"
    if line.says(en.PARTIAL):
        return "partial"
    if line.has(en.CONTINUOUS):
        return True
    if context.asked != "memory_continuous":
        return None
    return {"yes": True, "unsure": "unsure"}.get(read_yes_no(line))


_GRADE = re.compile(r"\b(?:year|grade|class|form|primary|reception|kindergarten|nursery)\b")


def read_age(line: Line, context: ReadingContext) -> int | None:
    """The age at the time of the memory, in years."""
    numbers = [number for number in read_numbers(line) if 0 < number.worth < 100 and not number.of_hundred]
    numbers = [number for number in numbers if not _is_anothers(line, number)]
    whole = [number for number in numbers if not en.NEARLY.search(line.low[max(0, number.start - 14) : number.start])]
    numbers = whole or numbers
    aged = [number for number in numbers if number.kind == "age"]
    if aged:
        return round(aged[-1].worth)
    if context.asked != "age_then" or not numbers:
        return None if line.has(en.ANOTHERS_AGE) else _age_in_words(line)
    last = numbers[-1]
    graded = _GRADE.search(line.low[max(0, last.start - 12) : last.end + 8]) is not None
    return (
        round(last.worth)
        if last.kind in {"rating", "count"} and not graded and not _is_range(numbers)
        else _age_in_words(line)
    )


def _is_anothers(line: Line, number: Number) -> bool:
    """Whether the age is somebody else's ("my dad was forty then")."""
    return any(match.end() >= number.start for match in en.ANOTHERS_AGE.finditer(line.low[: number.start]))


def _is_range(numbers: list[Number]) -> bool:
    return any(number.kind == "other" for number in numbers)


_SO_AGED = re.compile(
    r"\b(?:so|aged|about|around|maybe|at(?: the)?(?: age)?(?: of)?|was|i'd be|probably) "
    r"(?:i was |i'd be |about |around |maybe )?("
    + "|".join(UNITS)
    + r"|\d{1,2})\b(?! (?:times|years ago|o'clock|of|people))"
)


def _age_in_words(line: Line) -> int | None:
    match = _SO_AGED.search(line.low)
    if match is None:
        return None
    worth = UNITS[match[1]] if match[1] in UNITS else int(match[1])
    return worth if 0 < worth < 100 else None
