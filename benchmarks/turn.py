"""P1 and P2: what a supervised turn costs over real sockets, against the bare graph and a durable echo."""

from dataclasses import dataclass, field

from benchmarks.bare import BareGraph
from benchmarks.lines import lines
from benchmarks.measuring import Found, Row, Sizes, middle, ms
from benchmarks.pairs import Echo, Pair, echo, pair
from benchmarks.processes import Child, floors, service
from benchmarks.stores import Place


@dataclass
class Costs:
    """What was measured, in seconds: one value a round."""

    cpu: list[float] = field(default_factory=list[float])
    wall: list[float] = field(default_factory=list[float])
    bare_cpu: list[float] = field(default_factory=list[float])
    bare_wall: list[float] = field(default_factory=list[float])
    echo: list[float] = field(default_factory=list[float])
    durable: list[float] = field(default_factory=list[float])

    def ratio(self) -> float:
        """CPU of a turn to that of the bare graph: the median over the rounds."""
        return middle([turn / bare for turn, bare in zip(self.cpu, self.bare_cpu, strict=True)])

    def allowed_s(self, graphs: float) -> float:
        """What P2 allows a turn to take, in seconds."""
        return 2 * middle(self.durable) + graphs * middle(self.bare_wall)


async def run(place: Place, sizes: Sizes) -> Found:
    """Measure on one kind of store."""
    costs, bare = Costs(), BareGraph()
    await bare.begin()
    with (
        service(place.folder, place.database(), place.redis) as child,
        floors(place.folder, place.database()) as floor,
    ):
        [(clinician, clients)] = child.caseloads(1, 1)
        async with (
            pair(child, clinician, clients[0], lines()) as both,
            echo(floor, "echo") as plain,
            echo(floor, "durable") as durable,
        ):
            await _round(child, both, bare, sizes.turns, Costs())
            for _ in range(sizes.rounds):
                await _round(child, both, bare, sizes.turns, costs)
                costs.echo.append(await _median(plain, sizes.turns))
                costs.durable.append(await _median(durable, sizes.turns))
        return _found(place, costs, child.bus)


async def _round(child: Child, both: Pair, bare: BareGraph, turns: int, costs: Costs) -> None:
    before = child.cpu_s()
    walls = [await both.turn() for _ in range(turns)]
    costs.cpu.append((child.cpu_s() - before) / turns)
    costs.wall.append(middle(walls))
    wall, cpu = await bare.turns(turns)
    costs.bare_wall.append(wall)
    costs.bare_cpu.append(cpu)


async def _median(line: Echo, times: int) -> float:
    return middle([await line.once() for _ in range(times)])


def _found(place: Place, costs: Costs, bus: str) -> Found:
    graphs = 1.25 if place.name == "SQLite" else 2.0
    allowed = costs.allowed_s(graphs)
    wanted = f"p50 of a supervised turn, {place.name}; allowed: 2 × durable echo + {graphs} × bare graph"
    rows = (
        Row("P1", f"CPU of a supervised turn to the bare graph, {place.name}", costs.ratio(), 1.5),
        Row("P2", wanted, middle(costs.wall) * 1000, allowed * 1000, unit="ms"),
    )
    details = (
        f"{place.name} ({bus}): a turn {ms(middle(costs.cpu))} CPU, {ms(middle(costs.wall))} wall; bare graph "
        f"{ms(middle(costs.bare_cpu))} CPU, {ms(middle(costs.bare_wall))} wall; echo {ms(middle(costs.echo))}; "
        f"durable echo {ms(middle(costs.durable))}",
    )
    return Found(rows, details)
