"""P5: whether a turn late in a long session costs what one near its beginning costs, in CPU and in bytes."""

import contextlib
import sqlite3
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

from benchmarks.lines import lines
from benchmarks.measuring import Found, Row, Sizes, middle, ms
from benchmarks.pairs import End, Pair, end, pair
from benchmarks.processes import Child, service
from benchmarks.stores import Place


async def run(place: Place, sizes: Sizes) -> Found:
    """Measure on SQLite. A second console of the clinician, which does not show the session, is told of it in brief."""
    said, late, early = lines(), list[float](), list[float]()
    batch = max(2, sizes.turns // 2)
    with service(place.folder) as child:
        async with _watched_twice(child, said) as (old, bystander):
            await _turns(old, bystander, 10)
            near = await _stored(place.folder, old, bystander, batch)
            await _turns(old, bystander, sizes.long)
            for _ in range(sizes.rounds):
                late.append(await _cpu(child, old, bystander, batch))
                async with _watched_twice(child, said) as (new, beside):
                    await _turns(new, beside, 5)
                    early.append(await _cpu(child, new, beside, batch))
            far = await _stored(place.folder, old, bystander, batch)
    ratio = middle([after / before for after, before in zip(late, early, strict=True)])
    rows = (
        Row("P5", f"CPU of turn {sizes.long} to turn 10", ratio, 1.10),
        Row("P5", f"bytes stored for turn {sizes.long} to those for turn 10", far[0] / near[0], 1.10),
        Row("P5", "bytes stored for a turn to the JSON of its events", far[0] / far[1], 3.0),
    )
    detail = (
        f"turn 10: {ms(middle(early))} CPU, {near[0]:.0f} bytes stored, {near[1]:.0f} bytes of JSON; "
        f"turn {sizes.long}: {ms(middle(late))} CPU, {far[0]:.0f} bytes stored, {far[1]:.0f} bytes of JSON"
    )
    return Found(rows, (detail,))


@contextlib.asynccontextmanager
async def _watched_twice(child: Child, said: Iterator[str]) -> AsyncGenerator[tuple[Pair, End]]:
    [(clinician, clients)] = child.caseloads(1, 1)
    async with end(child.address, "console", clinician) as bystander:
        await bystander.plain("hello")
        async with pair(child, clinician, clients[0], said) as made:
            yield made, bystander


async def _turns(made: Pair, bystander: End, number: int) -> None:
    for _ in range(number):
        await made.turn()
    await bystander.until("summary")


async def _cpu(child: Child, made: Pair, bystander: End, turns: int) -> float:
    before = child.cpu_s()
    await _turns(made, bystander, turns)
    return (child.cpu_s() - before) / turns


async def _stored(folder: Path, made: Pair, bystander: End, turns: int) -> tuple[float, float]:
    """Bytes that the database grew by for a turn, and bytes of the JSON of its events; over many turns."""
    turns *= 4  # the database grows by whole pages
    pages, heard = _pages(folder), made.console.heard_bytes
    await _turns(made, bystander, turns)
    return (_pages(folder) - pages) / turns, (made.console.heard_bytes - heard) / turns


def _pages(folder: Path) -> int:
    """The bytes of all pages in use, those that still lie in the log included."""
    with contextlib.closing(sqlite3.connect(folder / "imagery.db")) as db:
        count, free, size = (
            int(db.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "freelist_count", "page_size")
        )
    return (count - free) * size
