"""The bus of one process, the bus of several, and what a Redis that is not there takes from the second: no time."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from time import monotonic

import pytest

from service.bus.local import LocalBus
from service.bus.port import Bus, Wake
from service.bus.redis import RedisBus
from service.errors import CannotStart
from tests.conformance.bus import PATIENCE_S, BusContract
from tests.redis import RedisServer


class TestLocalBus(BusContract):
    @asynccontextmanager
    async def buses(self) -> AsyncGenerator[tuple[Bus, Bus]]:
        bus = LocalBus()
        yield bus, bus


class TestRedisBusWithinOneProcess(BusContract):
    @pytest.fixture(autouse=True)
    def _server(self, redis: RedisServer) -> None:
        self.server = redis

    @asynccontextmanager
    async def buses(self) -> AsyncGenerator[tuple[Bus, Bus]]:
        async with joined(self.server.url) as bus:
            yield bus, bus


class TestRedisBusBetweenProcesses(BusContract):
    @pytest.fixture(autouse=True)
    def _server(self, redis: RedisServer) -> None:
        self.server = redis

    @asynccontextmanager
    async def buses(self) -> AsyncGenerator[tuple[Bus, Bus]]:
        async with joined(self.server.url) as writer, joined(self.server.url) as reader:
            yield writer, reader


async def test_nobody_waits_for_a_redis_that_was_never_there(redis: RedisServer) -> None:
    redis.kill()
    bus = RedisBus(redis.url)
    task = asyncio.create_task(bus.run())
    async with bus.subscribe("s1") as wakes:
        await _at_once(lambda: bus.publish("s1", 1))
        assert await anext(wakes) == Wake("s1", 1)
    redis.start()
    await _until(lambda: bus.connected)
    await _stop(task)


async def test_nobody_waits_for_a_redis_that_answers_nobody(redis: RedisServer) -> None:
    async with joined(redis.url) as bus, bus.subscribe() as wakes:
        redis.freeze()
        for seq in range(1, 200):
            await _at_once(lambda seq=seq: bus.publish(f"s{seq}", seq))
            assert await anext(wakes) == Wake(f"s{seq}", seq)
        await _until(lambda: not bus.connected)
        redis.thaw()
        await _until(lambda: bus.connected)


async def test_a_redis_that_was_killed_is_taken_up_again(redis: RedisServer) -> None:
    async with joined(redis.url) as writer, joined(redis.url) as reader, reader.subscribe() as wakes:
        redis.kill()
        await _until(lambda: not writer.connected and not reader.connected)
        await writer.publish("s1", 7)
        redis.start()
        await _until(lambda: writer.connected and reader.connected)
        await writer.publish("s2", 8)
        async with asyncio.timeout(PATIENCE_S):
            while await anext(wakes) != Wake("s2", 8):
                pass


async def test_what_is_no_parcel_of_ours_wakes_nobody_and_breaks_nothing(redis: RedisServer) -> None:
    async with joined(redis.url) as writer, joined(redis.url) as reader, reader.subscribe() as wakes:
        for said in (
            "",
            "{}",
            '{"sender": "x", "wakes": [["s1", "ten"]]}',
            '{"sender": "x", "passing": [["client", 1]]}',
        ):
            await redis.say(said)
        await writer.publish("s1", 1)
        async with asyncio.timeout(PATIENCE_S):
            assert await anext(wakes) == Wake("s1", 1)


def test_an_address_that_is_none_is_refused_at_the_start() -> None:
    with pytest.raises(CannotStart, match="IMAGERY_REDIS_URL"):
        RedisBus("localhost:6379")


@asynccontextmanager
async def joined(url: str) -> AsyncGenerator[RedisBus]:
    """A bus with a line to this Redis."""
    bus = RedisBus(url)
    task = asyncio.create_task(bus.run())
    await _until(lambda: bus.connected)
    try:
        yield bus
    finally:
        await _stop(task)


async def _stop(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _at_once(work: Callable[[], Awaitable[None]]) -> None:
    began = monotonic()
    await work()
    assert monotonic() - began < 0.25


async def _until(so: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_S * 2):
        while not so():  # noqa: ASYNC110 - a line to another process says nothing when it comes and goes
            await asyncio.sleep(0.02)
