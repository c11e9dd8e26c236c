"""Carrying out what turns asked for: drafts from a model. Results come back as inputs.

An alert needs no effect: its own row says what is due (`service.sessions.calling`).
"""

import asyncio

import structlog

from graphs.inputs import DraftArrived
from service.clock import Clock
from service.drafters.port import Drafter, Request
from service.sessions.engine import Engine
from service.store.records import EffectRecord
from service.store.store import Store

_log = structlog.get_logger(__name__)


class Carrier:
    """Works through the outbox."""

    def __init__(self, engine: Engine, store: Store, clock: Clock, drafter: Drafter | None) -> None:
        """Without a drafter, nothing ever asks for a draft."""
        self._engine = engine
        self._effects = store.effects
        self._clock = clock
        self._writing: set[asyncio.Task[None]] = set()
        self._drafter = drafter

    async def carry_out(self) -> None:
        """Carry out what is due in the outbox. A draft is written beside everything else."""
        for effect in await self._effects.claim():
            if effect.kind == "request_draft":
                task = asyncio.get_running_loop().create_task(self._write(effect))
                self._writing.add(task)
                task.add_done_callback(self._writing.discard)
            else:
                await self._effects.done(effect.id)  # left by an older release: the alert's own row says what is due

    async def close(self) -> None:
        """Leave drafts that are being written to the next start."""
        for task in self._writing:
            task.cancel()
        if self._writing:
            await asyncio.wait(self._writing)

    async def _write(self, effect: EffectRecord) -> None:
        if self._drafter is None:
            _log.error("no_drafter", session=effect.session)
            return
        draft, epoch = str(effect.data["draft"]), int(str(effect.data["epoch"]))
        written = await self._drafter.write(
            Request(
                session=effect.session,
                draft=draft,
                epoch=epoch,
                step=str(effect.data["step"]),
                intent=str(effect.data["intent"]),
            )
        )
        arrived = DraftArrived(
            at=self._clock.now(), draft=draft, epoch=epoch, text=written.text, provenance=written.provenance
        )
        await self._engine.submit(effect.session, arrived, input_id=f"draft-{draft}", actor="service")
        await self._effects.done(effect.id)
