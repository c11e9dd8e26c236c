"""`imagery serve` as a process: what it refuses, in one sentence, and how it stops."""

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import httpx
import pytest

from service.cli.serving import bind
from service.settings import Settings
from service.store.migrations import migrate

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    """A practice of its own, with a key and tables."""
    port = bind("127.0.0.1", 0)
    chosen = {
        "IMAGERY_DATA_DIR": str(tmp_path),
        "IMAGERY_MASTER_KEY_FILE": str(tmp_path / "master.key"),
        "IMAGERY_PORT": str(port.getsockname()[1]),
        "IMAGERY_DRAIN_S": "0.2",
    }
    port.close()
    (tmp_path / "master.key").write_text(base64.urlsafe_b64encode(bytes(range(32))).decode(), encoding="ascii")
    migrate(Settings(data_dir=tmp_path).database)
    return chosen


def command(*words: str) -> list[str]:
    """The command line."""
    return [sys.executable, "-m", "service.cli", *words]


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment of a process: nobody's own settings, and these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("IMAGERY_", "LANG", "OTEL_"))}
    return {**kept, **settings}


def run(settings: Mapping[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(  # noqa: S603 - all of it stands here
        command(*words), cwd=ROOT, env=environment(settings), capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"IMAGERY_MASTER_KEY_FILE": ""}, "imagery keys new"),
        ({"LANGSMITH_TRACING": "true"}, "LANGSMITH_TRACING is set"),
        ({"LANGCHAIN_TRACING_V2": "1"}, "LANGCHAIN_TRACING_V2 is set"),
        ({"LANGSMITH_OTEL_ENABLED": "true"}, "LANGSMITH_OTEL_ENABLED is set"),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://localhost:4318"}, "Install `imagery[otel]`"),
        ({"IMAGERY_PUBLIC_URL": "http://imagery.example.org"}, "without encryption"),
    ],
)
def test_what_must_not_be_started_is_refused_in_one_sentence(
    settings: dict[str, str], wrong: dict[str, str], said: str
) -> None:
    refused = run({name: value for name, value in {**settings, **wrong}.items() if value}, "serve")
    assert refused.returncode == 1
    assert said in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_starts_and_stops_without_a_fuss(settings: dict[str, str], how: signal.Signals) -> None:
    process = subprocess.Popen(  # noqa: S603 - all of it stands here
        command("serve"), cwd=ROOT, env=environment(settings), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        assert "Imagery is at http://localhost:" in process.stdout.readline()
        address = f"http://127.0.0.1:{settings['IMAGERY_PORT']}"
        with httpx.Client(base_url=address, timeout=60) as http:
            assert http.get("/readyz").json()["status"] == "ready"
    finally:
        process.send_signal(how)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, "")
