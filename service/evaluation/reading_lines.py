"""A client's lines whose meaning is known: where each is said, and what it must give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Final, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from graphs.inputs import Said
from graphs.outcomes import Outcome
from graphs.plan import Plan
from graphs.protocols import PROTOCOLS
from graphs.reading import Value
from graphs.state import Case, State
from graphs.turn import initial, plan_of
from graphs.understanding import understand
from safety.findings import Level
from safety.situation import Situation
from safety.thresholds import minutes_bucket
from service.evaluation.lines import UnreadableFileError, objects_of

_MINUTE_MS: Final = 60_000
_ORDINARY: Final = "trauma_3stage"
_AS_BAD_AS_CAN_BE: Final[Mapping[str, Value]] = {"image_distress": 100}
"""Before the image was opened, so that what a line says of little change is not drowned by what its numbers say."""

Wanted = bool | int | str | list[str] | list[int] | dict[str, str]


@checked(config=ConfigDict(extra="forbid"), frozen=True, slots=True)
class ReadingLine:
    """A line of a client, the step it is said in, and what that must give.

    `want` maps record fields to values, `branches` and `flags` to lists, `screen` to answers of the risk screen.
    `may` names what beside it is neither wanted nor wrong. `known` is on record before the line, `minutes_left`
    what the clock says, `offered` that the clinician has just spoken of a change.
    """

    kind: str
    text: str
    step: str
    want: dict[str, Wanted]
    asked: str | None = None
    protocol: str = _ORDINARY
    known: dict[str, Wanted] = field(default_factory=dict[str, Wanted])
    may: list[str] = field(default_factory=list[str])
    minutes_left: int = 90
    offered: bool = False


_LINE: Final = TypeAdapter(ReadingLine)


@dataclass(frozen=True, slots=True)
class Given:
    """What a line gave: what was recorded, the branches taken, the flags raised, answers to the risk screen.

    `called` is whether it would have called the clinician for danger.
    """

    record: Mapping[str, Value]
    branches: tuple[str, ...]
    flags: tuple[str, ...]
    screen: Mapping[str, str]
    called: bool


def read_reading(paths: Sequence[Path]) -> tuple[ReadingLine, ...]:
    """Every line of the files. Raises `UnreadableFileError` at the first that is not as it should be."""
    found = tuple(_line(path, number, entry) for path in paths for number, entry in objects_of(path))
    if not found:
        message = "There is not one line in what was given."
        raise UnreadableFileError(message)
    return found


def _line(path: Path, number: int, entry: dict[str, object]) -> ReadingLine:
    try:
        line = _LINE.validate_python(entry)
    except ValidationError as error:
        at = ".".join(str(part) for part in error.errors(include_input=False)[0]["loc"])
        message = f"{path}, line {number}: “{at}” is missing, not known, or not as it should be."
        raise UnreadableFileError(message) from error
    known = line.protocol in PROTOCOLS and _plan(line.protocol).has(line.step)
    if not known:
        message = f"{path}, line {number}: there is no such step in that protocol."
        raise UnreadableFileError(message)
    return line


@lru_cache(maxsize=16)
def _case(protocol: str) -> Case:
    between = protocol == "between_session"
    return Case(
        session="measured",
        protocol=protocol,
        mode="between" if between else "supervised",
        starts_at=0,
        number=2,
        safe_word="lantern",
    )


@lru_cache(maxsize=16)
def _plan(protocol: str) -> Plan:
    return plan_of(_case(protocol))


def given_by(line: ReadingLine) -> Given:
    """What the line gives in a session that stands in its step with nothing said before but what is known."""
    plan, state = _plan(line.protocol), _standing(line)
    understood = understand(plan, state, Said(at=state.now, text=line.text), 1)
    return Given(
        {str(one.data["field"]): cast("Value", one.data["value"]) for one in _of(understood.told, "recorded")},
        tuple(str(one.data["branch"]) for one in _of(understood.told, "branch_taken")),
        tuple(dict.fromkeys(str(one.data["flag"]) for one in _of(understood.told, "flag_raised"))),
        understood.state.screen,
        any(move.level >= Level.AMBER for move in understood.moves),
    )


def _of(told: Sequence[Outcome], kind: str) -> list[Outcome]:
    return [one for one in told if one.kind == kind]


def _standing(line: ReadingLine) -> State:
    plan, state = _plan(line.protocol), initial(_case(line.protocol))
    place = plan.place(line.step)
    known = {name: _value(value) for name, value in line.known.items()}
    distress = known.get("suds")
    suds = (distress,) if isinstance(distress, int) else ()
    now = state.now + (state.case.minutes - line.minutes_left) * _MINUTE_MS
    bucket = minutes_bucket(line.minutes_left, plan.protocol.floor)
    return replace(
        state,
        situation=Situation(line.step, present=True, part=place.part, activated=place.activates, minutes=bucket),
        now=now,
        last_line_at=now,
        asked=line.asked,
        recorded=known,
        first_ratings=_AS_BAD_AS_CAN_BE,
        suds=suds,
        imagery_suds=suds if place.activates else (),
        clinician_offered=line.offered,
    )


def _value(value: Wanted) -> Value:
    return cast("Value", tuple(value) if isinstance(value, list) else value)
