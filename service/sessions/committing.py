"""What one run changed, as the one transaction that stores it."""

from dataclasses import dataclass, replace
from typing import Final

from graphs.inputs import Commanded, Input, Pressed, TimePassed
from graphs.outcomes import Json, Refused
from graphs.state import STATE, Result, State
from service.sessions import journalling, projecting
from service.store.port import NewEvent, NewWriting, SessionRecord, TurnCommit, Who

_FIRST: Final = frozenset({"hold", "take_over", "ground", "end"})


def goes_first(given: Input) -> bool:
    """Whether an input is a person's way to stop or to take over: it waits for nobody who is not doing the same."""
    return isinstance(given, Pressed) or (isinstance(given, Commanded) and given.command in _FIRST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """An input with what is known of where it came from; `seq` when it is in the journal already."""

    given: Input
    input_id: str
    actor: Who
    by: str | None = None
    seq: int | None = None
    start: State | None = None  # of an opening: the state that the session starts from


def turn(record: SessionRecord, arrived: Arrived, result: Result) -> TurnCommit:
    """The transaction of a run. A refused input leaves the state as it was and is itself on record."""
    if result.refused is not None:
        return _refused(record, arrived, result, result.refused)
    given, state = arrived.given, result.state
    own = () if arrived.seq else (_entry(record, arrived),)
    return TurnCommit(
        session=record.id,
        expected_version=record.version,
        state=STATE.dump_json(state),
        events=(*own, *projecting.events(result.outcomes, given.at, arrived.by)),
        processed_through=arrived.seq,
        next_due=result.next_due,
        status="ended" if state.situation.ended else "open",
        step=state.situation.step,
        level=int(state.situation.level),
        alerts=tuple(projecting.alerts(result.outcomes, given.at)),
        decisions=tuple(projecting.decisions(given, arrived.by)),
        ratings=tuple(projecting.ratings(result.outcomes, given.at)),
        effects=tuple(projecting.outbox(result.effects, given.at)),
        closes_at=projecting.closes_at(given, result.outcomes) if record.mode == "between" else None,
        written=_written(record, arrived, result) if record.mode == "between" else (),
        rescript=projecting.rescript(state) if record.mode == "supervised" else None,
        first=goes_first(given),
    )


def _written(record: SessionRecord, arrived: Arrived, result: Result) -> tuple[NewWriting, ...]:
    said = f"{record.id}:{arrived.input_id or arrived.seq}"
    return tuple(projecting.written(result.outcomes, said, arrived.given.at))


def _refused(record: SessionRecord, arrived: Arrived, result: Result, refused: Refused) -> TurnCommit:
    timer = isinstance(arrived.given, TimePassed)
    entry = replace(
        refusal_entry(arrived.given, refused),
        actor=arrived.actor,
        by=arrived.by,
        input_id=None if arrived.seq else arrived.input_id,
    )
    return TurnCommit(
        session=record.id,
        expected_version=record.version,
        state=record.state or STATE.dump_json(result.state),
        events=(entry,),
        processed_through=arrived.seq,
        next_due=result.next_due if timer else record.next_due,
        status="ended" if record.status == "ended" else "open",
        step=record.step,
        level=record.level,
    )


def refusal_entry(given: Input, refused: Refused) -> NewEvent:
    """The journal entry of an input that was refused."""
    said: dict[str, Json] = {
        "command": journalling.command_of(given),
        "code": refused.code,
        "detail": refused.detail,
        "rule": refused.rule,
    }
    return NewEvent(kind="command_refused", actor="service", at=given.at, data=said)


def _entry(record: SessionRecord, arrived: Arrived) -> NewEvent:
    entry = journalling.write(arrived.given, record, input_id=arrived.input_id, actor=arrived.actor, by=arrived.by)
    return entry if arrived.start is None else journalling.with_start(entry, arrived.start)
