"""The body's day, exercises, and plans for after: sleep, substances, homework, company, travel."""

import re

from graphs.reading.en import habits as en
from graphs.reading.line import Line, denied
from graphs.reading.types import MenuChoice, ReadingContext, TimeChoice
from graphs.reading.yes_no import read_yes_no


def read_substance(line: Line, context: ReadingContext) -> str | None:
    """`none`, `used` or `impaired` today."""
    if _says_of_oneself(line, en.IMPAIRED):
        return "impaired"
    if line.has(en.NONE) and (context.asked == "substance_today" or line.has(en.NAMED_NONE)):
        return "none"
    if _says_of_oneself(line, en.USED):
        return "used"
    if context.asked != "substance_today":
        return None
    return {"no": "none", "yes": "used", "unsure": "used"}.get(read_yes_no(line))


def _says_of_oneself(line: Line, pattern: re.Pattern[str]) -> bool:
    return any(
        not denied(line.low, match.start()) and not _is_others(line, match.start())
        for match in pattern.finditer(line.low)
    )


def _is_others(line: Line, offset: int) -> bool:
    """Whether somebody else is the one who drank."""
    clause = next((part for part in line.clauses if part.start <= offset < part.end), None)
    before = line.low[clause.start : offset] if clause else ""
    return en.OTHERS.search(before) is not None and not re.search(r"\b(?:i|we|me)\b", before)


def read_sleep(line: Line, context: ReadingContext) -> str | None:
    """How the client slept, in their words."""
    match = en.SLEEP.search(line.low)
    return line.sentence_at(match.start()).text if match else None


def read_techniques(line: Line) -> tuple[str, ...]:
    """The ids of the exercises named, in the order of naming."""
    found: list[tuple[int, str]] = []
    for name, pattern in en.TECHNIQUES:
        match = pattern.search(line.low)
        if match:
            found.append((match.start(), name))
    return tuple(name for _, name in sorted(found))


def read_preferred(line: Line, context: ReadingContext) -> tuple[str, ...] | None:
    """The exercises the client likes best."""
    return read_techniques(line) or None


def read_technique(line: Line, context: ReadingContext) -> str | None:
    """The one exercise chosen."""
    found = read_techniques(line)
    return found[0] if found else None


def read_contact_after(line: Line, context: ReadingContext) -> bool | None:
    """Whether somebody is named for the hours after."""
    asked = context.asked == "contact_after"
    if line.has(en.NOBODY) and not line.has(en.BUT_PERSON):
        return False if asked or line.has(en.NOBODY_AFTER) else None
    if line.has(en.WITH_PEOPLE) or re.search(
        r"\b(?:[Cc]all|[Rr]ing|[Pp]hone|[Tt]ext|[Mm]eet|[Ss]ee|[Ww]ith|[Mm]essage|[Vv]isit)(?:ing)? [A-Z][a-z]{1,15}",
        line.text,
    ):
        return True
    if not asked:
        return None
    if (
        re.search(r"(?:^|[ ,])[A-Z][a-z]{2,14}\b", line.text)
        and len(line.words) <= 6
        and read_yes_no(line) == "unclear"
    ):
        return True
    answer = read_yes_no(line)
    return answer == "yes" if answer in {"yes", "no"} else None


def read_travel(line: Line, context: ReadingContext) -> bool | None:
    """Whether the way home is safe: no driving, or only once steady."""
    if line.has(en.TRAVEL_SAFE):
        return True
    if line.says(en.TRAVEL_UNSAFE):
        return False
    answer = read_yes_no(line) if context.asked == "travel_safe" else "unclear"
    return answer == "yes" if answer in {"yes", "no"} else None


def read_support(line: Line, context: ReadingContext) -> bool | None:
    """Whether somebody is with the client or is being fetched."""
    if line.has(en.SUPPORT_YES):
        return True
    if line.has(en.SUPPORT_NO):
        return False
    answer = read_yes_no(line) if context.asked == "support_person" else "unclear"
    return answer == "yes" if answer in {"yes", "no"} else None


def read_ending(line: Line, context: ReadingContext) -> bool | None:
    """Whether the client asks for, or agrees to, a last session."""
    if line.has(en.NOT_ENDING):
        return False
    if line.has(en.ENDING):
        return True
    answer = read_yes_no(line) if context.asked == "ending_planned" else "unclear"
    return answer == "yes" if answer in {"yes", "no"} else None


def read_integrity(line: Line, context: ReadingContext) -> bool | None:
    """True when real and imagined are kept apart, false when the imagined is told as what happened."""
    if line.has(en.MIXED) and not line.has(en.KEPT_APART):
        return False
    if line.has(en.REAL) or line.has(en.IMAGINED):
        return True
    answer = read_yes_no(line) if context.asked == "memory_integrity_ok" else "unclear"
    return True if answer == "yes" and len(line.words) > 3 else None


def read_time_choice(text: str) -> TimeChoice:
    """What the client wants with the little time left; a calm image when nothing clear is chosen."""
    line = Line.of(text)
    if line.says(en.PLANS):
        return "plans"
    return "preparation" if line.says(en.PREPARE) else "calm_image"


def read_menu_choice(text: str) -> MenuChoice | None:
    """What the client chooses after an exercise between sessions."""
    line = Line.of(text)
    return next((choice for choice, pattern in en.MENU if line.says(pattern)), None)
