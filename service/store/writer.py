"""The one door through which this process writes: a thread that takes all waiting work as one transaction.

Whoever waits is answered after the commit and never before. An operation that fails is undone alone: the batch is
rolled back and run again with a savepoint around each operation, so a bad one never fails its neighbours.
"""

import asyncio
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from service.errors import InvitationRefused, NotFound, StoreUnavailable
from service.store.crash import crash_point
from service.store.port import Repeated, VersionConflict

T = TypeVar("T")
Operation = Callable[[Connection], T]

MOST = 256
"""Operations in one transaction: enough to share the cost of a commit, few enough to answer soon."""

UNTOUCHED = (VersionConflict, Repeated, NotFound, InvitationRefused)
"""Answers that an operation gives before it has written anything, so that nothing needs to be undone."""


@dataclass(slots=True)
class _Job:
    operation: Operation[Any]
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[Any]
    value: object = None
    fault: Exception | None = None


class Writer:
    """Runs operations in the order they come, many to a transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: SimpleQueue[_Job | None] = SimpleQueue()
        self._entry = threading.Lock()  # so that nothing is put behind the end
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="store-writer", daemon=True)
        self._thread.start()

    async def run(self, operation: Operation[T]) -> T:
        """Run an operation and commit it; its value. It may be run twice, and is undone when it raises."""
        loop = asyncio.get_running_loop()
        job = _Job(operation, loop, loop.create_future())
        with self._entry:
            if self._closed:
                raise StoreUnavailable
            self._waiting.put(job)
        return cast("T", await job.answer)

    def close(self) -> None:
        """Finish what is waiting, and stop."""
        with self._entry:
            self._closed = True
            self._waiting.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (first := self._waiting.get()) is not None:
            jobs = [first, *self._more()]
            self._store(jobs)
            _answer(jobs)

    def _more(self) -> Sequence[_Job]:
        jobs: list[_Job] = []
        while len(jobs) < MOST - 1:
            try:
                job = self._waiting.get_nowait()
            except Empty:
                break
            if job is None:
                self._waiting.put(None)  # the end: it was the last, and stays so until this batch is done
                break
            jobs.append(job)
        return jobs

    def _store(self, jobs: Sequence[_Job]) -> None:
        try:
            self._together(jobs)
        except Exception as fault:  # noqa: BLE001 - it goes to whoever waits
            if len(jobs) == 1:
                jobs[0].fault = _plain(fault)
            else:
                self._apart(jobs)

    def _together(self, jobs: Sequence[_Job]) -> None:
        with self._engine.begin() as db:
            for job in jobs:
                job.fault = None
                try:
                    job.value = job.operation(db)
                except UNTOUCHED as refusal:
                    job.fault = refusal
            crash_point("store.before_commit")
        crash_point("store.after_commit")

    def _apart(self, jobs: Sequence[_Job]) -> None:
        try:
            with self._engine.begin() as db:
                for job in jobs:
                    _alone(db, job)
                crash_point("store.before_commit")
        except Exception as fault:  # noqa: BLE001 - it goes to everybody who waits
            for job in jobs:
                job.fault = _plain(fault)


def _alone(db: Connection, job: _Job) -> None:
    job.fault = None
    try:
        with db.begin_nested():
            job.value = job.operation(db)
    except Exception as fault:  # noqa: BLE001 - it goes to whoever waits
        job.fault = _plain(fault)


def _plain(fault: Exception) -> Exception:
    """A full disk or a lost database is a refusal that may be tried again; a broken rule of the tables is our fault."""
    if isinstance(fault, DBAPIError) and not isinstance(fault, IntegrityError):
        refusal = StoreUnavailable()
        refusal.__cause__ = fault
        return refusal
    return fault


def _answer(jobs: Sequence[_Job]) -> None:
    """Wake everybody who waits, each loop once."""
    for loop in {job.loop for job in jobs}:
        theirs = [job for job in jobs if job.loop is loop]
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle, theirs)


def _settle(jobs: Sequence[_Job]) -> None:
    for job in jobs:
        if job.answer.done():
            continue  # whoever waited has gone; what was committed stays
        if job.fault is None:
            job.answer.set_result(job.value)
        else:
            job.answer.set_exception(job.fault)
