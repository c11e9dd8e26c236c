"""The table of budgets with what was measured, as it is printed and as `RESULTS.md` keeps it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.machine import described
from benchmarks.measuring import Found, Row
from benchmarks.parts import BUDGETS

KEPT: Final = Path(__file__).parent / "RESULTS.md"
_HEAD: Final = """# What `make bench` measured

Ratios of one run, measured in turn with their floors. Wall times of a shared machine swing: read the ratios of CPU and
of bytes first.

"""


def table(found: Sequence[Found]) -> str:
    """The rows in the order of the budgets, and what they were made of, as Markdown."""
    rows = sorted((row for one in found for row in one.rows), key=lambda row: BUDGETS.index(row.budget))
    lines = ["| Budget | What | Measured | Allowed | Met |", "|---|---|---:|---:|---|", *map(_line, rows)]
    details = [f"- {detail}" for one in found for detail in one.details]
    return "\n".join([*lines, "", *details, ""])


def keep(text: str) -> None:
    """Write the table down with the machine and the date."""
    KEPT.write_text(f"{_HEAD}{described()}\n\n{text}", encoding="utf-8")


def _line(row: Row) -> str:
    sign = "≥" if row.floor else "≤"
    allowed = f"{sign} {_number(row.allowed)} {row.unit}".strip()
    measured = f"{_number(row.measured)} {row.unit}".strip()
    return f"| {row.budget} | {row.what} | {measured} | {allowed} | {'yes' if row.met else '**no**'} |"


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:.2f}"
