"""Restoring a backup into an empty database, as another life of the record.

Nothing that is only half restored can be served: an SQLite file gets its name at the very end, and a PostgreSQL
database the revision without which no service starts.
"""

import os
import shutil
import tarfile
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from pydantic import ValidationError
from sqlalchemy import Connection, String, column, delete, insert, inspect, select, table
from sqlalchemy.engine import make_url

from service.clock import Clock
from service.errors_running import BackupRefused
from service.store import chain, lives
from service.store.backup import COPY, MANIFEST, Manifest, call, sha256_of
from service.store.engines import connect, kind_of, migrating_engine
from service.store.migrations import migrate
from service.store.schema import HEAD, event, invitation, login, session

_revision = table("alembic_version", column("version_num", String))
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored. `broken` names sessions whose journal is not whole, or not the one that was backed up."""

    manifest: Manifest
    epoch: int
    broken: Sequence[str]


def restore(url: str, file: Path, clock: Clock, *, end_logins: bool = False) -> Restored:
    """Restore a backup into the empty database at this URL, bring it up to date and verify every journal.

    With `end_logins` everybody has to sign in anew, and an invitation that nobody redeemed is void. Raises
    `BackupRefused` or `CannotStart` with a sentence.
    """
    try:
        with tarfile.open(file) as packed:
            manifest = _manifest(packed)
            _check(manifest, url)
            with _copied(url, manifest, packed.extractfile(COPY)) as working:
                epoch = _begin_life(working, manifest, clock, end_logins=end_logins)
                migrate(working)
                return Restored(manifest, epoch, _broken(working, manifest))
    except (tarfile.TarError, KeyError) as fault:
        raise BackupRefused(f"{file} is not a backup, or a part of it is missing.") from fault
    except OSError as fault:
        raise BackupRefused(f"The backup could not be restored: {fault.strerror}.") from fault


def _manifest(packed: tarfile.TarFile) -> Manifest:
    found = packed.extractfile(MANIFEST)
    try:
        return Manifest.model_validate_json(found.read() if found else b"")
    except ValidationError as fault:
        raise BackupRefused("The manifest of this backup cannot be read by this version.") from fault


def _check(manifest: Manifest, url: str) -> None:
    if manifest.database != kind_of(url):
        raise BackupRefused(
            f"This is a backup of {manifest.database}, and IMAGERY_DATABASE_URL names another kind of database."
        )
    if manifest.revision > HEAD:
        raise BackupRefused("This backup was taken by a newer version. Restore it with that one.")


@contextmanager
def _copied(url: str, manifest: Manifest, copy: IO[bytes] | None) -> Generator[str]:
    """The copy, unpacked; the URL to work on it. When the context is left without a fault it is the database."""
    if copy is None:
        raise KeyError(COPY)
    working = _into_postgres if manifest.database == "postgresql" else _into_sqlite
    with closing(copy), working(url, manifest, copy) as prepared:
        yield prepared


@contextmanager
def _into_sqlite(url: str, manifest: Manifest, copy: IO[bytes]) -> Generator[str]:
    path = Path(make_url(url).database or "").absolute()
    there = [name for name in (path, *_beside(path)) if name.exists()]
    if there:
        raise BackupRefused(f"There is a file {there[0]} already. Move it away first, and the others beside it.")
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.restoring")
    try:
        _unpack(copy, aside, manifest)
        yield f"sqlite:///{aside}"
        aside.rename(path)
    finally:
        for left in (aside, *_beside(aside)):
            left.unlink(missing_ok=True)


@contextmanager
def _into_postgres(url: str, manifest: Manifest, copy: IO[bytes]) -> Generator[str]:
    with _connected(url) as db:
        if inspect(db).get_table_names():
            raise BackupRefused("There are tables in this database already. Make an empty one, and name that.")
    with TemporaryDirectory(prefix="imagery-restore-") as folder:
        aside = Path(folder) / COPY
        _unpack(copy, aside, manifest)
        call("pg_restore", url, "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", str(aside))
    yield url


def _unpack(copy: IO[bytes], aside: Path, manifest: Manifest) -> None:
    with os.fdopen(os.open(aside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
        shutil.copyfileobj(copy, file)
        os.fsync(file.fileno())
    if sha256_of(aside) != manifest.sha256:
        raise BackupRefused("This backup is damaged: its copy of the database is not the one that was written.")


def _beside(path: Path) -> Sequence[Path]:
    return [path.with_name(path.name + ending) for ending in _BESIDE]


@contextmanager
def _connected(url: str) -> Generator[Connection]:
    """A connection in one transaction; nothing stays open afterwards, so that a file can be moved."""
    engine = migrating_engine(url)
    try:
        with connect(engine) as db, db.begin():
            yield db
    finally:
        engine.dispose()


def _begin_life(url: str, manifest: Manifest, clock: Clock, *, end_logins: bool) -> int:
    with _connected(url) as db:
        db.execute(delete(_revision))
        db.execute(insert(_revision), {"version_num": manifest.revision})
        if end_logins:
            db.execute(delete(login))
            db.execute(delete(invitation).where(invitation.c.redeemed_at.is_(None)))
        return lives.begin(db, now=clock.now(), taken_at=manifest.taken_at, backup=manifest.sha256)


def _broken(url: str, manifest: Manifest) -> Sequence[str]:
    heads = dict(manifest.heads)
    with _connected(url) as db:
        broken: list[str] = []
        for name, last_seq, head in db.execute(select(session.c.id, session.c.last_seq, session.c.head)).all():
            entries = db.execute(select(event).where(event.c.session == name).order_by(event.c.seq))
            whole = chain.verify(name, entries, last_seq, head).whole
            if not whole or heads.pop(name, None) != (last_seq, head.hex()):
                broken.append(name)
    return sorted({*broken, *heads})
