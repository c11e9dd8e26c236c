"""What progress is computed from: numbers given in sessions, what a client logged alone, and facts of each meeting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything on file about one client that progress is computed from, in any order. `now`: Unix milliseconds."""

    rated: tuple[Rated, ...] = ()
    logged: tuple[Logged, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    now: int = 0

    def sorted(self) -> "Record":
        """The same, each part in order of time."""
        return Record(
            rated=tuple(sorted(self.rated, key=lambda one: one.at)),
            logged=tuple(sorted(self.logged, key=lambda one: (one.at, one.entry))),
            meetings=tuple(sorted(self.meetings, key=lambda one: (one.at, one.session))),
            now=self.now,
        )
