"""Two processes, people at work on both, and something breaks: nothing is lost, nothing comes twice."""

import asyncio

import pytest

from tests.faults.conftest import NewCrowd
from tests.postgres import Server, free_port
from tests.redis import RedisServer


async def test_redis_that_is_killed_and_comes_back_loses_nothing(crowd: NewCrowd, redis: RedisServer) -> None:
    async with crowd(1) as people:
        await people.under_way()
        redis.kill()
        await people.go_on()
        redis.start()
        assert await people.broken() == []


async def test_a_redis_that_never_was_there_is_not_missed(crowd: NewCrowd) -> None:
    async with crowd(2, f"redis://127.0.0.1:{free_port()}/0") as people:
        await people.go_on()
        for process in (people.first, people.second):
            while not (bus := process.says("bus")):  # it is not ready while the machine is too busy
                pass
            assert bus == "looking by itself"
        assert await people.broken() == []


async def test_a_redis_that_stands_still_holds_up_nobody(crowd: NewCrowd, redis: RedisServer) -> None:
    async with crowd(4) as people:
        await people.under_way()
        redis.freeze()
        await people.go_on()
        redis.thaw()
        assert await people.broken() == []


async def test_postgresql_that_is_away_takes_nothing_and_people_go_on_when_it_is_back(
    crowd: NewCrowd, postgres: Server
) -> None:
    async with crowd(8) as people:
        await people.under_way()
        await asyncio.to_thread(postgres.stop)
        try:
            while people.first.says("code") != "store_unavailable":
                pass
        finally:
            await asyncio.to_thread(postgres.start)
        await people.go_on()
        assert await people.broken() == []


async def test_postgresql_that_is_restarted_loses_and_doubles_nothing(crowd: NewCrowd, postgres: Server) -> None:
    async with crowd(3) as people:
        await people.under_way()
        await asyncio.to_thread(postgres.restart)
        await people.go_on()
        assert await people.broken() == []


@pytest.mark.parametrize("seed", [5, 6])
async def test_whoever_was_on_a_process_that_was_killed_goes_on_at_the_other(crowd: NewCrowd, seed: int) -> None:
    async with crowd(seed) as people:
        await people.under_way()
        people.first.kill()
        people.move(people.second)
        await people.go_on()
        assert await people.broken() == []


async def test_a_process_that_stands_still_holds_up_nobody_on_the_other(crowd: NewCrowd) -> None:
    async with crowd(7) as people:
        await people.under_way()
        people.first.freeze()
        console = people.people[-1]
        async with asyncio.timeout(60):
            while not console.quiet:  # noqa: ASYNC110 - it says nothing when it is done
                await asyncio.sleep(0.05)
        people.first.thaw()
        await people.go_on()
        assert await people.broken() == []
