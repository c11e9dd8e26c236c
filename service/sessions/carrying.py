"""Carrying out what turns asked for: drafts from a model. Results come back as inputs.

An alert needs no effect: its own row says what is due (`service.sessions.calling`).
"""

import asyncio
from functools import partial

from graphs.inputs import DraftArrived
from service.clock import Clock
from service.drafters.bounded import written
from service.drafters.port import Drafter, Request, Written
from service.sessions.asking import request_of
from service.sessions.engine import Engine
from service.sessions.ticker import attempt
from service.store.records import EffectRecord
from service.store.store import Store


class Carrier:
    """Works through the outbox."""

    def __init__(self, engine: Engine, store: Store, clock: Clock, drafter: Drafter | None) -> None:
        """Without a drafter, nothing ever asks for a draft."""
        self._engine = engine
        self._effects = store.effects
        self._journal = store.journal
        self._clock = clock
        self._writing: set[asyncio.Task[bool]] = set()
        self._drafter = drafter

    async def carry_out(self) -> None:
        """Carry out what is due in the outbox. A draft is written beside everything else."""
        for effect in await self._effects.claim():
            if effect.kind == "request_draft":
                task = asyncio.get_running_loop().create_task(attempt(partial(self._write, effect), "write_draft"))
                self._writing.add(task)
                task.add_done_callback(self._writing.discard)
            else:
                await self._effects.done(effect.id)  # left by an older release: the alert's own row says what is due

    async def written(self) -> None:
        """Wait until the drafts that are being written now have been handed in, or given up."""
        if self._writing:
            await asyncio.wait(tuple(self._writing))

    async def close(self) -> None:
        """Leave drafts that are being written to the next start."""
        for task in self._writing:
            task.cancel()
        if self._writing:
            await asyncio.wait(self._writing)

    async def _write(self, effect: EffectRecord) -> None:
        """Ask for the words, unless nobody waits for them any more, and hand in what came: perhaps none."""
        request = await request_of(self._journal, effect)
        if request is not None:
            draft, epoch = request.draft, request.epoch  # what they are for is not for the drafter to say
            words = await self._words(request)
            arrived = DraftArrived(
                at=self._clock.now(), draft=draft, epoch=epoch, text=words.text, provenance=words.provenance
            )
            await self._engine.submit(effect.session, arrived, input_id=f"draft-{draft}", actor="service")
        await self._effects.done(effect.id)

    async def _words(self, request: Request) -> Written:
        if self._drafter is None:  # one that an earlier start had
            return Written(text="", provenance="no drafter")
        return await written(self._drafter, request, self._clock)
