"""Reminders of homework: claimed by their time in the store, sent by day, and one a day for each client at most."""

from collections.abc import Sequence
from hashlib import sha256
from itertools import groupby
from typing import Final

import structlog

from service.access.reminding import is_day, local_day, next_reminder
from service.clock import Clock
from service.notify.mail import MailNotifier
from service.notify.port import Notifier, Unsent
from service.notify.reminder import Reminder
from service.store.course_records import HomeworkRecord
from service.store.crash import crash_point
from service.store.records import ClientReminders
from service.store.store import Store

HOLD_MS: Final = 10 * 60_000
"""What was claimed and not settled comes back after ten minutes."""
_log = structlog.get_logger(__name__)


class Reminding:
    """Reminds clients who asked for it. Without a mail server it does nothing."""

    def __init__(self, store: Store, notifiers: Sequence[Notifier], clock: Clock, address: str) -> None:
        """`address` is the public URL, for the link."""
        self._store = store
        self._mailer = next((one for one in notifiers if isinstance(one, MailNotifier)), None)
        self._clock = clock
        self._address = address

    async def carry_out(self) -> None:
        """Send what is due."""
        if self._mailer is None:
            return
        due = await self._store.agreements.claim_reminders(HOLD_MS)
        for client, pieces in groupby(due, key=lambda one: one.client):
            await self._remind(self._mailer, client, list(pieces))

    async def _remind(self, mailer: MailNotifier, client: str, pieces: Sequence[HomeworkRecord]) -> None:
        person = await self._store.caseload.client(client)
        wanted = None if person is None else person.details.reminders
        now = self._clock.now()
        open_ones = [one for one in pieces if one.ended_at is None and (one.ends_at is None or one.ends_at > now)]
        for one in pieces:
            if wanted is None or one not in open_ones:
                await self._store.agreements.remind_next(one.id, None)
        if wanted is None or not open_ones:
            return
        again = is_day(wanted, now) and await self._sent(mailer, client, wanted, now)
        if is_day(wanted, now) and not again:
            return  # not taken: it comes back by itself
        for one in open_ones:
            await self._store.agreements.remind_next(one.id, next_reminder(wanted, now, one.per_week, again=again))

    async def _sent(self, mailer: MailNotifier, client: str, wanted: ClientReminders, now: int) -> bool:
        name = sha256(f"reminder:{client}:{local_day(wanted, now)}".encode()).hexdigest()[:40]
        crash_point("reminding.before_send")
        try:
            await mailer.remind(Reminder(id=name, address=wanted.address, url=f"{self._address}/"))
        except Unsent as problem:
            _log.warning("reminder_not_taken", code=problem.code)
            return False
        crash_point("reminding.after_send")
        return True
