"""The bare graph: the compiled graph of the protocol on the inputs of a supervised turn, and nothing around it."""

import time
from collections.abc import Iterator

from benchmarks.lines import lines
from graphs.inputs import Approved, Commanded, Input, Opened, PresenceChanged, Said
from graphs.session import SessionGraph, initial, warm
from graphs.state import Case, Draft, State

NINE_O_CLOCK = 1_767_344_400_000
STEP = "connect_identity"
"""The step at which an answer that answers nothing leads to another draft."""


class BareGraph:
    """One session, run on and on."""

    def __init__(self) -> None:
        warm()
        self._graph = SessionGraph()
        self._state: State = initial(
            Case(session="bare", protocol="trauma_3stage", starts_at=NINE_O_CLOCK, client_name="Ines", age=34)
        )
        self._seq = 0
        self._lines: Iterator[str] = lines()

    async def begin(self) -> None:
        """Bring the session to where its turns are all alike."""
        await self._run(Opened(at=NINE_O_CLOCK))
        await self._run(PresenceChanged(at=NINE_O_CLOCK, present=True))
        await self._run(Commanded(at=NINE_O_CLOCK, command="move", step=STEP))
        await self.turns(2)

    async def turn(self) -> Draft:
        """Something is said, a draft is there, it is approved; the draft."""
        await self._run(Said(at=NINE_O_CLOCK, text=next(self._lines)))
        draft = self._state.draft
        if draft is None:
            raise LookupError("a turn of the bare graph led to no draft")
        await self._run(Approved(at=NINE_O_CLOCK, draft=draft.id, epoch=draft.epoch, sha256=draft.sha256))
        return draft

    async def turns(self, number: int) -> tuple[float, float]:
        """So many turns; the seconds of wall time and of CPU that one took."""
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(number):
            await self.turn()
        return (time.perf_counter() - wall) / number, (time.process_time() - cpu) / number

    async def _run(self, given: Input) -> None:
        self._seq += 10
        result = await self._graph.run(self._state, given, self._seq)
        if result.refused is not None:
            raise RuntimeError(f"the bare graph refused: {result.refused.code}")
        self._state = result.state
