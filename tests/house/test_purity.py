"""The rules need nothing, and only one place knows what time it is."""

import ast
import importlib.metadata
import sys
from collections.abc import Iterator
from pathlib import Path

import safety
from tests.house import sources

# Parts of the standard library through which the outside, the time or chance could reach a rule.
OUTSIDE = frozenset(
    {
        *("ctypes", "http", "logging", "multiprocessing", "os", "random", "secrets", "select", "shutil", "signal"),
        *("socket", "sqlite3", "ssl", "subprocess", "tempfile", "threading", "time", "urllib"),
    }
)
CLOCKS = frozenset({"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns"})
KEEPER_OF_TIME = "service/clock.py"
# The proof says how long it took. It runs no session, and a duration is no time of day.
MEASURES_ITSELF = "graphs/proof/"


def test_safety_needs_only_the_standard_library_and_numpy() -> None:
    strangers = {
        sources.place(path): sorted(found)
        for path in sources.python("safety")
        if (found := _roots(path) - sys.stdlib_module_names - {"numpy", "safety"})
    }
    assert not strangers


def test_prompts_need_only_the_standard_library() -> None:
    strangers = {
        sources.place(path): sorted(found)
        for path in sources.python("prompts")
        if (found := _roots(path) - sys.stdlib_module_names - {"prompts"})
    }
    assert not strangers


def test_rules_words_and_graphs_reach_nothing_outside() -> None:
    reaching = {
        sources.place(path): sorted(found)
        for path in sources.python("safety", "prompts", "graphs")
        if (found := _roots(path) & OUTSIDE)
        if not (sources.place(path).startswith(MEASURES_ITSELF) and found == {"time"})
    }
    assert not reaching


def test_only_the_clock_reads_the_time() -> None:
    reading = [
        where
        for path in sources.python(*sources.ROOMS)
        if sources.place(path) != KEEPER_OF_TIME
        for where in _clock_reads(path)
    ]
    assert not reading, reading


def test_nothing_is_left_to_chance() -> None:
    """Keys and codes come from `secrets`; everything else is decided."""
    using = [sources.place(path) for path in sources.python(*sources.ROOMS) if "random" in _roots(path)]
    assert not using, using


def test_safety_is_ours() -> None:
    """A published package has the same import name; it must never stand in for the rules."""
    assert Path(safety.__file__ or "").resolve().parent == sources.ROOT / "safety"
    owners = set(importlib.metadata.packages_distributions().get("safety", []))
    assert owners <= {"imagery"}


def _roots(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in sources.imported(path)}


def _clock_reads(path: Path) -> Iterator[str]:
    for node in ast.walk(sources.tree(path)):
        if isinstance(node, ast.Attribute):
            name = sources.dotted(node)
            if name in CLOCKS or any(name.endswith(f".{clock}") for clock in CLOCKS):
                yield f"{sources.place(path)}:{node.lineno} {name}"
