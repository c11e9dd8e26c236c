"""Who is on duty at a moment, by the rota: pure functions over the practice's own clock."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from service.wire.duty import Duty, Hours, NowOnDuty, Rota, Weekday

WEEK: Sequence[Weekday] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_MIN = 24 * 60


def known_zone(name: str) -> bool:
    """Whether this machine knows the clock of a time zone."""
    return _zone(name) is not None


def on_duty(rota: Rota, at: int) -> tuple[NowOnDuty, ...]:
    """Everybody who is on duty at `at` (Unix milliseconds).

    Where the clocks go back, an hour that comes twice counts twice; where they go forward, one that is left out is
    nobody's. On a machine that does not know the time zone everybody is on duty: too many are told rather than nobody.
    """
    zone = _zone(rota.time_zone)
    if zone is None:
        return tuple(NowOnDuty(clinician=duty.clinician, kind=duty.kind) for duty in rota.duties)
    there = datetime.fromtimestamp(at / 1_000, UTC).astimezone(zone)
    minute = there.hour * 60 + there.minute
    found = [duty for duty in rota.duties if _covers(duty, there.date(), minute)]
    return tuple(dict.fromkeys(NowOnDuty(clinician=duty.clinician, kind=duty.kind) for duty in found))


class Person(Protocol):
    """A clinician of the practice who may be told."""

    @property
    def id(self) -> str:
        """Their id."""
        ...

    @property
    def role(self) -> str:
        """What they may see."""
        ...


def nobody_on_call(now: Iterable[NowOnDuty]) -> bool:
    """Whether nobody on duty `now` answers for everybody's clients."""
    return all(duty.kind == "session" for duty in now)


def who_is_told(
    own: str, now: Sequence[NowOnDuty], colleagues: Iterable[Person], *, everybody: bool
) -> tuple[str, ...]:
    """Whom an alert in a session of the clinician `own` goes to: them, whatever the rota says, and the others due.

    Those on call are told when `everybody` is, or when `own` is not on duty. With nobody on call, every supervisor is.
    """
    people = list(colleagues)
    here = {person.id for person in people}
    at_work = any(duty.kind == "session" and duty.clinician == own for duty in now)
    if at_work and not everybody:
        return (own,)
    on_call = [duty.clinician for duty in now if duty.kind != "session" and duty.clinician in here]
    others = on_call or [person.id for person in people if person.role == "supervisor"]
    return tuple(dict.fromkeys((own, *others)))


def hours_in_words(duties: Iterable[Duty]) -> str:
    """The weekly hours of these duties for a client to read; empty when there are none."""
    duties = list(duties)
    if any(duty.always for duty in duties):
        return "at all hours, on every day"
    days: list[str] = []
    for day in WEEK:
        spans = sorted({(span.start, span.end) for duty in duties for span in duty.hours if span.day == day})
        if spans:
            days.append(f"{_NAMES[day]} {' and '.join(f'{start} to {end}' for start, end in spans)}")
    return ", ".join(days)


def _covers(duty: Duty, today: date, minute: int) -> bool:
    yesterday = today - timedelta(days=1)
    return any(_within(span, minute) for span in _of_day(duty, today)) or any(
        _within(span, minute + _DAY_MIN) for span in _of_day(duty, yesterday)
    )


def _of_day(duty: Duty, day: date) -> Sequence[tuple[int, int]]:
    """The spans that begin on a day, in minutes from its midnight; one that ends tomorrow goes beyond a day's."""
    for exception in duty.exceptions:
        if exception.day == day.isoformat():
            return [_span(hours) for hours in exception.hours]
    if duty.always:
        return [(0, _DAY_MIN)]
    return [_span(hours) for hours in duty.hours if hours.day == WEEK[day.weekday()]]


def _span(hours: Hours) -> tuple[int, int]:
    start, end = _minutes(hours.start), _minutes(hours.end)
    return start, end if end > start else end + _DAY_MIN


def _within(span: tuple[int, int], minute: int) -> bool:
    return span[0] <= minute < span[1]


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


_NAMES: dict[Weekday, str] = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
