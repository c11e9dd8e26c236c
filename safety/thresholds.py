"""Every number that a rule of this product uses, each with its source or its mark.

`PROPOSED` numbers have no published source: they await ratification by a licensed clinical owner, and the console shows
them as such. Minutes are minutes of session time left; seconds are wall-clock seconds; distress runs from 0 to 100.
"""

from dataclasses import dataclass
from typing import Final

from safety.situation import Minutes

PROPOSED: Final = "proposed"


@dataclass(frozen=True, slots=True)
class Threshold:
    """One number: its value, its unit, and where it comes from."""

    value: int
    unit: str
    source: str = PROPOSED


ATTENTION_S: Final = Threshold(60, "seconds")
ABSENT_HELD_S: Final = Threshold(15, "seconds")
ABSENT_IMAGERY_S: Final = Threshold(30, "seconds")
ABSENT_CLOSING_S: Final = Threshold(120, "seconds")
CRISIS_REPEAT_S: Final = Threshold(60, "seconds")

INTERVENE_MIN: Final = Threshold(30, "minutes")
NO_NEW_STAGE_MIN: Final = Threshold(20, "minutes")
RETURN_MIN: Final = Threshold(15, "minutes")
CLOSE_MIN: Final = Threshold(10, "minutes", "EMDR guidance for unfinished work: 10 to 15 minutes")

SILENCE_IMAGERY_S: Final = (90, 180, 240)  # proposed
SILENCE_S: Final = (60, 120, 180)  # proposed; halved at amber or red
SILENCE_INTERRUPTED_S: Final = (45, 90, 120)  # proposed

SUDS_HARD_STOP: Final = Threshold(95, "distress")
SUDS_HELP_NOW: Final = Threshold(90, "distress")
SUDS_OVERWHELM: Final = Threshold(80, "distress")
SUDS_HOTSPOT: Final = Threshold(80, "distress")
SUDS_CLOSE: Final = Threshold(40, "distress")
SUDS_CLOSE_OVER_BASELINE: Final = Threshold(15, "distress")
SUDS_GROUNDED: Final = Threshold(30, "distress")
SUDS_FALL: Final = Threshold(10, "distress", "grounding library: a technique without a fall of 10 did not help")
SUDS_BETWEEN_NOTIFY: Final = Threshold(70, "distress")
RESCRIPT_RISE: Final = Threshold(20, "distress")  # after reading an own rescript alone
RESCRIPT_RISES: Final = Threshold(2, "readings")  # so upsetting lock it again
DISSOCIATION_AMBER: Final = Threshold(8, "of 10")
DISSOCIATION_RED: Final = Threshold(4, "of 10")
TRAIL_LINES: Final = Threshold(6, "lines")  # looked back on when a line is read
PERSISTENT_LINES: Final = Threshold(3, "lines")  # with a sign about the client's own life, the newest among them
HESITATION_S: Final = Threshold(30, "seconds")  # before a short answer to a risk question
FLAT_WORDS: Final = Threshold(4, "words")  # at most, in a short flat answer
DISTRESS_APART: Final = Threshold(80, "distress")  # at which "fine" and the number disagree
DISTRESS_RISE: Final = Threshold(30, "distress")  # over three numbers, each higher than the one before
CHANGE_THAT_COUNTS: Final = Threshold(20, "points")
THINKING_MIN: Final = Threshold(30, "minutes", "social anxiety: 30 to 45 minutes of thinking it over before the image")
REHEARSAL_MINUTES: Final = Threshold(20, "minutes", "imagery rehearsal of nightmares: 5 to 20 minutes a day")
REHEARSED_DREAMS: Final = Threshold(2, "dreams", "imagery rehearsal of nightmares: at most two new dreams a week")
BELIEF_TARGET: Final = Threshold(30, "per cent", "treatment objective: belief at or under 30 %")

BAND_MILD: Final = Threshold(10, "points")  # from here on mild, below it none
BAND_MODERATE: Final = Threshold(40, "points")
BAND_SEVERE: Final = Threshold(70, "points")
INTRUSIONS_A_WEEK: Final = Threshold(1, "in 7 days", "treatment objective: from daily to once a week or less")
INTRUSION_SESSIONS: Final = Threshold(6, "sessions", "treatment objective: within six sessions")
BELIEVABLE: Final = Threshold(60, "points")
PROTECTIVE_HELD_S: Final = Threshold(60, "seconds")
PROTECTIVE_SESSIONS: Final = Threshold(2, "sessions in a row", "treatment objective: in two consecutive sessions")
NIGHTMARES_LEFT: Final = Threshold(50, "per cent of the baseline")
SHAME_DROP: Final = Threshold(30, "points")  # a fall of two bands is more than this, wherever it begins
GAINS_MARGIN: Final = Threshold(10, "points over the end of treatment")
WORSE_RUNNING: Final = Threshold(2, "sessions in a row", "outcome tracking: up two sessions running")
TREND_POINTS: Final = Threshold(10, "points")


@dataclass(frozen=True, slots=True)
class TimeFloor:
    """When imagery may be opened: from `activate` minutes left freely, from `floor` only by an explicit opening."""

    activate: int
    floor: int


FULL_RESCRIPT: Final = TimeFloor(activate=45, floor=35)
SHORT_IMAGERY: Final = TimeFloor(activate=25, floor=20)


def minutes_bucket(minutes_left: int, floor: TimeFloor) -> Minutes:
    """The bucket that `minutes_left` falls into for a protocol with this floor. Total for every integer.

    The limits between the floor and the return to the room are those of a rescript in stages. Short imagery, whose
    floor lies at the last of them, has none: once the old image is open, time does not cut off its change first.
    """
    staged = floor.floor > NO_NEW_STAGE_MIN.value
    stages = (
        (min(INTERVENE_MIN.value, floor.floor), Minutes.BELOW_FLOOR),
        (NO_NEW_STAGE_MIN.value, Minutes.INTERVENE),
        (RETURN_MIN.value, Minutes.NO_NEW_STAGE),
    )
    steps = (
        (floor.activate, Minutes.AMPLE),
        (floor.floor, Minutes.SHORT),
        *(stages if staged else ((RETURN_MIN.value, Minutes.BELOW_FLOOR),)),
        (CLOSE_MIN.value, Minutes.RETURN),
    )
    return next((bucket for at_least, bucket in steps if minutes_left >= at_least), Minutes.OVER)
