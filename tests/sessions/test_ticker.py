"""What looks at the clock: once a second, and never later because a round took long."""

import asyncio

from service.clock import ManualClock
from service.sessions.ticker import TICK_MS, Ticker


class Slow:
    """A duty whose first round lasts until it is let go."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.let_go = asyncio.Event()
        self.rounds = 0

    async def __call__(self) -> None:
        self.rounds += 1
        self.begun.set()
        await self.let_go.wait()


async def test_what_fell_due_while_a_round_was_under_way_is_looked_at_as_soon_as_it_is_over() -> None:
    clock, slow = ManualClock(), Slow()
    ticker = Ticker(clock, {"slow": slow})
    running = asyncio.create_task(ticker.run())
    await slow.begun.wait()
    clock.advance(31 * TICK_MS)
    slow.let_go.set()
    await ticker.reached(clock.now())
    assert slow.rounds == 2
    running.cancel()


async def test_a_clock_that_stands_still_brings_no_further_round() -> None:
    clock, slow = ManualClock(), Slow()
    slow.let_go.set()
    ticker = Ticker(clock, {"slow": slow})
    running = asyncio.create_task(ticker.run())
    await ticker.reached(clock.now())
    clock.advance(TICK_MS - 1)
    for _ in range(10):
        await asyncio.sleep(0)
    assert slow.rounds == 1
    running.cancel()
