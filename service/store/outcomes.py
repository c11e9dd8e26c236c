"""What a turn writes beside the journal: alerts and what was decided on them, ratings, entries, and the outbox."""

from sqlalchemy import Connection, func, insert, select, update

from safety.findings import Level
from service.store import entry_rows, rescripts
from service.store.doors import to_bytes
from service.store.entry_records import EntryRecord
from service.store.ids import new_id
from service.store.port import AlertDecision, NewAlert, NewEffect, NewWriting, TurnCommit
from service.store.rotas import DECIDE_WITHIN_MS
from service.store.schema import adjudication, alert, client, effect, rating, rota, session
from service.store.sealing import Sealer

_MUST_BE_DECIDED = 2
"""From this level on, having seen an alert is not enough."""


def write_outcomes(db: Connection, sealer: Sealer, turn: TurnCommit, client_id: str) -> None:
    """Write them in the transaction of their turn."""
    if turn.alerts:
        db.execute(insert(alert), [_alert(turn.session, new) for new in turn.alerts])
    if turn.closes_at is not None:
        close_between(db, turn.session, turn.closes_at)
    if turn.rescript is not None and turn.events:
        rescripts.make(db, sealer, client_id, turn.session, turn.events[-1].at, turn.rescript)
    for writing in turn.written:
        entry_rows.add(db, _written(client_id, turn.session, writing), sealer)
    for decision in turn.decisions:
        _decide(db, sealer, turn.session, decision)
    if turn.ratings:
        rows = [
            {
                "client": client_id,
                "session": turn.session,
                "field": new.field,
                "value": new.value,
                "step": new.step,
                "at": new.at,
            }
            for new in turn.ratings
        ]
        db.execute(insert(rating), rows)
    if turn.effects:
        db.execute(insert(effect), [_effect(sealer, turn.session, new) for new in turn.effects])


def reason_place(name: str, decided: AlertDecision) -> tuple[str, str, str]:
    """Where the reason of a decision belongs."""
    return "adjudication", f"{name}:{decided.id}:{decided.at}", "reason"


def _alert(name: str, new: NewAlert) -> dict[str, object]:
    return {
        "session": name,
        "id": new.id,
        "kind": new.kind,
        "level": new.level,
        "step": new.step,
        "raised_at": new.raised_at,
        "due_at": new.due_at,
    }


def _written(client_id: str, session_id: str, new: NewWriting) -> EntryRecord:
    return EntryRecord(
        client=client_id,
        id=new.id,
        kind=new.kind,
        at=new.at,
        kept_at=new.at,
        values={},
        text=new.text,
        homework=None,
        level=Level(new.level),
        flags=new.flags,
        session=None if new.alert is None else session_id,
        alert=new.alert,
        closed=False,
        locked=False,
        strong=False,
    )


def _decide(db: Connection, sealer: Sealer, name: str, decided: AlertDecision) -> None:
    this = (alert.c.session == name, alert.c.id == decided.id)
    values: dict[str, object] = {"acknowledged_at": func.coalesce(alert.c.acknowledged_at, decided.at)}
    if decided.decision == "acknowledged":
        values["due_at"] = _decide_by(db, name, decided)
    else:
        values |= {"decided_at": decided.at, "decision": decided.decision, "due_at": None}
    if not db.execute(update(alert).where(*this).values(**values)).rowcount:
        return  # nobody ever raised it; the journal says who decided what all the same
    sealed = None
    if decided.reason is not None:
        sealed = sealer.seal(decided.reason.encode("utf-8", "surrogatepass"), *reason_place(name, decided))
    row = {
        "session": name,
        "alert": decided.id,
        "at": decided.at,
        "by": decided.by,
        "decision": decided.decision,
        "reason": sealed,
    }
    db.execute(insert(adjudication), row)


def _decide_by(db: Connection, name: str, seen: AlertDecision) -> int | None:
    """When an acknowledged alert comes back unless it is decided by then; never for one that only notes something."""
    chosen = (
        select(alert.c.level, alert.c.decided_at, rota.c.decide_within_ms)
        .join_from(alert, session, alert.c.session == session.c.id)
        .outerjoin(rota, rota.c.practice == session.c.practice)
        .where(alert.c.session == name, alert.c.id == seen.id)
    )
    row = db.execute(chosen).one_or_none()
    if row is None or row.decided_at is not None or row.level < _MUST_BE_DECIDED:
        return None
    within: int = row.decide_within_ms or DECIDE_WITHIN_MS
    return seen.at + within


def close_between(db: Connection, name: str, closed_at: int) -> None:
    """A red finding while the client was alone closes the tool between sessions, until a clinician opens it again."""
    whose = select(session.c.client).where(session.c.id == name, session.c.mode == "between").scalar_subquery()
    still_open = client.c.id == whose, client.c.closed_at.is_(None)
    db.execute(update(client).where(*still_open).values(closed_at=closed_at, closed_in=name))


def _effect(sealer: Sealer, session_id: str, new: NewEffect) -> dict[str, object]:
    name = new_id()
    return {
        "id": name,
        "session": session_id,
        "kind": new.kind,
        "payload": sealer.seal(to_bytes(new.data), "effect", name, "payload"),
        "due_at": new.due_at,
        "attempts": 0,
    }
