"""A real store on a disk of its own, a practice with a client, and an engine on both."""

from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

import pytest

from service.clock import ManualClock
from service.store.migrations import migrate
from service.store.port import SessionRecord
from service.store.records import ClientDetails, SessionPlan
from service.store.sealing import Keyring
from service.store.store import Store
from tests.sessions.house import MASTER_KEY, House

UNUSED_HASH = "nobody signs in here"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def database(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'imagery.db'}"
    migrate(url)
    return url


@pytest.fixture
def store(database: str, clock: ManualClock) -> Iterator[Store]:
    with Store.open(database, Keyring(MASTER_KEY), clock) as opened:
        yield opened


@pytest.fixture
async def planned(store: Store) -> SessionRecord:
    """A session of a client on file, planned and not yet opened."""
    clinician = await store.people.add_clinician(
        email="mara@example.org", name="Mara Lind", role="clinician", password=UNUSED_HASH, practice_name="Practice"
    )
    client = await store.caseload.add_client(
        clinician, ClientDetails(name="Ines", age=34, safe_word="lantern"), country="GB", language="en"
    )
    return await store.caseload.plan_session(SessionPlan(client=client.id, protocol="trauma_3stage"))


@pytest.fixture
async def house(store: Store, clock: ManualClock, planned: SessionRecord) -> AsyncGenerator[House]:
    async with House.opened(store, clock, planned) as opened:
        yield opened
