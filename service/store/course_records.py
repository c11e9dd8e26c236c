"""What the store takes and hands out of courses, objectives and homework. Times are Unix milliseconds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphs.outcomes import Json
from service.store.port import Who


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRecord:
    """A course's row. `state` is None until something was decided about it or a session was taken into it."""

    id: str
    client: str
    protocol: str
    created_at: int
    closed_at: int | None
    stage: str
    version: int
    state: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCourseEntry:
    """Something for a course's journal. `input_id` makes it happen once: for a session that was taken, its id."""

    kind: str
    actor: Who
    at: int
    data: Mapping[str, Json] = field(default_factory=dict[str, Json])
    by: str | None = None
    input_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseEntry:
    """A numbered entry of a course's journal."""

    course: str
    seq: int
    kind: str
    actor: Who
    at: int
    data: Mapping[str, Json]
    by: str | None
    input_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCommit:
    """What one turn of a course changed; written only if nobody moved the course since `expected_version`."""

    course: str
    expected_version: int
    stage: str
    state: bytes
    closed_at: int | None
    entries: Sequence[NewCourseEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """That something agreed was changed or ended: by whom, why, and how it read before."""

    at: int
    by: str
    reason: str
    was: Mapping[str, Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveRecord:
    """An objective. It counts from `ratified_at` on; nothing of it is ever overwritten without a trace."""

    id: str
    client: str
    course: str
    template: str
    made_at: int
    ratified_at: int | None = None
    ratified_by: str | None = None
    ended_at: int | None = None
    text: str
    baseline: int | None = None
    target: int | None = None
    until: str | None = None  # by when, in words
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkRecord:
    """A piece of homework, as it was agreed and as it was changed since."""

    id: str
    client: str
    course: str | None
    session: str | None
    kind: str
    per_week: int
    made_at: int
    by: str
    ends_at: int | None = None
    ended_at: int | None = None
    remind_at: int | None = None
    text: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """That a client did something alone: of which kind, when, and for which piece of homework, if one was named."""

    kind: str
    at: int
    about: str | None
