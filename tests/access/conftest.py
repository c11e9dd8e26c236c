"""A practice with two clinicians, a supervisor and a client, and its front door."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from service.access.access import Access
from service.clock import ManualClock
from service.settings import Settings
from service.store.migrations import migrate
from service.store.records import ClientRecord, Clinician, SessionPlan
from service.store.store import Store
from tests.store.kept import copied, enrol, opened, take_in, url_of


@dataclass(slots=True)
class Practice:
    """Who is there. Only Ada has a client."""

    store: Store
    clock: ManualClock
    access: Access
    ada: Clinician
    eva: Clinician
    supervisor: Clinician
    client: ClientRecord
    database: Path

    def with_settings(self, settings: Settings) -> Access:
        """The same practice under another policy."""
        return Access(self.store, settings, self.clock)

    def plan(self) -> SessionPlan:
        """A plan for the client."""
        return SessionPlan(client=self.client.id, protocol="trauma_3stage")


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database with all tables."""
    path = tmp_path_factory.mktemp("empty") / "imagery.db"
    migrate(url_of(path))
    return path


@pytest.fixture
def clock() -> ManualClock:
    """The clock of the practice."""
    return ManualClock()


@pytest.fixture
def store(empty: Path, tmp_path: Path, clock: ManualClock) -> Iterator[Store]:
    """A store of this test's own."""
    with opened(copied(empty, tmp_path), clock) as store:
        yield store


@pytest.fixture
async def practice(store: Store, tmp_path: Path, clock: ManualClock) -> Practice:
    """People who know nothing of each other's work."""
    ada = await enrol(store, "ada@example.org")
    return Practice(
        store=store,
        clock=clock,
        access=Access(store, Settings(), clock),
        ada=ada,
        eva=await enrol(store, "eva@example.org"),
        supervisor=await enrol(store, "sol@example.org", "supervisor"),
        client=await take_in(store, ada),
        database=tmp_path / "imagery.db",
    )
