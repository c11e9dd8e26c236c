"""Clients, courses and sessions as rows: who is helped by whom, and which sessions there are.

Nothing here asks who is asking: that is `service.access`, the only room that should call it for somebody.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, insert, select, update

from service.errors import NotFound
from service.store.doors import Doors
from service.store.ids import new_id
from service.store.planning import plan
from service.store.port import SessionRecord
from service.store.records import ClientDetails, ClientRecord, Clinician, RatingRecord, SessionPlan, Status
from service.store.rows import (
    CLINICIAN_COLUMNS,
    SESSION_COLUMNS,
    client_record,
    clinician_record,
    sealed_details,
    session_record,
)
from service.store.schema import client, clinician, login, rating, session

_MOST = 500
"""Rows that one list gives at most; the newest come first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Of:
    """Whose clients or sessions: each value that is given narrows the choice."""

    clinician: str | None = None
    practice: str | None = None
    client: str | None = None
    status: Status | None = None
    mode: str | None = None


class Caseload:
    """Keeps clients, courses and sessions."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def add_client(
        self, clinician: Clinician, details: ClientDetails, *, country: str, language: str
    ) -> ClientRecord:
        """Take a new client into a clinician's caseload, with a key of their own. `country`: two letters."""
        name, at = new_id(), self._doors.clock.now()
        wrapped, sealer = self._doors.keys.make(name)
        row: dict[str, Any] = {
            "id": name,
            "practice": clinician.practice,
            "clinician": clinician.id,
            "country": country,
            "language": language,
            "created_at": at,
        }

        def write(db: Connection) -> None:
            db.execute(insert(client), {**row, "details": sealed_details(name, details, sealer)})
            self._doors.keys.keep(db, name, wrapped, at)

        await self._doors.writer.run(write)
        return ClientRecord(**row, details=details)

    async def client(self, client: str) -> ClientRecord | None:
        """The client with this id, unless erased."""

        def read(db: Connection) -> ClientRecord | None:
            try:
                return _client(db, client, self._doors)
            except NotFound:
                return None

        return await self._doors.reader.run(read)

    async def clients(self, of: Of) -> Sequence[ClientRecord]:
        """The clients of a clinician or practice, the newest first."""
        wanted = _wanted(client, of)

        def read(db: Connection) -> Sequence[ClientRecord]:
            chosen = select(client).where(client.c.erased_at.is_(None), *wanted)
            rows = db.execute(chosen.order_by(client.c.created_at.desc(), client.c.id).limit(_MOST)).mappings()
            return [client_record(row, self._doors.keys.of(db, row["id"])) for row in rows.all()]

        return await self._doors.reader.run(read)

    async def update_client(
        self, name: str, details: ClientDetails, *, country: str | None = None, language: str | None = None
    ) -> ClientRecord:
        """Put other details on file. Country and language stay as they are unless given. Raises `NotFound`."""

        def write(db: Connection) -> ClientRecord:
            known = _client(db, name, self._doors)
            values = {
                "country": country or known.country,
                "language": language or known.language,
                "details": sealed_details(name, details, self._doors.keys.of(db, name)),
            }
            db.execute(update(client).where(client.c.id == name).values(**values))
            if country is not None:
                here = update(session).where(session.c.client == name, session.c.status != "ended")
                db.execute(here.values(country=country))
            return _client(db, name, self._doors)

        return await self._doors.writer.run(write)

    async def change_details(self, name: str, change: Callable[[ClientDetails], ClientDetails]) -> ClientRecord:
        """Change some of what is on file and leave the rest as it stands then. Raises `NotFound`."""

        def write(db: Connection) -> ClientRecord:
            known = _client(db, name, self._doors)
            sealed = sealed_details(name, change(known.details), self._doors.keys.of(db, name))
            db.execute(update(client).where(client.c.id == name).values(details=sealed))
            return _client(db, name, self._doors)

        return await self._doors.writer.run(write)

    async def reopen_between(self, name: str) -> bool:
        """Open the tool between sessions to the client again; False when it was not closed."""
        closed = update(client).where(client.c.id == name, client.c.closed_at.is_not(None))
        reopened = closed.values(closed_at=None, closed_in=None)
        return await self._doors.writer.run(lambda db: db.execute(reopened).rowcount == 1)

    async def countries(self) -> Sequence[str]:
        """The countries in which there are clients, in order."""
        chosen = select(client.c.country).where(client.c.erased_at.is_(None)).distinct().order_by(client.c.country)
        return await self._doors.reader.run(lambda db: db.execute(chosen).scalars().all())

    async def erase_client(self, name: str) -> None:
        """Destroy the client's key: what was sealed is unreadable from now on. Logins end. Raises `NotFound`."""
        at = self._doors.clock.now()

        def write(db: Connection) -> None:
            chosen = update(client).where(client.c.id == name, client.c.erased_at.is_(None))
            if not db.execute(chosen.values(erased_at=at)).rowcount:
                raise NotFound
            db.execute(update(login).where(login.c.client == name).values(expires_at=at))
            self._doors.keys.destroy(db, name)

        await self._doors.writer.run(write)
        self._doors.keys.forget(name)

    async def clinician(self, clinician_id: str) -> Clinician | None:
        """The clinician with this id."""

        def read(db: Connection) -> Clinician | None:
            chosen = select(*CLINICIAN_COLUMNS).where(clinician.c.id == clinician_id)
            row = db.execute(chosen).mappings().one_or_none()
            return None if row is None else clinician_record(row)

        return await self._doors.reader.run(read)

    async def plan_session(self, wanted: SessionPlan) -> SessionRecord:
        """Plan a session of a client with their clinician; it has no state yet. Raises `NotFound` for the client.

        Sessions of one protocol make a course and are numbered in it from 1; one between meetings belongs to none.
        """
        name, at = new_id(), self._doors.clock.now()

        def write(db: Connection) -> SessionRecord:
            plan(db, name, wanted, at)
            return _session(db, name)

        return await self._doors.writer.run(write)

    async def session(self, name: str) -> SessionRecord | None:
        """The session's row without its state: `state` is None here whatever it is."""

        def read(db: Connection) -> SessionRecord | None:
            try:
                return _session(db, name)
            except NotFound:
                return None

        return await self._doors.reader.run(read)

    async def sessions(self, of: Of) -> Sequence[SessionRecord]:
        """Sessions without their states, the latest start first."""
        wanted = [*_wanted(session, of)]
        if of.client is not None:
            wanted.append(session.c.client == of.client)
        if of.status is not None:
            wanted.append(session.c.status == of.status)
        if of.mode is not None:
            wanted.append(session.c.mode == of.mode)

        def read(db: Connection) -> Sequence[SessionRecord]:
            chosen = select(*SESSION_COLUMNS).where(*wanted)
            rows = db.execute(chosen.order_by(session.c.starts_at.desc(), session.c.id).limit(_MOST)).mappings()
            return [session_record(row, None) for row in rows.all()]

        return await self._doors.reader.run(read)

    async def ratings(self, client_id: str, field: str | None = None) -> Sequence[RatingRecord]:
        """The outcome series of a client, in order of time; one field of it if named."""
        columns = [rating.c[column] for column in RatingRecord.__dataclass_fields__]
        chosen = select(*columns).where(rating.c.client == client_id)
        if field is not None:
            chosen = chosen.where(rating.c.field == field)

        def read(db: Connection) -> Sequence[RatingRecord]:
            rows = db.execute(chosen.order_by(rating.c.at, rating.c.id)).mappings().all()
            return [RatingRecord(**row) for row in rows]

        return await self._doors.reader.run(read)

    async def count_clients(self) -> int:
        """How many clients there are, erased ones left out."""
        counted = select(func.count()).select_from(client).where(client.c.erased_at.is_(None))
        return await self._doors.reader.run(lambda db: db.execute(counted).scalar_one())


def _wanted(table: Table, of: Of) -> Sequence[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if of.clinician is not None:
        wanted.append(table.c.clinician == of.clinician)
    if of.practice is not None:
        wanted.append(table.c.practice == of.practice)
    return wanted


def _client(db: Connection, name: str, doors: Doors) -> ClientRecord:
    chosen = select(client).where(client.c.id == name, client.c.erased_at.is_(None))
    row = db.execute(chosen).mappings().one_or_none()
    if row is None:
        raise NotFound
    return client_record(row, doors.keys.of(db, name))


def _session(db: Connection, name: str) -> SessionRecord:
    row = db.execute(select(*SESSION_COLUMNS).where(session.c.id == name)).mappings().one_or_none()
    if row is None:
        raise NotFound
    return session_record(row, None)
