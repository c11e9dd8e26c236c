"""Numbers in a line: where they stand, what they are worth, and what kind of number each is."""

import itertools
import re
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from graphs.reading.en import amounts as en
from graphs.reading.line import Line

_MOST = 24
"""No one gives more numbers in a line that answers something."""

Kind = Literal["rating", "count", "age", "other"]

_UNIT_WORDS = "|".join(sorted(en.UNITS, key=len, reverse=True))
_TEN_WORDS = "|".join(en.TENS)
_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = re.compile(
    rf"""(?<![\w£$€:#])(?:(?P<digits>\d{{1,4}}(?:[.,]\d{{1,2}})?)
    |(?P<hundred>(?:a|one)\ {{1,2}}hundred|hundred)
    |(?P<tens>{_TEN_WORDS})(?:[- ]{{1,2}}(?P<one>{_SMALL})\b)?
    |(?P<unit>{_UNIT_WORDS}))
    (?P<half>\ and\ a\ half)?
    (?P<ish>-?\ ?ish|odd)?(?P<percent>\ ?%|\ ?per\ ?cent)?
    (?P<ten>\ ?/\ ?10(?!\d)|\ (?:out\ )?(?:of|in)\ (?:ten|10)(?!\d))?
    (?P<cent>\ ?/\ ?100|\ (?:out\ )?of\ (?:a\ |one\ )?(?:100|hundred))?(?![\w£$€]|:\d|-\w)""",
    re.VERBOSE,
)
_NEXT_WORD = re.compile(r"[ ,]{0,2}([a-z][\w'-]{0,30})")
_AGE_BEFORE = re.compile(
    r"(?:\b(?:i was|i'?m|i am|i'?d be|i turned|turned|turning|she'?s|he'?s|"
    r"she is|he is|she was|he was|when i was|being|be|i must have been|aged?|at)"
    r"(?: (?:about|around|maybe|only|just|like|roughly|probably|still))?) $"
)
_YEARS_AFTER = re.compile(r"[ -](?:years?|yrs?|y/?o)(?:[ -]old)?\b(?! ago)|[ -](?:or so )?(?:then|at the time)\b")


@dataclass(frozen=True, slots=True)
class Number:
    """One number: its offsets, its worth, whether it was said out of ten, its kind and the word that follows."""

    start: int
    end: int
    worth: float
    of_ten: bool
    of_hundred: bool
    kind: Kind
    follows: str

    @property
    def rating(self) -> int:
        """The number on the scale from 0 to 100, rounded; what was said out of ten counts tenfold."""
        return round(self.worth * 10) if self.of_ten else round(self.worth)


def read_numbers(line: Line) -> tuple[Number, ...]:
    """Every number of the line in order; both ends of a range ("60 or 70") are kind `other`, being no answer yet."""
    found = [_number(line.low, match) for match in islice(_NUMBER.finditer(line.low), _MOST)]
    for index, (first, second) in enumerate(itertools.pairwise(found)):
        between = line.low[first.end : second.start]
        if _is_range(line.low, first, between):
            found[index] = _as(first, "other")
            found[index + 1] = _as(second, "other")
    return tuple(found)


def _is_range(low: str, first: Number, between: str) -> bool:
    if re.fullmatch(r" ?(?:-|to|or) ?", between):
        return not _is_change(low, first.start)
    return between.strip() == "and" and low[: first.start].endswith("between ")


def _is_change(low: str, start: int) -> bool:
    """Whether the number begins a "from 70 to 50"."""
    return re.search(r"\bfrom (?:about |around )?$", low[max(0, start - 14) : start]) is not None


def _as(number: Number, kind: Kind) -> Number:
    return Number(number.start, number.end, number.worth, number.of_ten, number.of_hundred, kind, number.follows)


def _number(low: str, match: re.Match[str]) -> Number:
    follows = _NEXT_WORD.match(low, match.end())
    word = follows.group(1) if follows and "," not in follows.group(0) else ""
    scaled = bool(match["percent"] or match["ten"] or match["cent"])
    worth = _worth(match)
    return Number(
        match.start(), match.end(), worth, bool(match["ten"]), bool(match["cent"] or match["percent"]),
        "rating" if scaled and worth <= 100 else _kind(low, match, worth, word), word,
    )  # fmt: skip


def _worth(match: re.Match[str]) -> float:
    half = 0.5 if match["half"] else 0.0
    if match["digits"]:
        return float(match["digits"].replace(",", ".")) + half
    if match["hundred"]:
        return 100.0
    if match["tens"]:
        return en.TENS[match["tens"]] + en.UNITS.get(match["one"] or "", 0) + half
    return en.UNITS[match["unit"]] + half


def _kind(low: str, match: re.Match[str], worth: float, word: str) -> Kind:
    before = low[max(0, match.start() - 40) : match.start()]
    if _YEARS_AFTER.match(low, match.end()):
        return "age"
    if _ends_with(en.NOT_A_RATING_BEFORE, before):
        return "age" if re.search(r"\bage(?:d| of)? $", before) else "other"
    if _is_clock(low, match, before) or worth > 100:
        return "other"
    if word and _counts(word, worth):
        return "count"
    if match["unit"] == "one" and not re.search(r"(?:^|[,.:] ?|about |maybe |at )$", before):
        return "other"
    return "age" if _is_age(before, word, worth) else "rating"


def _counts(word: str, worth: float) -> bool:
    """Whether the next word is what is counted: after a small number almost any noun, after a larger one a plural."""
    if word == "of":
        return True
    if worth <= 12:
        return word not in en.RATING_FOLLOWS
    if word in en.RATING_FOLLOWS or word in en.NOT_PLURAL:
        return False
    return word in en.COUNTED or word.endswith("s")


def _is_age(before: str, word: str, worth: float) -> bool:
    """ "I'm eight again" is an age; "I'm 85 now" may be a rating and is decided where the step is known."""
    return (
        _AGE_BEFORE.search(before) is not None
        and not re.search(r"\bat (?:about |around )?$", before)
        and word != "now"
        and worth < 100
    )


def _is_clock(low: str, match: re.Match[str], before: str) -> bool:
    after = low[match.end() : match.end() + 10]
    if re.match(r" ?(?:am|pm|a\.m|p\.m|o'?clock|th|st|nd|rd)\b", after) or re.search(r"\bhalf (?:past )?$", before):
        return True
    at = re.search(r"\bat (?:about |around )?$", before) is not None
    of_the_day = match["digits"] is not None or match["unit"] is not None
    if not at or not of_the_day or _worth(match) > _HOURS:
        return False
    return not _ends_with(en.RATING_AT, before) and before.strip() != "at"


_HOURS = 24


def _ends_with(pattern: re.Pattern[str], before: str) -> bool:
    """Whether the pattern's last match reaches up to the number."""
    return any(not before[match.end() :].strip() for match in pattern.finditer(before))
