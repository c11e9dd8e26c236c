"""The engine: takes an input, has it run, stores what came of it in one transaction, and then lets others know.

Everything that moves a session comes in by `submit`. A client's words are committed, acknowledged and then run; every
other input is run first and committed once, with its own entry before what came of it. Only this module runs the graph.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import structlog
from prometheus_client import Histogram

from graphs.inputs import Input, Opened, Pressed, Rated, Said
from graphs.state import STATE, State
from service.bus.port import Bus
from service.errors import Conflict, NotFound, SessionEnded
from service.sessions import committing, journalling
from service.sessions.answers import Ack, Answer, Refusal
from service.sessions.committing import Arrived
from service.sessions.lines import Lines
from service.sessions.ports import Graph
from service.sessions.running import run
from service.store.crash import crash_point
from service.store.port import Journal, Repeated, SessionRecord, StoredEvent, VersionConflict, Who
from service.tracing import span

_TRIES: Final = 8
"""How often a turn is run again because another process moved the session first."""
_T = TypeVar("_T")
_log = structlog.get_logger(__name__)


class Engine:
    """Runs the sessions of this process. When several processes run one, the store decides who was first."""

    def __init__(self, journal: Journal, graph: Graph, bus: Bus) -> None:
        """`graph` is compiled once, at start."""
        self._journal = journal
        self._graph = graph
        self._bus = bus
        self._lines = Lines()
        self._tasks: set[asyncio.Task[Any]] = set()
        self.turns = Histogram(
            "imagery_turn_seconds", "From a run's begin to its commit, by input.", ["kind"], registry=None
        )
        self.acted = asyncio.Event()  # set when there may be something to carry out or to tell

    async def submit(self, session: str, given: Input, *, input_id: str, actor: Who, by: str | None = None) -> Answer:
        """Take one input. The answer is returned after its commit; the same id again gives the first answer.

        Raises `NotFound` for a session that is not there or was never opened.
        """
        arrived = Arrived(given=given, input_id=input_id, actor=actor, by=by)
        if isinstance(given, Said | Rated | Pressed):
            return await self._take_words(session, arrived)
        return await self._finish(self._take_turn(session, arrived))

    async def start(self, session: str, state: State, given: Opened, by: str | None) -> Answer:
        """Open a session at its first step. A session that is open already stays as it is."""
        arrived = Arrived(given=given, input_id=f"opened-{session}", actor="service", by=by, start=state)
        return await self._finish(self._take_turn(session, arrived))

    async def catch_up(self, session: str) -> None:
        """Take on every input that the journal holds and the state has not taken."""
        async with self._lines.turn(session):
            await self._take_waiting(await self._load(session))

    async def close(self) -> None:
        """Finish the turns that have begun."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _take_words(self, session: str, arrived: Arrived) -> Answer:
        record = await self._load(session)
        if record.state is None:
            raise NotFound
        if record.status == "ended":
            return Refusal(SessionEnded.code, SessionEnded.sentence)
        entry = journalling.write(arrived.given, record, input_id=arrived.input_id, actor=arrived.actor, by=arrived.by)
        crash_point("engine.before_append")
        appended = await self._journal.append_input(session, entry)
        crash_point("engine.after_append")
        await self._bus.publish(session, appended.seq)
        crash_point("engine.published")
        self._begin(self.catch_up(session)).add_done_callback(_tell)
        return Ack(appended.seq)

    async def _take_turn(self, session: str, arrived: Arrived) -> Answer:
        async with self._lines.turn(session, first=committing.goes_first(arrived.given)):
            for _ in range(_TRIES):
                try:
                    return await self._take(await self._catch_up(session), arrived)
                except VersionConflict:
                    continue
                except Repeated as known:
                    return _first_answer(known.event)
        return Refusal(Conflict.code, Conflict.sentence)

    async def _catch_up(self, session: str) -> SessionRecord:
        """Take what waits in the journal, in order; the row as it stands then. What comes later has its own turn.

        The turn must be held. Raises `VersionConflict` when somebody else is first again and again.
        """
        record = await self._load(session)
        return await self._load(session) if await self._take_waiting(record) else record

    async def _take_waiting(self, record: SessionRecord) -> bool:
        """Take what waits in the journal of a session whose turn is held; whether anything did. Raises as above."""
        waiting = () if record.next_input is None else await self._journal.unprocessed(record.id)
        found, tries = bool(waiting), _TRIES
        while waiting:
            try:
                await self._take_journalled(record, waiting[0])
                waiting, tries = waiting[1:], _TRIES
            except VersionConflict:
                if not (tries := tries - 1):
                    raise
                waiting = await self._journal.unprocessed(record.id)
            if waiting:
                record = await self._load(record.id)
        return found

    async def _take_journalled(self, record: SessionRecord, event: StoredEvent) -> None:
        given = journalling.read(event)
        if given is None:
            raise NotFound
        arrived = Arrived(given=given, input_id=event.input_id or "", actor=event.actor, by=event.by, seq=event.seq)
        crash_point("engine.taken_on")
        await self._take(record, arrived)

    async def _take(self, record: SessionRecord, arrived: Arrived) -> Answer:
        """Run one input and commit it. Raises `VersionConflict` and `Repeated` as the journal does."""
        state = STATE.validate_json(record.state) if record.state is not None else arrived.start
        if state is None:
            raise NotFound
        crash_point("engine.loaded")
        seq, kind = arrived.seq or record.last_seq + 1, arrived.given.type
        with span("turn", session=record.id, seq=seq, kind=kind), self.turns.labels(kind).time():
            result = await run(self._graph, state, arrived.given, seq, record.next_due)
            crash_point("engine.after_run")
            turn = committing.turn(record, arrived, result)
            crash_point("engine.before_commit")
            seqs = await self._journal.commit_turn(turn)
            crash_point("engine.after_commit")
        if seqs:
            await self._bus.publish(record.id, seqs[-1])
        crash_point("engine.told")
        if turn.effects or turn.alerts:
            self.acted.set()
        if result.refused is not None:
            return Refusal(result.refused.code, result.refused.detail, result.refused.rule)
        return Ack(arrived.seq or seqs[0])

    async def _load(self, session: str) -> SessionRecord:
        record = await self._journal.load(session)
        if record is None:
            raise NotFound
        return record

    async def _finish(self, work: Coroutine[Any, Any, Answer]) -> Answer:
        """The answer of a turn that goes on to its end even when the one who asked has left."""
        return await asyncio.shield(self._begin(work))

    def _begin(self, work: Coroutine[Any, Any, _T]) -> asyncio.Task[_T]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _tell(task: asyncio.Task[Any]) -> None:
    """A turn in the background could not be stored: the ticker takes the session on from where it stands."""
    error = None if task.cancelled() else task.exception()
    if error is not None:
        _log.error("turn_not_stored", code=type(error).__name__)


def _first_answer(event: StoredEvent) -> Answer:
    """What was answered when this id came for the first time."""
    if event.kind != "command_refused":
        return Ack(event.seq)
    code, detail, rule = (event.data.get(key) for key in ("code", "detail", "rule"))
    return Refusal(str(code), str(detail), rule if isinstance(rule, str) else None)
