"""P4 and P10: a client's words and the orders that must not wait, while others talk, against a durable echo."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Iterator

from benchmarks.lines import lines
from benchmarks.measuring import Found, Row, Sizes, middle, ms, slowest
from benchmarks.pairs import Echo, Pair, echo, pair, pairs
from benchmarks.processes import Child, floors, service
from benchmarks.stores import Place

TURNS_PER_S = 20
ORDERS = ("stop", "hold", "take_over", "ground", "end")
MOST = 1.5
"""How many durable echoes either may take."""


async def run(place: Place, sizes: Sizes) -> Found:
    """Measure on one kind of store."""
    said, echoes = lines(), list[float]()
    words: list[float] = []
    orders: dict[str, list[float]] = {order: [] for order in ORDERS}
    with service(place.folder, place.database(), place.redis) as child, floors(place.folder, place.database()) as floor:
        async with echo(floor, "durable") as durable, pairs(child, sizes.together, said) as talking, _talk(talking):
            async with _one(child, said) as quiet:
                for _ in range(sizes.probes):
                    words.append(await quiet.words())
                    await quiet.approve()
                    echoes.append(await durable.once())
            for _ in range(max(1, sizes.probes // len(ORDERS))):
                async with _one(child, said) as ordered:
                    await _order(ordered, durable, orders, echoes)
    return _found(words, orders, echoes)


async def _order(ordered: Pair, durable: Echo, orders: dict[str, list[float]], echoes: list[float]) -> None:
    for order in ORDERS:
        orders[order].append(await ordered.order(order))
        echoes.append(await durable.once())


@contextlib.asynccontextmanager
async def _one(child: Child, said: Iterator[str]) -> AsyncGenerator[Pair]:
    loop = asyncio.get_running_loop()
    [(clinician, clients)] = await loop.run_in_executor(None, child.caseloads, 1, 1)
    async with pair(child, clinician, clients[0], said) as made:
        yield made


@contextlib.asynccontextmanager
async def _talk(talking: list[Pair]) -> AsyncGenerator[None]:
    """Together they have so many turns a second, until the context is left."""
    tasks = [asyncio.create_task(_chat(one, len(talking) / TURNS_PER_S)) for one in talking]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _chat(one: Pair, every_s: float) -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        due = max(due + every_s, loop.time())
        await one.turn()
        await asyncio.sleep(due - loop.time())


def _found(words: list[float], orders: dict[str, list[float]], echoes: list[float]) -> Found:
    floor = slowest(echoes)
    slow = {order: slowest(times) for order, times in orders.items()}
    all_orders = [seconds for times in orders.values() for seconds in times]
    load = f"while {TURNS_PER_S} turns/s run"
    rows = (
        Row("P4", f"p99 of a client's words on the console to a durable echo, {load}", slowest(words) / floor, MOST),
        Row("P10", f"p99 of stop, ground, hold, take over, end, {load}", slowest(all_orders) / floor, MOST),
    )
    details = (
        f"durable echo p50 {ms(middle(echoes))}, p99 {ms(floor)}; words on the console p50 {ms(middle(words))}, "
        f"p99 {ms(slowest(words))}",
        "orders, slowest in a hundred: " + ", ".join(f"{order} {ms(value)}" for order, value in slow.items()),
    )
    return Found(rows, details)
