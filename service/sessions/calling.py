"""Telling an alert further, stage by stage: who is told next is decided here, and stored before anybody is told."""

import asyncio

from service.clock import Clock
from service.notify.duty import on_duty, who_is_told
from service.notify.port import Channel
from service.notify.stages import Stage, is_urgent, next_stage
from service.store.crash import crash_point
from service.store.records import AlertRecord, NewNotice
from service.store.store import Store


class Caller:
    """Moves alerts from stage to stage. Each move is one transaction, so a stage is neither lost nor done twice."""

    def __init__(self, store: Store, clock: Clock, channels: frozenset[Channel]) -> None:
        """`channels` are those beyond the console that this practice has set up."""
        self._alerts = store.alerts
        self._rotas = store.rotas
        self._people = store.people
        self._clock = clock
        self._channels = channels
        self.told = asyncio.Event()  # set when somebody is to be told something

    async def tell(self) -> None:
        """Move every alert that is due to its next stage."""
        for alert in await self._alerts.due(self._clock.now()):
            await self._move(alert)

    async def _move(self, alert: AlertRecord) -> None:
        seen = alert.acknowledged_at is not None
        stage = next_stage(kind=alert.kind, level=alert.level, stage=alert.stage, acknowledged=seen)
        people = await self._people_of(alert, stage)
        due_at = None if stage.next_in_ms is None else self._clock.now() + stage.next_in_ms
        crash_point("calling.before_move")
        moved = await self._alerts.move(
            alert, stage=stage.number, due_at=due_at, notices=self._notices(alert, stage, people)
        )
        crash_point("calling.after_move")
        if moved:
            self.told.set()

    def _notices(self, alert: AlertRecord, stage: Stage, people: tuple[str, ...]) -> tuple[NewNotice, ...]:
        notices = [NewNotice(channel="console", clinician=person) for person in people]
        if stage.beyond and "mail" in self._channels:
            notices += [NewNotice(channel="mail", clinician=person) for person in people]
        if stage.beyond and "webhook" in self._channels:
            notices.append(NewNotice(channel="webhook"))
        return tuple(notices)

    async def _people_of(self, alert: AlertRecord, stage: Stage) -> tuple[str, ...]:
        alone = alert.mode == "between" and is_urgent(alert.kind, alert.level)
        if not (stage.everybody or alone):
            return (alert.clinician,)
        now = on_duty((await self._rotas.of(alert.practice)).plan, self._clock.now())
        colleagues = await self._people.colleagues(alert.practice)
        return who_is_told(alert.clinician, now, colleagues, everybody=stage.everybody)
