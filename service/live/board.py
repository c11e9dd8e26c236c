"""What a console is told of sessions that are not on its screen: summaries, and alerts until somebody acts."""

import asyncio
import contextlib
from collections.abc import Sequence

from service.access.told import told_views
from service.errors import NotFound
from service.live.line import Line
from service.live.relay import Relay
from service.store.port import SessionRecord
from service.store.records import AlertRecord, Clinician, ToldRecord
from service.wire.server import AlertNow, Summary

Face = tuple[bool, bool]


def _face(alert: AlertRecord) -> Face:
    """What of an alert a clinician has to be told at once when it changes."""
    return alert.acknowledged_at is not None, alert.overdue


class Board:
    """Watches a clinician's whole caseload for one console."""

    def __init__(self, relay: Relay, line: Line, who: Clinician) -> None:
        """Register it with the hub for all sessions before `run`."""
        self._relay = relay
        self._line = line
        self._who = who
        self._changed: set[str] = set()
        self._more = asyncio.Event()
        self._said: dict[tuple[str, str], tuple[float, Face]] = {}
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
        """Say every alert that nobody has decided, and say it again until somebody does."""
        now = asyncio.get_running_loop().time()
        due = [alert for alert in alerts if self._is_due(alert, now)]
        told = await self._relay.notices.told(due)
        for alert in due:
            await self._line.send(await self._frame(alert, told))
            if (alert.session, alert.id) not in self._said:
                await self._relay.notices.shown(alert, self._who.id)
            self._said[alert.session, alert.id] = (now, _face(alert))

    def _is_due(self, alert: AlertRecord, now: float) -> bool:
        """Whether it was not said for a while, or has changed its face since."""
        said_at, face = self._said.get((alert.session, alert.id), (float("-inf"), None))
        return face != _face(alert) or said_at + self._relay.limits.alert_again_s <= now

    async def _frame(self, alert: AlertRecord, told: Sequence[ToldRecord]) -> AlertNow:
        person = await self._relay.reading.person(alert.client, "")
        return AlertNow.model_validate(
            {
                "session": alert.session,
                "alert": alert.id,
                "kind": alert.kind,
                "level": alert.level,
                "step": alert.step,
                "at": alert.raised_at,
                "acknowledged": alert.acknowledged_at is not None,
                "overdue": alert.overdue,
                "told": told_views(alert, told),
                "client_name": person.name,
                "expires_at": self._relay.clock.now() + self._relay.limits.alert_ms,
            }
        )
