"""The one door through which this process writes: a thread that takes all waiting work as one transaction.

Whoever waits is answered after the commit and never before. An operation that fails is undone alone: the batch is
rolled back and run again with a savepoint around each operation, so a bad one never fails its neighbours.

Other processes may write to the same database. An operation that names whose rows it takes runs beside theirs, waits
for those rows alone, and bears to be run again: it finds what it wrote by its input id or by the session's version. One
that names nothing runs while no other such operation does, in whatever process, and is never run again once its commit
was asked for.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar, cast

from prometheus_client import Histogram
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from service.errors import Invalid, InvitationRefused, NotFound, StoreUnavailable
from service.store.crash import crash_point
from service.store.engines import alone
from service.store.port import Repeated, VersionConflict
from service.tracing import span

T = TypeVar("T")
Operation = Callable[[Connection], T]

MOST = 256
"""Operations in one transaction: enough to share the cost of a commit, few enough to answer soon."""

UNTOUCHED = (VersionConflict, Repeated, NotFound, InvitationRefused)
"""Answers that an operation gives before it has written anything, so that nothing needs to be undone."""

_TRIES = 3
"""How often an operation is tried apart while other processes get in its way."""
_LOST_RACE = frozenset({"23505", "40001", "40P01"})
"""A row that somebody else wrote meanwhile, a transaction out of order, a deadlock: nothing was written."""


class _CommitFailed(Exception):
    """Nobody knows whether the transaction was committed: its answer is lost."""


@dataclass(slots=True, eq=False)
class _Job:
    operation: Operation[Any]
    of: str | None
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[Any]
    value: object = None
    fault: Exception | None = None


class _Look:
    """Stands in the queue for an operation that has gone before it."""


class Writer:
    """Runs operations many to a transaction; those with the same `of` in the order they come.

    `batches` and `commits` measure what it does: operations in a commit, and how long one takes.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: SimpleQueue[_Job | _Look | None] = SimpleQueue()
        self._first: deque[_Job] = deque()  # a way of its own past everybody in the queue
        self.batches = Histogram(
            "imagery_commit_operations", "Operations in one commit.", registry=None, buckets=(1, 2, 4, 8, 16, 64, MOST)
        )
        self.commits = Histogram(
            "imagery_commit_seconds", "How long a commit takes, with all that is in it.", registry=None
        )
        self._entry = threading.Lock()  # so that nothing is put behind the end
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="store-writer", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """How many operations wait for a commit, about."""
        return self._waiting.qsize()

    async def run(self, operation: Operation[T], *, of: str | None = None, first: bool = False) -> T:
        """Run an operation and commit it; its value. It may be run twice, and is undone when it raises.

        `of` names whose rows it locks first, a session's id as a rule. With `first` it goes before everybody who did
        not ask for that. Raises `StoreUnavailable` when it was not committed, or when nobody can tell.
        """
        loop = asyncio.get_running_loop()
        job = _Job(operation, of, loop, loop.create_future())
        with self._entry:
            if self._closed:
                raise StoreUnavailable
            if first:
                self._first.append(job)
            self._waiting.put(_Look() if first else job)
        return cast("T", await job.answer)

    def close(self) -> None:
        """Finish what is waiting, and stop."""
        with self._entry:
            self._closed = True
            self._waiting.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (next_one := self._waiting.get()) is not None:
            jobs = self._batch(next_one)
            if not jobs:
                continue  # it had gone before with an earlier batch
            crash_point("store.batch")
            # Everybody locks in the same order, so that no two processes wait for each other.
            self._store(sorted(jobs, key=lambda job: job.of or ""))
            _answer(jobs)
            crash_point("store.answered")

    def _batch(self, next_one: _Job | _Look) -> Sequence[_Job]:
        """What goes into the next transaction: who may go first, then the others as they came."""
        jobs = [self._first.popleft() for _ in range(len(self._first))]
        waiting: _Job | _Look | None = next_one
        while waiting is not None:
            if isinstance(waiting, _Job):
                jobs.append(waiting)
            if len(jobs) >= MOST:
                break
            try:
                waiting = self._waiting.get_nowait()
            except Empty:
                break
        if waiting is None:
            self._waiting.put(None)  # the end: it was the last, and stays so until this batch is done
        return jobs

    def _store(self, jobs: Sequence[_Job]) -> None:
        try:
            self._transact(jobs, _together)
        except _CommitFailed:
            jobs = _named(jobs)
        except Exception:  # noqa: BLE001, S110 - all of it was undone; whose fault it was shows when they run apart
            pass
        else:
            return
        for _ in range(_TRIES):
            # What runs alone may have to wait for another process; the rest must not wait with it.
            jobs = [*self._apart(_named(jobs)), *self._apart([job for job in jobs if job.of is None])]

    def _apart(self, jobs: Sequence[_Job]) -> Iterable[_Job]:
        """Run each in a savepoint of its own; those that should be tried once more."""
        if not jobs:
            return ()
        try:
            self._transact(jobs, _apart)
        except _CommitFailed:
            return _named(jobs)
        except Exception as fault:  # noqa: BLE001 - it goes to everybody who waits
            for job in jobs:
                job.fault = fault
            return ()
        return [job for job in jobs if _state_of(job.fault) in _LOST_RACE]

    def _transact(self, jobs: Sequence[_Job], run: Callable[[Connection, _Job], None]) -> None:
        """Run jobs in one transaction. Raises `_CommitFailed`, or whatever undid all of it."""
        committing = False
        self.batches.observe(len(jobs))
        try:
            with span("commit", operations=len(jobs)), self.commits.time(), self._engine.begin() as db:
                if any(job.of is None for job in jobs):
                    alone(db)
                for job in jobs:
                    run(db, job)
                crash_point("store.before_commit")
                committing = True
        except DBAPIError as fault:
            if not committing:
                raise
            for job in jobs:
                job.fault = fault
            raise _CommitFailed from fault
        crash_point("store.after_commit")


def _named(jobs: Iterable[_Job]) -> Sequence[_Job]:
    """Those that say whose rows they take, and so find what they wrote before."""
    return [job for job in jobs if job.of is not None]


def _together(db: Connection, job: _Job) -> None:
    job.fault = None
    try:
        job.value = job.operation(db)
    except UNTOUCHED as refusal:
        job.fault = refusal


def _apart(db: Connection, job: _Job) -> None:
    job.fault = None
    try:
        with db.begin_nested():
            job.value = job.operation(db)
    except Exception as fault:
        if isinstance(fault, DBAPIError) and fault.connection_invalidated:
            raise  # the line is gone, and with it the whole transaction
        job.fault = fault


def _state_of(fault: Exception | None) -> str:
    """PostgreSQL's five characters for what went wrong; nothing where there are none."""
    return getattr(fault.orig, "sqlstate", None) or "" if isinstance(fault, DBAPIError) else ""


def _plain(fault: Exception) -> Exception:
    """A full disk or a lost database is a refusal that may be tried again; a broken rule of the tables is our fault."""
    told = fault
    if isinstance(fault, DataError):
        told = Invalid()  # a sign or a length that the column cannot hold
    elif isinstance(fault, DBAPIError) and not isinstance(fault, IntegrityError):
        told = StoreUnavailable()
    if told is not fault:
        told.__cause__ = fault
    return told


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
            job.answer.set_exception(_plain(job.fault))
