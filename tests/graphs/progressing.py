"""A client's record over weeks, told day by day, for tests of what becomes of it."""

from dataclasses import dataclass, field

from graphs.progress import Judgement, Logged, Meeting, Objective, Rated, Record, Series, objectives, series_of
from graphs.progress.record import LogKind
from graphs.progress.weeks import DAY_MS


@dataclass
class Course:
    """Sessions and log entries as they come. Days count from the first one."""

    rated: list[Rated] = field(default_factory=list[Rated])
    logged: list[Logged] = field(default_factory=list[Logged])
    meetings: list[Meeting] = field(default_factory=list[Meeting])
    judgements: list[Judgement] = field(default_factory=list[Judgement])
    begins: list[int] = field(default_factory=list[int])

    def session(self, day: float, step: str = "baseline_ratings", **numbers: int) -> "Course":
        """A session that ended, with numbers given in one step of it."""
        at, name = int(day * DAY_MS), f"session-{len(self.meetings)}"
        self.meetings.append(Meeting(session=name, at=at))
        return self.rate(name, at, step, **numbers)

    def rate(self, name: str, at: int, step: str, **numbers: int) -> "Course":
        """More numbers in a session."""
        self.rated.extend(Rated(name, key, value, step, at) for key, value in numbers.items())
        return self

    def after(self, **numbers: int) -> "Course":
        """Numbers at the end of the newest session."""
        met = self.meetings[-1]
        return self.rate(met.session, met.at + 1, "post_ratings", **numbers)

    def imagined(self, *, held_s: int, own: bool = True) -> "Course":
        """The newest session had a new image."""
        met = self.meetings.pop()
        self.meetings.append(Meeting(session=met.session, at=met.at, held_s=held_s, self_guided=own, summed_up=True))
        return self

    def log(self, kind: LogKind, *days: float, **numbers: int) -> "Course":
        """An entry on each of these days."""
        made = len(self.logged)
        self.logged.extend(
            Logged(f"entry-{made + index}", kind, int(day * DAY_MS), numbers) for index, day in enumerate(days)
        )
        return self

    def judge(self, day: float, *, holds: bool) -> "Course":
        """The clinician says whether the new meaning holds."""
        self.judgements.append(Judgement(int(day * DAY_MS), holds))
        return self

    def anew(self, day: float) -> "Course":
        """Another course begins, after the one before."""
        self.begins.append(int(day * DAY_MS))
        return self

    def record(self, day: float) -> Record:
        """The record as it stands on this day."""
        now = int(day * DAY_MS)
        return Record(
            rated=tuple(self.rated),
            logged=tuple(self.logged),
            meetings=tuple(self.meetings),
            judgements=tuple(self.judgements),
            begins=tuple(self.begins),
            now=now,
        )

    def series(self, name: str, day: float = 200) -> Series:
        """One series as it stands on this day."""
        return series_of(self.record(day))[name]

    def objective(self, name: str, day: float = 200) -> Objective:
        """One objective as it stands on this day."""
        return next(one for one in objectives(self.record(day)) if one.id == name)


def values(series: Series) -> list[int | None]:
    """The points of a series, gaps included."""
    return [one.value for one in series.points]
