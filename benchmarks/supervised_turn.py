"""What one supervised turn costs: the client says something, a draft is there, the clinician approves, it goes out.

Prints ratios measured in one run: the turn through the engine and the store (SQLite, synchronous=FULL) against the bare
compiled graph on the same inputs, and against one durable commit. Run it with `make bench`.
"""

import statistics
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import typer

from graphs.inputs import Approved, Commanded, Input, Opened, PresenceChanged, Said
from graphs.session import SessionGraph, initial
from graphs.state import STATE, State
from service.bus.local import LocalBus
from service.clock import SystemClock
from service.sessions.engine import Engine
from service.sessions.opening import case
from service.store.migrations import migrate
from service.store.port import NewEvent, Who
from service.store.records import ClientDetails, SessionPlan
from service.store.sealing import Keyring
from service.store.store import Store

TURNS = 150
NOBODY = "nobody signs in here"
LINE = "I am not sure what to say to that."


class Cost(NamedTuple):
    """Milliseconds of wall time and of CPU, the median over all turns."""

    wall_ms: float
    cpu_ms: float


class Bench:
    """One session on a store of its own."""

    def __init__(self, store: Store, engine: Engine, graph: SessionGraph, session: str) -> None:
        """The session stands at a step in which an unanswered line leads to another draft."""
        self._store = store
        self._engine = engine
        self._graph = graph
        self._session = session
        self._clock = SystemClock()

    async def submit(self, given: Input, actor: Who) -> None:
        """One input through the engine."""
        await self._engine.submit(self._session, given, input_id=str(uuid4()), actor=actor)

    async def state(self) -> State:
        """The session's state as stored."""
        record = await self._store.journal.load(self._session)
        if record is None or record.state is None:
            raise LookupError
        return STATE.validate_json(record.state)

    async def supervised(self) -> None:
        """The whole turn: say, draft, approve, delivered."""
        await self.submit(Said(at=self._clock.now(), text=LINE), "client")
        await self._engine.close()
        draft = (await self.state()).draft
        if draft is None:
            raise LookupError
        approved = Approved(at=self._clock.now(), draft=draft.id, epoch=draft.epoch, sha256=draft.sha256)
        await self.submit(approved, "clinician")

    async def bare(self, state: State) -> None:
        """The compiled graph alone, on the same two inputs."""
        said = await self._graph.run(state, Said(at=state.now, text=LINE), 1)
        draft = said.state.draft
        if draft is None:
            raise LookupError
        approved = Approved(at=state.now, draft=draft.id, epoch=draft.epoch, sha256=draft.sha256)
        await self._graph.run(said.state, approved, 2)

    async def commit(self) -> None:
        """One durable commit of one entry."""
        event = NewEvent(
            kind="noted", actor="clinician", at=self._clock.now(), data={"text": LINE}, input_id=str(uuid4())
        )
        await self._store.journal.append_input(self._session, event)


async def measured(work: Callable[[], Awaitable[None]], times: int = TURNS) -> Cost:
    """The median cost of `work`."""
    walls: list[float] = []
    cpus: list[float] = []
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        await work()
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
    return Cost(statistics.median(walls), statistics.median(cpus))


async def run(folder: Path) -> None:
    """Set up, measure, print."""
    url = f"sqlite:///{folder / 'bench.db'}"
    migrate(url)
    clock = SystemClock()
    with Store.open(url, Keyring(bytes(32)), clock) as store:
        clinician = await store.people.add_clinician(
            email="bench@example.org", name="Bench", role="clinician", password=NOBODY, practice_name="Bench"
        )
        client = await store.caseload.add_client(
            clinician, ClientDetails(name="Ines", age=34), country="GB", language="en"
        )
        planned = await store.caseload.plan_session(SessionPlan(client=client.id, protocol="trauma_3stage"))
        graph = SessionGraph()
        engine = Engine(store.journal, graph, LocalBus())
        bench = Bench(store, engine, graph, planned.id)
        await engine.start(planned.id, initial(case(planned, client, clinician)), Opened(at=clock.now()), by=None)
        await bench.submit(PresenceChanged(at=clock.now(), present=True), "service")
        await bench.submit(Commanded(at=clock.now(), command="move", step="connect_identity"), "clinician")
        state = await bench.state()
        turn = await measured(bench.supervised)
        bare = await measured(lambda: bench.bare(state))
        commit = await measured(bench.commit)
        await engine.close()
    _print(turn, bare, commit)


def _print(turn: Cost, bare: Cost, commit: Cost) -> None:
    typer.echo(f"supervised turn   {turn.wall_ms:6.2f} ms wall  {turn.cpu_ms:6.2f} ms CPU")
    typer.echo(f"bare graph        {bare.wall_ms:6.2f} ms wall  {bare.cpu_ms:6.2f} ms CPU")
    typer.echo(f"durable commit    {commit.wall_ms:6.2f} ms wall  {commit.cpu_ms:6.2f} ms CPU")
    cpu, wall = turn.cpu_ms / bare.cpu_ms, turn.wall_ms / bare.wall_ms
    typer.echo(f"turn / bare graph: {cpu:.2f} of CPU, {wall:.2f} of wall time")
