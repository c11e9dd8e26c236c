"""Each series as its points in order of time, with its gaps, baseline, trend, and whether it gets worse."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from graphs.progress.measures import MEASURES, Band, Measure, band, margin
from graphs.progress.record import By, Logged, LogKind, Rated, Record
from graphs.progress.weeks import Week, baseline, nightmare_baseline, weeks
from safety.thresholds import NIGHTMARES_LEFT, SHAME_DROP, WORSE_RUNNING

Trend = Literal["too_few", "level", "better", "worse"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A value of a series. None is a gap: a session in which nobody gave it, or a week without a log.

    `by` is who entered it, `who` the clinician if it was one. A point of a log week has `entries` and no session.
    """

    at: int
    value: int | None
    by: By = "client"
    who: str | None = None
    session: str | None = None
    step: str | None = None
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series with what it amounts to. `baseline` is in its own unit, None where there is none.

    `points` are all there are, `current` those since the newest baseline began: everything else is about these.
    """

    measure: Measure
    points: tuple[Point, ...]
    current: tuple[Point, ...]
    baseline: float | None = None
    deteriorating: bool = False

    @property
    def given(self) -> tuple[Point, ...]:
        """The current points that have a value."""
        return tuple(one for one in self.current if one.value is not None)

    @property
    def newest(self) -> int | None:
        """The newest current value."""
        return self.given[-1].value if self.given else None

    @property
    def band(self) -> Band | None:
        """How strong the newest value is, for ratings that have bands."""
        return band(self.newest) if self.measure.banded and self.newest is not None else None

    @property
    def target(self) -> float | None:
        """Where the treatment objective wants the series: a fixed value, or one that follows from the baseline."""
        if self.measure.target is not None or self.baseline is None:
            return self.measure.target
        if self.measure.id in _HALVED:
            return self.baseline * NIGHTMARES_LEFT.value / 100
        lower = self.baseline - SHAME_DROP.value
        return lower if self.measure.id == "shame" and lower >= 0 else None

    @property
    def trend(self) -> Trend:
        """The newest value against the baseline."""
        if self.newest is None or self.baseline is None or len(self.given) < _TWO:
            return "too_few"
        moved = self.newest - self.baseline
        if abs(moved) < margin(self.measure):
            return "level"
        return "better" if (moved < 0) == (self.measure.better == "lower") else "worse"


_TWO: Final = 2
_HALVED: Final = frozenset({"nightmare_awakenings_7d", "nightmare_morning_distress"})
_COUNTED: Final[Mapping[str, tuple[LogKind, str | None]]] = {
    "intrusion_count_7d": ("intrusion", None),
    "nightmare_awakenings_7d": ("nightmare", "awakenings"),
}
"""What is counted by weeks of a log: the kind of entry, and the number that is added up (none: the entries)."""
_SINGLE: Final[Mapping[str, tuple[LogKind, str]]] = {
    "intrusion_distress": ("intrusion", "distress"),
    "nightmare_morning_distress": ("nightmare", "morning_distress"),
    "exercise_before": ("exercise", "before"),
    "exercise_after": ("exercise", "after"),
    "protective_image": ("protective_image", "held_s"),
}
"""What each entry of a log gives a point of."""


def series_of(record: Record) -> Mapping[str, Series]:
    """Every series that has a value, by id."""
    parts = record.parts()
    made = {name: _over(measure, parts) for name, measure in MEASURES.items()}
    return {name: one for name, one in made.items() if any(point.value is not None for point in one.points)}


def _over(measure: Measure, parts: Sequence[Record]) -> Series:
    """The series as it stands in the newest part, with the points of those before it."""
    *earlier, newest = (_series(measure, part) for part in parts)
    return replace(newest, points=tuple(point for one in (*earlier, newest) for point in one.points))


def _series(measure: Measure, record: Record) -> Series:
    stated = tuple(_stated(measure.id, record))
    counted = _log_weeks(measure.id, record)
    points = (*stated, *_single(measure.id, record.logged), *(_of_week(measure.id, week) for week in counted))
    totals = [_total(measure.id, week) for week in counted]
    gaps = () if counted else tuple(_gaps(record, points))
    ordered = tuple(sorted((*points, *gaps), key=lambda one: one.at))
    return Series(
        measure=measure,
        points=ordered,
        current=ordered,
        baseline=_baseline(measure.id, totals, ordered),
        deteriorating=measure.watched and (_rising(_by_session(stated, record)) or _rising(totals[-3:])),
    )


def _stated(name: str, record: Record) -> Iterator[Point]:
    """What was said in sessions. A number that was put right in the same step counts as it stood last."""
    last: dict[tuple[str, str], Point] = {}
    for one in _rated(name, record):
        place = (one.session, one.step)
        last[place] = Point(
            at=one.at,
            value=one.value,
            by="client" if one.who is None else "clinician",
            who=one.who,
            session=one.session,
            step=one.step,
        )
    yield from last.values()
    if name == "alliance":
        for met in record.meetings:
            if met.alliance is not None:
                yield Point(at=met.at, value=met.alliance, session=met.session)
    if name == "protective_image":
        for met in record.meetings:
            if met.held_s is not None and met.self_guided:
                yield Point(at=met.at, value=met.held_s, session=met.session)


def _rated(name: str, record: Record) -> Iterable[Rated]:
    if name == "suds_peak":
        return _peaks(record)
    if name == "suds_close":
        return _last_of_each(one for one in record.rated if one.field == name)
    return (one for one in record.rated if one.field == name)


def _peaks(record: Record) -> Iterable[Rated]:
    highest: dict[str, Rated] = {}
    meetings = {met.session for met in record.meetings}
    for one in record.rated:
        if one.field == "suds" and one.session in meetings:
            known = highest.get(one.session)
            highest[one.session] = one if known is None or one.value > known.value else known
    return highest.values()


def _last_of_each(rated: Iterable[Rated]) -> Iterable[Rated]:
    return {one.session: one for one in rated}.values()


def _single(name: str, logged: Sequence[Logged]) -> Iterator[Point]:
    kind, number = _SINGLE.get(name, (None, ""))
    for one in logged:
        if one.kind == kind and number in one.numbers:
            yield Point(at=one.at, value=one.numbers[number], entries=(one.entry,))


def _log_weeks(name: str, record: Record) -> Sequence[Week]:
    kind = _COUNTED.get(name, (None, None))[0]
    return weeks([one for one in record.logged if one.kind == kind], record.now)


def _total(name: str, week: Week) -> int | None:
    return week.total(_COUNTED[name][1])


def _of_week(name: str, week: Week) -> Point:
    return Point(at=week.until, value=_total(name, week), entries=tuple(one.entry for one in week.entries))


def _gaps(record: Record, points: Sequence[Point]) -> Iterator[Point]:
    """Sessions that ended without this number, since it was first given in one."""
    given = {one.session for one in points if one.session is not None}
    first = min((one.at for one in points if one.session is not None), default=None)
    for met in record.meetings:
        if first is not None and met.ended and met.session not in given and met.at > first:
            yield Point(at=met.at, value=None, session=met.session)


def _baseline(name: str, totals: Sequence[int | None], points: Sequence[Point]) -> float | None:
    logged = nightmare_baseline(totals) if name == "nightmare_awakenings_7d" else baseline(totals)
    if logged is not None:
        return logged
    return next((float(one.value) for one in points if one.value is not None), None)


def _by_session(stated: Sequence[Point], record: Record) -> Sequence[int | None]:
    """The first number of each meeting in which one was given, oldest first."""
    meetings = {met.session for met in record.meetings}
    first: dict[str | None, int | None] = {}
    for one in sorted(stated, key=lambda one: one.at):
        if one.session in meetings:
            first.setdefault(one.session, one.value)
    return tuple(first.values())


def _rising(values: Sequence[int | None]) -> bool:
    """Whether the newest values rose two times in a row; a gap among them is no rise."""
    last = [value for value in values[-1 - WORSE_RUNNING.value :] if value is not None]
    return len(last) > WORSE_RUNNING.value and all(low < high for low, high in pairwise(last))
