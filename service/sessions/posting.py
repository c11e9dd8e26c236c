"""Sending what is told beyond the console. Each channel works for itself: a server that hangs delays no other."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

import structlog

from service.clock import Clock
from service.notify.port import Channel, Notice, Notifier, Unsent
from service.notify.stages import UNSENT
from service.store.crash import crash_point
from service.store.outside import level_word
from service.store.records import NoticeRecord, OutsideAlert
from service.store.store import Store

FIRST_AGAIN_MS: Final = 5_000
MOST_WAIT_MS: Final = 300_000
"""A notice that was not taken is tried again after five seconds, then after twice as long each time, up to this."""
MOST_ATTEMPTS: Final = 8
"""After so many it is given up, and the console says so: about ten minutes."""
_AT_ONCE: Final = 4
"""How many batches of one channel may be under way, so that what is slow does not hold up what comes later."""
_AMBER: Final = 2
_log = structlog.get_logger(__name__)


class Post:
    """Works through the notices of every channel."""

    def __init__(self, store: Store, notifiers: Sequence[Notifier], clock: Clock, address: str) -> None:
        """`address` is the public URL, for the link to the console."""
        self._notices = store.notices
        self._alerts = store.alerts
        self._notifiers = notifiers
        self._clock = clock
        self._address = address
        self._under_way: dict[Channel, set[asyncio.Task[None]]] = defaultdict(set)
        self.counted: Counter[tuple[Channel, str]] = Counter()  # what became of attempts, by channel

    async def take_back(self) -> None:
        """Take up what an earlier process was sending when it died."""
        await self._notices.take_back()

    async def carry_out(self) -> None:
        """Begin to send whatever is due. Nobody waits for it here."""
        for notifier in self._notifiers:
            tasks = self._under_way[notifier.channel]
            if len(tasks) < _AT_ONCE:
                task = asyncio.get_running_loop().create_task(self._work(notifier))
                tasks.add(task)
                task.add_done_callback(tasks.discard)

    async def idle(self) -> None:
        """Wait until nothing is under way."""
        while tasks := [task for under_way in self._under_way.values() for task in under_way]:
            await asyncio.wait(tasks)

    async def close(self) -> None:
        """Leave what is under way to the next start."""
        for under_way in self._under_way.values():
            for task in under_way:
                task.cancel()
        await self.idle()

    async def _work(self, notifier: Notifier) -> None:
        try:
            while claimed := await self._notices.claim(notifier.channel):
                await asyncio.gather(*(self._send(notifier, notice) for notice in claimed))
        except Exception as error:  # noqa: BLE001 - what was claimed comes back by itself
            _log.error("notices_stopped", kind=notifier.channel, code=type(error).__name__)

    async def _send(self, notifier: Notifier, record: NoticeRecord) -> None:
        crash_point("posting.before_send")
        try:
            await notifier.send(self._notice(record))
        except Unsent as problem:
            await self._not_taken(record, problem.code)
        except Exception as error:  # noqa: BLE001 - a fault of a library is one more reason to try again
            await self._not_taken(record, type(error).__name__)
        else:
            crash_point("posting.after_send")
            self.counted[record.channel, "sent"] += 1
            await self._notices.finish(record.id, "sent")

    async def _not_taken(self, record: NoticeRecord, problem: str) -> None:
        problem = problem[:48]
        given_up = record.attempts >= MOST_ATTEMPTS
        self.counted[record.channel, "given_up" if given_up else "failed"] += 1
        _log.warning("notice_not_taken", alert=record.alert, kind=record.channel, code=problem, attempt=record.attempts)
        if given_up:
            await self._give_up(record, problem)
            return
        wait = min(FIRST_AGAIN_MS * 2 ** (record.attempts - 1), MOST_WAIT_MS)
        await self._notices.again(record.id, self._clock.now() + wait, problem)

    async def _give_up(self, record: NoticeRecord, problem: str) -> None:
        """Not without telling somebody: the console says that this channel does not work."""
        now = self._clock.now()
        told = OutsideAlert(
            session=record.session, name=f"unsent-{record.id[:16]}", kind=UNSENT, level=_AMBER, at=now, single=True
        )
        await self._alerts.raise_outside(told)
        await self._notices.finish(record.id, "given_up", problem)

    def _notice(self, record: NoticeRecord) -> Notice:
        return Notice(
            id=record.id,
            alert=record.alert,
            session=record.session,
            kind=record.kind,
            level=level_word(record.level),
            stage=record.stage,
            raised_at=record.raised_at,
            url=f"{self._address}/console/live/{record.session}",
            clinician=record.clinician,
            address=record.email,
        )
