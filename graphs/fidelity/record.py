"""A session's journal as it is looked at afterwards: where it stood, what was recorded there, what the client said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from graphs.outcomes import Json
from graphs.protocols import protocol
from safety.situation import Part

IMAGE: Final = frozenset(Part) - {Part.NONE}
"""Every part of an image."""
CHANGED: Final = frozenset({Part.AGAIN, Part.LEAVING})
"""The parts in which the new image is there."""
_MINUTE_MS: Final = 60_000


class Entry(NamedTuple):
    """One entry of the journal. `at`: Unix milliseconds."""

    seq: int
    at: int
    kind: str
    actor: str
    data: Mapping[str, Json]


class Visit(NamedTuple):
    """A step from when it was entered, with the entry `seq`, until it was left; until the last entry, for the last."""

    seq: int
    step: str
    part: Part
    at: int
    until: int


class Noted(NamedTuple):
    """A value that was recorded."""

    seq: int
    at: int
    step: str
    part: Part
    field: str
    value: Json


class Line(NamedTuple):
    """A line of the client, and where the session stood."""

    seq: int
    step: str
    part: Part
    text: str


class Meeting(NamedTuple):
    """What was agreed of a session beside its journal. `starts_at`: Unix milliseconds, as planned."""

    protocol: str
    starts_at: int
    minutes: int
    approval: Literal["every_draft", "imagery_drafts"] = "every_draft"


@dataclass(frozen=True, slots=True)
class Record:
    """A session that was read: its entries, and what they amount to, each in order."""

    meeting: Meeting
    entries: tuple[Entry, ...]
    visits: tuple[Visit, ...]
    noted: tuple[Noted, ...]
    lines: tuple[Line, ...]

    def of(self, *fields: str, parts: frozenset[Part] | None = None) -> tuple[Noted, ...]:
        """What was recorded in these fields, in these parts of the image or everywhere."""
        return tuple(one for one in self.noted if one.field in fields and (parts is None or one.part in parts))

    def numbers(self, *fields: str, parts: frozenset[Part] | None = None) -> tuple[int, ...]:
        """The same, of what is a whole number."""
        return tuple(
            one.value
            for one in self.of(*fields, parts=parts)
            if isinstance(one.value, int) and not isinstance(one.value, bool)
        )

    def asks(self, *fields: str) -> bool:
        """Whether the protocol has one of these fields in it at all."""
        steps = protocol(self.meeting.protocol).steps.values()
        return any(ask.field in fields for step in steps for ask in step.asks)

    def minutes_left(self, at: int) -> int:
        """Whole minutes until the planned end; negative when it had passed."""
        return (self.meeting.starts_at + self.meeting.minutes * _MINUTE_MS - at) // _MINUTE_MS


def read(meeting: Meeting, entries: Sequence[Entry]) -> Record:
    """A session's journal, in order of seq. Raises `KeyError` for a protocol that is not there."""
    return Record(
        meeting=meeting,
        entries=tuple(entries),
        visits=tuple(_visits(meeting, entries)),
        noted=tuple(_noted(meeting, entries)),
        lines=tuple(_lines(meeting, entries)),
    )


def part_of(meeting: Meeting, step: str) -> Part:
    """Which part of an image a step is; `NONE` outside, and for a step that this release does not know."""
    known = protocol(meeting.protocol).steps.get(step)
    return Part.NONE if known is None else known.part


def _visits(meeting: Meeting, entries: Sequence[Entry]) -> Iterator[Visit]:
    entered = [one for one in entries if one.kind == "step_entered"]
    if not entered:
        return
    for one, after in pairwise((*entered, entries[-1])):
        step = str(one.data.get("step"))
        yield Visit(one.seq, step, part_of(meeting, step), one.at, after.at)


def _noted(meeting: Meeting, entries: Sequence[Entry]) -> Iterator[Noted]:
    for here, one in _standing(entries):
        if one.kind == "recorded":
            step = str(one.data.get("step") or here)
            yield Noted(
                one.seq, one.at, step, part_of(meeting, step), str(one.data.get("field")), one.data.get("value")
            )


def _lines(meeting: Meeting, entries: Sequence[Entry]) -> Iterator[Line]:
    for here, one in _standing(entries):
        if one.kind == "client_said":
            yield Line(one.seq, here, part_of(meeting, here), str(one.data.get("text", "")))


def _standing(entries: Sequence[Entry]) -> Iterator[tuple[str, Entry]]:
    """Each entry with the step that the session stood in."""
    here = ""
    for one in entries:
        if one.kind == "step_entered":
            here = str(one.data.get("step"))
        yield here, one
