"""What a console is told of sessions that are not on its screen: summaries, and alerts until somebody acts."""

import asyncio
import contextlib
from collections.abc import Sequence

from service.access.permission import may_see
from service.access.told import told_views
from service.errors import NotFound
from service.live.line import Line
from service.live.reading import Owner
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
        self._told: dict[str, int] = {}  # how far each session had gone when it was last told of
        self._said: dict[tuple[str, str], tuple[float, Face]] = {}
        self._called: set[str] = set()  # sessions with an alert that they were told of
        self.watched: set[str] = set()

    def wake(self, session: str) -> None:
        """The journal of a session may have grown."""
        owner = self._relay.reading.known_owner(session)
        if owner is None or self._may_see(session, owner):
            self._changed.add(session)
            self._more.set()

    def _may_see(self, session: str, owner: Owner) -> bool:
        return may_see(self._who, owner) or session in self._called

    async def run(self) -> None:
        """Tell of everything there is, and then of what changes, for ever."""
        mine = await self._relay.access.sessions(self._who)
        changed = {record.id for record in mine if record.status != "ended"}
        while True:
            alerts = await self._relay.access.alerts(self._who)
            self._called = {alert.session for alert in alerts}
            for session in changed - self.watched:
                await self._tell_of(session, alerts)
            await self._tell_alerts(alerts)
            changed = await self._next() or await self._missed()

    async def _next(self) -> set[str]:
        """The sessions that changed, a moment after the first did; none when it is time to say alerts again."""
        limits = self._relay.limits
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(limits.alert_again_s):
                while True:
                    await self._more.wait()
                    await asyncio.sleep(limits.settle_s)  # one act of a person comes as several entries
                    seen = set(self._changed)
                    mine = {session for session in seen if await self._is_mine(session)}
                    self._changed -= seen
                    if not self._changed:
                        self._more.clear()
                    if mine:
                        return mine
        return set()

    async def _missed(self) -> set[str]:
        """Sessions that have gone on since they were told of, or are new, in case nobody said so."""
        mine = await self._relay.access.sessions(self._who)
        known = {one.id: self._told.get(one.id, one.last_seq if one.status == "ended" else -1) for one in mine}
        return {one.id for one in mine if known[one.id] < one.last_seq}

    async def _is_mine(self, session: str) -> bool:
        owner = await self._relay.reading.owner(session)
        return owner is not None and self._may_see(session, owner)

    async def _tell_of(self, session: str, alerts: Sequence[AlertRecord]) -> None:
        record = await self._mine(session)
        if record is None:
            return
        self._told[session] = record.last_seq
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
