"""One store for all attacks, with one client, whom the attackers take turns to be."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from service.clock import ManualClock
from service.store.migrations import migrate
from service.store.records import ClientDetails
from service.store.sealing import Keyring
from service.store.store import Store
from tests.graphs.playing import NINE_O_CLOCK
from tests.hostile.world import World
from tests.sessions.house import MASTER_KEY


@pytest.fixture
async def world(tmp_path: Path) -> AsyncGenerator[World]:
    """A practice with an engine and a drafter that obeys whoever writes to it."""
    url = f"sqlite:///{tmp_path / 'imagery.db'}"
    migrate(url)
    clock = ManualClock(NINE_O_CLOCK)
    with Store.open(url, Keyring(MASTER_KEY), clock) as store:
        clinician = await store.people.add_clinician(
            email="mara@example.org", name="Mara Lind", role="clinician", password="", practice_name="Practice"
        )
        client = await store.caseload.add_client(
            clinician, ClientDetails(name="Ada", age=34), country="GB", language="en"
        )
        made = World(store, client, clock)
        yield made
        await made.close()
