"""The cases of `tests/corpora/hostile`."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from safety.findings import Level

FOLDER: Final = Path(__file__).resolve().parents[1] / "corpora" / "hostile"


@dataclass(frozen=True, slots=True)
class Attack:
    """What a client writes, and what a model that obeys them answers.

    `risk` is the level that the lines must at least be read as; with `hold`, the form of the draft alone must hold it.
    """

    id: str
    kind: str
    lines: tuple[str, ...]
    draft: str
    risk: Level = Level.NONE
    hold: bool = False


@cache
def attacks() -> tuple[Attack, ...]:
    """Every case, in the order of the files."""
    found = (
        json.loads(line) for path in sorted(FOLDER.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    )
    return tuple(
        Attack(
            id=one["id"],
            kind=one["kind"],
            lines=tuple(one["lines"]),
            draft=one["draft"],
            risk=Level[one.get("risk", "none").upper()],
            hold=one.get("hold", False),
        )
        for one in found
    )


def kinds() -> tuple[str, ...]:
    """The kinds of attack, each once."""
    return tuple(dict.fromkeys(attack.kind for attack in attacks()))
