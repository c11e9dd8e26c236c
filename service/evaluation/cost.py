"""What reading costs: time per text, and memory. These figures belong to the machine on which they were measured."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_WARM_UP = 5
_PARTS = (
    "I keep thinking about the kitchen and how he shouted, then my mum came in and I felt so small.",
    "It was raining. I slept about five hours and the dog woke me.",
    "Work is fine, a bit busy, and I want to talk about the picture with the stairs.",
)
# Asked in a process of its own, because this one has loaded everything already.
_MEMORY = """
import pathlib
def resident():
    status = pathlib.Path("/proc/self/status").read_text()
    return next(int(row.split()[1]) for row in status.splitlines() if row.startswith("VmRSS"))
before = resident()
from safety.signals import scan
scan("I was thinking about the garden, and then I was not.")
print(resident() - before)
"""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of processor time: the median, two high quantiles and the longest."""

    p50: float
    p95: float
    p99: float
    most: float

    def as_json(self) -> dict[str, float]:
        """As one JSON object."""
        return {"p50": self.p50, "p95": self.p95, "p99": self.p99, "max": self.most}


def times_of(work: Callable[[str], object], texts: Sequence[str]) -> Times:
    """How long `work` takes over texts of which no two are alike."""
    for text in texts[:_WARM_UP]:
        work(f"{text} ")
    taken = sorted(_milliseconds(work, text) for text in texts)
    p50, p95, p99 = (round(taken[min(int(len(taken) * q), len(taken) - 1)], 3) for q in (0.50, 0.95, 0.99))
    return Times(p50, p95, p99, round(taken[-1], 3))


def ordinary(size: int, count: int) -> list[str]:
    """`count` ordinary texts of `size` characters, no two alike."""
    whole = " ".join(_PARTS * (size // 100 + 2))
    return [f"{number:04d} {whole}"[:size] for number in range(count)]


def memory_mb() -> float | None:
    """Megabytes that reading adds to a fresh process, libraries included; none where the system does not say."""
    asked = subprocess.run([sys.executable, "-c", _MEMORY], capture_output=True, text=True, check=False)  # noqa: S603
    return round(int(asked.stdout) / 1024, 1) if asked.returncode == 0 and asked.stdout.strip() else None


def _milliseconds(work: Callable[[str], object], text: str) -> float:
    begin = time.process_time_ns()
    work(text)
    return (time.process_time_ns() - begin) / 1e6
