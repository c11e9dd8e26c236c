"""The lives of a service, one after the other, on one address."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
DIED_AT_A_POINT = 137


class Lives:
    """A service that can be begun, killed and begun again in a few hundredths of a second."""

    def __init__(self) -> None:
        self._zygote = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.zygote"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.port: int = self._hear()["port"]
        self._living: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._living is not None:
            self.kill()
            self.reap()
        if self._zygote.stdin is not None:
            self._zygote.stdin.close()
        self._zygote.wait(10)

    def begin(self, folder: Path, database: str, *, point: str = "", fault: str = "") -> None:
        """Begin a life on this database; it dies by itself at `point`, and has the planted `fault`."""
        told = self._ask(do="live", folder=str(folder), database=database, point=point, fault=fault)
        self._living = told["pid"]

    @property
    def dead(self) -> bool:
        """Whether the service has died by itself."""
        if self._living is None:
            return True
        state = Path(f"/proc/{self._living}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
        return state == "Z"

    def kill(self) -> None:
        """Kill the service as the power going would."""
        if self._living is not None:
            os.kill(self._living, signal.SIGKILL)

    def reap(self) -> bool:
        """Wait for its death; whether it died at the point that was named."""
        died: int = self._ask(do="reap", pid=self._living)["died"]
        self._living = None
        return died == DIED_AT_A_POINT

    def _ask(self, **order: object) -> dict[str, Any]:
        if self._zygote.stdin is None:
            raise RuntimeError("the zygote has no ear")
        self._zygote.stdin.write(json.dumps(order) + "\n")
        self._zygote.stdin.flush()
        return self._hear()

    def _hear(self) -> dict[str, Any]:
        if self._zygote.stdout is None:
            raise RuntimeError("the zygote has no voice")
        answer: dict[str, Any] = json.loads(self._zygote.stdout.readline())
        return answer
