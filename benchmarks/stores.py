"""Where records are kept while something is measured: SQLite in a folder, or a PostgreSQL and a Redis of our own."""

import contextlib
import tempfile
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from tests import postgres, redis


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, and how to get an empty database in which nobody has written; an empty URL stands for SQLite there."""

    name: str
    folder: Path
    database: Callable[[], str] = lambda: ""
    redis: str = ""


@contextlib.contextmanager
def in_sqlite() -> Generator[Place]:
    """SQLite in a folder that is thrown away at the end."""
    with tempfile.TemporaryDirectory(prefix="imagery-bench-") as folder:
        yield Place("SQLite", Path(folder))


@contextlib.contextmanager
def in_postgres() -> Generator[Place | None]:
    """A PostgreSQL server, and a Redis; None where this machine has no PostgreSQL."""
    binaries, program = postgres.find(), redis.find()
    if binaries is None or program is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="imagery-bench-") as folder, contextlib.ExitStack() as held:
        (Path(folder) / "postgres").mkdir()
        Path(folder).chmod(0o755)
        server = postgres.Server(binaries, Path(folder) / "postgres")
        held.callback(server.stop)
        wakes = redis.RedisServer(program, Path(folder))
        wakes.start()
        held.callback(wakes.kill)
        yield Place("PostgreSQL and Redis", Path(folder), lambda: server.create(migrated=False), wakes.url)
