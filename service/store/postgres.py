"""PostgreSQL, checked on every connection to keep what it commits.

Transactions run beside each other here, those of other processes too. Writers read what is committed (READ COMMITTED)
and lock the rows they are about to change, so that whoever waited goes on from the newest row instead of failing.
Readers see one moment of the database (REPEATABLE READ, read only).
"""

from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url

from service.errors import CannotStart, UnsafeDatabase

# A statement, a wait for a row, and a transaction that somebody left open; the last ends a process that hangs.
_PATIENCE: Final = {"statement_timeout": "15s", "lock_timeout": "3s", "idle_in_transaction_session_timeout": "10s"}
_KEPT: Final = {
    "fsync": ("on",),
    "full_page_writes": ("on",),
    "synchronous_commit": ("on", "remote_apply"),
    "server_encoding": ("UTF8",),
}
_LINE: Final = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,  # milliseconds: a line that went dead in the middle of a statement
    "application_name": "imagery",
    "client_encoding": "utf8",
}
_ALONE: Final = text("SELECT pg_advisory_xact_lock(:lock)")
_LOCK: Final = 0x494D4147  # a number of our own: advisory locks have no names
_MIGRATION: Final = _LOCK + 1


def writing_engine(url: str) -> Engine:
    """An engine for the one writer of this process."""
    engine = _engine(url, pool_size=1, isolation_level="READ COMMITTED")
    engine.dialect.use_insertmanyvalues_wo_returning = True  # many rows in one statement: one wait, not one for each
    event.listen(engine, "connect", _promise)
    return engine


def reading_engine(url: str, readers: int) -> Engine:
    """An engine for readers: each transaction sees one moment of the database and cannot write."""
    engine = _engine(url, pool_size=readers, isolation_level="REPEATABLE READ", postgresql_readonly=True)
    event.listen(engine, "connect", _promise)
    return engine


def migrating_engine(url: str) -> Engine:
    """An engine for one migration at a time, however long that takes: a second one waits for the first."""
    engine = _engine(url, pool_size=1, isolation_level="READ COMMITTED")
    event.listen(engine, "connect", _check)
    event.listen(engine, "connect", _migrate_alone)
    return engine


def alone(db: Connection) -> None:
    """Until this transaction ends, no other one that asks for the same runs beside it, in whatever process."""
    db.execute(_ALONE, {"lock": _LOCK})


def _engine(url: str, *, pool_size: int, **transactions: object) -> Engine:
    parsed = make_url(url)
    line = {name: value for name, value in _LINE.items() if name not in parsed.query}
    try:
        return create_engine(
            _with_driver(parsed),
            pool_size=pool_size,
            max_overflow=0,
            hide_parameters=True,
            connect_args=line,
            execution_options=transactions,
        )
    except ModuleNotFoundError:
        raise CannotStart(
            "PostgreSQL needs its driver, which is not installed. Install `imagery[postgres]`, and start again."
        ) from None


def _with_driver(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg")


def _promise(db: Any, record: object) -> None:  # noqa: ANN401 - a driver's own connection
    for name, value in _PATIENCE.items():
        _ask(db, "SELECT set_config(%s, %s, false)", name, value)
    _check(db, record)


def _check(db: Any, _record: object) -> None:  # noqa: ANN401 - a driver's own connection
    for name, promising in _KEPT.items():
        found = _ask(db, "SELECT current_setting(%s)", name)
        if found not in promising:
            raise UnsafeDatabase(
                f"PostgreSQL runs with {name}={found}, so it cannot keep its promises. It must be {promising[0]}."
            )


def _migrate_alone(db: Any, _record: object) -> None:  # noqa: ANN401 - a driver's own connection
    _ask(db, "SELECT pg_advisory_lock(%s)", _MIGRATION)


def _ask(db: Any, question: str, *given: object) -> object:  # noqa: ANN401 - a driver's own connection
    try:
        return db.execute(question, given).fetchone()[0]
    finally:
        db.commit()
