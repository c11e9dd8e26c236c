"""A whole turn with records in PostgreSQL, and two services on one database that speak to the same session at once."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from service.clock import ManualClock
from service.sessions.answers import Ack
from service.store.port import SessionRecord
from service.store.store import Store
from tests.live.running import fields_of, running
from tests.live.test_one_turn import approve, to_first_draft
from tests.postgres import Server
from tests.sessions.at_work import House
from tests.store.kept import Kept, enrol, opened, take_in
from tests.store.proxy import proxy

LINES = 12


async def test_a_supervised_turn_goes_from_page_to_page_on_postgres(on_postgres: str, tmp_path: Path) -> None:
    with running(tmp_path, database_url=on_postgres) as service:
        clinician = service.clinician()
        client = service.client(clinician)
        async with service.socket("client", client) as page, service.socket("console", clinician) as console:
            await page.hello()
            draft = await to_first_draft(console, client.session)
            assert (await approve(console, draft))["type"] == "ack"
            delivered = await page.event(kind="delivered")
            assert fields_of(delivered, "text", "author") == (draft["text"], "assistant")
            assert (await page.ask("say", text="Mira. And yes, I am over 18"))["type"] == "ack"
            assert (await console.event(kind="client_said"))["text"] == "Mira. And yes, I am over 18"
        assert service.now(service.store.journal.verify(client.session)).whole


def test_a_name_that_postgres_cannot_hold_is_not_found(on_postgres: str, tmp_path: Path) -> None:
    with running(tmp_path, database_url=on_postgres) as service, service.http(service.clinician()) as http:
        assert http.get("/api/v1/clients/a%00b").status_code == 404
        assert http.get("/api/v1/sessions/a%00b").status_code == 404
        assert http.get(f"/api/v1/clients/{'a' * 500}").status_code == 404


async def test_two_services_on_one_session_lose_double_and_reorder_nothing(on_postgres: str) -> None:
    clock = ManualClock()
    with opened(on_postgres, clock) as first, opened(on_postgres, clock) as second:
        planned = await _planned(on_postgres, first, clock)
        async with _house(first, clock, planned) as one, _house(second, clock, planned) as other:
            await one.sessions.open(planned.id)
            told = await asyncio.gather(_talk(one), _talk(other))
            for house in (one, other):
                await house.sessions.settled()
                await house.seconds(2)
        await _assert_one_order(first, planned.id, told)


async def test_a_command_whose_commit_was_cut_is_acknowledged_once(postgres: Server, on_postgres: str) -> None:
    clock = ManualClock()
    with proxy(postgres.port) as line:
        through = postgres.url(on_postgres.rsplit("/", 1)[1], line.port)
        with opened(on_postgres, clock) as store, opened(through, clock) as far:
            planned = await _planned(on_postgres, store, clock)
            async with _house(far, clock, planned) as house:
                await house.sessions.open(planned.id)
                line.cut("after")
                answer = await house.say("I am here.")
                await house.seconds(2)
            journal = await store.journal.events(planned.id)
            said = [event.seq for event in journal if event.kind == "client_said"]
            assert line.cuts == 1
            assert isinstance(answer, Ack)
            assert said == [answer.seq]
            assert list(await store.journal.unprocessed(planned.id)) == []


@asynccontextmanager
async def _house(store: Store, clock: ManualClock, planned: SessionRecord) -> AsyncGenerator[House]:
    house = House(store, clock, planned)
    async with house.sessions.running():
        yield house


async def _planned(url: str, store: Store, clock: ManualClock) -> SessionRecord:
    clinician = await enrol(store)
    kept = Kept(url=url, clock=clock, store=store, clinician=clinician, client=await take_in(store, clinician))
    planned = await store.caseload.session(await kept.session())
    assert planned is not None
    return planned


async def _talk(house: House) -> list[int]:
    """Say one line after another; the seq of each, in the order in which they were said."""
    answers = [await house.say(f"Line {number}.") for number in range(LINES)]
    return [answer.seq for answer in answers if isinstance(answer, Ack)]


async def _assert_one_order(store: Store, session: str, told: Sequence[list[int]]) -> None:
    journal = await store.journal.events(session)
    said = [event.seq for event in journal if event.kind == "client_said"]
    assert [event.seq for event in journal] == list(range(1, len(journal) + 1))
    assert [len(seqs) for seqs in told] == [LINES, LINES]
    assert all(seqs == sorted(seqs) for seqs in told)
    assert sorted(seq for seqs in told for seq in seqs) == said
    assert list(await store.journal.unprocessed(session)) == []
    assert (await store.journal.verify(session)).whole
