"""Medians, percentiles and rounds: how everything here is measured, and what becomes of it in the table."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is done of everything. A small run shows that each part works, and nothing else."""

    rounds: int = 5
    turns: int = 40  # in a round
    together: int = 20  # sessions that talk at once
    long: int = 1_000  # turns of a long session
    live: int = 1_000  # live sessions, each with a console of its own
    seconds: float = 30.0  # for which the live sessions talk
    probes: int = 100  # of each thing whose slowest in a hundred is wanted
    starts: int = 5


SMALL = Sizes(rounds=2, turns=4, together=4, long=40, live=20, seconds=8.0, probes=6, starts=1)
HUNDRED = Sizes(live=100)


@dataclass(frozen=True, slots=True)
class Row:
    """A budget of the table, what it allows, what was measured, and whether that is within."""

    budget: str  # P1 to P10
    what: str
    measured: float
    allowed: float
    unit: str = "×"
    floor: bool = False  # whether `allowed` is the least and not the most
    note: str = ""

    @property
    def met(self) -> bool:
        """Whether the budget holds."""
        return self.measured >= self.allowed if self.floor else self.measured <= self.allowed


@dataclass(frozen=True, slots=True)
class Found:
    """What a part of the benchmark found: rows of the table, and lines with what they were made of."""

    rows: tuple[Row, ...]
    details: tuple[str, ...] = ()


def middle(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def slowest(values: Sequence[float], share: float = 0.99) -> float:
    """The value that `share` of all stay below or reach."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def ms(seconds: float) -> str:
    """Seconds as people read them here."""
    return f"{seconds * 1000:.2f} ms"
