"""How a line answers a question that could be answered with yes or no."""

import re

from graphs.reading.en import answers as en
from graphs.reading.line import Line, Part
from graphs.reading.types import Answer

_FILLER = re.compile(
    r"(?:(?:um+|uh+|er+m*|hm+|oh|ah|well|so|right|honestly|actually|i (?:guess|mean)|hi|hello|hey"
    r"|i(?:'d| would)(?: have to)? say(?= (?:yes|no|not|yeah|nope|maybe|definitely)))\b[\s,.!-]*){1,4}"
)


def read_yes_no(line: Line) -> Answer:
    """Yes, no, unsure, or unclear when the line does not answer at all."""
    if line.has(en.EVASION):
        return "unclear"
    for part in line.sentences[:2]:
        answer = _opening(part)
        if answer != "unclear" or len(part.low.split()) > 4:
            return answer
    return "unclear"


def _opening(part: Part) -> Answer:
    """What the beginning of a sentence answers; "No?" with a question mark is unsure."""
    low = part.low
    if not en.YES_OPENING.match(low) and (filler := _FILLER.match(low)):
        low = low[filler.end() :]
    if en.UNSURE_OPENING.match(low) or en.TORN.match(low):
        return "unsure"
    if en.YES_WITH_NO.match(low):
        return "yes"
    for pattern, answer in _OPENINGS:
        if pattern.match(low):
            return "unsure" if low.endswith("?") and len(low) < 12 else answer
    return "unclear"


_OPENINGS: tuple[tuple[re.Pattern[str], Answer], ...] = ((en.NO_OPENING, "no"), (en.YES_OPENING, "yes"))


def pauses(line: Line) -> bool:
    """Whether the client only takes time to think, or has not understood."""
    return bool(line.clauses) and all(en.PAUSE.fullmatch(part.low.strip(" .,!?")) for part in line.clauses)
