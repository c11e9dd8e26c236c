"""P6: many live sessions, each with a console of its own and one supervised turn every six seconds."""

import asyncio
import time

from benchmarks.lines import lines
from benchmarks.machine import more_files
from benchmarks.measuring import Found, Row, Sizes, middle, ms, slowest
from benchmarks.pairs import Pair, pairs
from benchmarks.processes import service
from benchmarks.stores import Place

EVERY_S = 6.0


async def run(place: Place, sizes: Sizes) -> Found:
    """Measure on SQLite."""
    number = min(sizes.live, more_files() // 3)
    with service(place.folder) as child:
        async with pairs(child, number, lines()) as talking:
            cpu, began = child.cpu_s(), time.perf_counter()
            walls = await asyncio.gather(*(_talk(one, at / number, sizes.seconds) for at, one in enumerate(talking)))
            share = (child.cpu_s() - cpu) / (time.perf_counter() - began)
            lost = sum(one.client.refused + one.console.refused + one.console.missing for one in talking)
    times = [wall for some in walls for wall in some]
    live = f"{number} live sessions and consoles"
    rows = (
        Row("P6", f"p99 of a supervised turn, {live}", slowest(times) * 1000, 100.0, unit="ms"),
        Row("P6", f"share of one core, {live}", share, 0.5),
        Row("P6", f"turns, events or answers lost, {live}", float(lost), 0.0, unit=""),
    )
    detail = f"{live}: {len(times)} turns in {sizes.seconds:.0f} s, p50 {ms(middle(times))}, p99 {ms(slowest(times))}"
    return Found(rows, (detail,))


async def _talk(one: Pair, begin: float, seconds: float) -> list[float]:
    """Turns every six seconds, beginning at a moment of one's own; how long each took."""
    loop = asyncio.get_running_loop()
    due, until = loop.time() + begin * EVERY_S, loop.time() + seconds
    walls: list[float] = []
    while due < until:
        await asyncio.sleep(due - loop.time())
        walls.append(await one.turn())
        due += EVERY_S
    return walls
