"""Questions and wishes beyond what the guide may answer, and whether something was asked at all."""

import re

from graphs.reading.en import scopes as en
from graphs.reading.line import Line, Part
from graphs.reading.types import ReadingContext

_SUBJECTS = (
    ("medication_question", en.MEDICATION),
    ("diagnosis_question", en.DIAGNOSIS),
    ("legal_question", en.LEGAL),
    ("identity_question", en.IDENTITY),
)


def asks(line: Line) -> bool:
    """Whether the client asked something; an echo of the question before its answer ("The shame? 85.") is not."""
    for index, part in enumerate(line.sentences):
        if part.low.endswith("?") and not _is_echo(part, index, line):
            return True
        if not part.low.endswith("?") and en.QUESTION_OPENING.match(part.low):
            return True
    return False


def _is_echo(part: Part, index: int, line: Line) -> bool:
    words = len(re.findall(r"\w+", part.low))
    return (words <= 4 and index + 1 < len(line.sentences) and not en.QUESTION_OPENING.match(part.low)) or (
        words <= 2 and not en.QUESTION_OPENING.match(part.low)
    )


def asks_openly(part: Part) -> bool:
    """Whether a sentence opens as a question and ends as one: it gives nothing."""
    return part.low.endswith("?") and en.QUESTION_OPENING.match(part.low) is not None


def only_asks(line: Line) -> bool:
    """Whether every sentence of the line is such a question."""
    return bool(line.sentences) and all(asks_openly(part) for part in line.sentences)


def scope_flags(line: Line) -> tuple[str, ...]:
    """The subjects on which the guide gives no advice, as flags of B17."""
    return tuple(flag for flag, pattern in _SUBJECTS if line.has(pattern))


def seeks_memory(line: Line) -> bool:
    """Whether the client wants the method to find out what happened."""
    return line.has(en.MEMORY_RECOVERY)


def sets_trap(line: Line) -> bool:
    """Whether the client asks the guide's opinion on what happened or who did it."""
    return line.has(en.OPINION_ON_EVENTS)


def presses_for_imagery(line: Line) -> bool:
    """Whether the client asks to begin with the images at once; naming them as today's topic is not that."""
    return line.says(en.WANTS_IMAGERY) and line.has(en.AT_ONCE)


def wants_rescript_alone(line: Line, context: ReadingContext) -> bool:
    """Between sessions: whether the client asks to work with the image now."""
    return context.mode == "between" and (line.says(en.WANTS_IMAGERY) or line.says(en.WANTS_IMAGERY_ALONE))


def is_short_of_time(line: Line) -> bool:
    """Whether the client says that there is little time."""
    return line.has(en.LITTLE_TIME)
