"""P3: how many turns a second many sessions have together, against the bare graph alone."""

import asyncio
import time

from benchmarks.bare import BareGraph
from benchmarks.lines import lines
from benchmarks.measuring import Found, Row, Sizes, middle
from benchmarks.pairs import Pair, pairs
from benchmarks.processes import service
from benchmarks.stores import Place


async def run(place: Place, sizes: Sizes) -> Found:
    """Measure on one kind of store."""
    bare = BareGraph()
    await bare.begin()
    rates: list[float] = []
    graphs: list[float] = []
    cpus: list[float] = []
    with service(place.folder, place.database(), place.redis) as child:
        async with pairs(child, sizes.together, lines()) as talking:
            await _rate(talking, 1)
            for _ in range(sizes.rounds):
                turns = max(1, sizes.turns // 4)
                before = child.cpu_s()
                rates.append(await _rate(talking, turns))
                cpus.append((child.cpu_s() - before) / (turns * len(talking)))
                wall, _ = await bare.turns(sizes.turns)
                graphs.append(1 / wall)
    ratio = middle([rate / graph for rate, graph in zip(rates, graphs, strict=True)])
    row = Row("P3", f"turns a second of {sizes.together} sessions to the bare graph's", ratio, 0.85, floor=True)
    detail = (
        f"{sizes.together} sessions: {middle(rates):.0f} turns/s at {middle(cpus) * 1000:.2f} ms CPU each; the bare "
        f"graph alone {middle(graphs):.0f} turns/s"
    )
    return Found((row,), (detail,))


async def _rate(talking: list[Pair], turns: int) -> float:
    """Turns a second while all of them have so many, one after the other."""
    began = time.perf_counter()
    await asyncio.gather(*(_turns(pair, turns) for pair in talking))
    return turns * len(talking) / (time.perf_counter() - began)


async def _turns(pair: Pair, turns: int) -> None:
    for _ in range(turns):
        await pair.turn()
