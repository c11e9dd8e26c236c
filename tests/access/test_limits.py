"""Knocks at the doors: counted for all processes together through Redis, and by each alone when that is gone."""

from time import monotonic

import pytest

from service.access.limits import Knocks
from service.bus.counting import ALONE_MS
from service.clock import ManualClock
from service.errors import RateLimited
from tests.redis import RedisServer


async def test_who_knocks_at_two_processes_is_counted_once(redis: RedisServer) -> None:
    clock = ManualClock()
    one, other = Knocks(redis.url, clock), Knocks(redis.url, clock)
    for number in range(5):
        await (one, other)[number % 2].login("shared@example.org", f"source {number}")
    for knocks in (one, other):
        with pytest.raises(RateLimited):
            await knocks.login("Shared@example.org", "another source")
    await other.login("somebody.else@example.org", "another source")


async def test_neither_the_address_nor_the_source_stands_in_redis(redis: RedisServer) -> None:
    await Knocks(redis.url, ManualClock()).login("written@example.org", "192.0.2.77")
    kept = " ".join(redis.keys())
    assert "login" in kept
    assert "written" not in kept
    assert "192.0.2.77" not in kept


@pytest.mark.parametrize("how", ["killed", "frozen"])
async def test_without_redis_nobody_is_locked_out_and_each_process_counts_alone(redis: RedisServer, how: str) -> None:
    clock, address = ManualClock(), f"{how}@example.org"
    knocks = Knocks(redis.url, clock)
    await knocks.login(address, "source")
    redis.kill() if how == "killed" else redis.freeze()
    began = monotonic()
    for _ in range(4):
        await knocks.login(address, "source")
    assert monotonic() - began < 2
    with pytest.raises(RateLimited):
        await knocks.login(address, "source")
    redis.start()
    redis.thaw()
    clock.advance(ALONE_MS)
    await Knocks(redis.url, clock).join("source")
    await knocks.join("source")


async def test_a_service_of_one_process_counts_without_redis() -> None:
    knocks = Knocks("", ManualClock())
    for _ in range(10):
        await knocks.join("source")
    with pytest.raises(RateLimited):
        await knocks.join("source")
