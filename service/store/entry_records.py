"""What the store takes and hands out of what a client did alone. Times are Unix milliseconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from safety.findings import Level

LockedFor = Literal["distress_rose", "by_clinician"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """Something a client did or wrote alone. `id` was made by the page; `values` are its numbers and codes.

    `level` and `flags` are what reading `text` for danger found. What has to be told is told in `session`.
    """

    client: str
    id: str
    kind: str
    at: int
    values: Mapping[str, int | str]
    text: str | None
    homework: str | None
    level: Level
    flags: tuple[str, ...]
    session: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRecord:
    """An entry as it is kept, with what followed from it: `alert` in `session`, the tool `closed`, a rescript `locked`.

    `strong`: it told of strong distress. `flags` are codes of what reading it found, never words.
    """

    client: str
    id: str
    kind: str
    at: int
    kept_at: int
    values: Mapping[str, int | str]
    text: str | None
    homework: str | None
    level: Level
    flags: tuple[str, ...]
    session: str | None
    alert: str | None
    closed: bool
    locked: bool
    strong: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping an entry gave: `repeated` when it was there already; `seq` of the alert's entry, if it is new."""

    entry: EntryRecord
    repeated: bool
    seq: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RescriptRecord:
    """What a client imagined instead, in their own words. `rises` counts since it was unlocked."""

    id: str
    client: str
    session: str
    made_at: int
    text: str
    unlocked_at: int | None
    unlocked_by: str | None
    locked_at: int | None
    locked_for: LockedFor | None
    rises: int

    @property
    def unlocked(self) -> bool:
        """Whether the client can read it now."""
        return self.unlocked_at is not None and self.locked_at is None


@dataclass(frozen=True, slots=True)
class CourseSpan:
    """When a course of therapy began, and when it ended."""

    id: str
    created_at: int
    closed_at: int | None
