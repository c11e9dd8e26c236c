"""What is written to a session, as operations on a connection: an input appended, a turn committed.

Both take the session's row first, so that numbers are given in the order in which they are committed, by whatever
process. Whoever had to wait for the row may not see yet that the same input came with whoever held it; the rule that an
input id is there once stops it then, and run again it sees it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select, update

from service.errors import NotFound
from service.store.chain import Link, chained
from service.store.crash import crash_point
from service.store.doors import from_bytes, to_bytes
from service.store.keys import Keys, of_session
from service.store.outcomes import write_outcomes
from service.store.port import Appended, NewEvent, Repeated, StoredEvent, TurnCommit, VersionConflict
from service.store.schema import event, session
from service.store.sealing import Sealer

_again = (
    select(event.c.seq)
    .where(event.c.session == bindparam("session_id"), event.c.input_id == bindparam("input_id"))
    .scalar_subquery()
)
_row = (
    select(
        *(session.c.client, session.c.version, session.c.last_seq, session.c.processed_through, session.c.opened_at),
        *(session.c.next_input, session.c.last_input, session.c.ended_at, session.c.head, _again.label("again")),
        of_session,
    )
    .where(session.c.id == bindparam("session_id"))
    .with_for_update(key_share=True)
)
_later_input = select(func.min(event.c.seq)).where(
    event.c.session == bindparam("session_id"), event.c.seq > bindparam("after"), event.c.input_id.is_not(None)
)
_entry = select(event).where(event.c.session == bindparam("session_id"), event.c.seq == bindparam("seq"))
# Built once: making a statement costs more than running it.
_insert_events = insert(event)
_mine = session.c.id == bindparam("session_id")
_appended = (
    update(session)
    .where(_mine)
    .values({name: bindparam(f"new_{name}") for name in ("last_seq", "last_input", "next_input", "head")})
)
_noted = (
    update(session).where(_mine).values({name: bindparam(f"new_{name}") for name in ("last_seq", "head", "version")})
)
_MOVED = (
    *("version", "status", "step", "level", "next_due", "opened_at", "ended_at"),
    *("last_seq", "last_input", "next_input", "processed_through", "head", "state"),
)
_moved = (
    update(session)
    .where(_mine, session.c.version == bindparam("expected"))
    .values({name: bindparam(f"new_{name}") for name in _MOVED})
)


def append(db: Connection, keys: Keys, name: str, given: NewEvent) -> Appended:
    """Number an input and write it down. The same input again gives the seq it has. Raises `NotFound`."""
    if given.input_id is None:
        raise ValueError("an input needs an id")
    row = _take(db, name, given.input_id)
    if row["again"] is not None:
        return Appended(seq=row["again"], repeated=True)
    head = _write_events(db, keys.unwrapped(row["client"], row["wrapped"]), name, row, [given])
    crash_point("turns.appending")
    seq = row["last_seq"] + 1
    first = seq if row["next_input"] is None else row["next_input"]
    fresh = {"new_last_seq": seq, "new_last_input": seq, "new_next_input": first, "new_head": head}
    db.execute(_appended, {"session_id": name, **fresh})
    crash_point("turns.appended")
    return Appended(seq=seq, repeated=False)


def note(db: Connection, keys: Keys, name: str, given: NewEvent) -> int:
    """Write an entry that is no input after the newest one; its seq. A run under way is made again. Raises `NotFound`.

    Inputs that wait keep their place: only the journal's head and the session's version move.
    """
    row = _take(db, name, None)
    head = _write_events(db, keys.unwrapped(row["client"], row["wrapped"]), name, row, [given])
    seq: int = row["last_seq"] + 1
    fresh = {"new_last_seq": seq, "new_head": head, "new_version": row["version"] + 1}
    db.execute(_noted, {"session_id": name, **fresh})
    return seq


def commit(db: Connection, keys: Keys, turn: TurnCommit) -> tuple[int, ...]:
    """Write everything one run changed; the seqs of its events. Raises as `Journal.commit_turn` says."""
    first = next((given.input_id for given in turn.events if given.input_id is not None), None)
    row = _take(db, turn.session, first)
    sealer = keys.unwrapped(row["client"], row["wrapped"])
    if row["again"] is not None:
        raise Repeated(_stored(db, sealer, turn.session, row["again"]))
    if row["version"] != turn.expected_version:
        raise VersionConflict
    taken = _taken(db, turn, row)
    head = _write_events(db, sealer, turn.session, row, turn.events)
    crash_point("turns.written")
    last_seq = row["last_seq"] + len(turn.events)
    fresh: dict[str, object] = {
        **taken,
        **_times(turn, row),
        "new_head": head,
        "new_last_seq": last_seq,
        "new_state": sealer.seal(turn.state, *state_place(turn.session)),
        "new_version": turn.expected_version + 1,
        "new_status": turn.status,
        "new_step": turn.step,
        "new_level": turn.level,
        "new_next_due": turn.next_due,
    }
    moved = db.execute(_moved, {"session_id": turn.session, "expected": turn.expected_version, **fresh})
    if moved.rowcount != 1:
        raise RuntimeError("a session's row moved while it was taken")
    crash_point("turns.moved")
    write_outcomes(db, sealer, turn, row["client"])
    crash_point("turns.outcomes")
    return tuple(range(row["last_seq"] + 1, last_seq + 1))


def opened(row: RowMapping, sealer: Sealer) -> StoredEvent:
    """A row of the journal with its payload opened."""
    payload = sealer.open(row["payload"], *payload_place(row["session"], row["seq"]))
    return StoredEvent(
        session=row["session"],
        seq=row["seq"],
        kind=row["kind"],
        actor=row["actor"],
        at=row["at"],
        data=from_bytes(payload),
        by=row["by"],
        input_id=row["input_id"],
    )


def payload_place(name: str, seq: int) -> tuple[str, str, str]:
    """Where an event's payload belongs."""
    return "event", f"{name}:{seq}", "payload"


def state_place(name: str) -> tuple[str, str, str]:
    """Where a session's state belongs."""
    return "session", name, "state"


def _take(db: Connection, name: str, input_id: str | None) -> RowMapping:
    row = db.execute(_row, {"session_id": name, "input_id": input_id}).mappings().one_or_none()
    if row is None:
        raise NotFound
    return row


def _stored(db: Connection, sealer: Sealer, name: str, seq: int) -> StoredEvent:
    return opened(db.execute(_entry, {"session_id": name, "seq": seq}).mappings().one(), sealer)


def _taken(db: Connection, turn: TurnCommit, row: RowMapping) -> Mapping[str, int | None]:
    """How far the state has gone after this turn. Nothing overtakes an input that has its seq."""
    through = turn.processed_through
    if through is None and not turn.events:
        return _reached(row["processed_through"], row["last_input"], row["next_input"])
    if through is None:
        if row["next_input"] is not None:
            raise VersionConflict
        seq = row["last_seq"] + 1
        return _reached(seq, seq, None)
    if row["next_input"] != through:
        raise VersionConflict
    later = None
    if row["last_input"] != through:
        later = db.execute(_later_input, {"session_id": turn.session, "after": through}).scalar_one()
    return _reached(through, row["last_input"], later)


def _reached(processed_through: int, last_input: int, next_input: int | None) -> Mapping[str, int | None]:
    return {"new_processed_through": processed_through, "new_last_input": last_input, "new_next_input": next_input}


def _times(turn: TurnCommit, row: RowMapping) -> Mapping[str, int | None]:
    """When the session was first opened and when it ended, told by the entries that did it."""
    opened_at, ended_at = row["opened_at"], row["ended_at"]
    if turn.events and opened_at is None:
        opened_at = turn.events[0].at
    if turn.events and turn.status == "ended" and ended_at is None:
        ended_at = turn.events[-1].at
    return {"new_opened_at": opened_at, "new_ended_at": ended_at}


def _write_events(db: Connection, sealer: Sealer, name: str, row: RowMapping, events: Sequence[NewEvent]) -> bytes:
    """Write entries after the newest one; the new head of the chain."""
    head: bytes = row["head"]
    rows: list[dict[str, Any]] = []
    for seq, given in enumerate(events, start=row["last_seq"] + 1):
        payload = sealer.seal(to_bytes(given.data), *payload_place(name, seq))
        link = Link(name, seq, given.kind, given.actor, given.by, given.at, given.input_id, payload)
        head = chained(head, link)
        rows.append(
            {
                "session": name,
                "seq": seq,
                "kind": given.kind,
                "actor": given.actor,
                "by": given.by,
                "at": given.at,
                "input_id": given.input_id,
                "payload": payload,
                "hash": head,
            }
        )
    if rows:
        db.execute(_insert_events, rows)
    return head
