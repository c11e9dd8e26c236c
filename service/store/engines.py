"""The engines of either database, chosen by its URL, and the sentence for one that is not there."""

from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from service.errors import CannotStart, UnsafeDatabase
from service.store import postgres, sqlite


def writing_engine(url: str) -> Engine:
    """An engine for the one writer of this process. Raises `UnsafeDatabase`, here or at the first connection."""
    return postgres.writing_engine(url) if _on_postgres(url) else sqlite.writing_engine(url)


def reading_engine(url: str, readers: int) -> Engine:
    """An engine for so many readers: each transaction sees one moment of the database and cannot write."""
    return postgres.reading_engine(url, readers) if _on_postgres(url) else sqlite.reading_engine(url, readers)


def migrating_engine(url: str) -> Engine:
    """An engine that changes the tables: one process at a time."""
    return postgres.migrating_engine(url) if _on_postgres(url) else sqlite.writing_engine(url)


def connect(engine: Engine) -> Connection:
    """The first connection of a start. Raises `CannotStart` when nobody answers there, or nobody is let in."""
    try:
        return engine.connect()
    except OperationalError as fault:
        raise CannotStart(
            "The database does not answer, or does not let the service in. See that it runs, that IMAGERY_DATABASE_URL "
            "is right, and start again."
        ) from fault


def alone(db: Connection) -> None:
    """Let no other operation that asks for the same run beside this transaction. On SQLite none ever does."""
    if db.dialect.name == "postgresql":
        postgres.alone(db)


def kind_of(url: str) -> Literal["sqlite", "postgresql"]:
    """Which of the two databases a URL names. Raises `UnsafeDatabase` for a third."""
    return "postgresql" if _on_postgres(url) else "sqlite"


def folder_of(url: str) -> Path | None:
    """Where the file of a database lies; None where a server keeps it."""
    return None if _on_postgres(url) else Path(make_url(url).database or "").absolute().parent


def _on_postgres(url: str) -> bool:
    try:
        backend = make_url(url).get_backend_name()
    except ArgumentError:
        backend = ""
    if backend not in {"sqlite", "postgresql"}:
        raise UnsafeDatabase(
            "Records are kept in SQLite or PostgreSQL: IMAGERY_DATABASE_URL must begin with sqlite:/// or "
            "postgresql://."
        )
    return backend == "postgresql"
