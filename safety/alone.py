"""What numbers given alone between sessions ask for: when somebody has to be told of distress."""

from safety.findings import Level
from safety.thresholds import RESCRIPT_RISE, RESCRIPT_RISES, SUDS_BETWEEN_NOTIFY, SUDS_FALL, SUDS_GROUNDED


def helped(before: int, after: int) -> bool:
    """Whether an exercise brought distress (0 to 100) down far enough: by 10, or to 30 at most."""
    return before - after >= SUDS_FALL.value or after <= SUDS_GROUNDED.value


def strong(before: int) -> bool:
    """Whether distress before an exercise is so strong that the clinician is told of it."""
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
