"""Which series there are: what each measures, in which unit, and which way is better."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from safety.thresholds import (
    BAND_MILD,
    BAND_MODERATE,
    BAND_SEVERE,
    BELIEF_TARGET,
    BELIEVABLE,
    INTRUSIONS_A_WEEK,
    PROTECTIVE_HELD_S,
    TREND_POINTS,
)

Unit = Literal["points", "count", "seconds", "of_ten"]
Better = Literal["lower", "higher"]
Band = Literal["none", "mild", "moderate", "severe"]


class Measure(NamedTuple):
    """A series. `banded`: its points read as none to severe; `watched`: rising twice in a row is a sign."""

    id: str
    name: str
    unit: Unit = "points"
    better: Better = "lower"
    banded: bool = False
    watched: bool = False
    target: int | None = None  # where the treatment objective sets one for everybody


_MILD: Final = BAND_MODERATE.value - 1
_ALL: Final = (
    Measure("intrusion_count_7d", "Intrusions in 7 days", "count", watched=True, target=INTRUSIONS_A_WEEK.value),
    Measure("intrusion_distress", "Distress of an intrusion", banded=True),
    Measure("nightmare_awakenings_7d", "Awakenings in 7 days", "count", watched=True),
    Measure("nightmare_morning_distress", "Distress in the morning", banded=True, watched=True),
    Measure("image_distress", "Distress of the image", banded=True, watched=True, target=_MILD),
    Measure("image_vividness", "Vividness of the image", banded=True, target=_MILD),
    Measure("memory_distress", "Distress of the memory", banded=True, watched=True),
    Measure("memory_vividness", "Vividness of the memory", banded=True),
    Measure("belief_pct", "Belief", target=BELIEF_TARGET.value),
    Measure("belief_pct_head", "Belief, in the head"),
    Measure("belief_pct_gut", "Belief, in the gut"),
    Measure("shame", "Shame", banded=True),
    Measure("predicted_likelihood", "How likely it seems"),
    Measure("rescript_believability", "Believability of the new image", better="higher", target=BELIEVABLE.value),
    Measure("vividness_new", "Vividness of the new image", better="higher"),
    Measure("mastery", "Mastery", better="higher"),
    Measure("protective_image", "Protective image held", "seconds", "higher", target=PROTECTIVE_HELD_S.value),
    Measure("suds_baseline", "Distress at the start", banded=True, watched=True),
    Measure("suds_peak", "Highest distress in the session", banded=True),
    Measure("suds_close", "Distress at the close", banded=True),
    Measure("exercise_before", "Distress before an exercise", banded=True),
    Measure("exercise_after", "Distress after an exercise", banded=True),
    Measure("alliance", "Heard, at the right pace, safe", "of_ten", "higher"),
)

MEASURES: Final[Mapping[str, Measure]] = MappingProxyType({one.id: one for one in _ALL})
"""Every series by id, in the order in which they are shown."""
_MARGINS: Final[Mapping[Unit, int]] = {"points": TREND_POINTS.value, "count": 1, "seconds": 10, "of_ten": 1}


def band(value: float) -> Band:
    """How strong a rating from 0 to 100 is: none under 10, mild under 40, moderate under 70, severe from there on."""
    if value >= BAND_SEVERE.value:
        return "severe"
    if value >= BAND_MODERATE.value:
        return "moderate"
    return "mild" if value >= BAND_MILD.value else "none"


def margin(measure: Measure) -> int:
    """By how much a series has to move before it counts as a change, in its own unit."""
    return _MARGINS[measure.unit]
