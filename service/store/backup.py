"""A backup: one file with a copy of the database as it was at one moment, and a manifest of what was in it.

It is taken beside a service at work, which waits for nothing. It needs no key and holds none that opens anything: every
client's key is in it only as the master key wraps it. What is in a backup, in which order: the manifest, the copy.
"""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import tarfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Connection, NullPool, create_engine, inspect, select, text
from sqlalchemy.engine import make_url

from service.clock import Clock
from service.errors import NotMigrated
from service.errors_running import BackupRefused
from service.store import lives, postgres
from service.store.engines import connect, kind_of
from service.store.schema import HEAD, session

MANIFEST: Final = "manifest.json"
COPY: Final = "database"


class Manifest(BaseModel):
    """What a backup holds. `heads`: for each session its last seq and, in hexadecimal, the hash of that entry."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: Literal[1] = 1
    database: Literal["sqlite", "postgresql"]
    revision: str
    taken_at: int
    epoch: int
    sha256: str
    heads: Mapping[str, tuple[int, str]]


class _Moment(NamedTuple):
    """What was in the database when it was copied."""

    revision: str
    epoch: int
    heads: Mapping[str, tuple[int, str]]


def back_up(url: str, file: Path, clock: Clock) -> Manifest:
    """Copy the database at this URL into a new file. Raises `BackupRefused` or `CannotStart` with a sentence."""
    if file.exists():
        raise BackupRefused(f"There is a file {file} already, and it may be a backup. Choose another name.")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".imagery-backup-", dir=file.parent) as folder:
            return _write(url, file, Path(folder), clock)
    except OSError as fault:
        raise BackupRefused(f"The backup could not be written to {file.parent}: {fault.strerror}.") from fault


def _write(url: str, file: Path, folder: Path, clock: Clock) -> Manifest:
    kind, copy, whole = kind_of(url), folder / COPY, folder / "whole"
    taken_at = clock.now()
    moment = _from_postgres(url, copy) if kind == "postgresql" else _from_sqlite(url, copy)
    manifest = Manifest(database=kind, taken_at=taken_at, sha256=sha256_of(copy), **moment._asdict())
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=1), encoding="utf-8")
    with tarfile.open(whole, "w") as packed:
        for name in (MANIFEST, COPY):
            packed.add(folder / name, name, filter=_nobody_s)
    with whole.open("rb+") as written:
        os.fsync(written.fileno())
    whole.chmod(0o600)
    whole.rename(file)
    return manifest


def _nobody_s(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the name of whoever took it."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def _from_sqlite(url: str, copy: Path) -> _Moment:
    path = Path(make_url(url).database or "").absolute()
    if not path.exists():
        raise BackupRefused(f"There is no database at {path}.")
    # In one step: what is committed meanwhile belongs to the next backup, and no writer waits.
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
        (sound,) = target.execute("PRAGMA quick_check(1)").fetchone()
    if sound != "ok":
        raise BackupRefused("The database file is damaged, so this would not be a backup. Restore the last good one.")
    engine = create_engine(f"sqlite:///{copy}", poolclass=NullPool, hide_parameters=True)
    with engine.connect() as db:
        return _moment(db)


def _from_postgres(url: str, copy: Path) -> _Moment:
    engine = postgres.migrating_engine(url)  # no migration meanwhile, and no limit to how long it takes
    try:
        with connect(engine).execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True) as db:
            seen = str(db.execute(text("SELECT pg_export_snapshot()")).scalar_one())
            moment = _moment(db)
            # Without its revision the copy cannot be served until a restoration has come to its end.
            call("pg_dump", url, "--format=custom", f"--snapshot={seen}", "--exclude-table-data=alembic_version",
                 "--no-owner", "--no-privileges", f"--file={copy}")  # fmt: skip
            return moment
    finally:
        engine.dispose()


def _moment(db: Connection) -> _Moment:
    if not inspect(db).has_table("alembic_version"):
        raise NotMigrated
    revision = str(db.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if revision != HEAD:
        raise NotMigrated
    found = db.execute(select(session.c.id, session.c.last_seq, session.c.head).order_by(session.c.id))
    return _Moment(revision, lives.current(db), {name: (last_seq, head.hex()) for name, last_seq, head in found})


def call(program: str, url: str, *options: str) -> None:
    """Run one of PostgreSQL's own programs, which says itself what is wrong. Raises `BackupRefused`."""
    found = shutil.which(program)
    if found is None:
        raise BackupRefused(f"{program} is not installed here. It comes with PostgreSQL's client.")
    parsed = make_url(url)
    given = parsed.set(drivername="postgresql", password=None).render_as_string()
    secret = {"PGPASSWORD": parsed.password} if parsed.password else {}  # others can read a command line
    done = subprocess.run([found, *options, "--dbname", given], env={**os.environ, **secret}, check=False)  # noqa: S603
    if done.returncode != 0:
        raise BackupRefused(f"{program} did not succeed. What it said stands above.")


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
