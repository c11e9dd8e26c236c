"""The disk is full, the log's too: nothing is promised that is not kept, people are told, and it goes on by itself."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest

from service.errors import StoreUnavailable
from service.store.migrations import migrate
from tests.faults.disks import Disk, limited, small_disk
from tests.live.running import PATIENCE_S, Person, Socket, fields_of
from tests.live.standing import Process, Services, enrol
from tests.notify.servers import Served, web_server

RED = "I am going to kill myself tonight, I have the pills here."
SECRET = "a secret that is long enough"  # noqa: S105 - of a server that lives for one test
Made = Callable[[Path], AbstractContextManager[Disk]]


@dataclass
class Practice:
    """A service with everything on one disk, and its two people."""

    disk: Disk
    process: Process
    hook: Served
    clinician: Person
    client: Person

    def ready(self) -> str:
        """What the process says of itself: `ready`, or why not."""
        with httpx.Client(base_url=self.process.at.address, timeout=PATIENCE_S) as http:
            said = http.get("/readyz").json()
            return str(said.get("code", said["status"]))

    def standing_s(self, ticker: str) -> float:
        """For how long these duties have not been done, as whoever watches the service reads it."""
        with httpx.Client(base_url=self.process.at.address, timeout=PATIENCE_S) as http:
            figures = http.get("/metrics").text.splitlines()
        name = f'imagery_ticker_seconds{{ticker="{ticker}"}} '
        return next(float(line.removeprefix(name)) for line in figures if line.startswith(name))

    async def refused(self, page: Socket) -> str:
        """Say something until it is not taken, which is said in a sentence; its id."""
        self.disk.fill(self.process)
        while True:
            name = await page.send("say", text="Is anybody there?")
            answer = await page.answer(name)
            if answer["type"] == "refused":
                assert fields_of(answer, "code", "detail") == ("unavailable", StoreUnavailable.sentence)
                return name

    async def said(self) -> list[str]:
        """What a page that is opened now shows of the client's own words."""
        async with self.process.at.socket("client", self.client) as page:
            return [one["text"] for one in (await page.hello())["state"]["messages"] if one["who"] == "me"]


@pytest.fixture(params=[small_disk, limited], ids=["no room", "no larger file"])
async def practice(request: pytest.FixtureRequest, zygote: Services, tmp_path: Path) -> AsyncGenerator[Practice]:
    made: Made = request.param
    with made(tmp_path / "disk") as disk, web_server() as hook:
        database = f"sqlite:///{disk.folder / 'imagery.db'}"
        migrate(database)
        clinician = await enrol(database)
        told = {"webhook_url": hook.url, "webhook_secret": SECRET, "least_free_mb": 1}
        process = replace(zygote, database=database, redis="", settings=told, processes=[]).begin(disk.folder)
        try:
            yield Practice(disk, process, hook, clinician, process.at.client(clinician))
        finally:
            process.kill()


async def test_what_does_not_fit_is_refused_in_a_sentence_and_is_there_once_when_it_is_sent_again(
    practice: Practice,
) -> None:
    async with practice.process.at.socket("client", practice.client) as page:
        await page.hello()
        kept = await page.ask("say", text="before")
        name = await practice.refused(page)
        while (reason := practice.ready()) == "ready":
            pass
        assert reason == "store_unavailable"
        practice.disk.make_room(practice.process)
        while practice.ready() != "ready":
            pass
        again = await page.ask("say", id=name, text="Is anybody there?")
        assert (again["type"], again["seq"] > kept["seq"]) == ("ack", True)
        assert await page.ask("say", id=name, text="Is anybody there?") == again
        assert (await page.ask("say", text="after"))["type"] == "ack"
    said = await practice.said()
    assert (said[0], said[-2:]) == ("before", ["Is anybody there?", "after"])


async def test_a_console_is_told_to_come_back_and_finds_every_entry(practice: Practice) -> None:
    session, at = practice.client.session, practice.process.at
    async with at.socket("client", practice.client) as page, at.socket("console", practice.clinician) as console:
        await page.hello()
        await console.hello()
        await console.watch(session)
        await practice.refused(page)
        await console.send("beat", rendered={session: 0})
        assert await console.close_code() == StoreUnavailable.close_code
        practice.disk.make_room(practice.process)
        async with at.socket("console", practice.clinician) as back:
            await back.hello()
            await back.watch(session, after=0)
            note = await back.ask("note", session=session, text="We are back.")
            await back.event(kind="noted", seq=note["seq"])
            assert [event["seq"] for event in back.events()] == list(range(1, note["seq"] + 1))


async def test_an_alert_that_cannot_be_told_further_shows_in_the_figures_and_is_told_when_there_is_room(
    practice: Practice,
) -> None:
    async with practice.process.at.socket("client", practice.client) as page:
        await page.hello()
        await page.ask("say", text=RED)
        await page.event(kind="crisis_card")
        practice.hook.taken.wait(1)
        await practice.refused(page)
    practice.process.pass_seconds(31)
    while practice.standing_s("alarms") < 31 + 3:  # the alarm on this figure begins at half a minute
        pass
    assert len(practice.hook.taken.bodies) == 1
    practice.disk.make_room(practice.process)
    practice.hook.taken.wait(2)
    while max(practice.standing_s("alarms"), practice.standing_s("sessions")) > 3:
        pass
