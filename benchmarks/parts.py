"""Every part of the benchmark, and the budgets that it measures."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from benchmarks import length, many, memory, rate, share, start, turn, words
from benchmarks.measuring import Found, Sizes
from benchmarks.stores import Place


@dataclass(frozen=True, slots=True)
class Part:
    """What is run for some budgets, and whether it is run on PostgreSQL and Redis as well."""

    budgets: tuple[str, ...]
    run: Callable[[Place, Sizes], Awaitable[Found]]
    on_postgres: bool = False


PARTS: Final[Mapping[str, Part]] = MappingProxyType(
    {
        "turn": Part(("P1", "P2"), turn.run, on_postgres=True),
        "rate": Part(("P3",), rate.run),
        "words": Part(("P4", "P10"), words.run),
        "length": Part(("P5",), length.run),
        "many": Part(("P6",), many.run),
        "memory": Part(("P7",), memory.run, on_postgres=True),
        "start": Part(("P8",), start.run),
        "share": Part(("P9",), share.run),
    }
)
BUDGETS: Final = ("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10")
"""The budgets in the order of the table."""


def chosen(budgets: frozenset[str]) -> dict[str, Part]:
    """The parts that measure any of these budgets; all of them when none is named."""
    return {name: part for name, part in PARTS.items() if not budgets or budgets & set(part.budgets)}
