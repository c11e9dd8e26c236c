"""Writes `docs/traceability.md`: each requirement of the source documents, what covers it, and the tests that show it.

`python -m tools.traceability` writes the page from `tools/traceability.toml`; a house test checks every name in it.
"""

import ast
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from pydantic import BaseModel, ConfigDict

from graphs.protocols import PROTOCOLS
from prompts.loader import wording
from safety.grounding import EXERCISES
from safety.policy import RULES
from service.app import described_calls

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = ROOT / "tools" / "traceability.toml"
PAGE: Final = ROOT / "docs" / "traceability.md"
ROWS: Final = 111
"""So many requirements and facts were found in the source documents."""


class Row(BaseModel):
    """A requirement or fact. `covered_by` are names like `step:close`; `open` says what is missing, if anything is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    source: str
    says: str
    covered_by: tuple[str, ...]
    tests: tuple[str, ...]
    open: str = ""


def rows() -> Sequence[Row]:
    """Every row, in order. Raises `ValidationError` for one that is not as it should be."""
    listed = cast("list[dict[str, Any]]", tomllib.loads(SOURCE.read_text("utf-8"))["row"])
    return [Row.model_validate(one) for one in listed]


def dangling(row: Row) -> Sequence[str]:
    """What a row names that is not there: a step, a field, a file, a call, a test."""
    return [name for name in row.covered_by if not _there(name)] + [name for name in row.tests if not _is_test(name)]


def _there(name: str) -> bool:
    kind, _, what = name.partition(":")
    return kind in _KINDS and _KINDS[kind](what)


@cache
def _steps() -> frozenset[str]:
    return frozenset(name for protocol in PROTOCOLS.values() for name in protocol.steps)


@cache
def _fields() -> frozenset[str]:
    steps = [step for protocol in PROTOCOLS.values() for step in protocol.steps.values()]
    return frozenset(ask.field for step in steps for ask in step.asks)


@cache
def _calls() -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", described_calls()["paths"])


_KINDS: Final[Mapping[str, Callable[[str], bool]]] = {
    "protocol": lambda what: what in PROTOCOLS,
    "step": lambda what: what in _steps(),
    "field": lambda what: what in _fields(),
    "branch": lambda what: wording("en").has(f"branch.{what}.1"),
    "wording": lambda what: wording("en").has(what),
    "rule": lambda what: any(rule.id == what for rule in RULES),
    "exercise": lambda what: what in EXERCISES,
    "call": lambda what: what in _calls(),
    "file": lambda what: (ROOT / what).exists(),
}


def _is_test(name: str) -> bool:
    """Whether there is this test: a file, or one function of it."""
    file, _, function = name.partition("::")
    path = ROOT / file
    if not file.startswith("tests/") or not path.is_file():
        return False
    return not function or function in _functions(path)


@cache
def _functions(path: Path) -> frozenset[str]:
    found = ast.parse(path.read_text("utf-8")).body
    return frozenset(one.name for one in found if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))


def page() -> str:
    """The page as it should read now."""
    return "\n".join(_lines(rows())).rstrip() + "\n"


def _lines(listed: Sequence[Row]) -> Iterator[str]:
    still_open = [row for row in listed if row.open]
    yield "# From the source documents to steps and tests"
    yield ""
    yield "<!-- Written by `python -m tools.traceability` from tools/traceability.toml. Do not edit. -->"
    yield ""
    yield f"{len(listed)} requirements and facts, {len(still_open)} of them with something missing. A test checks that"
    yield "everything named here exists. It cannot check that a test says enough: that is for a reader to judge."
    yield ""
    yield "## Open"
    yield ""
    yield from (f"- **{row.number}** {row.says}. {row.open}" for row in still_open)
    yield ""
    yield "## All rows"
    yield ""
    yield "| # | Source | Requirement or fact | Covered by | Tests |"
    yield "|---|---|---|---|---|"
    for row in listed:
        covered = "<br>".join(_shown(name) for name in row.covered_by)
        tests = "<br>".join(f"`{name}`" for name in row.tests)
        mark = " (open)" if row.open else ""
        yield f"| {row.number} | {row.source} | {row.says}{mark} | {covered} | {tests} |"


def _shown(name: str) -> str:
    kind, _, what = name.partition(":")
    return f"`{what}`" if kind == "file" else f"{kind} `{what}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
