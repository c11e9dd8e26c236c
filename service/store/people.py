"""Clinicians with their credentials, logins, tokens and invitations. Secrets are kept as hashes only."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from service.errors import Conflict, InvitationRefused, NotFound
from service.store.doors import Doors
from service.store.ids import new_id
from service.store.records import ClientLogin, Clinician, Principal, Role
from service.store.rows import CLINICIAN_COLUMNS, clinician_record
from service.store.schema import api_token, client, clinician, credential, invitation, login, practice

_ENDED = 0
"""Until when a login may rest that somebody has ended: it is told from one that ran out by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """A login as it is kept: who it is, and until when it holds unless it is used."""

    principal: Principal
    idle_at: int
    expires_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """How long a login holds: `idle_at` is pushed on by use, `expires_at` is not. Unix milliseconds."""

    idle_at: int
    expires_at: int


class People:
    """Keeps who may come in."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def add_clinician(self, *, email: str, name: str, role: Role, password: str, practice_name: str) -> Clinician:
        """Enrol a clinician; `password` is a hash. The practice is made with its first. Raises `Conflict`."""
        address, new, at = email.strip().lower(), new_id(), self._doors.clock.now()

        def write(db: Connection) -> Clinician:
            home = _practice(db, practice_name, at)
            person = Clinician(id=new, practice=home, email=address, name=name, role=role)
            row = {"id": new, "practice": home, "email": address, "name": name, "role": role, "created_at": at}
            db.execute(insert(clinician), row)
            db.execute(insert(credential), {"clinician": new, "password": password, "changed_at": at})
            return person

        try:
            return await self._doors.writer.run(write)
        except IntegrityError as fault:
            raise Conflict("There is a clinician with this email address already.") from fault

    async def by_email(self, email: str) -> tuple[Clinician, str] | None:
        """The clinician with this address and the hash of their password, unless disabled."""
        chosen = (
            select(*CLINICIAN_COLUMNS, credential.c.password)
            .join_from(clinician, credential, credential.c.clinician == clinician.c.id)
            .where(clinician.c.email == email.strip().lower(), clinician.c.disabled_at.is_(None))
        )

        def read(db: Connection) -> tuple[Clinician, str] | None:
            row = db.execute(chosen).mappings().one_or_none()
            return None if row is None else (clinician_record(row), row["password"])

        return await self._doors.reader.run(read)

    async def colleagues(self, practice_id: str) -> Sequence[Clinician]:
        """Every clinician of a practice who is not disabled, by name."""
        chosen = select(*CLINICIAN_COLUMNS).where(
            clinician.c.practice == practice_id, clinician.c.disabled_at.is_(None)
        )

        def read(db: Connection) -> Sequence[Clinician]:
            return [clinician_record(row) for row in db.execute(chosen.order_by(clinician.c.name)).mappings().all()]

        return await self._doors.reader.run(read)

    async def set_password(self, clinician_id: str, password: str) -> None:
        """Keep another password hash, and end every login that the old password opened."""
        at = self._doors.clock.now()

        def write(db: Connection) -> None:
            chosen = update(credential).where(credential.c.clinician == clinician_id)
            if not db.execute(chosen.values(password=password, changed_at=at)).rowcount:
                raise NotFound
            db.execute(update(login).where(login.c.clinician == clinician_id).values(expires_at=at, idle_at=_ENDED))

        await self._doors.writer.run(write)

    async def open_login(self, token: str, clinician_id: str, until: Until) -> None:
        """Remember a clinician's login by the hash of its token."""
        row = _login_row(token, until, self._doors.clock.now())
        await self._doors.writer.run(lambda db: _insert(db, login, {**row, "clinician": clinician_id}))

    async def find_login(self, token: str) -> Login | None:
        """Whose login this is, if it still holds."""
        now = self._doors.clock.now()
        chosen = (
            select(login, client.c.practice.label("client_practice"))
            .outerjoin(client, client.c.id == login.c.client)
            .where(login.c.token == token, login.c.idle_at > now, login.c.expires_at > now)
        )

        def read(db: Connection) -> Login | None:
            row = db.execute(chosen).mappings().one_or_none()
            principal = None if row is None else _principal(db, row)
            if row is None or principal is None:
                return None
            return Login(principal=principal, idle_at=row["idle_at"], expires_at=row["expires_at"])

        return await self._doors.reader.run(read)

    async def keep_login(self, token: str, idle_at: int) -> None:
        """Push on the moment at which a login ends for want of use."""
        await self._doors.writer.run(lambda db: _update(db, login, token, {"idle_at": idle_at}), of=token)

    async def end_login(self, token: str) -> None:
        """Sign out."""
        now = self._doors.clock.now()
        await self._doors.writer.run(
            lambda db: _update(db, login, token, {"expires_at": now, "idle_at": _ENDED}), of=token
        )

    async def ended(self, tokens: Collection[str]) -> Collection[str]:
        """Those of these logins and programs' tokens that somebody has ended. One that ran out by itself is none."""
        known = select(login.c.token).where(login.c.token.in_(tokens), login.c.idle_at != _ENDED)
        valid = select(api_token.c.token).where(api_token.c.token.in_(tokens), api_token.c.revoked_at.is_(None))

        def read(db: Connection) -> Collection[str]:
            return set(tokens) - set(db.execute(known).scalars()) - set(db.execute(valid).scalars())

        return await self._doors.reader.run(read) if tokens else ()

    async def point_login(self, token: str, session: str) -> None:
        """From now on a client's login names another session."""
        await self._doors.writer.run(lambda db: _update(db, login, token, {"session": session}), of=token)

    async def add_token(self, token: str, clinician_id: str) -> None:
        """Remember a program's token by its hash."""
        row = {"token": token, "clinician": clinician_id, "created_at": self._doors.clock.now()}
        await self._doors.writer.run(lambda db: _insert(db, api_token, row))

    async def find_token(self, token: str) -> Clinician | None:
        """Whose token this is, unless it was revoked."""
        chosen = select(api_token.c.clinician).where(api_token.c.token == token, api_token.c.revoked_at.is_(None))

        def read(db: Connection) -> Clinician | None:
            return _clinician(db, db.execute(chosen).scalar_one_or_none())

        return await self._doors.reader.run(read)

    async def revoke_tokens(self, clinician_id: str) -> int:
        """Revoke every token of a clinician's programs; how many there were."""
        valid = (api_token.c.clinician == clinician_id, api_token.c.revoked_at.is_(None))
        revoked = update(api_token).where(*valid).values(revoked_at=self._doors.clock.now())
        return await self._doors.writer.run(lambda db: db.execute(revoked).rowcount)

    async def invite(self, code: str, client_id: str, session: str, expires_at: int) -> None:
        """Remember an invitation by the hash of its code. Older ones to the same session end."""
        now = self._doors.clock.now()
        row = {"code": code, "client": client_id, "session": session, "created_at": now, "expires_at": expires_at}
        older = update(invitation).where(invitation.c.session == session, invitation.c.redeemed_at.is_(None))

        def write(db: Connection) -> None:
            db.execute(older.where(invitation.c.expires_at > now).values(expires_at=now))
            db.execute(insert(invitation), row)

        await self._doors.writer.run(write)

    async def redeem(self, code: str, token: str, until: Until) -> ClientLogin:
        """Turn an invitation into a client's login, once. Raises `InvitationRefused`."""
        now = self._doors.clock.now()
        valid = (
            invitation.c.code == code,
            invitation.c.redeemed_at.is_(None),
            invitation.c.expires_at > now,
            client.c.erased_at.is_(None),
        )
        chosen = select(invitation, client.c.practice).join(client, client.c.id == invitation.c.client).where(*valid)

        def write(db: Connection) -> ClientLogin:
            row = db.execute(chosen.with_for_update()).mappings().one_or_none()
            if row is None:
                raise InvitationRefused
            db.execute(update(invitation).where(invitation.c.code == code).values(redeemed_at=now))
            whose = {"client": row["client"], "session": row["session"]}
            db.execute(insert(login), {**_login_row(token, until, now), **whose})
            return ClientLogin(login=token, practice=row["practice"], **whose)

        return await self._doors.writer.run(write)


def _practice(db: Connection, name: str, at: int) -> str:
    known = db.execute(select(practice.c.id).order_by(practice.c.created_at)).scalars().first()
    if known is not None:
        return known
    new = new_id()
    db.execute(insert(practice), {"id": new, "name": name, "created_at": at})
    return new


def _clinician(db: Connection, name: str | None) -> Clinician | None:
    chosen = select(*CLINICIAN_COLUMNS).where(clinician.c.id == name, clinician.c.disabled_at.is_(None))
    row = db.execute(chosen).mappings().one_or_none()
    return None if row is None else clinician_record(row)


def _principal(db: Connection, row: RowMapping) -> Principal | None:
    if row["client"] is None:
        return _clinician(db, row["clinician"])
    return ClientLogin(
        login=row["token"], client=row["client"], practice=row["client_practice"], session=row["session"]
    )


def _login_row(token: str, until: Until, now: int) -> dict[str, Any]:
    return {"token": token, "created_at": now, "idle_at": until.idle_at, "expires_at": until.expires_at}


def _insert(db: Connection, table: Table, row: dict[str, Any]) -> None:
    db.execute(insert(table), row)


def _update(db: Connection, table: Table, token: str, values: dict[str, Any]) -> None:
    db.execute(update(table).where(table.c.token == token).values(**values))
