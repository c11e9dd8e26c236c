"""One session under way in a service of this process, on a clock that stands still unless it is told to go on."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from graphs.state import State
from service.clock import ManualClock
from tests.live.brought import bring
from tests.live.running import Frame, Person, Running, Socket, running

SECOND = 1_000
PING_S = 1.0
"""How soon a test wants to know that nobody answers any more; in service it is a quarter of a minute."""


@dataclass
class Scene:
    """The service, its clock, and the two who meet."""

    service: Running
    clock: ManualClock
    clinician: Person
    client: Person

    def ping_newcomers(self, every_s: float | None) -> None:
        """Ask whoever connects from now on whether they are still there, this often; never with None."""
        config = self.service.server.config
        config.ws_ping_interval = config.ws_ping_timeout = every_s

    async def pass_seconds(self, seconds: int) -> None:
        """Let time pass, a second at a time, and everything be done that falls due in it."""
        for _ in range(seconds):
            self.clock.advance(SECOND)
            await self.service.soon(self.service.app.state.relay.sessions.settled())

    async def looked_at(self, console: Socket) -> Frame:
        """This console has the session on screen, without anybody being there; its welcome."""
        await console.hello()
        return await console.watch(self.client.session)

    async def attended(self, console: Socket) -> None:
        """The clinician has the session on screen, and is there."""
        await self.looked_at(console)
        await self.beat(console)

    async def beat(self, console: Socket) -> None:
        """The clinician is there, and is known to be."""
        await console.ask("beat", id=str(uuid4()), rendered={self.client.session: 0})


@contextmanager
def scene(folder: Path, was: State | None = None) -> Generator[Scene]:
    """A session, brought to where another one stood if one is named."""
    clock = ManualClock(was.now) if was else ManualClock()
    with running(folder, clock=clock) as service:
        clinician = service.clinician()
        client = service.client(clinician)
        if was is not None:
            service.now(bring(service.store, client.session, was))
        yield Scene(service, clock, clinician, client)
