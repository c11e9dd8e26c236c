"""Numbers on named scales: which field each number of a line answers."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from graphs.reading.en import amounts, scales
from graphs.reading.en.signs import OVERWHELM
from graphs.reading.line import Line, Part, any_of
from graphs.reading.numbers import Number, read_numbers
from graphs.reading.orientation import bare_age
from graphs.reading.scale_fields import RATING_FIELDS, bare_field, distress_now, fields_of, step_ratings
from graphs.reading.scope import asks_openly
from graphs.reading.stations import RESTING
from graphs.reading.types import ReadingContext, Value

_JOINT = re.compile(r"[.!?;:]+(?=\s|$)|,(?!\d)|[()]|(?<!\d)/|/(?!\d)| - | (?:and|but|then|though|with|while)(?= )")


def read_ratings(line: Line, context: ReadingContext) -> dict[str, Value]:
    """Field → number 0-100 for every rating the line gives; what cannot be told is left out."""
    numbers = [
        number
        for number in _without_age(line, context)
        if _may_rate(number, context) and not asks_openly(line.sentence_at(number.start))
    ]
    if not numbers:
        return {}
    pieces = _repeated(_pieces(line, numbers, context))
    found: dict[str, list[Number]] = {}
    for index, piece in enumerate(pieces):
        for number in piece.numbers:
            for field in _fields_for(line, number, index, pieces, context):
                found.setdefault(field, []).append(number)
    return {
        field: chosen.rating
        for field, given in found.items()
        if (chosen := _current(line, given)) is not None and 0 <= chosen.rating <= 100
    }


def _without_age(line: Line, context: ReadingContext) -> tuple[Number, ...]:
    """The numbers of a line; where an age stands by itself beside day or place, only a number after it rates."""
    age = bare_age(line) if context.asked == "orientation" and context.step == "orientation_check" else None
    numbers = read_numbers(line)
    if age is None:
        return numbers
    return tuple(number for number in numbers if number.start >= age.end and _ENDS.match(line.low, number.end))


_ENDS = re.compile(r"\W*(?:$|now\b|distress\b)|[.,;]")
"""What may follow a number that rates and is no part of an address or a date."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the line with its numbers and scale words; `words` also name the picture spoken of before it."""

    words: str
    numbers: tuple[Number, ...]
    hits: tuple["_Hit", ...]


class _Hit(NamedTuple):
    """A scale word: where it begins and ends in the line, and the scale it names."""

    start: int
    end: int
    name: str


def _repeated(pieces: tuple[_Piece, ...]) -> tuple[_Piece, ...]:
    """ "Vividness 85. Distress the same": a scale without a number of its own takes up the number before it."""
    found: list[_Piece] = []
    for piece in pieces:
        last = next((one.numbers[-1:] for one in reversed(found) if one.numbers), ())
        named = piece.hits or (found[-1].hits if found and not found[-1].numbers else ())
        if not piece.numbers and named and last and scales.SAME.search(piece.words):
            found.append(replace(piece, numbers=last, hits=named))
        else:
            found.append(piece)
    return tuple(found)


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


def _pieces(line: Line, numbers: Sequence[Number], context: ReadingContext) -> tuple[_Piece, ...]:
    cuts = [0, *(match.end() for match in _JOINT.finditer(line.low)), len(line.low)]
    pieces: list[_Piece] = []
    subject = ""
    for start, end in itertools.pairwise(cuts):
        part = line.part(start, end)
        if not part.low:
            continue
        subject = _subject(part.low) or subject
        words = part.low if _subject(part.low) else f"{part.low} {subject}".strip()
        inside = tuple(number for number in numbers if part.start <= number.start < part.end)
        pieces.append(_Piece(words, inside, _scales_in(part, words, context)))
    return tuple(pieces)


def _subject(low: str) -> str:
    """Which of image and memory a part speaks of; it goes on being meant until the other is named."""
    if scales.MEMORY.search(low):
        return "memory"
    return "image" if scales.IMAGE.search(low) else ""


def _scales_in(part: Part, words: str, context: ReadingContext) -> tuple[_Hit, ...]:
    """Each scale word in a part of the line that names a rating of this step."""
    hits = [
        _Hit(match.start() + part.start, match.end() + part.start, name)
        for name, pattern in scales.SCALES.items()
        if fields_of(name, words, context)
        for match in pattern.finditer(part.low)
    ]
    names = {hit.name for hit in hits}
    dropped = set[str]().union(*(less for more, less in _CLEARER if more & names))
    return tuple(sorted(hit for hit in hits if hit.name not in dropped))


_CLEARER: tuple[tuple[set[str], set[str]], ...] = (
    ({"vividness"}, {"truth"}),
    ({"likelihood"}, {"belief", "truth"}),
    ({"head", "gut"}, {"belief", "truth", "distress"}),
    ({"shame", "morning"}, {"distress", "gut"}),
)
"""Where one scale is named, the looser words of others in the same part do not count."""


def _fields_for(
    line: Line, number: Number, index: int, pieces: Sequence[_Piece], context: ReadingContext
) -> tuple[str, ...]:
    """The fields that one number answers, by what is named in its piece, or in one beside it without a number."""
    piece = pieces[index]
    before = pieces[index - 1] if index else None
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    if any(scales.BOTH.search(one.words) for one in (piece, *_silent(before, _BRIEF), *_silent(after))):
        return _both(pieces, context)
    if piece.hits:
        return fields_of(_named(number, piece), piece.words, context)
    if before and before.hits and all(_old(line.low, one) for one in before.numbers):
        return fields_of(before.hits[-1].name, before.words, context)
    if after and after.hits and not after.numbers and len(after.words.split()) <= 4:
        return fields_of(after.hits[-1].name, after.words, context)
    if (context.in_imagery or context.step in RESTING) and line.has(OVERWHELM):
        return distress_now(context)  # whatever else the guide asked for: "this is too much, 92" is no belief
    return bare_field(piece.words, context)


def _silent(piece: _Piece | None, most: int = 99) -> tuple[_Piece, ...]:
    """The piece if it has no number of its own and at most so many words."""
    return (piece,) if piece and not piece.numbers and len(piece.words.split()) <= most else ()


_BRIEF = 3


def _named(number: Number, piece: _Piece) -> str:
    """The scale that a number of a piece belongs to: as many names as numbers go in pairs, else the nearest."""
    names = list(dict.fromkeys(hit.name for hit in piece.hits))
    if len(names) == len(piece.numbers):
        return names[piece.numbers.index(number)]
    return min(piece.hits, key=lambda hit: max(hit.start - number.end, number.start - hit.end)).name


def _both(pieces: Sequence[_Piece], context: ReadingContext) -> tuple[str, ...]:
    """The scales named in the line when there are two, else the first two that the step asks."""
    named = tuple(
        dict.fromkeys(
            field for piece in pieces for hit in piece.hits for field in fields_of(hit.name, piece.words, context)
        )
    )
    if len(named) > 1:
        return named
    asked = step_ratings(context)
    words = " ".join(piece.words for piece in pieces)
    how_many = 3 if "three" in words else len(asked) if re.search(r"\ball\b", words) else 2
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
    "(?:at|in) the (?:start|beginning)[^.,;]{0,14}",
    "when we (?:started|began)[^.,;]{0,14}",
    "last (?:time|week|month|session) i (?:said|told you)",
)
_STRICTLY_AFTER = any_of(
    "last (?:time|week|month|session)", "(?:at|in) the (?:start|beginning)", "originally", "back then"
)


def _strictly_old(low: str, number: Number) -> bool:
    before = low[max(0, number.start - 30) : number.start]
    if any(not before[match.end() :].strip() for match in _STRICTLY_OLD.finditer(before)):
        return True
    return _STRICTLY_AFTER.match(low[number.end :].lstrip(" ,")) is not None


def _old(low: str, number: Number) -> bool:
    before = re.split(r"[.,;!?]", low[max(0, number.start - 34) : number.start])[-1]
    if any(not before[match.end() :].strip() for match in amounts.OLD_BEFORE.finditer(before)):
        return True
    after = re.split(r"[.,;!?]|\bnow\b|\band\b", low[number.end : number.end + 30])[0]
    return amounts.OLD_AFTER.match(after.strip()) is not None


def ratings_of_ten(line: Line, how_many: int) -> tuple[int, ...] | None:
    """So many numbers from 0 to 10, in order; "all nines", "9 for everything" give one number to each."""
    plural = _PLURAL.search(line.low)
    if plural:
        worth = next((worth for word, worth in amounts.UNITS.items() if word.startswith(plural[1][:3])), -1)
        return (worth,) * how_many if 0 <= worth <= 10 else None
    low = _ALL_OF.sub("all", line.low)
    numbers = [round(number.worth) for number in read_numbers(Line(low, low)) if _is_of_ten(number)]
    if len(numbers) == 1 and _EVERY.search(line.low):
        return (numbers[0],) * how_many
    return tuple(numbers) if len(numbers) == how_many else None


_PLURAL = re.compile(r"\b((?:sixe|seven|eight|nine|ten)s)\b")
_ALL_OF = re.compile(r"\b(?:all|the|for) (?:three|3)(?: of them)?\b")
_EVERY = re.compile(r"\b(?:all|every\w{0,6}|across|each)\b")


def _is_of_ten(number: Number) -> bool:
    return number.worth <= 10 and number.kind != "age"
