"""A session as a rehearsal holds it: both sockets, what they showed, the clock, and waiting until a turn is over."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any, Final

from service.rehearsal.links import ConsoleLink, Link, LinkLost, Refused, open_client, open_console
from service.rehearsal.scenario import Script
from service.rehearsal.seen import Event, Seen
from service.rehearsal.world import BEAT_MS, Meeting, NotPlayed, World

SECOND_MS: Final = 1_000
_HANDLED: Final = ("epoch_changed", "command_refused", "turn_failed", "ended")
_MOVED_ON: Final = frozenset({"stale_draft", "held", "session_ended"})
ATTEND: Final = "R14"
"""The rule that asks for the clinician's confirmed attention before imagery opens."""


class Floor:
    """The floor of a rehearsal. Use `Floor.open`."""

    def __init__(self, world: World, script: Script, meeting: Meeting) -> None:
        """Nothing is connected yet."""
        self.world = world
        self.script = script
        self.seen = Seen()
        self.last_line_at = world.time.now()
        self.starts_at = meeting.starts_at
        self._meeting = meeting
        self._console: ConsoleLink | None = None
        self._client: Link | None = None
        self._heart: asyncio.Task[None] | None = None
        self.beating = False

    @classmethod
    async def open(cls, world: World, script: Script, meeting: Meeting | None = None) -> "Floor":
        """Open the console on a session, made for the script unless it is there already, and let the client come in."""
        floor = cls(world, script, meeting or await world.meet(script))
        floor._console = await open_console(world.address, world.token, floor._meeting.session, floor.seen)
        if script.setup.clinician == "present":
            await floor.come()
        await floor.connect()
        if floor.beating:
            await floor.come()
        return floor

    @property
    def names(self) -> tuple[str, str]:
        """The names of the client and the clinician."""
        return self._now_open().names

    async def close(self) -> None:
        """Leave."""
        if self._heart is not None:
            self._heart.cancel()
        links = [self._client, self._console.link if self._console else None]
        await asyncio.gather(*(link.close() for link in links if link is not None))

    async def come(self) -> None:
        """The clinician's console is there from now on."""
        self.beating = True
        await self._now_open().beat()
        if self.world.time.runs and self._heart is None:
            self._heart = asyncio.create_task(self._beat_on())
        await self._settle()

    async def connect(self) -> None:
        """The client's page comes, or comes back with its cursor."""
        self._client = await open_client(self.world.address, self._meeting.client_token, self.seen.seq)
        await self._now_open().link.until(lambda: bool(self.seen.step))
        await self._settle()

    async def drop(self) -> None:
        """The client's link is lost."""
        if self._client is not None:
            await self._client.drop()
            self._client = None

    async def say(self, text: str) -> int:
        """The client says a line; back when it has been handled. The line's seq."""
        seq = await self._by_client("say", text=text)
        self.last_line_at = self.world.time.now()
        return seq

    async def press(self, button: str) -> None:
        """The client presses a button; back when that has been handled."""
        await self._by_client("press", button=button)

    async def rate(self, scale: str, value: int) -> None:
        """The client uses a rating control; back when that has been handled."""
        await self._by_client("rate", scale=scale, value=value)

    async def order(self, kind: str, **fields: Any) -> int:  # noqa: ANN401 - whatever the frame of this type carries
        """The clinician orders something; back when everything that came of it has been shown."""
        seq = await self._now_open().order(kind, **fields)
        await self._settle()
        return seq

    async def approve_all(self) -> None:
        """Approve each pending draft once, exactly as it is."""
        asked: set[str] = set()
        while (draft := self.seen.draft) is not None and draft["draft"] not in asked and self.beating:
            asked.add(draft["draft"])
            try:
                await self._approve(draft)
            except Refused as refused:
                if refused.code not in _MOVED_ON:
                    raise

    async def wait(self, seconds: int) -> None:
        """Let a holding time pass. On a clock that is not ours nobody waits for it."""
        with contextlib.suppress(NotPlayed):
            await self.let_pass(seconds * SECOND_MS)

    async def let_pass(self, ms: int) -> None:
        """Time passes, with whatever falls due on the way."""
        await self.world.time.let_pass(ms, self._beat())
        await self._settle()

    async def jump(self, ms: int) -> None:
        """The clock is set on."""
        await self.world.time.jump(ms, self._beat())
        self.last_line_at = self.world.time.now()
        await self._settle()

    async def _approve(self, draft: Event) -> None:
        given = {"draft": draft["draft"], "epoch": draft["epoch"], "sha256": draft["sha256"]}
        try:
            await self.order("approve", **given)
        except Refused as refused:
            if refused.rule != ATTEND:
                raise
            await self.order("confirm_attention")
            await self.order("approve", **given)

    async def _by_client(self, kind: str, **fields: Any) -> int:  # noqa: ANN401 - whatever the frame of this type carries
        if self._client is None:
            await self.connect()
        client = self._client
        if client is None:
            raise RuntimeError("the client did not connect")
        seq = await client.order(kind, **fields)
        await self._now_open().link.until(lambda: bool(self.seen.since(seq, *_HANDLED)))
        await self._settle()
        return seq

    async def _settle(self) -> None:
        """Wait until the console shows all that is in the journal, and no model is still writing."""
        console = self._now_open()
        head = await self.world.head(self._meeting.session, self.seen.seq)
        await console.shows(head)
        await console.link.until(self._nothing_is_written)

    def _nothing_is_written(self) -> bool:
        requests = self.seen.since(0, "draft_requested")
        if not requests:
            return True
        answers = self.seen.since(requests[-1]["seq"], "draft_ready", "draft_withdrawn", "epoch_changed", "ended")
        return bool(answers)

    async def _beat_on(self) -> None:
        """On a clock that runs by itself, the console beats by itself."""
        with contextlib.suppress(LinkLost):
            while True:
                await asyncio.sleep(BEAT_MS / SECOND_MS)
                if self.beating:
                    await self._now_open().beat()

    def _beat(self) -> Callable[[], Awaitable[None]] | None:
        return self._sure_beat if self.beating else None

    async def _sure_beat(self) -> None:
        """A beat that has been received when this returns: frames of one socket are taken in order."""
        console = self._now_open()
        await console.beat()
        await console.link.greet({"type": "watch", "session": console.session, "after": self.seen.seq})

    def _now_open(self) -> ConsoleLink:
        if self._console is None:
            raise RuntimeError("the console is not open")
        return self._console
