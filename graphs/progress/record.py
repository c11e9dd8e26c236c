"""What progress is computed from: numbers given in sessions, what a client logged alone, and facts of each meeting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

By = Literal["client", "clinician"]
LogKind = Literal["intrusion", "nightmare", "exercise", "protective_image"]


class Rated(NamedTuple):
    """A number given in a session for a record field. `at`: Unix milliseconds; `who`: the clinician who entered it."""

    session: str
    field: str
    value: int
    step: str
    at: int
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Logged:
    """What a client logged alone: the numbers that came with it, each only if it was given. `at`: when it happened."""

    entry: str
    kind: LogKind
    at: int
    numbers: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Facts of a supervised session. `held_s`: seconds the new image was stayed with, None without an image.

    `alliance`: the lowest of the three answers, 0 to 10. `self_guided`: the client authored every change.
    """

    session: str
    at: int
    ended: bool = True
    summed_up: bool = False
    self_guided: bool = False
    held_s: int | None = None
    alliance: int | None = None


class Judgement(NamedTuple):
    """A clinician's word on whether the new meaning is believable and holds. `at`: Unix milliseconds."""

    at: int
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything on file about one client that progress is computed from, in any order. `now`: Unix milliseconds.

    `begins`: when a course began that is measured from a baseline of its own; the first course is not among them.
    """

    rated: tuple[Rated, ...] = ()
    logged: tuple[Logged, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    begins: tuple[int, ...] = ()
    now: int = 0

    def sorted(self) -> "Record":
        """The same, each part in order of time."""
        return Record(
            rated=tuple(sorted(self.rated, key=lambda one: one.at)),
            logged=tuple(sorted(self.logged, key=lambda one: (one.at, one.entry))),
            meetings=tuple(sorted(self.meetings, key=lambda one: (one.at, one.session))),
            judgements=tuple(sorted(self.judgements)),
            begins=tuple(sorted(self.begins)),
            now=self.now,
        )

    def parts(self) -> "tuple[Record, ...]":
        """The same cut where a course begins a new baseline, the oldest first: at least one, with the newest last."""
        whole = self.sorted()
        edges = (None, *whole.begins, None)
        return tuple(whole.between(since, until) for since, until in pairwise(edges))

    def between(self, since: int | None, until: int | None) -> "Record":
        """What happened from one moment on and before another; None is no end on that side."""

        def inside(at: int) -> bool:
            return (since is None or at >= since) and (until is None or at < until)

        return Record(
            rated=tuple(one for one in self.rated if inside(one.at)),
            logged=tuple(one for one in self.logged if inside(one.at)),
            meetings=tuple(one for one in self.meetings if inside(one.at)),
            judgements=tuple(one for one in self.judgements if inside(one.at)),
            now=self.now if until is None else until,
        )
