"""When the service stops, it says so first, finishes what it took on, and every page finds everything again."""

import asyncio
from pathlib import Path

import httpx

from service.clock import ManualClock
from tests.live.running import Running, Socket, running

WINDOW_S = 5.0


async def test_who_is_connected_when_the_service_stops_is_told_to_come_back(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        ada = service.clinician()
        mira = service.client(ada)
        async with service.socket("client", mira) as page, service.socket("console", ada) as console:
            await page.hello()
            await console.hello()
            said = await page.ask("say", text="before the restart")
            service.stop()
            assert [await page.close_code(), await console.close_code()] == [1012, 1012]
    with running(tmp_path) as service:
        async with service.socket("client", mira) as page:
            welcome = await page.hello()
            assert [(line["seq"], line["text"]) for line in welcome["state"]["messages"] if line["who"] == "me"] == [
                (said["seq"], "before the restart")
            ]


async def test_before_it_closes_anything_it_takes_on_nothing_new_and_goes_on_with_what_is_there(tmp_path: Path) -> None:
    clock = ManualClock()
    with running(tmp_path, clock=clock, drain_s=WINDOW_S) as service:
        ada = service.clinician()
        mira, other = service.client(ada), service.client(ada)
        async with service.socket("client", mira) as page:
            await page.hello()
            service.stop()
            await asyncio.to_thread(_until_not_ready, service)
            for somebody, name in ((other, "client"), (ada, "console")):
                async with service.socket(name, somebody) as refused:
                    assert (await refused.close_code(), refused.line.close_reason) == (1013, "restarting")
            with service.http(ada) as http:
                turned_away = http.post("/api/v1/join", json={"code": "x"})
                assert (turned_away.status_code, turned_away.json()["code"]) == (503, "restarting")
                assert int(turned_away.headers["Retry-After"]) > 0
                assert http.get("/api/v1/sessions").status_code == 200
                assert http.get("/healthz").status_code == 200
            assert (await page.ask("say", text="still here"))["type"] == "ack"
            clock.advance(round(WINDOW_S * 1_000))
            assert await page.close_code() == 1012


async def test_what_is_being_answered_when_the_service_leaves_is_answered_first(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        mira = service.client(service.clinician())
        async with service.socket("client", mira) as page:
            await page.hello()
            sent = [await page.send("say", text=f"line {number}") for number in range(5)]
            await page.receive()
            service.stop()
            assert await page.close_code() == 1012
            answered = {frame["id"]: frame["seq"] for frame in page.heard if frame["type"] == "ack"}
    with running(tmp_path) as service:
        async with service.socket("client", mira) as page:
            await page.hello()
            again = {name: (await page.ask("say", id=name, text=f"line {sent.index(name)}"))["seq"] for name in sent}
            assert {name: again[name] for name in answered} == answered
            assert len(set(again.values())) == len(sent)


async def test_a_place_is_kept_for_the_console_when_no_further_client_gets_in(tmp_path: Path) -> None:
    with running(tmp_path, most_sockets=2) as service:
        ada = service.clinician()
        mira, other = service.client(ada), service.client(ada)
        async with service.socket("client", mira) as page, service.socket("client", other) as late:
            await page.hello()
            assert (await late.close_code(), late.line.close_reason) == (1013, "overloaded")
            async with service.socket("console", ada) as console:
                await console.hello()
                await console.watch(mira.session)
                assert (await console.ask("hold", session=mira.session))["type"] == "ack"
                async with service.socket("console", ada) as another:
                    assert await another.close_code() == 1013
        await _gone(service, page, console)
        async with service.socket("client", other) as late:
            await late.hello()


def _until_not_ready(service: Running) -> None:
    """Ask until it says so: it sees the signal within a tenth of a second."""
    with service.http() as http:
        while (said := http.get("/readyz")).status_code == 200:
            pass
    assert (said.status_code, said.json()["code"]) == (503, "restarting")
    assert int(said.headers["Retry-After"]) > 0


async def _gone(service: Running, *sockets: Socket) -> None:
    for socket in sockets:
        await socket.line.wait_closed()
    async with httpx.AsyncClient(base_url=service.address) as http:
        while 'page="client"} 0.0' not in (await http.get("/metrics")).text:
            pass
