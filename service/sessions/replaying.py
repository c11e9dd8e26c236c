"""Walking a stored session again from its inputs alone, to see that the journal and the state say what the graph says.

The core is pure, so the same inputs give the same entries and, to the byte, the same state. Where they do not, somebody
changed a row, a turn was taken twice or not at all, or the rules are not those the session was held under.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graphs.inputs import Input
from graphs.state import STATE, Result, State
from service.errors import NotFound
from service.sessions import committing, failing, journalling, projecting
from service.sessions.ports import Graph
from service.sessions.running import run
from service.store.doors import from_bytes, to_bytes
from service.store.outside import is_outside
from service.store.port import Journal, NewEvent, StoredEvent

_PAGE: Final = 1000
_REFUSED: Final = "command_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """What walking a session again found.

    `differs_at` is the seq of the first entry that does not come of the inputs before it, or of the first input whose
    consequences are missing; `state_differs` says that the stored state is not what the inputs lead to.
    """

    session: str
    inputs: int
    entries: int
    differs_at: int | None = None
    state_differs: bool = False

    @property
    def same(self) -> bool:
        """Whether everything came out as it is stored."""
        return self.differs_at is None and not self.state_differs


async def replay(journal: Journal, graph: Graph, session: str) -> Replay:
    """Walk a session again. Inputs that wait are not walked. Raises `NotFound` for one that was never opened."""
    record = await journal.load(session)
    if record is None or record.state is None:
        raise NotFound
    events = await _all_events(journal, session)
    start = journalling.start_of(events)
    walk = _Walk(graph, start, [event for event in events if _came_of_a_run(event)])
    inputs = [event for event in events if _is_input(event) and event.seq <= record.processed_through]
    for event in inputs:
        differs_at = await walk.step(event)
        if differs_at is not None:
            return Replay(session=session, inputs=len(inputs), entries=len(events), differs_at=differs_at)
    return Replay(
        session=session,
        inputs=len(inputs),
        entries=len(events),
        differs_at=walk.left,
        state_differs=STATE.dump_json(walk.state) != record.state,
    )


class _Walk:
    """The state on the way, and the entries that are still to come of it."""

    def __init__(self, graph: Graph, state: State, expected: Sequence[StoredEvent]) -> None:
        self.state = state
        self._graph = graph
        self._expected = expected
        self._at = 0

    @property
    def left(self) -> int | None:
        """The seq of the first entry that came of nothing."""
        return self._expected[self._at].seq if self._at < len(self._expected) else None

    async def step(self, event: StoredEvent) -> int | None:
        """Take one input; the seq of the first difference."""
        given = journalling.read(event)
        if given is None:
            return event.seq
        state = STATE.validate_json(STATE.dump_json(self.state))  # as the engine takes it from its row
        result = await self._again(state, given, event.seq)
        for made in _made(result, given, event.by):
            stored = self._expected[self._at] if self._at < len(self._expected) else None
            if stored is None:
                return event.seq
            if not _equal(made, stored):
                return stored.seq
            self._at += 1
        if result.refused is None:
            self.state = result.state
        return None

    async def _again(self, state: State, given: Input, seq: int) -> Result:
        """The run, or the failure that is on record for it: what made a run raise may be gone."""
        if self._at < len(self._expected) and self._expected[self._at].kind == "turn_failed":
            return failing.failed(state, given, str(self._expected[self._at].data.get("code")))
        return await run(self._graph, state, given, seq)


async def _all_events(journal: Journal, session: str) -> list[StoredEvent]:
    events: list[StoredEvent] = []
    while page := await journal.events(session, events[-1].seq if events else 0, _PAGE):
        events.extend(page)
    return events


def _is_input(event: StoredEvent) -> bool:
    """Whether a run took it. A refused command is on record with its id, and changed nothing."""
    return event.input_id is not None and event.kind != _REFUSED


def _came_of_a_run(event: StoredEvent) -> bool:
    """Whether a run wrote it, as it should when it is made again; alerts from outside came of none."""
    return event.input_id is None and not is_outside(event.session, str(event.data.get("alert", "")))


def _made(result: Result, given: Input, by: str | None) -> Iterator[NewEvent]:
    """What the run writes behind its input: for words that were journalled first and then refused, the refusal."""
    if result.refused is None:
        yield from projecting.events(result.outcomes, given.at, by)
    else:
        yield committing.refusal_entry(given, result.refused)


def _equal(made: NewEvent, stored: StoredEvent) -> bool:
    return (made.kind, made.at, made.by) == (stored.kind, stored.at, stored.by) and from_bytes(
        to_bytes(made.data)
    ) == stored.data
