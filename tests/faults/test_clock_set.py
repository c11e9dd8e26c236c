"""Somebody sets the machine's clock by an hour, forward or back: nothing comes early, late or twice."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest

from service.clock import SystemClock
from tests.live.brought import bring, coming_to
from tests.live.running import Person, Running, Socket, running
from tests.notify.servers import Served, web_server

HOUR = 3_600
NS = 1_000_000_000
RED = "I am going to kill myself tonight, I have the pills here."
SECRET = "a secret that is long enough"  # noqa: S105 - of a server that lives for one test


@dataclass
class Machine:
    """Its clock, which anybody may set, and the time that really passes."""

    wall: int
    passed: int = 0

    def set_by(self, seconds: int) -> None:
        """Somebody sets the clock."""
        self.wall += seconds * NS

    def pass_seconds(self, seconds: int) -> None:
        """Time passes."""
        self.wall += seconds * NS
        self.passed += seconds * NS


@dataclass
class Here:
    """A service on that machine, and a session in the middle of an image."""

    machine: Machine
    service: Running
    hook: Served
    clinician: Person
    client: Person

    async def looks(self) -> None:
        """The service looks at the clock, and does everything that is due."""
        sessions = self.service.app.state.relay.sessions
        for work in (sessions.ticker.tick, sessions.alarms.tick, sessions.post.idle):
            await self.service.soon(work())

    async def attended(self, console: Socket) -> None:
        """The clinician has the session on screen, and is there."""
        await console.hello()
        await console.watch(self.client.session, after=0)
        await console.ask("beat", id=str(uuid4()), rendered={self.client.session: 0})

    async def told(self, console: Socket, kind: str) -> int:
        """How many entries of this kind there are by now."""
        note = await console.ask("note", session=self.client.session, text="a fence")
        await console.event(kind="noted", seq=note["seq"])
        return len(console.events(kind=kind))


@pytest.fixture
async def here(tmp_path: Path) -> AsyncGenerator[Here]:
    was = coming_to("s1_child_view")
    machine = Machine(was.now * 1_000_000)
    clock = SystemClock(wall=lambda: machine.wall, passed=lambda: machine.passed)
    with web_server() as hook, running(tmp_path, clock=clock, webhook_url=hook.url, webhook_secret=SECRET) as service:
        clinician = service.clinician()
        client = service.client(clinician)
        service.now(bring(service.store, client.session, was))
        yield Here(machine, service, hook, clinician, client)


@pytest.mark.parametrize("by", [HOUR, -HOUR], ids=["forward", "back"])
async def test_a_lost_console_is_missed_neither_sooner_nor_later_and_once(here: Here, by: int) -> None:
    async with here.service.socket("console", here.clinician) as console:
        await here.attended(console)
        here.machine.set_by(by)
        here.machine.pass_seconds(14)
        await here.looks()
        assert await here.told(console, "held") == 0
        here.machine.set_by(by)
        here.machine.pass_seconds(1)
        await here.looks()
        await here.looks()
        assert await here.told(console, "held") == 1
        assert await here.told(console, "presence_changed") == 1
        here.machine.pass_seconds(15)
        await here.looks()
        await console.event(kind="step_entered", step="g_grounding_interrupt")
        here.machine.set_by(by)
        await here.looks()
        assert await here.told(console, "presence_changed") == 2
        _in_order(console)


@pytest.mark.parametrize("by", [HOUR, -HOUR], ids=["forward", "back"])
async def test_silence_is_looked_after_when_somebody_waited_through_it(here: Here, by: int) -> None:
    async with (
        here.service.socket("client", here.client) as page,
        here.service.socket("console", here.clinician) as console,
    ):
        await page.hello()
        await here.attended(console)
        await page.ask("say", text="I can see the stairs.")
        draft = await console.until(kind="draft_ready")
        bound = {name: draft[name] for name in ("session", "draft", "epoch", "sha256")}
        assert (await console.ask("approve", **bound))["type"] == "ack"
        here.machine.set_by(by)
        for passed in range(0, 90, 10):
            assert await here.told(console, "time_passed") == 0, passed
            here.machine.pass_seconds(10)
            await console.ask("beat", id=str(uuid4()), rendered={here.client.session: 0})
            await here.looks()
        await here.looks()
        assert await here.told(console, "time_passed") == 1
        assert await here.told(console, "held") == 0
        _in_order(console)


@pytest.mark.parametrize("by", [HOUR, -HOUR], ids=["forward", "back"])
async def test_an_alert_is_told_further_in_its_time_and_once(here: Here, by: int) -> None:
    async with here.service.socket("client", here.client) as page:
        await page.hello()
        await page.ask("say", text=RED)
        await page.event(kind="crisis_card")
        await here.looks()
        here.machine.set_by(by)
        await here.looks()
        here.machine.pass_seconds(29)
        await here.looks()
        assert len(here.hook.taken.bodies) == 1
        here.machine.set_by(by)
        here.machine.pass_seconds(1)
        await here.looks()
        await here.looks()
        assert len(here.hook.taken.bodies) == 2


def _in_order(console: Socket) -> None:
    """The journal has no gap, and its times never run backwards."""
    events = console.events()
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    assert all(earlier["at"] <= later["at"] for earlier, later in pairwise(events))
    assert events[-1]["at"] - events[0]["at"] < HOUR * 1_000
