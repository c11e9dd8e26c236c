"""What every bus must do. A test module of an implementation inherits from `BusContract` and says how one is made."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import TypeVar

from service.bus.port import Bus, Passing, Wake
from service.wire.server import Presence, Receipt, TypingNow

T = TypeVar("T")
PATIENCE_S = 5.0


class BusContract:
    """The contract, as tests."""

    def buses(self) -> AbstractAsyncContextManager[tuple[Bus, Bus]]:
        """A bus as two parties see it: the first publishes, the second subscribes. They may be one object."""
        raise NotImplementedError

    async def test_a_reader_is_woken_with_the_session_and_the_number(self) -> None:
        async with self.buses() as (writer, reader), reader.subscribe("s1") as wakes:
            await writer.publish("s1", 7)
            assert await _next(wakes) == Wake("s1", 7)

    async def test_a_reader_of_one_session_is_not_woken_for_another(self) -> None:
        async with self.buses() as (writer, reader), reader.subscribe("s1") as wakes:
            await writer.publish("s2", 1)
            await writer.publish("s1", 2)
            assert await _next(wakes) == Wake("s1", 2)

    async def test_a_reader_of_everything_is_woken_for_each_session(self) -> None:
        async with self.buses() as (writer, reader), reader.subscribe() as wakes:
            await writer.publish("s1", 1)
            await writer.publish("s2", 5)
            assert {await _next(wakes), await _next(wakes)} == {Wake("s1", 1), Wake("s2", 5)}

    async def test_every_reader_is_woken(self) -> None:
        async with (
            self.buses() as (writer, reader),
            reader.subscribe("s1") as first,
            reader.subscribe("s1") as second,
        ):
            await writer.publish("s1", 3)
            assert (await _next(first)).seq == (await _next(second)).seq == 3

    async def test_a_reader_who_does_not_read_holds_up_nobody_and_then_learns_the_newest_number(self) -> None:
        async with self.buses() as (writer, reader), reader.subscribe("s1") as wakes:
            for seq in range(1, 2001):
                await writer.publish("s1", seq)
            while (await _next(wakes)).seq < 2000:
                pass

    async def test_what_passes_reaches_every_listener_in_order(self) -> None:
        seen = Passing("consoles", Receipt(session="s1", of=3, receipt="shown", at=5))
        writes = Passing("client", TypingNow(session="s1", who="clinician", expires_at=9))
        async with self.buses() as (writer, reader), reader.listen() as first, reader.listen() as second:
            writer.tell(seen)
            writer.tell(writes)
            assert [await _next(first) for _ in range(2)] == [seen, writes]
            assert [await _next(second) for _ in range(2)] == [seen, writes]

    async def test_a_listener_who_does_not_listen_holds_up_nobody(self) -> None:
        here = Passing("client", Presence(session="s1", who="clinician", here=True, expires_at=9))
        async with self.buses() as (writer, reader), reader.listen() as slow, reader.subscribe("s1") as wakes:
            for _ in range(5_000):
                writer.tell(here)
            await writer.publish("s1", 4)
            assert await _next(wakes) == Wake("s1", 4)
            assert await _next(slow) == here

    async def test_publishing_to_nobody_is_fine(self) -> None:
        async with self.buses() as (writer, reader):
            async with reader.subscribe("s1"):
                pass
            await writer.publish("s1", 1)


async def _next(coming: AsyncIterator[T]) -> T:
    return await asyncio.wait_for(anext(coming), PATIENCE_S)
