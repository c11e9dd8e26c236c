"""The door through which this process reads: a few threads, each transaction seeing one moment of the database."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from service.errors import StoreUnavailable

T = TypeVar("T")

READERS = 4
"""Threads, and connections: reads are short, and the machine has few cores."""


class Reader:
    """Runs reading operations beside the event loop."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(READERS, thread_name_prefix="store-reader")

    async def run(self, operation: Callable[[Connection], T]) -> T:
        """The value of an operation that only reads."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._read, operation)

    def close(self) -> None:
        """Finish what is being read, and stop."""
        self._threads.shutdown()

    def _read(self, operation: Callable[[Connection], T]) -> T:
        try:
            with self._engine.connect() as db:
                return operation(db)
        except DBAPIError as fault:
            raise StoreUnavailable from fault
