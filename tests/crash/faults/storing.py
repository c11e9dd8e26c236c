# ruff: noqa: ANN401 - whatever the service takes
"""Faults in acknowledging and storing."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from graphs.inputs import Input, Rated, Said
from graphs.state import STATE, Result
from service.sessions import committing, engine, journalling, projecting
from service.store import journal, turns, writer
from service.store.port import Appended, NewEvent
from tests.crash.faults.planting import Patch, instead, often, tick


def _acknowledges_first(was: Any) -> Any:
    async def append_input(self: Any, session: str, event: NewEvent) -> Appended:
        record = await self.load(session)
        if often():
            return Appended(seq=record.last_seq + 1, repeated=False)
        return await was(self, session, event)

    return append_input


def _forgets_ids(was: Any) -> Any:
    def append(db: Any, keys: Any, name: str, given: NewEvent) -> Appended:
        return was(db, keys, name, replace(given, input_id=f"{given.input_id}-{tick()}"))

    return append


def _other_ids(was: Any) -> Any:
    def turn(*given: Any) -> Any:
        made = was(*given)
        changed = [replace(one, input_id=one.input_id and f"{one.input_id}x") for one in made.events]
        return replace(made, events=tuple(changed))

    return turn


def _turn(change: Callable[[Sequence[NewEvent]], Sequence[NewEvent]]) -> Callable[[Any], Any]:
    """A turn that stores other entries than it made; its own input's stays first."""

    def made(was: Any) -> Any:
        def turn(record: Any, arrived: Any, result: Any) -> Any:
            whole = was(record, arrived, result)
            own = 0 if arrived.seq else 1
            if len(whole.events) < own + 2 or not often():
                return whole
            return replace(whole, events=(*whole.events[:own], *change(whole.events[own:])))

        return turn

    return made


def _keeps_old_state(was: Any) -> Any:
    def turn(record: Any, arrived: Any, result: Any) -> Any:
        whole = was(record, arrived, result)
        return replace(whole, state=record.state) if record.state is not None and often() else whole

    return turn


def _state_first(was: Any) -> Any:
    """Two transactions where there should be one: the state, and what came of it a little later."""

    async def commit_turn(self: Any, turn: Any) -> tuple[int, ...]:
        if turn.processed_through is None or len(turn.events) < 2:
            return await was(self, turn)
        await was(self, replace(turn, events=turn.events[:1]))
        raise OSError("cut")

    return commit_turn


def _twice(was: Any) -> Any:
    def taken(db: Any, turn: Any, row: Any) -> Mapping[str, int | None]:
        moved = dict(was(db, turn, row))
        if turn.processed_through is not None and turn.events and row["version"] % 2:
            moved |= {
                "new_processed_through": row["processed_through"],
                "new_next_input": row["next_input"],
            }
        return moved

    return taken


def _never_taken(was: Any) -> Any:
    async def take(self: Any, record: Any, event: Any) -> None:
        given = journalling.read(event)
        if given is None or event.seq % 3:
            await was(self, record, event)
            return
        nothing = committing.turn(
            record,
            committing.Arrived(given=given, input_id="", actor="client", seq=event.seq),
            Result(state=STATE.validate_json(record.state)),
        )
        await self._journal.commit_turn(nothing)

    return take


def _numbers_with_gaps(was: Any) -> Any:
    def write(db: Any, sealer: Any, name: str, row: Any, events: Any) -> bytes:
        if events and events[0].kind == "client_said":
            return was(db, sealer, name, {**row, "last_seq": row["last_seq"] + 1}, events)
        return was(db, sealer, name, row, events)

    return write


def _unchained(was: Any) -> Any:
    def chained(head: bytes, link: Any) -> bytes:
        return was(b"\0" * 32, link) if link.seq % 5 == 0 else was(head, link)

    return chained


def _no_alert_row(was: Any) -> Any:
    def write(db: Any, sealer: Any, turn: Any, client: str) -> None:
        was(db, sealer, replace(turn, alerts=()), client)

    return write


def _cut_short(was: Any) -> Any:
    def write(given: Input, record: Any, **more: Any) -> NewEvent:
        if isinstance(given, Said) and often():
            given = replace(given, text=given.text[:-4])
        return was(given, record, **more)

    return write


def _other_number(was: Any) -> Any:
    def write(given: Input, record: Any, **more: Any) -> NewEvent:
        if isinstance(given, Rated):
            given = replace(given, value=(given.value + 1) % 101)
        return was(given, record, **more)

    return write


def _later(was: Any) -> Any:
    def events(made: Any, at: int, by: str | None) -> Any:
        return was(made, at + 1, by)

    return events


def _loud(was: Any) -> Any:
    def write(given: Input, record: Any, **more: Any) -> NewEvent:
        if isinstance(given, Said):
            sys.stderr.write(f"{given.text}\n")
            sys.stderr.flush()
        return was(given, record, **more)

    return write


def _no_journal_of_alerts(was: Any) -> Any:
    def turn(record: Any, arrived: Any, result: Any) -> Any:
        whole = was(record, arrived, result)
        return replace(whole, events=tuple(one for one in whole.events if one.kind != "alert_raised"))

    return turn


def _alert_twice_named(was: Any) -> Any:
    def alerts(made: Any, at: int) -> Any:
        return (replace(one, id=f"{one.id}-b") for one in was(made, at))

    return alerts


def _to_another_session(was: Any) -> Any:
    firsts: list[str] = []

    async def append_input(self: Any, session: str, event: NewEvent) -> Appended:
        firsts.append(session)
        return await was(self, firsts[0], event)

    return append_input


def _commits_nothing(was: Any) -> Any:
    def transact(self: Any, jobs: Any, run: Any) -> None:
        if not often():
            was(self, jobs, run)
            return
        with self._engine.connect() as db:
            for job in jobs:
                run(db, job)
            db.rollback()

    return transact


STORING: Final[Mapping[str, Patch]] = MappingProxyType(
    {
        "acknowledged before it is committed": instead(journal.StoredJournal, "append_input", _acknowledges_first),
        "a batch answered and rolled back": instead(writer.Writer, "_transact", _commits_nothing),
        "the ids of words forgotten": instead(turns, "append", _forgets_ids),
        "the ids of orders changed": instead(committing, "turn", _other_ids),
        "entries in another order": instead(committing, "turn", _turn(lambda events: events[::-1])),
        "the last entry of a turn left out": instead(committing, "turn", _turn(lambda events: events[:-1])),
        "the last entry of a turn doubled": instead(committing, "turn", _turn(lambda events: (*events, events[-1]))),
        "the old state kept": instead(committing, "turn", _keeps_old_state),
        "state and entries in two transactions": instead(journal.StoredJournal, "commit_turn", _state_first),
        "an input taken twice": instead(turns, "_taken", _twice),
        "an input never taken": instead(engine.Engine, "_take_journalled", _never_taken),
        "numbers with gaps": instead(turns, "_write_events", _numbers_with_gaps),
        "a chain with loose links": instead(turns, "chained", _unchained),
        "an alert without its row": instead(turns, "write_outcomes", _no_alert_row),
        "an alert without its entry": instead(committing, "turn", _no_journal_of_alerts),
        "an alert under another name": instead(projecting, "alerts", _alert_twice_named),
        "words cut short": instead(journalling, "write", _cut_short),
        "a number changed": instead(journalling, "write", _other_number),
        "times of another clock": instead(projecting, "events", _later),
        "words of one session in another": instead(journal.StoredJournal, "append_input", _to_another_session),
        "words in the log": instead(journalling, "write", _loud),
    }
)
