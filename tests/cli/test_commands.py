"""The commands that prepare a practice, run as people run them."""

import asyncio
import base64
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from service.cli import COMMANDS, build
from service.clock import ManualClock
from service.settings import parse_key
from service.store.records import SessionPlan
from tests.store.kept import came, enrol, opened, ordered, take_in, turn


@dataclass(slots=True)
class Terminal:
    """A terminal in a folder of its own."""

    folder: Path

    def run(self, *words: str, **environment: str) -> Result:
        """What `imagery WORDS` says."""
        ours: dict[str, str | None] = {name: None for name in os.environ if name.startswith("IMAGERY_")}
        ours |= {"IMAGERY_DATA_DIR": str(self.folder), "COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}
        return CliRunner().invoke(build(words[0]), words, env={**ours, **environment})

    def prepared(self) -> dict[str, str]:
        """Make the tables and a key; the environment that names the key."""
        key = str(self.folder / "key")
        assert self.run("migrate").exit_code == 0
        assert self.run("keys", "new", key).exit_code == 0
        return {"IMAGERY_MASTER_KEY_FILE": key}


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_help_names_every_command_with_its_sentence(terminal: Terminal) -> None:
    shown = terminal.run("--help").stdout
    for name, entry in COMMANDS.items():
        assert re.search(rf"{name}\s+{re.escape(entry.sentence)}", shown), name


def test_help_reads_no_part_of_the_service(terminal: Terminal) -> None:
    program = (
        "import sys; sys.argv = ['imagery', '--help']\n"
        "from service.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name in {'sqlalchemy', 'fastapi', 'langgraph', 'alembic'}])"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", program], cwd=terminal.folder, capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("[]\n")


def test_a_new_key_is_shown_or_written_for_its_owner_alone(terminal: Terminal) -> None:
    assert len(base64.urlsafe_b64decode(terminal.run("keys", "new").stdout)) == 32
    path = terminal.folder / "deep" / "key"
    assert terminal.run("keys", "new", str(path)).exit_code == 0
    assert path.stat().st_mode & 0o777 == 0o600
    written = path.read_bytes()
    again = terminal.run("keys", "new", str(path))
    assert (again.exit_code, path.read_bytes()) == (1, written)
    assert "already" in again.stderr


def test_a_clinician_is_enrolled_with_a_password_shown_once(terminal: Terminal) -> None:
    key = terminal.prepared()
    added = terminal.run("clinician", "add", "--email", "Ada@example.org", "--name", "Ada", **key)
    assert added.exit_code == 0
    assert re.search(r"^\w{5}-\w{5}-\w{5}-\w{5}$", added.stdout, re.MULTILINE)
    again = terminal.run("clinician", "add", "--email", "ada@example.org", "--name", "Ada", **key)
    assert (again.exit_code, again.stdout) == (1, "")
    assert "already" in again.stderr


def test_a_token_is_made_for_a_clinician_who_is_known(terminal: Terminal) -> None:
    key = terminal.prepared()
    terminal.run("clinician", "add", "--email", "ada@example.org", "--name", "Ada", "--role", "supervisor", **key)
    made = terminal.run("token", "create", "--clinician", "ada@example.org", **key)
    assert re.fullmatch(r"[\w-]{43}\n", made.stdout)
    assert "Tokens revoked: 1." in terminal.run("token", "revoke", "--clinician", "ada@example.org", **key).stdout
    nobody = terminal.run("token", "create", "--clinician", "eva@example.org", **key)
    assert (nobody.exit_code, nobody.stdout) == (1, "")


@pytest.mark.parametrize("words", [("clinician", "add", "--email", "a@b.c", "--name", "A"), ("verify",)])
def test_what_is_missing_is_said_in_one_sentence(terminal: Terminal, words: tuple[str, ...]) -> None:
    without_key = terminal.run(*words)
    assert (without_key.exit_code, without_key.stdout) == (1, "")
    assert "imagery keys new" in without_key.stderr
    key = terminal.run("keys", "new").stdout.strip()
    without_tables = terminal.run(*words, IMAGERY_MASTER_KEY=key)
    assert without_tables.exit_code == 1
    assert "imagery migrate" in without_tables.stderr
    assert "Traceback" not in without_key.stderr + without_tables.stderr


def test_a_wrong_setting_is_named_and_not_repeated(terminal: Terminal) -> None:
    done = terminal.run("migrate", IMAGERY_PORT="a secret")
    assert done.exit_code == 1
    assert "IMAGERY_PORT" in done.stderr
    assert "a secret" not in done.stderr


def test_verify_says_which_entry_was_tampered_with(terminal: Terminal) -> None:
    key = terminal.prepared()
    database = terminal.folder / "imagery.db"
    session = asyncio.run(_journalled(database, parse_key((terminal.folder / "key").read_text().strip())))
    whole = terminal.run("verify", **key)
    assert (whole.exit_code, whole.stdout) == (0, "Sessions: 1. Entries: 2. Broken: 0.\n")
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("UPDATE event SET at = at + 1 WHERE seq = 2")
    broken = terminal.run("verify", **key)
    assert (broken.exit_code, broken.stdout) == (1, "Sessions: 1. Entries: 2. Broken: 1.\n")
    assert broken.stderr == f"session {session}: entry 2 is not what was written\n"
    assert terminal.run("verify", "nobody", **key).exit_code == 1


async def _journalled(database: Path, key: bytes) -> str:
    with opened(database, ManualClock(), key) as store:
        client = await take_in(store, await enrol(store))
        session = await store.caseload.plan_session(SessionPlan(client=client.id, protocol="trauma_3stage"))
        await store.journal.commit_turn(turn(session.id, 0, ordered("a"), came()))
        return session.id
