"""What a turn writes beside the journal: alerts and what was decided on them, ratings, and the outbox."""

from sqlalchemy import Connection, func, insert, update

from service.store.doors import to_bytes
from service.store.ids import new_id
from service.store.port import AlertDecision, NewAlert, NewEffect, TurnCommit
from service.store.schema import adjudication, alert, effect, rating
from service.store.sealing import Sealer


def write_outcomes(db: Connection, sealer: Sealer, turn: TurnCommit, client: str) -> None:
    """Write them in the transaction of their turn."""
    if turn.alerts:
        db.execute(insert(alert), [_alert(turn.session, new) for new in turn.alerts])
    for decision in turn.decisions:
        _decide(db, sealer, turn.session, decision)
    if turn.ratings:
        rows = [
            {
                "client": client,
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


def reason_place(session: str, decided: AlertDecision) -> tuple[str, str, str]:
    """Where the reason of a decision belongs."""
    return "adjudication", f"{session}:{decided.id}:{decided.at}", "reason"


def _alert(session: str, new: NewAlert) -> dict[str, object]:
    return {
        "session": session,
        "id": new.id,
        "kind": new.kind,
        "level": new.level,
        "step": new.step,
        "raised_at": new.raised_at,
        "due_at": new.due_at,
    }


def _decide(db: Connection, sealer: Sealer, session: str, decided: AlertDecision) -> None:
    values: dict[str, object] = {
        "due_at": None,
        "acknowledged_at": func.coalesce(alert.c.acknowledged_at, decided.at),
    }
    if decided.decision != "acknowledged":
        values |= {"decided_at": decided.at, "decision": decided.decision}
    this = (alert.c.session == session, alert.c.id == decided.id)
    if not db.execute(update(alert).where(*this).values(**values)).rowcount:
        return  # nobody ever raised it; the journal says who decided what all the same
    sealed = None
    if decided.reason is not None:
        sealed = sealer.seal(decided.reason.encode("utf-8", "surrogatepass"), *reason_place(session, decided))
    row = {
        "session": session,
        "alert": decided.id,
        "at": decided.at,
        "by": decided.by,
        "decision": decided.decision,
        "reason": sealed,
    }
    db.execute(insert(adjudication), row)


def _effect(sealer: Sealer, session: str, new: NewEffect) -> dict[str, object]:
    name = new_id()
    return {
        "id": name,
        "session": session,
        "kind": new.kind,
        "payload": sealer.seal(to_bytes(new.data), "effect", name, "payload"),
        "due_at": new.due_at,
        "attempts": 0,
    }
