"""Numbers that count something: times in a week, minutes, dreams."""

import re

from graphs.reading.en import amounts as en
from graphs.reading.en import habits, wordings
from graphs.reading.line import Line, Part, any_of
from graphs.reading.numbers import Number, read_numbers
from graphs.reading.types import ReadingContext

COUNT_FIELDS = frozenset({"intrusion_count_7d", "nightmare_awakenings_7d"})
_OLD = any_of(
    "before",
    "used to",
    "last month",
    "the week before",
    "previously",
    "was daily",
    "usually",
    "normally",
    "at first",
    "down from",
    "instead of",
    "rather than",
)
_COUNTED = any_of(
    "times",
    "twice",
    "once",
    "nights?",
    "woke",
    "wake",
    "awakenings?",
    "intrusions?",
    "came",
    "log",
    "diary",
    "week",
    "seven days",
    "nightmares?",
    "it",
    "flash\\w{0,6}",
    "picture",
    "image",
)


def read_count(line: Line, context: ReadingContext, field: str) -> int | None:
    """How often it came in the last seven days."""
    for part in line.sentences:
        count = _count_in(part, context, field)
        if count is not None:
            return count
    return None


def _count_in(part: Part, context: ReadingContext, field: str) -> int | None:
    inner = Line(part.text, part.low)
    asked = context.asked == field
    if not asked and (not _COUNTED.search(part.low) or wordings.ADHERENCE.search(part.low)):
        return None
    if asked and en.STAYED_AWAY.search(part.low) and not read_numbers(inner):
        return 0
    if (exact := _of_the_week(part, asked)) is not None:
        return exact
    for clause in inner.clauses:
        if _OLD.search(clause.low) and len(inner.clauses) > 1:
            continue
        count = _phrase(clause) if asked or _is_weekly(clause, part) else None
        numbers = _counting(clause, asked)
        if len(numbers) == 1 and (count is None or numbers[0].follows in en.TIMES):
            return round(numbers[0].worth)
        if count is not None:
            return count
    return None


_WEEK = 7
_MOST = 49
"""More than seven times a day every day is not said as a count."""


def _of_the_week(part: Part, asked: bool) -> int | None:
    """ "Every night but one", "five of the seven nights", "twice on Monday and once on Friday", "just Tuesday"."""
    if match := en.ALL_BUT.search(part.low):
        less = _number(match["less"])
        return less if en.SLEPT_ALL_BUT.search(part.low[: match.start()]) else _WEEK - less
    if match := en.OF_SEVEN.search(part.low):
        return _number(match["of"])
    if match := en.DAYS_OF_IT.search(part.low):
        return _number(match["of"] or match["or"])
    times = [_number(match["times"]) for match in en.ON_A_DAY.finditer(part.low)]
    if len(times) > 1:
        return sum(times)
    days = set(en.DAY_NAME.findall(part.low))
    if asked and days and not times and en.ONLY_DAYS.match(part.low) and not read_numbers(Line(part.text, part.low)):
        return len(days)
    return None


def _number(word: str) -> int:
    return {"once": 1, "twice": 2}.get(word) or en.UNITS.get(word) or int(word)


_WEEKLY = any_of(
    "times",
    "twice",
    "once",
    "week",
    "seven days",
    "every (?:single )?(?:night|day)",
    "nights",
    "woke",
    "wake",
    "log",
    "daily",
)


def _is_weekly(clause: Part, part: Part) -> bool:
    return _WEEKLY.search(clause.low) is not None


def _phrase(clause: Part) -> int | None:
    for pattern, count in en.COUNT_PHRASES:
        if pattern.search(clause.low):
            return count
    return None


def _counting(clause: Part, asked: bool) -> list[Number]:
    """The numbers of a clause that count occurrences; a bare one only where the count was asked."""
    numbers = [
        number
        for number in read_numbers(Line(clause.text, clause.low))
        if number.worth <= _MOST and number.worth == int(number.worth) and not number.of_ten and not number.of_hundred
    ]
    times = [number for number in numbers if number.follows in en.TIMES and number.kind != "other"]
    last_days = re.compile(r"\b(?:last|past|seven|7) (?:seven |7 )?days?\b")
    times = [
        number
        for number in times
        if not last_days.search(clause.low[max(0, number.start - 5) : number.end + 6]) or number.follows == "times"
    ]
    if times or not asked:
        return times[:1]
    return [
        number
        for number in numbers
        if number.kind == "rating" or (number.kind == "count" and number.follows.endswith("ish"))
    ]


_MINUTES = re.compile(r" ?(?:min(?:ute)?s?|mins?)\b")
_HOURS = re.compile(r" ?(?:hours?|hrs?|h)\b")


def read_minutes(line: Line, context: ReadingContext) -> int | None:
    """Minutes of practice a day."""
    for pattern, minutes in en.MINUTES:
        if line.has(pattern):
            return minutes
    for number in read_numbers(line):
        if _MINUTES.match(line.low, number.end):
            return round(number.worth)
        if _HOURS.match(line.low, number.end) and number.worth <= 3:
            return round(number.worth * 60)
    bare = [number for number in read_numbers(line) if number.kind == "rating"]
    return round(bare[0].worth) if context.asked == "rehearsal_minutes" and len(bare) == 1 else None


def read_dreams(line: Line, context: ReadingContext) -> int | None:
    """How many changed dreams a week are practised."""
    if match := habits.DREAMS.search(line.low):
        word = match["n"] or match["m"]
        if word != "one":
            return en.UNITS.get(word, 0) or int(word)
    if line.has(habits.ONLY_ONE_DREAM):
        return 1
    numbers = [
        number
        for number in read_numbers(line)
        if number.worth <= 9 and number.kind in {"rating", "count"} and not _MINUTES.match(line.low, number.end)
    ]
    return round(numbers[0].worth) if context.asked == "dreams_per_week" and len(numbers) == 1 else None
