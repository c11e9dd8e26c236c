"""Carrying out what turns asked for: drafts from a model, notices to people on duty. Results come back as inputs."""

import asyncio
from typing import Final

import structlog

from graphs.inputs import DraftArrived
from service.clock import Clock
from service.drafters.port import Drafter, Request
from service.notify.port import Notice, Notifier
from service.sessions.engine import Engine
from service.store.records import AlertRecord, EffectRecord
from service.store.store import Store

REPEAT_ALERT_MS: Final = 30_000
"""How soon an alert is carried again while nobody acts [PROP], in milliseconds."""
_log = structlog.get_logger(__name__)


class Carrier:
    """Works through the outbox and repeats alerts until somebody acts."""

    def __init__(self, engine: Engine, store: Store, notifier: Notifier, clock: Clock, drafter: Drafter | None) -> None:
        """Without a drafter, nothing ever asks for a draft."""
        self._engine = engine
        self._effects = store.effects
        self._alerts = store.alerts
        self._notifier = notifier
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
                await self._notify(effect)

    async def escalate(self) -> None:
        """Carry every alert again on which nobody has acted in time."""
        now = self._clock.now()
        for alert in await self._alerts.due(now):
            was = alert.due_at or 0
            if await self._alerts.put_off(alert.session, alert.id, was=was, due_at=now + REPEAT_ALERT_MS):
                await self._notifier.carry(_notice(alert, escalated=True))

    async def close(self) -> None:
        """Leave drafts that are being written to the next start."""
        for task in self._writing:
            task.cancel()
        if self._writing:
            await asyncio.wait(self._writing)

    async def _notify(self, effect: EffectRecord) -> None:
        for alert in await self._alerts.of_session(effect.session):
            if alert.id == effect.data.get("alert"):
                await self._notifier.carry(_notice(alert, escalated=False))
        await self._effects.done(effect.id)

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


def _notice(alert: AlertRecord, *, escalated: bool) -> Notice:
    return Notice(
        alert=alert.id,
        session=alert.session,
        clinician=alert.clinician,
        kind=alert.kind,
        level=alert.level,
        escalated=escalated,
    )
