"""What numbers and answers given alone between sessions ask for: when somebody has to be told of them."""

from typing import Final, Literal

from safety.findings import Assessment, Finding, Level
from safety.thresholds import RESCRIPT_RISE, RESCRIPT_RISES, SUDS_BETWEEN_NOTIFY, SUDS_FALL, SUDS_GROUNDED

CheckAnswer = Literal["no", "yes", "unsure"]
"""What may be answered to the risk question before the shelf; `unsure` is also for who would rather not say."""
_FOUND: Final[dict[CheckAnswer, Assessment]] = {
    "no": Assessment(),
    "yes": Assessment((Finding("S-001", Level.RED, 0, 0, "ideation_current"),)),
    "unsure": Assessment((Finding("S-004", Level.AMBER, 0, 0, "screen_unclear"),)),
}


def answered(answer: CheckAnswer) -> Assessment:
    """How grave an answer to the risk question is: a yes is red, anything but a clear no is amber."""
    return _FOUND[answer]


def helped(before: int, after: int) -> bool:
    """Whether an exercise brought distress (0 to 100) down far enough: by 10, or to 30 at most."""
    return before - after >= SUDS_FALL.value or after <= SUDS_GROUNDED.value


def strong(before: int) -> bool:
    """Whether distress before an exercise, or beside the risk question, is so strong that the clinician is told."""
    return before >= SUDS_BETWEEN_NOTIFY.value


def distress_level(before: int, *, failed_in_a_row: int) -> Level:
    """How grave distress is that was met alone.

    Amber after two exercises in a row that did not help: people are called. Watch where it was strong: noted for the
    clinician. Otherwise nothing.
    """
    if failed_in_a_row > 1:
        return Level.AMBER
    return Level.WATCH if strong(before) else Level.NONE


def upset(before: int, after: int) -> bool:
    """Whether reading an own rescript left somebody clearly more distressed: by 20 or more."""
    return after - before >= RESCRIPT_RISE.value


def stops(rises: int) -> bool:
    """Whether a rescript after which distress rose this many times has to be locked again."""
    return rises >= RESCRIPT_RISES.value
