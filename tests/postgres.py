"""A real PostgreSQL server for the tests of one run: started in a folder of its own, thrown away at the end.

It keeps its promises (`fsync` stays on), because the store refuses a server that does not. A database for each test is
a copy of one that was migrated once.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Generator, Sequence
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.engine import make_url

from service.store.migrations import migrate

SETTING = "IMAGERY_TEST_POSTGRES"
DEBIAN = Path("/usr/lib/postgresql")
ACCOUNTS = ("postgres", "nobody")
"""Who runs the server where the tests run as root, which PostgreSQL refuses to be run by."""
LOST = f"There is no PostgreSQL for the tests. Install the package `postgresql`, or name its bin folder in {SETTING}."
TEMPLATE = "empty"
ZEROBLOB = b"""
    CREATE FUNCTION zeroblob(bytes integer) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
        SELECT decode(repeat('00', bytes), 'hex')
    $$
"""
"""SQLite has it; tests that tamper with rows use it on both."""


class Server:
    """A running server. Databases in it are made empty or with all tables; each is reached by its URL."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries = binaries
        self._numbers = count(1)
        self._account = _account()
        self.folder = folder / "data"
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        if self._account is not None:
            os.chown(folder, self._account, -1)
        self._run(
            "initdb",
            "--pgdata",
            str(self.folder),
            *("--auth", "trust", "--username", "imagery", "--encoding", "UTF8"),
            "--no-sync",
        )
        self.start()

    @property
    def address(self) -> str:
        """The URL of the database that is there from the beginning."""
        return self.url("postgres")

    def url(self, database: str, port: int | None = None) -> str:
        """The URL of a database, straight to the server or through another port."""
        return f"postgresql://imagery@127.0.0.1:{port or self.port}/{database}"

    def start(self) -> None:
        """Start, and wait until it answers."""
        given = {"port": self.port, "listen_addresses": "127.0.0.1", "unix_socket_directories": ""}
        options = [part for name, value in given.items() for part in ("-c", f"{name}={value}")]
        self._process = self._begin("postgres", "-D", str(self.folder), *options)
        self._run("pg_ctl", "--pgdata", str(self.folder), "--wait", "status", tries=50)
        self._run("pg_isready", "--host", "127.0.0.1", "--port", str(self.port), tries=300)

    def stop(self) -> None:
        """Stop at once, as an administrator would: whoever is connected is cut off."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(30)

    def restart(self) -> None:
        """Stop and start."""
        self.stop()
        self.start()

    def tell(self, name: str, value: str) -> None:
        """Change a setting of the whole server, and wait until it holds for whoever connects."""
        changed = sql.SQL("ALTER SYSTEM SET {} = {}").format(sql.Identifier(name), sql.Literal(value))
        execute(self.address, changed)
        execute(self.address, b"SELECT pg_reload_conf()")
        while execute(self.address, b"SELECT current_setting(%s)", name) != [(value,)]:
            pass

    def create(self, *, migrated: bool = True) -> str:
        """A new database, with all tables unless told otherwise; its URL."""
        if migrated and not self._has(TEMPLATE):
            self._make(TEMPLATE, "template0")
            migrate(self.url(TEMPLATE))
            execute(self.url(TEMPLATE), ZEROBLOB)
        name = f"test{next(self._numbers)}"
        self._make(name, TEMPLATE if migrated else "template0")
        return self.url(name)

    def copy(self, url: str, name: str) -> str:
        """A copy of a database that nobody is connected to; its URL."""
        self._make(name, str(make_url(url).database))
        return self.url(name)

    def drop(self, url: str) -> None:
        """Throw a database away, whoever is connected to it."""
        name = sql.Identifier(str(make_url(url).database))
        execute(self.address, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))

    def _has(self, name: str) -> bool:
        return bool(execute(self.address, b"SELECT 1 FROM pg_database WHERE datname = %s", name))

    def _make(self, name: str, template: str) -> None:
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
        execute(self.address, made.format(sql.Identifier(name), sql.Identifier(template)))

    def _run(self, program: str, *options: str, tries: int = 1) -> None:
        for _ in range(tries):
            process = self._begin(program, *options)
            if process.wait(120) == 0:
                return
        raise RuntimeError(f"{program} failed; its log lies in the folder of the server")

    def _begin(self, program: str, *options: str) -> "subprocess.Popen[bytes]":
        with (self.folder.parent / "log").open("ab") as log:
            return subprocess.Popen(  # noqa: S603 - the server's own programs
                [str(self._binaries / program), *options],
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                user=self._account,
                start_new_session=True,  # Ctrl+C is for the tests; they stop the server in their own time
                env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
            )


def execute(url: str, statement: bytes | sql.Composed, *given: object) -> Sequence[tuple[object, ...]]:
    """Go past every door, as somebody with the password would; the rows, if there are any."""
    with psycopg.connect(url, autocommit=True) as db:
        cursor = db.execute(statement, given or None)
        return cursor.fetchall() if cursor.description else []


def find() -> Path | None:
    """The folder with the server's programs: the one named in the environment, the PATH, then Debian's newest."""
    named = os.environ.get(SETTING)
    if named:
        return Path(named)
    on_path = shutil.which("postgres")
    newest = sorted(DEBIAN.glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    folders = [*([Path(on_path).resolve().parent] if on_path else []), *newest]
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@pytest.fixture(scope="session")
def postgres() -> Generator[Server]:
    """The one server of this run, started when the first test asks for it."""
    binaries = find()
    if binaries is None:
        pytest.fail(LOST)
    with tempfile.TemporaryDirectory(prefix="imagery-postgres-") as folder:
        server = Server(binaries, Path(folder))
        try:
            yield server
        finally:
            server.stop()


@pytest.fixture
def on_postgres(postgres: Server) -> Generator[str]:
    """A database with all tables, of this test's own; its URL."""
    url = postgres.create()
    yield url
    postgres.drop(url)


def _account() -> int | None:
    if os.geteuid() != 0:
        return None
    known = {person.pw_name: person.pw_uid for person in pwd.getpwall()}
    return next(known[name] for name in ACCOUNTS if name in known)


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
