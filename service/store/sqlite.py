"""SQLite, set so that what is committed stays committed, and checked on every connection."""

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url

from service.errors import UnsafeDatabase

_BUSY_MS = 10_000
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",  # a destroyed key is overwritten, not merely forgotten
    f"busy_timeout={_BUSY_MS}",
)
_FULL = 2
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs", "ceph", "glusterfs", "9p"})
_MOUNTS = Path("/proc/mounts")


def writing_engine(url: str) -> Engine:
    """An engine for the one writer: every transaction takes the write lock when it begins."""
    engine = _engine(url, "BEGIN IMMEDIATE", pool_size=1, max_overflow=0)
    event.listen(engine, "connect", _promise)
    return engine


def reading_engine(url: str, readers: int) -> Engine:
    """An engine for readers: each transaction sees one moment of the database and cannot write."""
    engine = _engine(url, "BEGIN", pool_size=readers, max_overflow=0)
    event.listen(engine, "connect", _promise)
    event.listen(engine, "connect", _read_only)
    return engine


def prepare(url: str) -> URL:
    """The URL of a file on a local disk, with its folder made. Raises `UnsafeDatabase` for another place."""
    parsed = make_url(url)
    if not parsed.database or parsed.database == ":memory:":
        raise UnsafeDatabase("A database in memory is lost with the process. Name a file: sqlite:///PATH.")
    path = Path(parsed.database)
    path.parent.mkdir(parents=True, exist_ok=True)
    if _kind_of_disk(path.parent.resolve()) in _NETWORK:
        raise UnsafeDatabase("SQLite cannot keep its promises on a network disk. Put the database on a local one.")
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    return parsed


def _engine(url: str, begin: str, *, pool_size: int, max_overflow: int) -> Engine:
    engine = create_engine(prepare(url), pool_size=pool_size, max_overflow=max_overflow, hide_parameters=True)

    def start(db: Connection) -> None:
        db.exec_driver_sql(begin)

    event.listen(engine, "begin", start)
    return engine


def _promise(db: Any, _record: object) -> None:  # noqa: ANN401 - a driver's own connection
    db.isolation_level = None  # transactions begin where we say so
    cursor = db.cursor()
    try:
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        for pragma, kept in (("journal_mode", "wal"), ("synchronous", _FULL), ("foreign_keys", 1)):
            if cursor.execute(f"PRAGMA {pragma}").fetchone()[0] != kept:
                raise UnsafeDatabase(f"SQLite refuses to set {pragma}, so it cannot keep its promises here.")
    finally:
        cursor.close()


def _read_only(db: Any, _record: object) -> None:  # noqa: ANN401 - a driver's own connection
    db.execute("PRAGMA query_only=ON")


def _kind_of_disk(folder: Path) -> str:
    """The file system a folder lies on, where the machine tells; otherwise nothing."""
    if not _MOUNTS.exists():
        return ""
    mounts = [line.split()[1:3] for line in _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()]
    holding = [(len(place), kind) for place, kind in mounts if folder.is_relative_to(place)]
    return max(holding, default=(0, ""))[1]
