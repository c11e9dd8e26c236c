"""The door through which this process reads: a few threads, each transaction seeing one moment of the database."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, DBAPIError

from service.errors import NotFound, StoreUnavailable

T = TypeVar("T")

READERS = 4
"""Threads, and connections: reads are short, and the machine has few cores."""


class Reader:
    """Runs reading operations beside the event loop. Each thread keeps its connection: taking one costs most."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(READERS, thread_name_prefix="store-reader")
        self._mine = threading.local()
        self._lock = threading.Lock()
        self._open: list[Connection] = []

    async def run(self, operation: Callable[[Connection], T]) -> T:
        """The value of an operation that only reads."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._read, operation)

    def close(self) -> None:
        """Finish what is being read, and stop."""
        self._threads.shutdown()
        for db in self._open:
            db.close()

    def _read(self, operation: Callable[[Connection], T]) -> T:
        try:
            return self._ask(operation)
        except DataError as fault:
            raise NotFound from fault  # a name that the database could not even hold
        except DBAPIError as fault:
            if not fault.connection_invalidated:
                raise StoreUnavailable from fault
        try:
            return self._ask(operation)  # the database was started again meanwhile: asking twice harms nobody
        except DBAPIError as fault:
            raise StoreUnavailable from fault

    def _ask(self, operation: Callable[[Connection], T]) -> T:
        db = self._connection()
        with db.begin():
            return operation(db)

    def _connection(self) -> Connection:
        db: Connection | None = getattr(self._mine, "db", None)
        if db is None:
            db = self._mine.db = self._engine.connect()
            with self._lock:
                self._open.append(db)
        return db
