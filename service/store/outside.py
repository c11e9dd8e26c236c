"""Alerts that no run of the graph raised: an input nobody could take, help asked for after the end.

Each has its journal entry like every other, in the transaction that raises it. It may come while inputs wait, so it
moves the session's version and nothing else of its state.
"""

from hashlib import sha256
from typing import Final, Literal

from sqlalchemy import Connection, bindparam, insert, select, update

from graphs.outcomes import Json
from service.errors import KeyRefused
from service.store import turns
from service.store.keys import Keys
from service.store.port import NewEvent
from service.store.records import OutsideAlert
from service.store.schema import alert, session

LevelWord = Literal["none", "watch", "amber", "red"]
_WORDS: Final[tuple[LevelWord, ...]] = ("none", "watch", "amber", "red")
_hold = select(session.c.id).where(session.c.id == bindparam("session_id")).with_for_update(key_share=True)
MARK: Final = "-s-"
"""Stands between the session and the name in the id of an alert from outside."""
_ROOM: Final = 64 - 32 - len(MARK)
"""Characters of a name that fit beside the session's: PostgreSQL keeps to the lengths of its columns."""


def level_word(level: int) -> LevelWord:
    """A level of the database, 0 to 3, as a word."""
    return _WORDS[level]


def alert_id(session_id: str, name: str) -> str:
    """The id of an alert from outside. A name that has no room in the column stands there as its hash."""
    short = name if len(name) <= _ROOM else sha256(name.encode()).hexdigest()[:_ROOM]
    return f"{session_id}{MARK}{short}"


def is_outside(session_id: str, alert_id: str) -> bool:
    """Whether an alert was raised by no run, so that no run knows it."""
    return alert_id.startswith(f"{session_id}{MARK}")


def write(db: Connection, keys: Keys, new: OutsideAlert) -> int | None:
    """Raise it, or let one that is open sound again; the seq of its entry. Raises `NotFound`."""
    name = alert_id(new.session, new.name)
    db.execute(_hold, {"session_id": new.session})  # so that nobody else raises the same while this looks for it
    if new.single and _sounds_again(db, new):
        return None
    if db.execute(select(alert.c.id).where(alert.c.session == new.session, alert.c.id == name)).one_or_none():
        return None
    seq = _journal(db, keys, new, name)
    step = db.execute(select(session.c.step).where(session.c.id == new.session)).scalar_one()
    row = {"session": new.session, "id": name, "kind": new.kind, "level": new.level, "step": step}
    db.execute(insert(alert), {**row, "raised_at": new.at, "due_at": new.at, "stage": 0})
    return seq


def _sounds_again(db: Connection, new: OutsideAlert) -> bool:
    """Whether one of this kind is open; one that was only seen is due again."""
    same = (
        *(alert.c.session == new.session, alert.c.kind == new.kind, alert.c.decided_at.is_(None)),
        alert.c.id.startswith(f"{new.session}{MARK}", autoescape=True),
    )
    seen = update(alert).where(*same, alert.c.acknowledged_at.is_not(None))
    db.execute(seen.values(acknowledged_at=None, due_at=new.at))
    return db.execute(select(alert.c.id).where(*same)).first() is not None


def _journal(db: Connection, keys: Keys, new: OutsideAlert, name: str) -> int | None:
    """The entry of the alert. Where the client's key does not open, the alert goes up without one."""
    told: dict[str, Json] = {"alert": name, "alert_kind": new.kind, "level": level_word(new.level)}
    told |= {"flags": new.flags, "step": ""}
    entry = NewEvent(kind="alert_raised", actor="service", at=new.at, data=told)
    try:
        return turns.note(db, keys, new.session, entry)
    except KeyRefused:
        return None
