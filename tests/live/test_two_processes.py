"""Two processes on one PostgreSQL and one Redis: a client on one, their clinician's console on the other."""

from collections.abc import Generator
from dataclasses import dataclass
from time import monotonic

import pytest

from tests.live.running import Person, Socket, fields_of
from tests.live.standing import Process, Services, enrol, services
from tests.live.test_one_turn import approve, to_first_draft
from tests.postgres import Server
from tests.redis import RedisServer

AT_ONCE_S = 2.5
"""Sooner than anybody looks by themselves, on a slow machine."""
LOOK_S = 5.0
"""How often a reader looks by itself."""


@dataclass
class Two:
    """Both processes, and the servers that they share."""

    first: Process
    second: Process
    services: Services


@pytest.fixture(scope="module")
def two(postgres: Server, one_redis: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Generator[Two]:
    one_redis.start()
    folder = tmp_path_factory.mktemp("two")
    with services(postgres.create(), one_redis.url) as begun:
        yield Two(begun.begin(folder / "first"), begun.begin(folder / "second"), begun)


@pytest.fixture
async def clinician(two: Two) -> Person:
    return await enrol(two.services.database)


@pytest.fixture
def client(two: Two, clinician: Person) -> Person:
    return two.first.at.client(clinician)


@pytest.fixture(autouse=True)
def _redis_runs(two: Two, redis: RedisServer) -> None:
    """Whatever an earlier test did to it, both processes have taken it up again."""
    redis.wait_for(len(two.services.processes))


async def test_a_supervised_stretch_goes_through_both_without_waiting(
    two: Two, client: Person, clinician: Person
) -> None:
    async with two.first.at.socket("client", client) as page, two.second.at.socket("console", clinician) as console:
        await page.hello()
        draft = await to_first_draft(console, client.session)
        began = monotonic()
        assert (await approve(console, draft))["type"] == "ack"
        assert (await page.event(kind="delivered"))["text"] == draft["text"]
        await page.ask("say", text="Mira. And yes, I am over 18")
        await console.event(kind="client_said", text="Mira. And yes, I am over 18")
        assert monotonic() - began < AT_ONCE_S
        assert (await console.ask("hold", session=client.session))["type"] == "ack"
        await page.until(type="event", kind="held")
        assert (await console.ask("take_over", session=client.session))["type"] == "ack"
        assert (await console.ask("say", session=client.session, text="I am with you."))["type"] == "ack"
        await page.event(kind="delivered", text="I am with you.")
        assert (await page.ask("press", button="stop"))["type"] == "ack"
        await console.event(kind="pressed", button="stop")
        assert monotonic() - began < AT_ONCE_S * 2


async def test_who_is_there_and_who_writes_is_seen_across(two: Two, client: Person, clinician: Person) -> None:
    async with two.second.at.socket("console", clinician) as console:
        await console.hello()
        head = (await console.watch(client.session))["seq"]
        async with two.first.at.socket("client", client) as page:
            await page.hello()
            assert fields_of(await console.until(type="presence"), "who", "here") == ("client", True)
            await page.send("typing")
            assert (await console.until(type="typing"))["who"] == "client"
            await page.send("shown", seq=1)
            assert fields_of(await console.until(type="receipt"), "of", "receipt") == (1, "shown")
            await console.send("typing", session=client.session)
            assert (await page.until(type="typing"))["who"] == "clinician"
            await console.send("beat", rendered={client.session: head})
            assert fields_of(await page.until(type="presence"), "who", "here") == ("clinician", True)
            assert (await console.until(type="presence"))["here"] is True
        assert (await console.until(type="presence"))["here"] is False
        await console.send("beat", rendered={client.session: head})
        assert (await console.until(type="presence"))["here"] is False


@pytest.mark.parametrize("redis_runs", [True, False])
async def test_a_newer_tab_of_a_client_closes_the_older_one_on_the_other_process(
    two: Two, client: Person, redis: RedisServer, *, redis_runs: bool
) -> None:
    if not redis_runs:
        redis.kill()
    async with two.first.at.socket("client", client) as older:
        await older.hello()
        async with two.second.at.socket("client", client) as newer:
            await newer.hello()
            assert await older.close_code() == 4009
            assert (await newer.ask("say", text="It is me."))["type"] == "ack"
            async with two.first.at.socket("client", client) as newest:
                await newest.hello()
                assert await newer.close_code() == 4009
                assert (await newest.ask("say", text="And again."))["type"] == "ack"


async def test_an_alert_of_one_process_rings_on_the_console_of_the_other(
    two: Two, client: Person, clinician: Person
) -> None:
    async with two.first.at.socket("client", client) as page, two.second.at.socket("console", clinician) as console:
        await page.hello()
        await console.hello()
        began = monotonic()
        await page.ask("say", text="I am going to kill myself tonight, I have the pills here")
        assert fields_of(await console.until(type="alert"), "session", "level") == (client.session, "red")
        assert monotonic() - began < AT_ONCE_S


async def test_without_redis_everything_arrives_when_readers_look_and_with_it_at_once_again(
    two: Two, client: Person, clinician: Person, redis: RedisServer
) -> None:
    async with two.first.at.socket("client", client) as page, two.second.at.socket("console", clinician) as console:
        await page.hello()
        draft = await to_first_draft(console, client.session)
        redis.kill()
        began = monotonic()
        assert (await approve(console, draft))["type"] == "ack"
        assert (await page.ask("say", text="Mira. And yes, I am over 18"))["type"] == "ack"
        assert monotonic() - began < AT_ONCE_S
        await page.event(kind="delivered")
        await console.event(kind="client_said")
        assert monotonic() - began < LOOK_S + AT_ONCE_S
        redis.start()
        await _at_once_again(page, console)
        assert [event["seq"] for event in console.events()] == _in_order(console)
        assert len(page.events(kind="delivered")) == len({event["seq"] for event in page.events(kind="delivered")})


async def _at_once_again(page: Socket, console: Socket) -> None:
    """Within a few tries, each as long as the longest pause before a new try, a line is seen at once."""
    for number in range(5):
        began = monotonic()
        assert (await page.ask("say", text=f"line {number}"))["type"] == "ack"
        await console.event(kind="client_said", text=f"line {number}")
        if monotonic() - began < 0.5:
            return
    pytest.fail("the line to Redis was not taken up again")


def _in_order(socket: Socket) -> list[int]:
    first = socket.events()[0]["seq"]
    return list(range(first, first + len(socket.events())))


async def test_signing_out_on_one_process_closes_what_is_open_on_the_other(two: Two, client: Person) -> None:
    async with two.second.at.socket("client", client) as page:
        await page.hello()
        with two.first.at.http(client) as http:
            assert http.post("/api/v1/logout", params={"page": "client"}).status_code == 204
        assert await page.close_code() == 4001


def test_no_word_of_a_client_stands_in_what_the_processes_wrote(two: Two) -> None:
    for process in (two.first, two.second):
        assert "Mira" not in process.log
        assert "pills" not in process.log
