"""A migrated database for every test, on both of what records may be kept in."""

from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from service.clock import ManualClock
from service.store.migrations import migrate
from tests.postgres import Server
from tests.store.kept import Kept, copied, enrol, file_of, opened, take_in, url_of

BOTH = ("sqlite", "postgres")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with all tables."""
    path = tmp_path_factory.mktemp("template") / "imagery.db"
    migrate(url_of(path))
    return path


@pytest.fixture
def on_sqlite(template: Path, tmp_path: Path) -> str:
    """An SQLite database of this test's own, copied from one that was migrated once; its URL."""
    return url_of(copied(template, tmp_path))


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest) -> str:
    """A database of this test's own, with all tables; its URL."""
    url: str = request.getfixturevalue(f"on_{request.param}")
    return url


@pytest.fixture(params=BOTH)
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of this test's own; its URL."""
    if request.param == "sqlite":
        yield url_of(tmp_path / "new.db")
        return
    server: Server = request.getfixturevalue("postgres")
    url = server.create(migrated=False)
    yield url
    server.drop(url)


@pytest.fixture
async def kept(database: str) -> AsyncIterator[Kept]:
    """A practice with a clinician and a client."""
    clock = ManualClock()
    with opened(database, clock) as store:
        clinician = await enrol(store)
        client = await take_in(store, clinician)
        yield Kept(url=database, clock=clock, store=store, clinician=clinician, client=client)


@pytest.fixture
def stored(request: pytest.FixtureRequest, database: str) -> Callable[[], bytes]:
    """Everything that lies on the disk."""
    if database.startswith("sqlite"):
        return partial(_files, file_of(database).parent)
    server: Server = request.getfixturevalue("postgres")
    return partial(_files, server.folder)


def _files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
