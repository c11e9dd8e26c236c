"""What a note is drafted from: one session's journal, and what is on file beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from graphs.outcomes import Json
from graphs.state import EntryPoint, Lead


class Entry(NamedTuple):
    """One numbered entry of the session's journal. `at`: Unix milliseconds; `by`: a clinician's id."""

    seq: int
    kind: str
    actor: str
    at: int
    data: Mapping[str, Json]
    by: str | None = None


class Piece(NamedTuple):
    """A piece of homework that was agreed for the time after the session. `text` is in the client's words."""

    kind: str
    per_week: int
    text: str


class Goal(NamedTuple):
    """How far a treatment objective is: its title, `met`, `not_yet` or `cannot_tell`, and a sentence of the service."""

    title: str
    standing: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnFile:
    """What the practice has on file about the session. `people`: names of clinicians by id; `zone`: the practice's
    clock, such as Europe/London; `target` and `next_target`: labels of the course's targets; `next_at`: when the next
    planned session begins, in Unix milliseconds."""

    protocol: str
    number: int
    country: str
    lead: Lead = "client"
    entry_point: EntryPoint = "hotspot"
    clinician: str = ""
    people: Mapping[str, str] = field(default_factory=dict[str, str])
    zone: str = "UTC"
    target: str | None = None
    next_target: str | None = None
    next_at: int | None = None
    homework: tuple[Piece, ...] = ()
    goals: tuple[Goal, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A session's journal in order, with what is on file."""

    file: OnFile
    entries: tuple[Entry, ...]

    def of(self, *kinds: str) -> Iterator[Entry]:
        """The entries of these kinds, in order."""
        return (one for one in self.entries if one.kind in kinds)

    def recorded(self, *fields: str, step: str | None = None) -> list[Entry]:
        """Every time one of these fields was recorded, in order; with `step`, in that step alone."""
        named = (one for one in self.of("recorded") if one.data.get("field") in fields)
        return [one for one in named if step is None or self.step_of(one) == step]

    def step_of(self, entry: Entry) -> str:
        """The step of an entry: the one it names, or the one the session stood in; empty before the first."""
        if isinstance(named := entry.data.get("step"), str):
            return named
        entered = [str(one.data.get("step")) for one in self.of("step_entered") if one.seq < entry.seq]
        return entered[-1] if entered else ""

    def newest(self, field: str, *, step: str | None = None) -> Json:
        """What the field held last; None where it was not recorded."""
        found = self.recorded(field, step=step)
        return found[-1].data.get("value") if found else None

    def numbers(self, *fields: str) -> list[tuple[int, Entry]]:
        """Every number given for one of these fields, in order, with its entry."""
        return [(value, one) for one in self.recorded(*fields) if (value := whole(one.data.get("value"))) is not None]

    def step_at(self, seq: int) -> str:
        """The step the session stood in when this entry was made; empty before the first."""
        steps = [str(one.data.get("step")) for one in self.of("step_entered") if one.seq <= seq]
        return steps[-1] if steps else ""

    def clock(self, at: int) -> str:
        """The time of day on the practice's clock."""
        return f"{self._when(at):%H:%M}"

    def day(self, at: int) -> str:
        """The day on the practice's clock."""
        when = self._when(at)
        return f"{when:%A} {when.day} {when:%B %Y}"

    def name(self, who: str | None) -> str:
        """A clinician's name."""
        return self.file.people.get(who or "", "a clinician")

    def _when(self, at: int) -> datetime:
        return datetime.fromtimestamp(at / 1000, ZoneInfo(self.file.zone))


def whole(value: Json) -> int | None:
    """The number a field held, if it held one."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None
