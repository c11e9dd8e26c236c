"""The commands of the terminal, with records in PostgreSQL."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx

from tests.cli.test_commands import Terminal
from tests.postgres import Server, execute

URL = "IMAGERY_DATABASE_URL"


def test_a_practice_is_prepared_served_and_verified(postgres: Server, tmp_path: Path) -> None:
    url, terminal = postgres.create(migrated=False), Terminal(tmp_path)
    assert terminal.run("keys", "new", str(tmp_path / "key")).exit_code == 0
    given = {URL: url, "IMAGERY_MASTER_KEY_FILE": str(tmp_path / "key")}
    too_early = terminal.run("verify", **given)
    assert (too_early.exit_code, "imagery migrate" in too_early.stderr) == (1, True)
    assert terminal.run("migrate", **given).stdout == "The database is up to date.\n"
    assert terminal.run("clinician", "add", "--email", "ada@example.org", "--name", "Ada", **given).exit_code == 0
    assert execute(url, b"SELECT email FROM clinician") == [("ada@example.org",)]
    _serve(tmp_path, given)
    assert terminal.run("verify", **given).stdout == "Sessions: 0. Entries: 0. Broken: 0.\n"
    assert not list(tmp_path.glob("*.db"))
    postgres.drop(url)


def test_a_server_that_is_not_there_is_named_in_one_sentence(tmp_path: Path) -> None:
    refused = Terminal(tmp_path).run("migrate", **{URL: "postgresql://imagery:hush@127.0.0.1:1/imagery"})
    assert refused.exit_code == 1
    assert URL in refused.stderr
    assert "hush" not in refused.stderr
    assert "Traceback" not in refused.stderr


def _serve(folder: Path, given: dict[str, str]) -> None:
    """Serve until the service is ready, and stop it as a machine does."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("IMAGERY_")}
    started = subprocess.Popen(
        [sys.executable, "-c", "from service.cli import main; main()", "serve"],
        env={**ours, **given, "IMAGERY_PORT": "0", "IMAGERY_DATA_DIR": str(folder)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    address = started.stdout.readline().removeprefix("Imagery is at ").split(". ")[0]
    with httpx.Client(base_url=address.replace("localhost", "127.0.0.1"), timeout=60) as http:
        assert http.get("/readyz").status_code == 200
    started.send_signal(signal.SIGTERM)
    assert started.wait(20) == 0
