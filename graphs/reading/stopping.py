"""Wishes to stop, and numbness: two signs that are easily mistaken for words of the scene."""

import re

from graphs.reading import stations as on
from graphs.reading.consent import withdraws
from graphs.reading.en import signs as en
from graphs.reading.line import Line, denied
from graphs.reading.rescript import says_enough
from graphs.reading.tense import read_present_tense
from graphs.reading.types import ReadingContext


def wants_to_stop(line: Line, context: ReadingContext) -> bool:
    """A wish to stop or to withdraw; the word itself is only tried out in `stop_signal`."""
    if context.mode == "between" or context.step in on.STANDING - {"g_stop"}:
        return False
    if withdraws(line):
        return context.step != "g_stop"
    if context.step == "g_stop":
        return False
    if context.asked in {"need", "enough"} and says_enough(line) and line.low.startswith("no more"):
        return False
    scene_free = en.STOP_INSIDE.sub(" ", line.low)
    strong = any(not _excused(scene_free, match) for match in en.STOP.finditer(scene_free))
    if context.step == "stop_signal":
        return strong and len(line.words) > 4
    return strong or _is_stop_word(line, context) or _bare_stop(line, scene_free)


def _is_stop_word(line: Line, context: ReadingContext) -> bool:
    """Whether the line is the agreed word and nothing else."""
    word = context.known.get("stop_word")
    if not isinstance(word, str) or not word.strip():
        return False
    return re.fullmatch(rf"\W*{re.escape(word.strip().lower())}\W*", line.low) is not None


def _bare_stop(line: Line, scene_free: str) -> bool:
    """ "Stop" as a sentence of its own, or at the end of a short cry ("95 stop it's too much")."""
    for match in en.BARE_STOP.finditer(scene_free):
        before, after = scene_free[: match.start()].rstrip(), scene_free[match.end() :].lstrip()
        if (not before or before[-1] in ".,!?;:-0123456789") and (
            not after or after[0] in ".,!?;:-" or len(line.words) <= 7
        ):
            return True
    return False


def _excused(low: str, match: re.Match[str]) -> bool:
    return denied(low, match.start()) and match.group().startswith(("stop", "quit", "leave"))


def is_numb(line: Line, context: ReadingContext) -> bool:
    """Numb, blank, or flatly fine in the middle of a hard scene."""
    if not context.in_imagery:
        return False
    low = en.NOT_NUMB.sub(" ", line.low)
    line = Line(line.text, low)
    if context.step in on.NUMB_ONLY_SAID or context.asked in {"enough", "need_met", "ready"}:
        return line.has(en.NUMB_NAMED)
    if line.says(en.NUMB):
        return True
    return context.step in on.CHILD_STEPS | {"s2_adult_view"} and _is_flat(line)


def _is_flat(line: Line) -> bool:
    """ "All fine. 5": short, without a picture, nothing but that it is fine."""
    return len(line.words) <= 5 and line.has(en.FLAT_FINE) and read_present_tense(line) is not False
