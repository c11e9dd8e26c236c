"""Planning a session: its course, its number in it, and its row."""

from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select

from service.errors import NotFound
from service.store.chain import START
from service.store.ids import new_id
from service.store.records import SessionPlan
from service.store.schema import client, course, session


def plan(db: Connection, name: str, wanted: SessionPlan, at: int) -> None:
    """Write the row of a planned session. Raises `NotFound` for a client who is not there."""
    chosen = select(client).where(client.c.id == wanted.client, client.c.erased_at.is_(None))
    person = db.execute(chosen).mappings().one_or_none()
    if person is None:
        raise NotFound
    belongs, number = (None, 1) if wanted.mode == "between" else _place_in_course(db, wanted, at)
    db.execute(insert(session), {**_row(name, wanted, person, at), "course": belongs, "number": number})


def _place_in_course(db: Connection, wanted: SessionPlan, at: int) -> tuple[str, int]:
    open_one = select(course.c.id).where(
        course.c.client == wanted.client, course.c.protocol == wanted.protocol, course.c.closed_at.is_(None)
    )
    name = db.execute(open_one).scalars().first()
    if name is None:
        name = new_id()
        row = {"id": name, "client": wanted.client, "protocol": wanted.protocol, "created_at": at}
        db.execute(insert(course), row)
        return name, 1
    before = select(func.count()).select_from(session).where(session.c.course == name)
    return name, db.execute(before).scalar_one() + 1


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
