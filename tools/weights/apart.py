"""Keeps what is learnt from apart from what is measured with.

`python -m tools.weights.apart` takes out of the training files every line that shares eight words in a row, or all of
its words, with a line that measures, and every line that stands there twice. It prints how many, and none of the words.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from safety.text import read_plain
from tools.weights.corpus import FOLDER

MEASURING = Path(__file__).resolve().parents[2] / "tests" / "corpora" / "risk"
RUN = 8

Words = tuple[str, ...]


def runs_of(text: str) -> Iterator[Words]:
    """Every eight words in a row of a text in plain form, and all of its words where they are fewer."""
    words = read_plain(text).words
    yield words
    yield from (words[at : at + RUN] for at in range(len(words) - RUN + 1))


def texts_of(paths: Iterable[Path]) -> Iterator[str]:
    """The text of every line of the files."""
    for path in sorted(paths):
        yield from (json.loads(row)["text"] for row in path.read_text(encoding="utf-8").split("\n") if row.strip())


def measured_runs() -> frozenset[Words]:
    """What no training line may share."""
    return frozenset(run for text in texts_of(MEASURING.glob("*.jsonl")) for run in runs_of(text))


def shared(text: str, measured: frozenset[Words]) -> bool:
    """Whether a training line has something of a line that measures."""
    return any(run in measured for run in runs_of(text))


def take_out() -> int:
    """Clean the training files; how many lines were taken out."""
    measured, seen, count = measured_runs(), set[str](), 0
    for path in sorted(FOLDER.glob("*.jsonl")):
        rows = [row for row in path.read_text(encoding="utf-8").split("\n") if row.strip()]
        kept: list[str] = []
        for row in rows:
            text = json.loads(row)["text"]
            if text.casefold() not in seen and not shared(text, measured):
                kept.append(row + "\n")
                seen.add(text.casefold())
        if len(kept) < len(rows):
            path.write_text("".join(kept), encoding="utf-8")
        count += len(rows) - len(kept)
    return count


if __name__ == "__main__":
    sys.stdout.write(f"{take_out()} lines taken out\n")
