"""A practice on a real database, for tests: a clinician, a client, and sessions."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from service.clock import ManualClock
from service.store.port import NewEvent, TurnCommit
from service.store.records import ClientDetails, ClientRecord, Clinician, Role, SessionPlan
from service.store.sealing import Keyring
from service.store.store import Store
from tests.postgres import execute

KEY = bytes(range(32))


@dataclass(slots=True)
class Kept:
    """A store and the people in it."""

    url: str
    clock: ManualClock
    store: Store
    clinician: Clinician
    client: ClientRecord

    async def session(self) -> str:
        """A new session of the client; its id."""
        wanted = SessionPlan(client=self.client.id, protocol="trauma_3stage")
        return (await self.store.caseload.plan_session(wanted)).id

    def rows(self, statement: str, *given: object) -> Sequence[tuple[object, ...]]:
        """Go past every door, as somebody with the file or the password would. Values stand as `?`."""
        return rows(self.url, statement, *given)


def url_of(place: Path | str) -> str:
    """The database URL of a file; a URL stays as it is."""
    return place if isinstance(place, str) else f"sqlite:///{place}"


def file_of(url: str) -> Path:
    """The file of an SQLite URL."""
    return Path(url.removeprefix("sqlite:///"))


def opened(place: Path | str, clock: ManualClock, key: bytes = KEY) -> Store:
    """The store in a file, or at a URL."""
    return Store.open(url_of(place), Keyring(key), clock)


def rows(url: str, statement: str, *given: object) -> Sequence[tuple[object, ...]]:
    """What a statement gives in a database, past every door. Values stand as `?`."""
    if not url.startswith("sqlite"):
        return execute(url, statement.replace("?", "%s").encode(), *given)
    with closing(sqlite3.connect(file_of(url))) as db, db:
        return db.execute(statement, given).fetchall()


def copied(template: Path, folder: Path) -> Path:
    """A database with all tables and nothing in them: a copy, because migrating takes longer."""
    path = folder / "imagery.db"
    shutil.copyfile(template, path)
    return path


async def enrol(store: Store, email: str = "ada@example.org", role: Role = "clinician") -> Clinician:
    """A clinician without a usable password."""
    return await store.people.add_clinician(email=email, name="Ada", role=role, password="-", practice_name="T")  # noqa: S106 - no hash


async def take_in(store: Store, clinician: Clinician, name: str = "Bo") -> ClientRecord:
    """A client of the clinician."""
    return await store.caseload.add_client(clinician, ClientDetails(name=name), country="GB", language="en")


def said(text: str = "hello", input_id: str = "input-1", at: int = 1_000) -> NewEvent:
    """A client's words."""
    return NewEvent(kind="client_said", actor="client", at=at, data={"text": text}, input_id=input_id)


def came(kind: str = "step_entered", at: int = 1_001) -> NewEvent:
    """An event that came of an input."""
    return NewEvent(kind=kind, actor="service", at=at, data={"step": "arrival"})


def ordered(input_id: str, at: int = 1_000) -> NewEvent:
    """A clinician's command."""
    return NewEvent(kind="commanded", actor="clinician", at=at, data={"command": "hold"}, by="c", input_id=input_id)


def turn(session: str, version: int, *events: NewEvent, through: int | None = None) -> TurnCommit:
    """A plain turn."""
    return TurnCommit(
        session=session,
        expected_version=version,
        state=f"state {version + 1}".encode(),
        events=events,
        processed_through=through,
    )
