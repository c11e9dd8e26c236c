"""PostgreSQL has to promise what the service relies on, and may be started again while the service runs."""

import asyncio
from collections.abc import Iterator

import psycopg
import pytest

from service.clock import ManualClock
from service.errors import StoreUnavailable, UnsafeDatabase
from service.store.engines import alone, writing_engine
from service.store.migrations import migrate
from service.store.port import Appended
from service.store.store import Store
from tests.postgres import Server, execute
from tests.store.kept import Kept, came, enrol, opened, ordered, said, take_in, turn

pytestmark = pytest.mark.parametrize("database", ["postgres"], indirect=True)

AT_THE_DESK = (
    "CREATE ROLE desk LOGIN",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO desk",
    "REVOKE UPDATE, DELETE ON event, audit FROM desk",
    "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO desk",
)


@pytest.fixture(params=["fsync", "full_page_writes"])
def careless(request: pytest.FixtureRequest, postgres: Server) -> Iterator[str]:
    """A server that was told not to write everything down; what it was told."""
    name: str = request.param
    postgres.tell(name, "off")
    yield name
    postgres.tell(name, "on")


def test_a_server_that_may_forget_is_refused(database: str, careless: str) -> None:
    with pytest.raises(UnsafeDatabase, match=f"{careless}=off"):
        opened(database, ManualClock())
    with pytest.raises(UnsafeDatabase, match=f"{careless}=off"):
        migrate(database)


@pytest.mark.parametrize("waits_for", ["off", "local", "remote_write"])
def test_a_database_that_answers_before_it_has_written_is_refused(database: str, waits_for: str) -> None:
    _set(database, waits_for)
    with pytest.raises(UnsafeDatabase, match=f"synchronous_commit={waits_for}"):
        opened(database, ManualClock())


def test_a_database_that_waits_for_its_standby_is_welcome(database: str) -> None:
    _set(database, "remote_apply")
    opened(database, ManualClock()).close()


def test_a_database_that_cannot_hold_every_name_is_refused(postgres: Server, database: str) -> None:
    execute(database, b"CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'")
    with pytest.raises(UnsafeDatabase, match="server_encoding=SQL_ASCII"):
        migrate(postgres.url("ascii"))
    postgres.drop(postgres.url("ascii"))


async def test_the_service_needs_no_right_to_change_what_was_said_or_done(kept: Kept, postgres: Server) -> None:
    for right in AT_THE_DESK:
        kept.rows(right)
    try:
        with opened(kept.url.replace("imagery@", "desk@"), kept.clock) as store:
            clinician = await enrol(store, "eva@example.org")
            theirs = await take_in(store, clinician)
            at_desk = Kept(url=kept.url, clock=kept.clock, store=store, clinician=clinician, client=theirs)
            name = await at_desk.session()
            assert await store.journal.append_input(name, said()) is not None
            assert await store.journal.commit_turn(turn(name, 0, came(), through=1)) == (2,)
            assert await store.presence.beat(clinician.id, {name: 2}) == (name,)
            assert list(await store.effects.claim()) == []
    finally:
        kept.rows("DROP OWNED BY desk")
        kept.rows("DROP ROLE desk")


async def test_a_restart_is_not_noticed_once_it_is_over(kept: Kept, postgres: Server) -> None:
    name, journal = await kept.session(), kept.store.journal
    await asyncio.gather(*(journal.events(name) for _ in range(20)))  # every reader has its connection
    await asyncio.to_thread(postgres.restart)
    assert await journal.commit_turn(turn(name, 0, ordered("i"))) == (1,)
    found = await asyncio.gather(*(journal.events(name) for _ in range(20)))
    assert [len(events) for events in found] == [1] * 20


async def test_a_restart_loses_and_doubles_nothing_that_was_acknowledged(kept: Kept, postgres: Server) -> None:
    name, over = await kept.session(), asyncio.Event()
    speaking = [asyncio.create_task(_speak(kept.store, name, who, over)) for who in range(4)]
    for _ in range(2):
        await asyncio.to_thread(postgres.restart)
    over.set()
    told = [each for answers in await asyncio.gather(*speaking) for each in answers]
    entries = await kept.store.journal.events(name, limit=1_000_000)
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert sorted(told) == [(entry.seq, entry.input_id) for entry in entries]
    assert (await kept.store.journal.verify(name)).whole


async def test_a_session_that_another_process_holds_on_to_holds_up_no_other(kept: Kept) -> None:
    held, free, journal = await kept.session(), await kept.session(), kept.store.journal
    with psycopg.connect(kept.url) as other:
        other.execute("SELECT 1 FROM session WHERE id = %s FOR UPDATE", (held,))
        answers = await asyncio.gather(
            *(journal.append_input(name, said()) for name in (held, free)), return_exceptions=True
        )
        assert isinstance(answers[0], StoreUnavailable)
        assert answers[1] == Appended(1, repeated=False)
    assert await journal.append_input(held, said()) == Appended(1, repeated=False)


async def test_a_process_that_works_alone_and_hangs_holds_up_no_turn(kept: Kept) -> None:
    name, journal = await kept.session(), kept.store.journal
    engine = writing_engine(kept.url)
    with engine.begin() as other:
        alone(other)
        planned, turned = await asyncio.gather(
            kept.session(), journal.commit_turn(turn(name, 0, ordered("i"))), return_exceptions=True
        )
        assert isinstance(planned, StoreUnavailable)
        assert turned == (1,)
    engine.dispose()
    assert await kept.session() != name


async def _speak(store: Store, session: str, who: int, over: asyncio.Event) -> list[tuple[int, str]]:
    """Say one thing after another, and each again until it is acknowledged; what was, with its number."""
    told: list[tuple[int, str]] = []
    while not over.is_set():
        given = said(input_id=f"{who}-{len(told)}")
        try:
            appended = await store.journal.append_input(session, given)
        except StoreUnavailable:
            continue
        told.append((appended.seq, f"{who}-{len(told)}"))
    return told


def _set(database: str, waits_for: str) -> None:
    name = database.rsplit("/", 1)[1]
    execute(database, f"ALTER DATABASE {name} SET synchronous_commit = {waits_for}".encode())
