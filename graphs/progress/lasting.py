"""The two objectives that one session cannot show: an image held in two sessions in a row, and gains that last."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

from graphs.progress.record import Logged, Meeting, Rated, Record
from safety.thresholds import BAND_MODERATE, GAINS_MARGIN, INTRUSIONS_A_WEEK, PROTECTIVE_HELD_S

FOLLOW_UP: Final = "reassess"
"""The step in which the numbers of the series are asked for once more."""
Judged = tuple[Literal["met", "not_yet", "cannot_tell"], str]


def protective_image(record: Record) -> Judged:
    """Whether the client made and held an image of their own in two meetings in a row. A record in order of time."""
    ended = [met for met in record.meetings if met.ended]
    if len(ended) < len(("one", "another")):
        return "cannot_tell", "It takes two sessions to tell."
    held = [_held(ended, index, record.logged) for index in range(len(ended))]
    if all(one is None for one in held):
        return "cannot_tell", "No image was worked with, and none was logged."
    if any(first and second for first, second in pairwise(held)):
        return "met", "The client made and held an image of their own in two sessions in a row."
    return "not_yet", f"An image of the client's own was held in {held.count(True)} of {len(held)} sessions."


def _held(meetings: Sequence[Meeting], index: int, logged: Sequence[Logged]) -> bool | None:
    """In the meeting itself, or alone in the time before it; None where there was no image at all."""
    met = meetings[index]
    since = meetings[index - 1].at if index else 0
    alone = [
        one.numbers.get("held_s", 0) for one in logged if one.kind == "protective_image" and since < one.at <= met.at
    ]
    if met.held_s is None and not alone:
        return None
    longest = max([*alone, met.held_s or 0 if met.self_guided else 0])
    return longest >= PROTECTIVE_HELD_S.value


def gains(record: Record, intrusions: int | None) -> Judged:
    """Whether the newest follow-up stands where treatment ended. `intrusions`: the newest count."""
    rated = [one for one in record.rated if one.field == "image_distress"]
    again = [one for one in rated if one.step == FOLLOW_UP]
    if not again:
        return "cannot_tell", "There has been no follow-up yet."
    if intrusions is None:
        return "cannot_tell", "No count of intrusions is on file."
    now, end = again[-1].value, _end(rated, again)
    held = now < BAND_MODERATE.value and now <= end + GAINS_MARGIN.value and intrusions <= INTRUSIONS_A_WEEK.value
    words = f"Distress {end} at the end of treatment and {now} at follow-up; {intrusions} intrusions in 7 days."
    return ("met" if held else "not_yet"), words


def _end(rated: Sequence[Rated], again: Sequence[Rated]) -> int:
    """The last number before the first follow-up, or that of the first follow-up where there is none."""
    before = [one for one in rated if one.at < again[0].at and one.step != FOLLOW_UP]
    return (before or again)[-1 if before else 0].value
