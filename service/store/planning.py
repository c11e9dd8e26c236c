"""Planning a session: its course, its number in it, and its row."""

from typing import Any, Final

from sqlalchemy import Connection, RowMapping, func, insert, select

from service.errors import Conflict, NotFound
from service.store.chain import START
from service.store.ids import new_id
from service.store.records import SessionPlan
from service.store.schema import client, course, session

_SERVES_ANY: Final = frozenset({"stabilisation_only", "followup"})
"""Protocols whose sessions belong to whichever course is open."""
_HAS_ENDED: Final = (
    "This course has ended and takes follow-ups only. Reopen it on your client's page, and then plan the session."
)


def plan(db: Connection, name: str, wanted: SessionPlan, at: int) -> None:
    """Write the row of a planned session.

    Raises `NotFound` for a client who is not there, and `Conflict` where the course has ended.
    """
    chosen = select(client).where(client.c.id == wanted.client, client.c.erased_at.is_(None))
    person = db.execute(chosen).mappings().one_or_none()
    if person is None:
        raise NotFound
    belongs, number = (None, 1) if wanted.mode == "between" else _place_in_course(db, wanted, at)
    db.execute(insert(session), {**_row(name, wanted, person, at), "course": belongs, "number": number})


def _place_in_course(db: Connection, wanted: SessionPlan, at: int) -> tuple[str, int]:
    """The course a session belongs to, and its number in it: one of its own protocol, or one that it serves."""
    chosen = select(course.c.id, course.c.protocol, course.c.stage).where(
        course.c.client == wanted.client, course.c.closed_at.is_(None)
    )
    found = db.execute(chosen.order_by(course.c.created_at.desc(), course.c.id)).all()
    own = next((row for row in found if row.protocol == wanted.protocol), None)
    if own is None and wanted.protocol in _SERVES_ANY:
        own = next(iter(found), None)
    if own is None:
        name = new_id()
        row = {"id": name, "client": wanted.client, "protocol": wanted.protocol, "created_at": at}
        db.execute(insert(course), row)
        return name, 1
    if own.stage == "follow_ups" and wanted.protocol != "followup":
        raise Conflict(_HAS_ENDED)
    before = select(func.count()).select_from(session).where(session.c.course == own.id)
    return own.id, db.execute(before).scalar_one() + 1


def _row(name: str, wanted: SessionPlan, person: RowMapping, at: int) -> dict[str, Any]:
    return {
        "id": name,
        "practice": person["practice"],
        "client": person["id"],
        "clinician": person["clinician"],
        "protocol": wanted.protocol,
        "mode": wanted.mode,
        "approval": wanted.approval,
        "lead": wanted.lead,
        "entry_point": wanted.entry_point,
        "minutes": wanted.minutes,
        "country": person["country"],
        "starts_at": at if wanted.starts_at is None else wanted.starts_at,
        "status": "planned",
        "step": "",
        "level": 0,
        "version": 0,
        "last_seq": 0,
        "processed_through": 0,
        "last_input": 0,
        "head": START,
    }
