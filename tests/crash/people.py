"""Who is connected while the service is killed: a client's page and a clinician's console, as the real ones behave.

What was not answered is sent again, in order and under the same id, as soon as the connection is back; the journal is
followed from the last entry seen.
"""

import asyncio
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Subprotocol

Frame = dict[str, Any]
AT_ONCE = 2
"""Frames that one person has under way at most."""
CANARY = "zinnober"
"""A word of every client line; it may be found nowhere but in sealed columns."""
LINES = (
    "Mira, that's what people call me. {canary}",
    "Yes, I'm over eighteen, {canary}",
    "{canary}, yes, I understand that.",
    "What was the {canary} question again?",
    "I'm at home, nobody else is here. {canary}",
    "I want to kill myself tonight, {canary}.",
    "It's about 40, {canary}.",
    "No. {canary}",
)


@dataclass
class Person:
    """One end of the line, with everything it was told."""

    address: str
    token: str
    sessions: tuple[str, ...]
    chance: random.Random
    script: list[Frame]
    sent: dict[str, Frame] = field(default_factory=dict[str, Frame])
    answers: dict[str, Frame] = field(default_factory=dict[str, Frame])
    seen: dict[str, list[Frame]] = field(default_factory=dict[str, list[Frame]])
    twice: list[Frame] = field(default_factory=list[Frame])  # answers to what had another answer before
    ends: list[int] = field(default_factory=list[int])  # with which codes connections were closed
    pause_s: float = 0.01  # before they come back

    page: str = "client"

    @property
    def waiting(self) -> list[Frame]:
        """What was sent and not answered yet, in order."""
        return [frame for name, frame in self.sent.items() if name not in self.answers]

    @property
    def quiet(self) -> bool:
        """Whether everything was sent and answered."""
        return not self.script and not self.waiting

    async def live(self, answered: "Answered") -> None:
        """Be connected until stopped; come back whenever the line is cut."""
        while True:
            try:
                async with connect(
                    f"{self.address}/ws/{self.page}",
                    additional_headers={"Authorization": f"Bearer {self.token}"},
                    subprotocols=[Subprotocol("imagery.v1")],
                    compression=None,
                    proxy=None,
                    open_timeout=20,
                ) as line:
                    await self._meet(line)
                    for frame in self.waiting:
                        await line.send(json.dumps(frame))
                    await self._go_on(line)
                    async for text in line:
                        await self._hear(line, json.loads(text), answered)
            except ConnectionClosed as closed:
                self.ends.append(closed.rcvd.code if closed.rcvd else 1006)
            except (OSError, WebSocketException, TimeoutError):
                pass
            await asyncio.sleep(self.pause_s)

    async def _meet(self, line: ClientConnection) -> None:
        await line.send(json.dumps({"type": "hello", "after": self._last(self.sessions[0])}))

    def _last(self, session: str) -> int:
        return max((frame["seq"] for frame in self.seen.get(session, ())), default=0)

    async def _hear(self, line: ClientConnection, frame: Frame, answered: "Answered") -> None:
        if frame["type"] == "event":
            self.seen.setdefault(frame["session"], []).append(frame)
            await self._notice(line, frame)
        elif frame["type"] in {"ack", "refused"} and frame.get("id") in self.sent:
            known = self.answers.get(frame["id"])
            if known is not None and known != frame:
                self.twice.append(frame)
            self.answers[frame["id"]] = frame
            answered.count()
            await self._go_on(line)

    async def _notice(self, line: ClientConnection, event: Frame) -> None:
        """What somebody does about an event; a client does nothing."""
        del line, event

    async def _go_on(self, line: ClientConnection) -> None:
        while self.script and len(self.waiting) < AT_ONCE:
            await self._send(line, self.script.pop(0))

    async def _send(self, line: ClientConnection, frame: Frame) -> None:
        named = {"id": str(UUID(int=self.chance.getrandbits(128), version=4)), **frame}
        self.sent[named["id"]] = named
        await line.send(json.dumps(named))


@dataclass
class Console(Person):
    """A clinician's console: it approves most drafts, and gives the orders of its script in between."""

    page: str = "console"

    async def _meet(self, line: ClientConnection) -> None:
        await line.send(json.dumps({"type": "hello"}))
        for session in self.sessions:
            await line.send(json.dumps({"type": "watch", "session": session, "after": self._last(session)}))
        await line.send(json.dumps({"type": "beat", "rendered": dict.fromkeys(self.sessions, 0)}))

    async def _notice(self, line: ClientConnection, event: Frame) -> None:
        if event["kind"] != "draft_ready" or len(self.waiting) >= AT_ONCE * 4:
            return
        about = {"session": event["session"], "draft": event["draft"]}
        match self.chance.random():
            case drawn if drawn < 0.5:
                await self._send(line, {"type": "approve", **about, "epoch": event["epoch"], "sha256": event["sha256"]})
            case drawn if drawn < 0.8:
                edited = {"epoch": event["epoch"], "text": "Thank you for telling me. Take your time."}
                await self._send(line, {"type": "edit", **about, **edited})
            case drawn if drawn < 0.9:
                await self._send(line, {"type": "approve", **about, "epoch": 0, "sha256": event["sha256"]})
            case _:
                pass


class Answered:
    """Counts answers, and says when there have been so many."""

    def __init__(self, wanted: int) -> None:
        self._left = wanted
        self.reached = asyncio.Event()

    def count(self) -> None:
        """One more."""
        self._left -= 1
        if self._left <= 0:
            self.reached.set()


def client_script(chance: random.Random) -> list[Frame]:
    """What a client does in a short session."""
    frames: list[Frame] = [{"type": "say", "text": line.format(canary=CANARY)} for line in LINES]
    chance.shuffle(frames)
    pressed = {"type": "press", "button": chance.choice(["stop", "slower", "ground", "help"])}
    rated = {"type": "rate", "scale": "suds", "value": chance.randrange(101)}
    for extra in (pressed, rated):
        frames.insert(chance.randrange(2, len(frames)), extra)
    return frames[: chance.randrange(4, len(frames) + 1)]


def console_script(chance: random.Random, sessions: tuple[str, ...]) -> list[Frame]:
    """What a clinician orders beside the drafts: the way in for each session, and then anything, sense or not."""
    begun: list[Frame] = [{"type": "move", "session": one, "step": "connect_identity"} for one in sessions]
    return [*begun, *_orders(chance, sessions)]


def _orders(chance: random.Random, sessions: tuple[str, ...]) -> Iterator[Frame]:
    kinds: tuple[Mapping[str, Any], ...] = (
        {"type": "hold"},
        {"type": "release"},
        {"type": "take_over"},
        {"type": "say", "text": "I am writing to you myself now."},
        {"type": "hand_back"},
        {"type": "ground"},
        {"type": "move", "step": "s1_child_view", "reason": "To see whether it opens."},
        {"type": "open_imagery"},
        {"type": "note", "text": "A private note."},
        {"type": "record", "field": "suds", "value": 30},
    )
    for kind in chance.sample(kinds, chance.randrange(4, len(kinds) + 1)):
        yield {**kind, "session": chance.choice(sessions)}
