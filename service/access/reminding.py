"""When a client is reminded of homework: by day in the client's own hours, and once a day at most. Pure."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from service.store.records import ClientReminders

FIRST_HOUR: Final = 9
LAST_HOUR: Final = 20
"""No reminder goes out before the first hour, or after the last one has begun, by the client's own clock."""
_WEEK: Final = 7


def known_zone(name: str) -> bool:
    """Whether this machine knows the clock of a time zone."""
    return _zone(name) is not None


def next_reminder(wanted: ClientReminders, now: int, per_week: int = _WEEK, *, again: bool = False) -> int:
    """When to remind next after `now`, in Unix milliseconds: at the client's hour, on another day if `again`.

    What is to be done rarely is reminded of rarely. A time zone that this machine does not know counts as UTC.
    """
    there = datetime.fromtimestamp(now / 1_000, UTC).astimezone(_zone(wanted.time_zone) or ZoneInfo("UTC"))
    hour = min(max(wanted.hour, FIRST_HOUR), LAST_HOUR)
    day = there.replace(hour=hour, minute=0, second=0, microsecond=0, fold=0)
    if again:
        day += timedelta(days=max(_WEEK // max(per_week, 1), 1))
    elif day <= there:
        day += timedelta(days=1)
    return int(day.timestamp() * 1_000)


def is_day(wanted: ClientReminders, now: int) -> bool:
    """Whether it is day for the client, so that a reminder may go out."""
    there = datetime.fromtimestamp(now / 1_000, UTC).astimezone(_zone(wanted.time_zone) or ZoneInfo("UTC"))
    return FIRST_HOUR <= there.hour <= LAST_HOUR


def local_day(wanted: ClientReminders, now: int) -> str:
    """The client's date, as 2026-11-22."""
    there = datetime.fromtimestamp(now / 1_000, UTC).astimezone(_zone(wanted.time_zone) or ZoneInfo("UTC"))
    return there.date().isoformat()


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
