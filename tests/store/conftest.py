"""A migrated database for every test, copied from one that was migrated once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from service.clock import ManualClock
from service.store.migrations import migrate
from tests.store.kept import Kept, copied, enrol, opened, take_in, url_of


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database with all tables."""
    path = tmp_path_factory.mktemp("template") / "imagery.db"
    migrate(url_of(path))
    return path


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Path:
    """A database of this test's own."""
    return copied(template, tmp_path)


@pytest.fixture
async def kept(database: Path) -> AsyncIterator[Kept]:
    """A practice with a clinician and a client."""
    clock = ManualClock()
    with opened(database, clock) as store:
        clinician = await enrol(store)
        client = await take_in(store, clinician)
        yield Kept(path=database, clock=clock, store=store, clinician=clinician, client=client)
