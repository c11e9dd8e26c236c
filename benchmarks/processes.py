"""The processes that are measured, as the benchmark starts, asks and ends them."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
PATIENCE_S: Final = 30.0
"""How long a process may take to end, in seconds."""


@dataclass(frozen=True, slots=True)
class Way:
    """Somebody's way in: a token, and for a client the session it leads to."""

    token: str
    session: str = ""


class Child:
    """A process that listens on a port of this machine and answers lines of JSON."""

    def __init__(self, module: str, *given: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - a module of ours
            [sys.executable, "-m", module, *given],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        began = self._hear()
        self.port: int = began["port"]
        self.bus: str = began.get("bus", "")

    @property
    def address(self) -> str:
        """Where its sockets are."""
        return f"ws://127.0.0.1:{self.port}"

    def ask(self, **order: object) -> dict[str, Any]:
        """Give an order, and wait for the answer."""
        if self._process.stdin is None:
            raise RuntimeError("it has no ear")
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._hear()

    def cpu_s(self) -> float:
        """The CPU it has used since it began, in seconds, by all its threads."""
        used: float = self.ask(do="cpu")["cpu_s"]
        return used

    def memory_kib(self) -> int:
        """The memory it holds once what nobody uses is thrown away, in KiB."""
        held: int = self.ask(do="memory")["kib"]
        return held

    def caseloads(self, clinicians: int, sessions: int) -> list[tuple[Way, list[Way]]]:
        """New clinicians, each with so many clients who have a session planned."""
        made = self.ask(do="people", clinicians=clinicians, sessions=sessions)["people"]
        return [
            (Way(one["token"]), [Way(client["token"], client["session"]) for client in one["clients"]]) for one in made
        ]

    def end(self) -> None:
        """Let it stop; kill it when it does not."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _hear(self) -> dict[str, Any]:
        if self._process.stdout is None:
            raise RuntimeError("it has no voice")
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"a process that is measured has ended with {self._process.wait()}")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextlib.contextmanager
def service(folder: Path, database: str = "", redis: str = "") -> Generator[Child]:
    """The service on a database of its own, until the context is left. Empty: SQLite in the folder."""
    with _ended(Child("benchmarks.served", str(folder), database or _sqlite(folder, "imagery"), redis)) as child:
        yield child


@contextlib.contextmanager
def floors(folder: Path, database: str = "") -> Generator[Child]:
    """The echoes, until the context is left. Empty: SQLite in the folder."""
    with _ended(Child("benchmarks.floors", database or _sqlite(folder, "floor"))) as child:
        yield child


@contextlib.contextmanager
def _ended(child: Child) -> Generator[Child]:
    try:
        yield child
    finally:
        child.end()


def _sqlite(folder: Path, name: str) -> str:
    return f"sqlite:///{folder / name}.db"
