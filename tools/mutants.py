"""Changing the rules on purpose to see whether a test notices: `python -m tools.mutants [NAME…]`, part of `make long`.

Every run changes one small thing in the policy, the reading or the checking of drafts, and runs the tests of that room.
A change that no test notices is printed by name; `mutmut show NAME` says what it was. The folder of the run is
`mutants/`, which is not kept. The lexicons are data and are not changed here: their rules have hits and near-misses.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
CHANGED: Final = ROOT / "mutants" / "safety"
FEWEST: Final = 0.8
"""The share of changes that the tests of a file must notice, proposed."""
_SURVIVED: Final = 0
_UNTESTED: Final = frozenset({5, 33})


class Score(NamedTuple):
    """How many changes of one file were tried and noticed, and the names of those that were not."""

    file: str
    tried: int
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share of changes noticed, 0 to 1."""
        return 1 - len(self.missed) / self.tried if self.tried else 1.0


def scores(changed: Path = CHANGED) -> Iterator[Score]:
    """The scores of the last run, file by file, as mutmut wrote them down."""
    for written in sorted(changed.rglob("*.py.meta")):
        codes: dict[str, int | None] = json.loads(written.read_text(encoding="utf-8"))["exit_code_by_key"]
        ran = {name: code for name, code in codes.items() if code is not None}
        missed = tuple(name for name, code in ran.items() if code == _SURVIVED or code in _UNTESTED)
        if ran:
            yield Score(written.name.removesuffix(".meta"), len(ran), missed)


def table(found: tuple[Score, ...]) -> str:
    """The scores as a table for the documents."""
    lines = ["| File | Changes tried | Noticed |", "|---|---|---|"]
    lines += [f"| `safety/{one.file}` | {one.tried} | {one.share:.0%} |" for one in found]
    return "\n".join(lines)


def main(names: list[str]) -> int:
    """Run, print the table and what was missed; 1 when a file falls below the share asked for."""
    command = [str(Path(sys.executable).with_name("mutmut")), "run", *names]
    ended = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603 - our own tool and names
    found = tuple(scores())
    sys.stdout.write(table(found) + "\n")
    for one in found:
        sys.stdout.writelines(f"not noticed: {name}\n" for name in one.missed)
    low = Counter(one.file for one in found if one.share < FEWEST)
    return 1 if low or not found or ended.returncode not in {0, 1} else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
