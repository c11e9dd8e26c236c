"""Understanding and agreement: teach-back, proceedings, consent given or withdrawn, the stop word."""

import re

from graphs.reading.en import consents as en
from graphs.reading.line import Line
from graphs.reading.scope import is_short_of_time
from graphs.reading.types import ReadingContext
from graphs.reading.yes_no import read_yes_no


def withdraws(line: Line) -> bool:
    """Whether the client takes back the agreement to imagery."""
    return line.has(en.WITHDRAWN)


def read_teach_back(line: Line, context: ReadingContext) -> bool | None:
    """True when the client says in own words that meaning or feeling may change and facts do not."""
    if line.says(en.MISCONCEPTION):
        return False
    return True if line.has(en.TEACH_BACK) and len(line.words) >= 4 else None


def read_legal(line: Line, context: ReadingContext) -> bool | None:
    """Whether a court case, complaint or claim is open."""
    if line.has(en.LEGAL_NO):
        return False
    if line.says(en.LEGAL_YES):
        return True
    answer = read_yes_no(line) if context.asked == "legal_proceedings" else "unclear"
    return answer == "yes" if answer in {"yes", "no"} else None


def read_consent(line: Line, context: ReadingContext) -> str | None:
    """`given` or `withdrawn`."""
    if withdraws(line):
        return "withdrawn"
    if not context.wants("consent_imagery"):
        return None
    if line.says(en.GIVEN) or (context.asked == "consent_imagery" and read_yes_no(line) == "yes"):
        return "given"
    return None


def read_stop_word(line: Line, context: ReadingContext) -> str | None:
    """The word that stops at once; agreement with the one on file gives that one."""
    if context.asked not in {"stop_word", None} and not re.search(r"\bword\b", line.low):
        return None
    on_file = context.known.get("stop_word") or context.known.get("safe_word")
    if line.has(en.SAME_WORD) and isinstance(on_file, str):
        return on_file
    if (match := en.STOP_WORD.search(line.low)) is not None:
        index = next(number for number, group in enumerate(match.groups(), 1) if group)
        return line.text[match.start(index) : match.end(index)]
    first = line.clauses[0] if line.clauses else None
    if is_short_of_time(line):
        return None
    if first and len(first.low.split()) <= 3 and read_yes_no(line) == "unclear":
        return first.text.strip(" .,!?\"'“”‘’")
    return on_file if isinstance(on_file, str) and read_yes_no(line) == "yes" else None


def read_stop_tried(line: Line, context: ReadingContext) -> bool | None:
    """True once the signal was tried: it is said, pressed, or reported to work."""
    word = context.known.get("stop_word")
    said = isinstance(word, str) and word.lower() in line.low and context.asked == "stop_tried"
    if said or (line.says(en.TRIED) and (context.asked == "stop_tried" or not re.fullmatch(r"\W*stop\W*", line.low))):
        return True
    return True if context.asked == "stop_tried" and read_yes_no(line) == "yes" else None
