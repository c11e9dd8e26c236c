"""Numbers on named scales: which field each number of a line answers."""

import re
from collections.abc import Mapping, Sequence

from graphs.reading.en import amounts, scales
from graphs.reading.line import Line, Part, any_of
from graphs.reading.numbers import Number, read_numbers
from graphs.reading.scale_fields import RATING_FIELDS, bare_field, fields_of, step_ratings
from graphs.reading.types import ReadingContext, Value

_JOINT = re.compile(r"[.!?;:]+(?=\s|$)|,(?!\d)|[()/]| - | (?:and|but|then|though|with|while)(?= )")
_HEDGED_NUMBER_ONLY = any_of("maybe", "about", "around", "like", "probably", "roughly", "say", "i'd say", "still")


def read_ratings(line: Line, context: ReadingContext) -> dict[str, Value]:
    """Field → number 0-100 for every rating the line gives; what cannot be told is left out."""
    numbers = [number for number in read_numbers(line) if _may_rate(number, context)]
    if not numbers:
        return {}
    parts = _parts(line)
    named = [_scales_in(part, context) for part in parts]
    found: dict[str, list[Number]] = {}
    for index, part in enumerate(parts):
        inside = [number for number in numbers if part.start <= number.start < part.end]
        for number in inside:
            for field in _fields_for(number, index, (parts, named, inside), line, context):
                found.setdefault(field, []).append(number)
    return {
        field: chosen.rating
        for field, given in found.items()
        if (chosen := _current(line, given)) is not None and 0 <= chosen.rating <= 100
    }


def _may_rate(number: Number, context: ReadingContext) -> bool:
    """Ratings, and ages that cannot be ages here: "I'm 85" in imagery, "I'm 30" when distress was asked."""
    if number.kind == "rating":
        return True
    if number.kind != "age" or number.worth < 10 or context.step in _AGE_STEPS or "years" in number.follows:
        return False
    if context.in_imagery:
        return number.worth > 20
    return context.asked in RATING_FIELDS or context.scale_shown is not None


_AGE_STEPS = frozenset(
    {"orientation_check", "connect_identity", "g_grounding_interrupt", "link_memory", "memory_clarity"}
)


def _parts(line: Line) -> list[Part]:
    cuts = [0, *(match.end() for match in _JOINT.finditer(line.low)), len(line.low)]
    parts = (line.part(start, end) for start, end in zip(cuts, cuts[1:], strict=False))
    return [part for part in parts if part.low]


_Named = list[tuple[int, str]]


def _scales_in(part: Part, context: ReadingContext) -> _Named:
    """Position and name of each scale word in a part of the line that names a rating of this step."""
    hits: _Named = [
        (match.start() + part.start, name)
        for name, pattern in scales.SCALES.items()
        if fields_of(name, part.low, context)
        for match in pattern.finditer(part.low)
    ]
    names = {name for _, name in hits}
    dropped = set[str]()
    if "truth" in names and "vividness" in names:
        dropped.add("truth")
    if "likelihood" in names:
        dropped |= {"belief", "truth"}
    if "head" in names or "gut" in names:
        dropped |= {"belief", "truth", "distress"}
    if "shame" in names or "morning" in names:
        dropped |= {"distress", "gut"}
    return sorted(hit for hit in hits if hit[1] not in dropped)


def _fields_for(
    number: Number,
    index: int,
    around: tuple[Sequence[Part], Sequence[_Named], Sequence[Number]],
    line: Line,
    context: ReadingContext,
) -> tuple[str, ...]:
    """The fields that one number answers, by what is named in its part or the part before it."""
    parts, named, inside = around
    part = parts[index]
    if scales.BOTH.search(part.low) or (
        index + 1 < len(parts) and scales.BOTH.search(parts[index + 1].low) and not _has_number(parts[index + 1])
    ):
        return _both(line, context)
    hits = named[index]
    if hits:
        nearest = (
            min(hits, key=lambda hit: _distance(hit[0], number))[1] if len(inside) > 1 or len(hits) > 1 else hits[0][1]
        )
        return fields_of(nearest, part.low, context)
    for other in (index - 1, index + 1):
        if 0 <= other < len(parts) and not _has_number(parts[other]):
            hits = named[other]
            if hits and (other < index or _is_tail(parts[other])):
                return fields_of(hits[-1][1], parts[other].low, context)
    return bare_field(part.low, context)


def _is_tail(part: Part) -> bool:
    """ "75 (vivid)": a short part after the number that names it."""
    return len(part.low.split()) <= 4


def _distance(position: int, number: Number) -> int:
    return min(abs(position - number.start), abs(position - number.end))


def _has_number(part: Part) -> bool:
    return any(number.kind == "rating" for number in read_numbers(Line(part.text, part.low)))


def _both(line: Line, context: ReadingContext) -> tuple[str, ...]:
    """The scales named in the line when there are two, else the first two that the step asks."""
    names = [name for _, name in _scales_in(line.part(0, len(line.low)), context)]
    named = tuple(dict.fromkeys(field for name in names for field in fields_of(name, line.low, context)))
    if len(named) > 1:
        return named
    asked = step_ratings(context)
    how_many = 3 if "three" in line.low else len(asked) if re.search(r"\ball\b", line.low) else 2
    return asked[:how_many]


def _current(line: Line, given: Sequence[Number]) -> Number | None:
    """The number that holds now: the last that is not called an old one; a lone "was" still counts."""
    if len(given) == 1:
        return None if _strictly_old(line.low, given[0]) else given[0]
    fresh = [number for number in given if not _old(line.low, number)]
    return fresh[-1] if fresh else None


_STRICTLY_OLD = any_of(
    "used to (?:be|say|feel)(?: more)?(?: like| about| at| around)?",
    "last (?:time|week|month|session)(?: it was)?",
    "previously",
    "originally",
)


def _strictly_old(low: str, number: Number) -> bool:
    before = low[max(0, number.start - 30) : number.start]
    return any(not before[match.end() :].strip() for match in _STRICTLY_OLD.finditer(before))


def _old(low: str, number: Number) -> bool:
    before = re.split(r"[.,;!?]", low[max(0, number.start - 34) : number.start])[-1]
    if any(not before[match.end() :].strip() for match in amounts.OLD_BEFORE.finditer(before)):
        return True
    after = re.split(r"[.,;!?]|\bnow\b|\band\b", low[number.end : number.end + 30])[0]
    return amounts.OLD_AFTER.match(after.strip()) is not None


def ratings_of_ten(line: Line, how_many: int) -> tuple[int, ...] | None:
    """So many numbers from 0 to 10, in order; "all nines", "9 for everything" give one number to each."""
    numbers = [round(number.worth) for number in read_numbers(line) if number.worth <= 10 and number.kind != "age"]
    plural = re.search(r"\ball (\w{3,6}?)e?s\b|\ball (?:the )?(\d{1,2})s?\b", line.low)
    if plural and not numbers:
        worth = amounts.UNITS.get(plural[1] or "", amounts.UNITS.get((plural[1] or "") + "e", int(plural[2] or -1)))
        return (worth,) * how_many if 0 <= worth <= 10 else None
    if (
        len(numbers) == 1
        and scales.BOTH.search(line.low + " ") is None
        and not re.search(r"\b(?:every|all|across)\w{0,8}\b", line.low)
    ):
        return None
    if len(numbers) == 1:
        return (numbers[0],) * how_many
    return tuple(numbers[:how_many]) if len(numbers) == how_many else None


def rating_values(fields: Mapping[str, Value]) -> dict[str, int]:
    """Only the ratings among the fields."""
    return {name: value for name, value in fields.items() if name in RATING_FIELDS and isinstance(value, int)}
