"""P7: the memory of a live session with both its sockets, of the service at rest, and what a finished turn leaves."""

from benchmarks.lines import lines
from benchmarks.machine import more_files
from benchmarks.measuring import Found, Row, Sizes
from benchmarks.pairs import pairs
from benchmarks.processes import service
from benchmarks.stores import Place

AT_REST_MIB = {"SQLite": 90.0, "PostgreSQL and Redis": 120.0}
FIRST = 10
"""Sessions that are there before one is counted, so that what everybody shares is there too."""


async def run(place: Place, sizes: Sizes) -> Found:
    """Measure on one kind of store."""
    number = min(sizes.live, more_files() // 3)
    said = lines()
    with service(place.folder, place.database(), place.redis) as child:
        rest = child.memory_kib()
        async with pairs(child, FIRST, said) as few:
            for one in few:
                await one.turn()
            before = child.memory_kib()
            async with pairs(child, number, said):
                each = (child.memory_kib() - before) / number
            for _ in range(sizes.long // 2):
                await few[0].turn()
            half = child.memory_kib()
            for _ in range(sizes.long):
                await few[0].turn()
            left = (child.memory_kib() - half) / sizes.long
    rows = (
        Row("P7", f"at rest, {place.name}", rest / 1024, AT_REST_MIB[place.name], unit="MiB"),
        Row("P7", f"for each of {number} live sessions with both sockets, {place.name}", each, 64.0, unit="KiB"),
        Row("P7", f"kept for a finished turn, {place.name}", left, 1.0, unit="KiB"),
    )
    return Found(rows, ())
