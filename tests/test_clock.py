"""Time is told by one clock, and in tests it passes only when it is told to."""

import asyncio
import threading

from service.clock import ManualClock, SystemClock

MS = 1_000_000
HOUR_MS = 3_600_000


async def test_the_system_clock_never_runs_backwards() -> None:
    clock = SystemClock()
    told = [clock.now() for _ in range(1_000)]
    assert told == sorted(told)
    await clock.sleep(0)
    await clock.sleep(-5)


def test_whoever_sets_the_machines_clock_moves_nothing_in_a_process() -> None:
    wall, passed = [1_767_258_000_000 * MS], [5 * MS]
    clock = SystemClock(wall=lambda: wall[0], passed=lambda: passed[0])
    began = clock.now()
    for set_by in (-HOUR_MS, 2 * HOUR_MS, -HOUR_MS):
        wall[0] += set_by * MS
        assert clock.now() == began
    passed[0] += 16_000 * MS
    assert clock.now() == began + 16_000


async def test_the_system_clock_waits_as_long_as_it_is_told() -> None:
    clock = SystemClock()
    before = clock.now()
    await clock.sleep(20)
    assert clock.now() - before >= 19


async def test_a_manual_clock_stands_still_until_it_is_advanced() -> None:
    clock = ManualClock(start=1_000)
    await clock.sleep(0)
    assert clock.now() == 1_000
    clock.advance(5)
    assert clock.now() == 1_005


async def test_advancing_wakes_sleepers_in_their_order_and_no_others() -> None:
    clock, woken = ManualClock(), list[int]()

    async def sleep(ms: int) -> None:
        await clock.sleep(ms)
        woken.append(ms)

    tasks = [asyncio.create_task(sleep(ms)) for ms in (30, 10, 20, 40)]
    await asyncio.sleep(0)
    clock.advance(30)
    await asyncio.gather(tasks[0], tasks[1], tasks[2])
    assert woken == [10, 20, 30]
    assert not tasks[3].done()
    clock.advance(10)
    await tasks[3]


async def test_another_thread_may_advance_the_clock() -> None:
    clock = ManualClock()
    sleeping = asyncio.create_task(clock.sleep(100))
    await asyncio.sleep(0)
    thread = threading.Thread(target=clock.advance, args=(100,))
    thread.start()
    await sleeping
    thread.join()


async def test_a_sleeper_may_give_up() -> None:
    clock = ManualClock()
    sleeping = asyncio.create_task(clock.sleep(100))
    await asyncio.sleep(0)
    sleeping.cancel()
    clock.advance(100)
    await asyncio.wait([sleeping])
    assert sleeping.cancelled()
