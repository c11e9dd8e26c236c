"""What a console is told of sessions that are not on its screen: summaries, and alerts until somebody acts."""

import asyncio
import contextlib
from collections.abc import Sequence

from service.errors import NotFound
from service.live.line import Line
from service.live.relay import Relay
from service.store.port import SessionRecord
from service.store.records import AlertRecord, Clinician
from service.wire.server import AlertNow, Summary


class Board:
    """Watches a clinician's whole caseload for one console."""

    def __init__(self, relay: Relay, line: Line, who: Clinician) -> None:
        """Register it with the hub for all sessions before `run`."""
        self._relay = relay
        self._line = line
        self._who = who
        self._changed: set[str] = set()
        self._more = asyncio.Event()
        self._said: dict[tuple[str, str], float] = {}
        self._strangers: set[str] = set()
        self.watched: set[str] = set()

    def wake(self, session: str) -> None:
        """The journal of a session may have grown."""
        if session not in self._strangers:
            self._changed.add(session)
            self._more.set()

    async def run(self) -> None:
        """Tell of everything there is, and then of what changes, for ever."""
        for record in await self._relay.access.sessions(self._who):
            if record.status != "ended":
                self._changed.add(record.id)
        while True:
            self._more.clear()
            changed, self._changed = self._changed, set()
            alerts = await self._relay.access.alerts(self._who)
            for session in changed - self.watched:
                await self._tell_of(session, alerts)
            await self._tell_alerts(alerts)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._relay.limits.alert_again_s):
                    await self._more.wait()

    async def _tell_of(self, session: str, alerts: Sequence[AlertRecord]) -> None:
        record = await self._mine(session)
        if record is None:
            self._strangers.add(session)
            return
        state = await self._relay.reading.summary(record, sum(alert.session == session for alert in alerts))
        expires = self._relay.clock.now() + self._relay.limits.presence_ms
        await self._line.send(Summary(session=session, state=state, expires_at=expires))

    async def _mine(self, session: str) -> SessionRecord | None:
        try:
            return await self._relay.access.access_session(self._who, session)
        except NotFound:
            return None

    async def _tell_alerts(self, alerts: Sequence[AlertRecord]) -> None:
        """Say every alert that nobody has acknowledged, and say it again until somebody does."""
        now = asyncio.get_running_loop().time()
        for alert in alerts:
            key = (alert.session, alert.id)
            due = self._said.get(key, float("-inf")) + self._relay.limits.alert_again_s
            if alert.acknowledged_at is None and due <= now:
                self._said[key] = now
                await self._line.send(await self._frame(alert))

    async def _frame(self, alert: AlertRecord) -> AlertNow:
        person = await self._relay.reading.person(alert.client, "")
        return AlertNow.model_validate(
            {
                "session": alert.session,
                "alert": alert.id,
                "kind": alert.kind,
                "level": alert.level,
                "step": alert.step,
                "at": alert.raised_at,
                "acknowledged": False,
                "client_name": person.name,
                "expires_at": self._relay.clock.now() + self._relay.limits.alert_ms,
            }
        )
