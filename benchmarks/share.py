"""P9: how much of a turn's CPU goes into reading the client's words for risk and checking the draft."""

import time

from benchmarks.bare import STEP, BareGraph
from benchmarks.lines import lines
from benchmarks.measuring import Found, Row, Sizes, middle, ms
from benchmarks.pairs import pair
from benchmarks.processes import service
from benchmarks.stores import Place
from safety.boundaries import check
from safety.signals import scan


async def run(place: Place, sizes: Sizes) -> Found:
    """Measure on SQLite: the same reading and checking as in a turn, of lines that nobody has read before."""
    bare, said = BareGraph(), lines()
    await bare.begin()
    drafts = [(await bare.turn()).text for _ in range(4)]
    unread = [next(said) for _ in range(2_000)][1_000:]  # far from what the graph has read
    safety: list[float] = []
    turns: list[float] = []
    with service(place.folder) as child:
        [(clinician, clients)] = child.caseloads(1, 1)
        async with pair(child, clinician, clients[0], lines()) as both:
            for _ in range(sizes.rounds):
                before = child.cpu_s()
                for _ in range(sizes.turns):
                    await both.turn()
                turns.append((child.cpu_s() - before) / sizes.turns)
                some = [unread.pop() for _ in range(min(sizes.turns, len(unread) // 2))]
                safety.append(middle([_cost(line, drafts[at % 4]) for at, line in enumerate(some)]))
    ratio = middle([part / whole for part, whole in zip(safety, turns, strict=True)])
    row = Row("P9", "risk screen and draft check, of a turn's CPU", ratio, 0.15)
    return Found((row,), (f"screen and check {ms(middle(safety))} of {ms(middle(turns))} CPU",))


def _cost(line: str, draft: str) -> float:
    began = time.process_time()
    scan(line)
    check(draft, STEP, (line,))
    return time.process_time() - began
